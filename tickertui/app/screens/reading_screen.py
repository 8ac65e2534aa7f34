"""What is read on the main screen: the story at hand, in the reader beside the list or on a screen of its own; its marks."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from tickertui.app.headline import HeadlinePane
from tickertui.app.reader.pane import ReaderPane
from tickertui.app.reader.versions import version_beside
from tickertui.app.saving import Saver
from tickertui.app.screens.listing_screen import ListingScreen
from tickertui.app.screens.reader_screen import ReaderScreen
from tickertui.model.story import FullStory

if TYPE_CHECKING:
    from tickertui.app.services import Services


class ReadingScreen(ListingScreen):
    """The main screen, with stories read and marked."""

    class Outdated(Message):
        """The list is to be read anew."""

    def __init__(self, services: "Services", saver: Saver) -> None:
        super().__init__(services, saver)
        self._chosen_since: datetime | None = None
        # The headline while it is read and another story stays chosen.
        self._reading: int | None = None
        # The story whose event is read, and which of the event's stories the reader shows instead.
        self._version: tuple[int | None, int] | None = None
        # So that marks are set in the order of their keys.
        self._marking = asyncio.Lock()

    def at_hand(self) -> int | None:
        """The story that keys are about and that the reader shows: the chosen one, else the headline; or, of all that
        tell the same event, the one that was turned to.
        """
        id = self._stands_at_hand()
        return self._version[1] if self._version is not None and self._version[0] == id else id

    def _stands_at_hand(self) -> int | None:
        """The headline too while it is read: in the reader that has the focus, or on a screen of its own."""
        in_reader = self.reader.has_focus_within or isinstance(self.app.screen, ReaderScreen)
        if self._reading is not None and in_reader:
            return self._reading
        row = self.query_one(HeadlinePane).row
        return self.list.chosen if self.list.chosen is not None else row.id if row else None

    def follow(self) -> None:
        """The reader shows the story at hand."""
        self._show_in_reader(self.at_hand())

    @work(exclusive=True, group="reader", exit_on_error=False)
    async def _show_in_reader(self, id: int | None) -> None:
        story = await self.desk.story(id) if id is not None else None
        if story is None and self._version is not None:  # the one that was turned to is gone
            self._version = None
            id = self.at_hand()
            story = await self.desk.story(id) if id is not None else None
        self.reader.show(story)
        screen = self.app.screen
        if story is not None and isinstance(screen, ReaderScreen) and screen.story.row.id == story.row.id:
            screen.show(story)

    @work(exclusive=True, group="reading", exit_on_error=False)
    async def turn_version(self, step: int) -> None:
        """Of those that tell the event at hand, read the one so many steps further; the list keeps what is chosen."""
        id = self.at_hand()
        story = await self.desk.story(id) if id is not None else None
        other = version_beside(story, step) if story else None
        if other is None:
            self.notify(self.words("reader.no_versions"), markup=False)
        else:
            await self._show_version(other)

    @work(exclusive=True, group="reading", exit_on_error=False)
    async def show_version(self, id: int) -> None:
        """Read this one of those that tell the event at hand."""
        await self._show_version(id)

    async def _show_version(self, id: int) -> None:
        story = await self.desk.story(id)
        if story is None:
            return
        self._version = (self._stands_at_hand(), id)
        self.mark_read(id)
        self._show_read(story)

    def _show_read(self, story: FullStory) -> None:
        """Show it where it is read."""
        if isinstance(self.app.screen, ReaderScreen):
            self.app.screen.show(story)
        else:
            self.reader.show(story)

    def on_reader_pane_version_wanted(self, event: ReaderPane.VersionWanted) -> None:
        """Show the version that was clicked."""
        event.stop()
        self.touch()
        self.show_version(event.id)

    def read_headline(self) -> None:
        """Choose the headline where it is in the list, and read it."""
        if row := self.query_one(HeadlinePane).row:
            self._reading = None if self.list.choose_id(row.id) else row.id
            self.read_story(row.id)

    @work(exclusive=True, group="reading", exit_on_error=False)
    async def read_story(self, id: int) -> None:
        """Read a story: beside the list, or on a screen of its own where there is no room."""
        story = await self.desk.story(id)
        if story is None:
            return
        self.mark_read(id)
        if self.layout_now.side_by_side:
            self.reader.show(story)
            self.reader.text.focus()
        elif isinstance(self.app.screen, ReaderScreen):
            self.app.screen.show(story)
        else:
            await self._push_reader(story)

    async def _push_reader(self, story: FullStory) -> None:
        services = self.services
        screen = ReaderScreen(
            self.words,
            services.clock,
            story,
            self.act_in_reader,
            services.settings.keys,
            zone=services.zone,
            marked=self.marked,
        )
        await self.app.push_screen(screen, lambda _: self.touch())

    def act_in_reader(self, action: str) -> None:
        """Do an action of this screen for the reader on its own."""
        self.touch()
        self.call_later(self.run_action, action)

    # Marks

    @work(group="marks", exit_on_error=False)
    async def mark_read(self, id: int, *, read: bool | None = True) -> None:
        """A story has been read, or has not; None: the other of what it is now. In a grouped list its whole event."""
        async with self._marking:
            story = await self.desk.story(id)
            if story is None:
                return
            together = self.listing.grouped
            event = (story.row, *story.others) if together else (story.row,)
            was_read = all(row.read for row in event)
            if was_read == read:
                return
            await self.desk.mark_read([id], read=not was_read, together=together)
            ids = [row.id for row in event]
            await self._reread(ids)
            if any(self.list.model.position(id) is not None for id in ids):
                self.counts = replace(self.counts, unread=max(self.counts.unread + (1 if was_read else -1), 0))
                self._tell_unread()
            if len(event) > 1 and not self.filter.is_empty:  # which of them pass decides what counted as unread
                self.post_message(self.Outdated())

    @work(group="marks", exit_on_error=False)
    async def turn_star(self, id: int) -> None:
        """A star on or off a story."""
        async with self._marking:
            for row in await self.desk.rows([id]):
                await self.desk.star(id, starred=not row.starred)
                await self._reread([id])

    async def _reread(self, ids: Sequence[int]) -> None:
        """Show stories anew after a change of their marks, in the list and where they are read."""
        known = [id for id in ids if self.list.model.known(id) is not None]
        self.list.rows_read(await self.desk.rows(known))
        id = self.at_hand()
        if id is not None and id in ids and (story := await self.desk.story(id)) is not None:
            self._show_read(story)
