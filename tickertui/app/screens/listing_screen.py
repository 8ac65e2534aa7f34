"""What the main screen knows of its list: which stories it asks for, how many there are, and whether somebody is there."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tickertui.app.desk import Desk
from tickertui.app.headline import HeadlinePane
from tickertui.app.idleness import Idleness
from tickertui.app.saving import Saver
from tickertui.app.screens.main_screen import MainScreen
from tickertui.app.searching.checking import kept_text
from tickertui.app.searching.marking import marked_words, phrases
from tickertui.model.filter import Filter, SavedFilters
from tickertui.model.lead import Lead
from tickertui.model.listing import Listing
from tickertui.store import Counts

if TYPE_CHECKING:
    from tickertui.app.services import Services


class ListingScreen(MainScreen):
    """The main screen with what it asks of its desk, and what came of that."""

    def __init__(self, services: "Services", saver: Saver) -> None:
        super().__init__(services)
        settings, ui = services.settings, services.settings.ui
        weights = {feed.address: feed.weight for feed in settings.feeds}
        self.desk = Desk(services.store, settings.lead, weights, settings.weight)
        self.listing = Listing(by_update=ui.list_order == "updated", grouped=ui.grouped, hide=settings.hide)
        self.lead: Lead | None = None
        # The rows whose events are opened out.
        self.open: frozenset[int] = frozenset()
        self.saver = saver
        self.saved = saver.load_filters()
        self.filter: Filter = services.start_filter or self.saved.active
        self.counts = Counts()
        self._always_marked = phrases(settings.highlight.words)
        # The words that stand out in list and reader: those of the search, and the user's own.
        self.marked: tuple[str, ...] = ()
        self.idleness = Idleness(ui.idle_after, ui.advance_every, services.clock.now())

    def touch(self) -> None:
        """Somebody is there."""
        if self.idleness.touch(self.services.clock.now()):
            self._draw_rule()

    def mark_words(self, query: str) -> None:
        """Have the words of a query stand out in headline, list and reader, with the user's own."""
        self.marked = marked_words(query, self._always_marked)
        self.list.mark(self.marked)
        self.reader.mark(self.marked)
        self.query_one(HeadlinePane).mark(self.marked)

    def keep_filters(self, saved: SavedFilters) -> None:
        """Write the filters to the user's file, never with a query that is half typed."""
        text = kept_text(saved.active.text, self.saved.active.text)
        saved = replace(saved, active=replace(saved.active, text=text))
        if saved.named == self.saved.named:
            self.saver.save_active(saved.active, self.not_saved)
        else:
            self.saver.save_filters(saved, self.not_saved)
        self.saved = saved

    def not_saved(self, message: str) -> None:
        """Say that a choice could not be kept."""
        self.notify(self.words("status.not_saved", fault=message), severity="warning", markup=False)

    def _draw_rule(self) -> None:
        self.show_rule(self.filter, self.counts, running=self.idleness.running, only_hidden=self.listing.only_hidden)

    def _tell_unread(self) -> None:
        """The window's title carries the count of what is unread."""
        name = self.words("title.window")
        self.app.title = f"({self.counts.unread}) {name}" if self.counts.unread else name
