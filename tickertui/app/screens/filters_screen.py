"""The filter as a form: search, regions, agencies, feeds; and named filters to save, apply and delete."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.worker import Worker, WorkerState

from tickertui.app.ink import ink_of
from tickertui.app.key_names import first_key
from tickertui.app.marks import marks_for
from tickertui.app.rules import rule
from tickertui.app.screens.filter_text import agency_choices, feed_choices, filter_in_words, region_choices
from tickertui.app.screens.key_line import KeyItem, KeyLine
from tickertui.app.screens.row_list import RowList
from tickertui.app.screens.tick_list import TickList
from tickertui.app.searching.box import QueryBox
from tickertui.app.searching.checking import check
from tickertui.app.telling import tell_on
from tickertui.app.theme_following import FollowsTheme
from tickertui.app.too_small import tell_if_too_small
from tickertui.model.filter import EVERYTHING, Filter, SavedFilters
from tickertui.model.listing import EACH_STORY, Listing
from tickertui.model.region import Region
from tickertui.model.text import clean, cut
from tickertui.query.vocabulary import Vocabulary
from tickertui.store import Counts, Store

if TYPE_CHECKING:
    from tickertui.app.services import Services

_LONGEST_NAME = 40
_SECTIONS = ("regions", "agencies", "feeds", "named")


class FilterScreen(FollowsTheme, Screen[SavedFilters | None]):
    """Starts from ``filter`` and the ``saved`` ones. Gives the new ones, or None when nothing is changed.

    Leaving with escape keeps the filter in force; named filters that were saved or deleted stay so. ``show_help`` shows
    all keys. What is counted is what ``listing`` has in the list.
    """

    CSS = """
    FilterScreen { background: $background; }
    FilterScreen #filter-rule, FilterScreen .filter-heading { height: 1; }
    FilterScreen .filter-heading { padding: 0 1; }
    FilterScreen .filter-line { layout: horizontal; height: auto; padding: 0 1; margin: 1 0 0 0; }
    FilterScreen .filter-line > Static { width: 12; }
    FilterScreen #filter-name, FilterScreen #filter-name:focus {
        border: none; height: 1; padding: 0; width: 1fr; background: $surface; background-tint: transparent;
    }
    FilterScreen #name-line { display: none; }
    FilterScreen.-naming #name-line { display: block; layout: horizontal; }
    FilterScreen #filter-form { height: 1fr; layout: grid; grid-size: 2 2; grid-gutter: 1 2; margin: 1 0 0 0; }
    FilterScreen #filter-form > Vertical { height: 100%; }
    FilterScreen.-wide #filter-form { grid-size: 4 1; grid-columns: 28 1fr 2fr 2fr; }
    FilterScreen.-narrow #filter-form { layout: vertical; overflow-y: auto; margin: 0; scrollbar-size-vertical: 1; }
    FilterScreen.-narrow #filter-form > Vertical { height: auto; }
    FilterScreen.-narrow .filter-line { margin: 0; }
    FilterScreen.-narrow RowList { height: auto; max-height: 6; scrollbar-size-vertical: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", id="back", show=False),
        Binding("enter", "apply", show=False),
        Binding("ctrl+s", "save_as", show=False),
        Binding("x", "clear", id="clear_filter", show=False),
        Binding("delete,backspace", "delete_named", show=False),
        Binding("question_mark", "help", id="help", show=False),
    ]

    def __init__(
        self,
        services: "Services",
        filter: Filter,
        saved: SavedFilters,
        *,
        vocabulary: Callable[[], Vocabulary] = Vocabulary,
        show_help: Callable[[], None] | None = None,
        listing: Listing = EACH_STORY,
    ) -> None:
        super().__init__()
        self._show_help = show_help
        self._listing = listing
        self._services = services
        self._before = filter
        self._filter = filter
        self._named = list(saved.named)
        self._saved = saved
        self._counts = Counts()
        self._agencies: Sequence[tuple[str, int]] = ()
        self._box = QueryBox(services.words, vocabulary, filter.text, below=True, field_id="filter-text")

    def compose(self) -> ComposeResult:
        """The rule, the search, the name to save under, the four lists, and the keys of this screen."""
        words = self._services.words
        yield Static(id="filter-rule", markup=False)
        with Container(classes="filter-line"):
            yield Static(words("filters.text"), markup=False)
            yield self._box
        with Container(classes="filter-line", id="name-line"):
            yield Static(words("filters.name"), markup=False)
            yield Input(placeholder=words("filters.name.placeholder"), max_length=_LONGEST_NAME, id="filter-name")
        with Container(id="filter-form"):
            for section in _SECTIONS:
                with Vertical():
                    yield Static(id=f"heading-{section}", classes="filter-heading", markup=False)
                    yield self._list(section)
        yield KeyLine(self._items(), self._help_item())

    def on_mount(self) -> None:
        """Fill the form, and ask the store what there is to choose."""
        self.follow_theme(self._draw)
        self._draw()
        self.query_one("#regions").focus()
        self.run_worker(self._ask(), group="filter-agencies", exit_on_error=False)
        self._recount()

    def on_resize(self) -> None:
        """One, two or four columns of lists."""
        tell_if_too_small(self, self._services.words)
        self.set_class(self.size.width >= 100, "-wide")
        self.set_class(self.size.width < 60, "-narrow")
        self._draw_rule()

    def on_tick_list_ticked(self, event: TickList.Ticked) -> None:
        """Take over what is ticked."""
        event.stop()
        regions: TickList[Region] = self.query_one("#regions", TickList)
        agencies: TickList[str] = self.query_one("#agencies", TickList)
        feeds: TickList[str] = self.query_one("#feeds", TickList)
        self._change(
            replace(self._filter, regions=regions.ticked, agencies=agencies.ticked, feeds=feeds.ticked),
        )

    def on_tick_list_confirmed(self, event: TickList.Confirmed) -> None:
        """Enter on a list applies the filter."""
        event.stop()
        self.action_apply()

    def on_query_box_changed(self, event: QueryBox.Changed) -> None:
        """Count anew while a search is typed."""
        event.stop()
        self._change(replace(self._filter, text=clean(event.text)))

    def on_query_box_submitted(self, event: QueryBox.Submitted) -> None:
        """Enter in the search applies the filter."""
        event.stop()
        self.action_apply()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the name saves the filter under it."""
        event.stop()
        self._save(cut(clean(event.value), _LONGEST_NAME))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A named filter that is clicked or entered is applied."""
        event.stop()
        if event.option_list.id == "named" and event.option_index < len(self._named):
            self._apply_named(*self._named[event.option_index])

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """A click on a key does what the key does."""
        self.call_later(self.run_action, event.action)

    def action_apply(self) -> None:
        """Put the filter in force, unless there is a mistake in its search."""
        if self._box.confirm():
            self.dismiss(SavedFilters(self._filter, tuple(self._named)))

    def action_cancel(self) -> None:
        """Leave the filter as it was; a name being typed is given up first."""
        if self.has_class("-naming"):
            self.remove_class("-naming")
            self.query_one("#regions").focus()
            return
        changed = tuple(self._named) != self._saved.named
        self.dismiss(SavedFilters(self._before, tuple(self._named)) if changed else None)

    def action_clear(self) -> None:
        """Let everything through."""
        self._box.set_text("")
        self._change(EVERYTHING)
        self._draw()

    def action_save_as(self) -> None:
        """Ask for a name, once the search has no mistake."""
        if not self._box.confirm():
            return
        self.add_class("-naming")
        self.query_one("#filter-name", Input).focus()

    def action_delete_named(self) -> None:
        """Delete the named filter that is chosen."""
        named = self.query_one("#named", RowList)
        if not named.has_focus or named.highlighted is None or named.highlighted >= len(self._named):
            return
        name, _ = self._named.pop(named.highlighted)
        self.notify(self._services.words("filters.deleted", name=name), markup=False)
        named.redraw()

    def action_help(self) -> None:
        """All keys."""
        if self._show_help is not None:
            self._show_help()

    def action_tick(self) -> None:
        """Tick the row that is chosen, for a click on the key."""
        if isinstance(self.focused, OptionList):
            self.focused.action_select()

    def _apply_named(self, name: str, filter: Filter) -> None:
        """Put a named filter in force; one whose file was edited by hand may have a mistake."""
        mistake = check(filter.text, typing=False).mistake
        if mistake is None:
            self.dismiss(SavedFilters(filter, tuple(self._named)))
            return
        words = self._services.words
        told = words("search.named_broken", name=name, mistake=mistake.in_words(words))
        self.notify(told, severity="error", markup=False)

    def _save(self, name: str) -> None:
        if not name:
            return
        self._named = [(other, filter) for other, filter in self._named if other != name]
        self._named.append((name, self._filter))
        self.remove_class("-naming")
        self.query_one("#filter-name", Input).value = ""
        named = self.query_one("#named", RowList)
        named.redraw()
        named.focus()
        named.highlighted = len(self._named) - 1
        self.notify(self._services.words("filters.saved", name=name), markup=False)

    def _change(self, filter: Filter) -> None:
        if filter != self._filter:
            self._filter = filter
            self._recount()

    def _recount(self) -> None:
        self.run_worker(self._count(), group="filter-count", exclusive=True, exit_on_error=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say what went wrong in the background; the form goes on."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            tell_on(self, event.worker.error, self._services.words)

    async def _count(self) -> None:
        try:
            self._counts = await self._services.store.read(Store.counts, self._filter, self._listing)
        finally:
            self._draw()

    async def _ask(self) -> None:
        try:
            self._agencies = await self._services.store.read(Store.agencies)
        finally:
            self._draw()

    def _list(self, section: str) -> RowList:
        words = self._services.words
        if section == "named":
            return RowList(self._named_rows, id=section)
        if section == "regions":
            return TickList[Region](id=section)
        return TickList[str](empty=words("filters.agencies.none"), id=section)

    def _draw(self) -> None:
        words, ink = self._services.words, ink_of(self.app)
        for section in _SECTIONS:
            heading = Content.styled(words(f"filters.{section}"), ink.strong)
            self.query_one(f"#heading-{section}", Static).update(heading)
        regions: TickList[Region] = self.query_one("#regions", TickList)
        agencies: TickList[str] = self.query_one("#agencies", TickList)
        feeds: TickList[str] = self.query_one("#feeds", TickList)
        filter = self._filter
        regions.offer(region_choices(self._counts.regions, words, ink), filter.regions)
        agencies.offer(agency_choices(self._agencies, filter.agencies, ink), filter.agencies)
        feeds.offer(feed_choices(self._services.poller.health(), filter.feeds, ink), filter.feeds)
        self.query_one("#named", RowList).redraw()
        self._draw_rule()

    def _draw_rule(self) -> None:
        words, ink = self._services.words, ink_of(self.app)
        right = words("filters.shown", n=self._counts.shown, total=self._counts.total)
        line = rule(self.size.width, words("filters.title"), right=right, focused=True, ink=ink, marks=marks_for())
        self.query_one("#filter-rule", Static).update(line)

    def _named_rows(self, width: int) -> Sequence[Content]:
        words, ink = self._services.words, ink_of(self.app)
        if not self._named:
            return [Content.styled(words("filters.named.none"), ink.muted).truncate(width, ellipsis=True)]
        titles = {health.feed.address: health.title for health in self._services.poller.health()}
        return [
            Content.assemble((name, ink.strong), "  ", (filter_in_words(filter, words, titles), ink.muted)).truncate(
                width, ellipsis=True
            )
            for name, filter in self._named
        ]

    def _help_item(self) -> KeyItem | None:
        key = self._key("help")
        return KeyItem(key, self._services.words("footer.help"), "help") if self._show_help and key else None

    def _key(self, action_id: str) -> str:
        return first_key(action_id, self._services.settings.keys, self._services.words)

    def _items(self) -> list[KeyItem]:
        words = self._services.words
        items = [
            KeyItem(self._key("back"), words("filters.footer.cancel"), "cancel"),
            KeyItem("↵", words("filters.footer.apply"), "apply"),
            KeyItem(words("key.space"), words("filters.footer.toggle"), "tick"),
            KeyItem("Tab", words("filters.footer.next"), "app.focus_next"),
            KeyItem("^s", words("filters.footer.save"), "save_as"),
            KeyItem(self._key("clear_filter"), words("filters.footer.clear"), "clear"),
            KeyItem(words("key.delete"), words("filters.footer.delete"), "delete_named"),
        ]
        return [item for item in items if item.key]
