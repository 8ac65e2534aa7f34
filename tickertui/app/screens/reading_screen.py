"""What is read on the main screen: the story at hand, in the reader beside the list or on a screen of its own; its marks."""

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work

from tickertui.app.headline import HeadlinePane
from tickertui.app.saving import Saver
from tickertui.app.screens.listing_screen import ListingScreen
from tickertui.app.screens.reader_screen import ReaderScreen
from tickertui.model.story import FullStory

if TYPE_CHECKING:
    from tickertui.app.services import Services


class ReadingScreen(ListingScreen):
    """The main screen, with stories read and marked."""

    def __init__(self, services: "Services", saver: Saver) -> None:
        super().__init__(services, saver)
        self._chosen_since: datetime | None = None
        # The headline while it is read and another story stays chosen.
        self._reading: int | None = None
        # So that marks are set in the order of their keys.
        self._marking = asyncio.Lock()

    def at_hand(self) -> int | None:
        """The story that keys are about and that the reader shows: the chosen one, else the headline.

        The headline too while it is read: in the reader that has the focus, or on a screen of its own.
        """
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
        self.reader.show(await self.desk.story(id) if id is not None else None)

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
            self.words, services.clock, story, self.act_in_reader, services.settings.keys, zone=services.zone
        )
        await self.app.push_screen(screen, lambda _: self.touch())

    def act_in_reader(self, action: str) -> None:
        """Do an action of this screen for the reader on its own."""
        self.touch()
        self.call_later(self.run_action, action)

    # Marks

    @work(group="marks", exit_on_error=False)
    async def mark_read(self, id: int, *, read: bool | None = True) -> None:
        """A story has been read, or has not; None: the other of what it is now."""
        async with self._marking:
            row = next(iter(await self.desk.rows([id])), None)
            if row is None or row.read == read:
                return
            await self.desk.mark_read([id], read=not row.read, together=self.listing.grouped)
            await self._reread(id)
            if self.list.model.position(id) is not None:
                self.counts = replace(self.counts, unread=max(self.counts.unread + (1 if row.read else -1), 0))
                self._tell_unread()

    @work(group="marks", exit_on_error=False)
    async def turn_star(self, id: int) -> None:
        """A star on or off a story."""
        async with self._marking:
            for row in await self.desk.rows([id]):
                await self.desk.star(id, starred=not row.starred)
                await self._reread(id)

    async def _reread(self, id: int) -> None:
        """Show a story anew after a change of its marks, in the list and where it is read."""
        self.list.rows_read(await self.desk.rows([id]))
        if id != self.at_hand() or (story := await self.desk.story(id)) is None:
            return
        if isinstance(self.app.screen, ReaderScreen):
            self.app.screen.show(story)
        else:
            self.reader.show(story)
