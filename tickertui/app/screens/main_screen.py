"""The main screen: headline, region bar, list and reader, in the layout that the window's size asks for."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tickertui.app.bindings import bindings_for
from tickertui.app.first_start.pane import FirstStartPane
from tickertui.app.footer import first_start_items, footer_items
from tickertui.app.headline import HeadlinePane
from tickertui.app.key_names import first_key
from tickertui.app.layout import Layout, layout_for
from tickertui.app.listing.columns import Columns
from tickertui.app.listing.empty import empty_list
from tickertui.app.listing.rule import ListRule, RuleFace
from tickertui.app.listing.story_list import StoryList
from tickertui.app.marks import marks_for
from tickertui.app.reader.pane import ReaderPane
from tickertui.app.region_bar import RegionBar
from tickertui.app.screens.key_line import KeyLine
from tickertui.app.searching.line import SearchLine
from tickertui.app.status_line import StatusLine
from tickertui.app.too_small import TooSmall, tell_if_too_small
from tickertui.language.words import Words
from tickertui.model.filter import Filter
from tickertui.query.vocabulary import Vocabulary
from tickertui.store import Counts

if TYPE_CHECKING:
    from tickertui.app.services import Services

_DATELINE_WIDE_FROM = 115


class MainScreen(Screen[None]):
    """Lays the panes out and draws what they show; what happens on it is ``NewsScreen``'s."""

    DEFAULT_CSS = """
    MainScreen { background: $background; layout: vertical; }
    MainScreen #news { height: 1fr; }
    MainScreen #panes { height: 1fr; }
    MainScreen #list-side { width: 1fr; height: 1fr; }
    MainScreen #empty { height: 1fr; padding: 1 2; display: none; }
    MainScreen ReaderPane { display: none; margin: 0 0 0 1; width: 1fr; }
    MainScreen.-airy RegionBar { margin: 1 0; }
    MainScreen.-beside ReaderPane { display: block; }
    MainScreen FirstStartPane { display: none; }
    MainScreen.-first FirstStartPane { display: block; }
    MainScreen.-first #news { display: none; }
    MainScreen.-empty #empty { display: block; }
    MainScreen.-empty StoryList { display: none; }
    """

    def __init__(self, services: "Services") -> None:
        super().__init__()
        self.services = services
        self.marks = marks_for()
        self.layout_now: Layout = layout_for(80, 24)
        # What completions choose from, once it has been read.
        self.vocabulary = Vocabulary(language=services.words.language)
        self._words = services.words
        for binding in bindings_for(services.settings.keys):
            self._bindings.bind(binding.key, binding.action, show=False, key_display=None, priority=binding.priority)

    @property
    def words(self) -> Words:
        """The words in force."""
        return self._words

    def compose(self) -> ComposeResult:
        """All panes; which are seen is up to the layout."""
        services, words = self.services, self._words
        zone = services.zone
        yield StatusLine(words, services.clock, self.marks, zone=zone, demo=services.demo)
        with Vertical(id="news"):
            yield HeadlinePane(words, services.clock, self.marks)
            yield RegionBar(words)
            with Horizontal(id="panes"):
                with Vertical(id="list-side"):
                    yield ListRule(self.marks)
                    yield StoryList(words, services.clock, self.marks, zone=zone)
                    yield Static(id="empty", markup=False)
                yield ReaderPane(words, services.clock, services.settings.keys, zone=zone)
        yield FirstStartPane(
            words,
            services.clock,
            services.settings.keys,
            faults=services.faults,
            demo=services.start_demo is not None,
        )
        yield SearchLine(words, lambda: self.vocabulary)
        yield KeyLine(*footer_items(words, services.settings.keys))

    @property
    def list(self) -> StoryList:
        """The list."""
        return self.query_one(StoryList)

    @property
    def reader(self) -> ReaderPane:
        """The reader beside the list."""
        return self.query_one(ReaderPane)

    def lay_out(self, width: int, height: int, *, density: str) -> None:
        """Give every pane the room that it has in a window of this size."""
        layout = self.layout_now = layout_for(width, height)
        tell_if_too_small(self, self._words)
        self.set_class(layout.airy, "-airy")
        self.set_class(layout.side_by_side, "-beside")
        headline = self.query_one(HeadlinePane)
        headline.styles.height = layout.headline_rows
        headline.display = layout.headline_rows > 0
        self.query_one(RegionBar).set_kind(layout.region_bar)
        if not layout.side_by_side and self.reader.has_focus_within:
            self.list.focus()
        list_width = round(width * layout.list_share) if layout.side_by_side else width
        side = self.query_one("#list-side")
        side.styles.width = list_width
        lines = layout.story_lines or self.services.settings.ui.lines
        dateline = 15 if layout.dateline and width >= _DATELINE_WIDE_FROM and list_width >= 80 else layout.dateline
        gap = 1 if density == "comfortable" and layout.story_lines is None else 0
        self.list.set_columns(Columns(max(list_width - 1, 1), lines, gap, dateline))

    def show_rule(self, filter: Filter, counts: Counts, *, running: bool, only_hidden: bool) -> None:
        """The rule above the list: how many, which filter, how many new ones above and how many are hidden."""
        words, narrow = self._words, self.size.width < 60
        short = ".short" if narrow else ""
        all_counted = filter.is_empty or only_hidden
        back = first_key("hidden", self.services.settings.keys, words), words(f"list.hidden.back{short}")
        new = self.list.unseen
        self.query_one(ListRule).show(
            RuleFace(
                words(f"list.hidden.title{short}" if only_hidden else f"list.title{short}"),
                words("list.count" if all_counted else "list.count_of", n=counts.shown, total=counts.total),
                self._filter_parts(filter),
                words("list.hidden", n=counts.hidden) if counts.hidden and not only_hidden else "",
                back if only_hidden else ("", ""),
                words("list.running") if running else "",
                words(f"list.new{short}", n=new) if new else "",
                focused=not self.reader.has_focus_within,
            )
        )

    def show_empty(self, filter: Filter, counts: Counts, *, loading: bool, only_hidden: bool = False) -> None:
        """What stands in the place of the list where nothing passes the filter."""
        self.set_class(counts.shown == 0, "-empty")
        if counts.shown == 0:
            pane = self.query_one(HeadlinePane)
            text: Content = empty_list(
                filter,
                self._words,
                self.services.settings.keys,
                self.app,
                loading=loading,
                headline=pane.display and pane.row is not None,
                hidden=counts.hidden,
                only_hidden=only_hidden,
                typing=self.query_one(SearchLine).display,
            )
            self.query_one("#empty", Static).update(text)

    def set_words(self, words: Words) -> None:
        """Show everything in other words."""
        self._words = words
        self.query_one(StatusLine).set_words(words)
        self.query_one(HeadlinePane).set_words(words)
        self.query_one(RegionBar).set_words(words)
        self.query_one(FirstStartPane).set_words(words)
        self.list.set_words(words)
        self.reader.set_words(words)
        self.vocabulary = replace(self.vocabulary, language=words.language)
        self.query_one(SearchLine).box.set_words(words)
        for told in self.query_children(TooSmall):
            told.set_words(words)
        self._show_footer()

    def show_first(self, first: bool) -> None:
        """The first screen while nothing is stored, else the news; each with its own keys on the last line."""
        if first != self.has_class("-first"):
            self.set_class(first, "-first")
            self._show_footer()

    def _show_footer(self) -> None:
        words, services = self._words, self.services
        if self.has_class("-first"):
            demo = services.start_demo is not None
            asks = not services.poller.state.asks_nothing
            items = first_start_items(words, services.settings.keys, demo=demo, asks=asks)
        else:
            items = footer_items(words, services.settings.keys)
        self.query_one(KeyLine).show(*items)

    def _filter_parts(self, filter: Filter) -> tuple[str, ...]:
        """Every part of the filter but what the region bar shows; the regions too where there is no bar."""
        parts = []
        if not self.query_one(RegionBar).display:
            parts += [
                self._words(f"region.{region.name}.code")
                for region in sorted(filter.regions, key=lambda region: region.number)
            ]
        if filter.text:
            parts.append(f"“{filter.text}”")
        parts += sorted(filter.agencies)
        names = {health.feed.address: health.title for health in self.services.poller.health()}
        parts += [names.get(address, address) for address in sorted(filter.feeds)]
        return tuple(parts)
