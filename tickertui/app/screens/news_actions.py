"""What the keys of the main screen do; one method an action of the table in ``app/actions.py``.

Screens that a key opens are loaded with the key: the first frame does without them.
"""

from dataclasses import replace

from tickertui.app.opening import copy_link, open_link
from tickertui.app.screens.key_line import KeyLine
from tickertui.app.screens.searching_actions import Searching
from tickertui.language.faults import fault_in_words
from tickertui.model.fault import FaultCode
from tickertui.model.filter import SavedFilters
from tickertui.model.region import REGIONS
from tickertui.polling.progress import Phase
from tickertui.settings.locations import short_path


class News(Searching):
    """The main screen with its keys."""

    # Reading

    def action_read(self) -> None:
        """Read the chosen story; while none is chosen, the headline."""
        if self.list.chosen is not None:
            self.read_story(self.at_hand() or self.list.chosen)
        else:
            self.read_headline()

    def action_headline(self) -> None:
        """Read the headline."""
        self.read_headline()

    def action_back(self) -> None:
        """Back to the list; from the list, back to nothing chosen, and then from what is hidden to the news."""
        if self.reader.differing:
            self.reader.action_difference()
        elif self.reader.has_focus_within:
            self.list.focus()
            self._reading = None
            self.follow()
        elif self.list.chosen is not None:
            self.list.let_go()
        elif self.listing.only_hidden:
            self.action_hidden()

    def action_open(self) -> None:
        """Open the story's link, or the one chosen in the reader."""
        if self.layout_now.side_by_side:
            self.reader.action_open()
        else:
            open_link(self.app, self._chosen_url(), self.words)

    def action_copy(self) -> None:
        """Copy the story's link, or the one chosen in the reader."""
        if self.layout_now.side_by_side:
            self.reader.action_copy()
        else:
            copy_link(self.app, self._chosen_url(), self.words)

    def _chosen_url(self) -> str | None:
        row = self.list.model.known(self.list.chosen) if self.list.chosen is not None else None
        return row.url if row else None

    def action_next_link(self) -> None:
        """Choose the next link in the reader."""
        if self.layout_now.side_by_side:
            self.reader.action_next_link()

    def action_previous_link(self) -> None:
        """Choose the link before in the reader."""
        if self.layout_now.side_by_side:
            self.reader.action_previous_link()

    def action_difference(self) -> None:
        """What changed between versions; on the first screen, the demo."""
        if self.has_class("-first"):
            self.action_demo()
        elif self.layout_now.side_by_side:
            self.reader.action_difference()
        else:
            self.action_read()

    def action_demo(self) -> None:
        """Show sample news instead."""
        start, words = self.services.start_demo, self.words
        if start is not None:
            self.app.exit(lambda: replace(start(), words=words))

    def action_star(self) -> None:
        """A star on or off the story at hand."""
        if (id := self.at_hand()) is not None:
            self.turn_star(id)

    def action_mark_read(self) -> None:
        """Read, or unread again."""
        if (id := self.at_hand()) is not None:
            self._chosen_since = None
            self.mark_read(id, read=None)

    def action_all_read(self) -> None:
        """All under the filter have been read."""
        self.mark_all_read(self.filter)

    # Choosing

    def action_region(self, number: int) -> None:
        """A region on or off."""
        self.change_filter(self.filter.toggled(REGIONS[number - 1]))

    def action_all_regions(self) -> None:
        """All regions."""
        self.change_filter(self.filter.all_regions())

    def action_clear_filter(self) -> None:
        """The whole filter away."""
        self.clear_filter()

    def action_filters(self) -> None:
        """Agencies, feeds, named filters."""
        from tickertui.app.screens.filters_screen import FilterScreen

        screen = FilterScreen(
            self.services,
            self.filter,
            self.saved,
            vocabulary=lambda: self.vocabulary,
            show_help=self.action_help,
            listing=replace(self.listing, only_hidden=False),
        )
        self.app.push_screen(screen, self._filters_chosen)
        self.read_vocabulary()

    def _filters_chosen(self, saved: SavedFilters | None) -> None:
        self.touch()
        if saved is not None:
            self.keep_filters(saved)
            self.change_filter(saved.active, save=False)

    # Fetching and the program

    def action_refresh(self) -> None:
        """Ask all feeds now; started offline, say that none is asked over the network."""
        poller = self.services.poller
        poller.refresh()
        kept_offline = poller.state.fault
        if kept_offline is not None and kept_offline.code is FaultCode.OFFLINE:
            self.notify(fault_in_words(kept_offline, self.words), severity="warning", markup=False, timeout=3)
        else:
            self.notify(self.words("status.refreshing"), markup=False, timeout=3)

    def action_pause(self) -> None:
        """Ask nothing for a while, or go on."""
        poller = self.services.poller
        if poller.state.phase is Phase.PAUSED:
            poller.resume()
        else:
            poller.pause()
        self._show_state(poller.state)

    def action_feeds(self) -> None:
        """The feeds and how they fare."""
        from tickertui.app.screens.feeds_screen import FeedsScreen

        self.app.push_screen(
            FeedsScreen(self.services, zone=self.services.zone, show_help=self.action_help), lambda _: self.touch()
        )

    def action_density(self) -> None:
        """More or less space in the list."""
        self.density = "compact" if self.density == "comfortable" else "comfortable"
        self.lay_out(self.size.width, self.size.height, density=self.density)
        self.saver.save_choice(self.not_saved, density=self.density)

    def action_help(self) -> None:
        """All keys."""
        from tickertui.app.screens.help_screen import HelpScreen

        where = self.services.locations
        files = []
        if where is not None:
            store = "" if self.services.store.store.in_memory else short_path(where.store_file)
            files = [("help.config", short_path(where.config_file)), ("help.filters", short_path(where.filters_file))]
            files.append(("help.store", store))
        screen = HelpScreen(self.words, self.services.settings.keys, counts=self.counts.regions, files=files)
        self.app.push_screen(screen, lambda _: self.touch())

    async def action_palette(self) -> None:
        """All commands."""
        await self.app.run_action("command_palette")

    async def action_quit(self) -> None:
        """The end."""
        self.app.exit()

    async def action_theme(self) -> None:
        """The next theme."""
        await self.app.run_action("next_theme")

    async def action_language(self) -> None:
        """The other language."""
        await self.app.run_action("other_language")

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """A click on a key does what the key does."""
        event.stop()
        self.touch()
        self.call_later(self.run_action, event.action)
