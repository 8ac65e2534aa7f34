"""The feeds and how they fare: state, last success, what went wrong, next poll; one can be fetched at once."""

from collections.abc import Callable, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from tickertui.app.ink import ink_of
from tickertui.app.key_names import first_key
from tickertui.app.marks import marks_for
from tickertui.app.opening import copy_link, open_link
from tickertui.app.rules import rule
from tickertui.app.screens.feed_rows import FeedsSetting, feed_details, feed_row, heading_row
from tickertui.app.screens.key_line import KeyItem, KeyLine
from tickertui.app.screens.row_list import RowList
from tickertui.app.text_view.blocks import Block
from tickertui.app.text_view.view import TextView
from tickertui.app.theme_following import FollowsTheme
from tickertui.app.too_small import tell_if_too_small
from tickertui.model.address import is_web
from tickertui.model.fault import FaultCode
from tickertui.model.feed import FeedHealth, FeedState
from tickertui.polling.progress import Phase

if TYPE_CHECKING:
    from tickertui.app.services import Services

_DETAILS_FROM = 16
"""Rows of screen from which the details stand below the list; under it they take its place."""


class FeedsScreen(FollowsTheme, Screen[None]):
    """Every feed, alive: counts down and follows the polls while it is open. ``zone`` None is the machine's own.

    ``show_help`` shows all keys.
    """

    CSS = """
    FeedsScreen { background: $background; }
    FeedsScreen > #feeds-rule, FeedsScreen > #feeds-columns, FeedsScreen > #feed-rule { height: 1; }
    FeedsScreen > #feeds-list { height: 1fr; }
    FeedsScreen > #feed-details { height: 9; }
    FeedsScreen.-small > #feed-rule, FeedsScreen.-small > #feed-details { display: none; }
    FeedsScreen.-small.-details > #feeds-list, FeedsScreen.-small.-details > #feeds-columns { display: none; }
    FeedsScreen.-small.-details > #feed-details { display: block; height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,left", "back", id="back", show=False),
        Binding("q", "back", id="quit", show=False),
        Binding("e", "back", id="feeds", show=False),
        Binding("r", "refresh_one", id="refresh", show=False),
        Binding("R", "refresh_all", show=False),
        Binding("o", "open_site", id="open", show=False),
        Binding("y", "copy_address", id="copy", show=False),
        Binding("question_mark", "help", id="help", show=False),
    ]

    def __init__(
        self, services: "Services", *, zone: tzinfo | None = None, show_help: Callable[[], None] | None = None
    ) -> None:
        super().__init__()
        self._show_help = show_help
        self._services = services
        self._marks = marks_for()
        self._zone = zone
        self._health: tuple[FeedHealth, ...] = ()

    def compose(self) -> ComposeResult:
        """The rule, the rows, the details of the chosen one, and the keys of this screen."""
        yield Static(id="feeds-rule", markup=False)
        yield Static(id="feeds-columns", markup=False)
        yield RowList(self._rows, id="feeds-list")
        yield Static(id="feed-rule", markup=False)
        yield TextView(measure=100, id="feed-details")
        yield KeyLine(self._key_items(), self._help_item())

    def on_mount(self) -> None:
        """Follow the polls, a second at a time."""
        self.set_interval(1.0, self.follow)
        self.follow_theme(self.follow)
        self.query_one("#feed-details").can_focus = False
        self.query_one(RowList).focus()
        self.follow()

    def on_resize(self) -> None:
        """Details below the list, or in its place."""
        tell_if_too_small(self, self._services.words)
        self.set_class(self.size.height < _DETAILS_FROM, "-small")
        self.follow()

    def follow(self) -> None:
        """Draw how the feeds fare now."""
        self._health = tuple(self._services.poller.health())
        self.query_one(RowList).redraw()
        self._draw()

    def action_back(self) -> None:
        """From the details to the list, from there to where this screen was asked for."""
        if self.has_class("-small") and self.has_class("-details"):
            self.remove_class("-details")
            self.query_one(RowList).focus()
        else:
            self.dismiss(None)

    def action_refresh_one(self) -> None:
        """Fetch the chosen feed now."""
        if health := self._chosen():
            words = self._services.words
            if health.state is FeedState.GONE:
                self.notify(words("feeds.is_gone", feed=health.title), severity="warning", markup=False)
                return
            if self._kept_offline() and is_web(health.feed.address):
                self.notify(words("fault.offline"), severity="warning", markup=False)
                return
            self._services.poller.refresh(health.feed.address)
            self.notify(words("feeds.refreshing", feed=health.title), markup=False)
            self.follow()

    def action_refresh_all(self) -> None:
        """Fetch every feed now."""
        self._services.poller.refresh()
        self.follow()

    def action_open_site(self) -> None:
        """Open the chosen feed's address in the browser."""
        if health := self._chosen():
            if is_web(health.feed.address):
                open_link(self.app, health.feed.address, self._services.words)
            else:
                self.notify(self._services.words("feeds.no_site"), severity="warning", markup=False)

    def action_copy_address(self) -> None:
        """Copy the chosen feed's address."""
        if health := self._chosen():
            copy_link(self.app, health.feed.address, self._services.words)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the details of the feed that is chosen now."""
        event.stop()
        self._draw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """In a small window the details take the place of the list."""
        event.stop()
        if self.has_class("-small"):
            self.add_class("-details")
            self._draw()

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """A click on a key does what the key does."""
        self.call_later(self.run_action, event.action)

    def action_help(self) -> None:
        """All keys."""
        if self._show_help is not None:
            self._show_help()

    def _kept_offline(self) -> bool:
        fault = self._services.poller.state.fault
        return fault is not None and fault.code is FaultCode.OFFLINE

    def _help_item(self) -> KeyItem | None:
        if self._show_help is None:
            return None
        services = self._services
        return KeyItem(first_key("help", services.settings.keys, services.words), services.words("footer.help"), "help")

    def _chosen(self) -> FeedHealth | None:
        number = self.query_one(RowList).highlighted
        return self._health[number] if number is not None and number < len(self._health) else None

    def _setting(self) -> FeedsSetting:
        services = self._services
        state = services.poller.state
        return FeedsSetting(
            services.words,
            ink_of(self.app),
            services.clock.now(),
            services.settings.poll.interval,
            paused=state.phase is Phase.PAUSED,
            kept_offline=self._kept_offline(),
            zone=self._zone,
            marks=self._marks,
        )

    def _rows(self, width: int) -> Sequence[Content]:
        setting = self._setting()
        return [feed_row(health, width, setting) for health in self._health]

    def _draw(self) -> None:
        words, setting, width = self._services.words, self._setting(), self.size.width
        failing = sum(health.state in (FeedState.FAILING, FeedState.GONE) for health in self._health)
        fine = "feeds.summary.offline" if self._kept_offline() else "feeds.summary.fine"
        key = "feeds.summary" if failing else fine
        summary = words(key, n=len(self._health), failing=failing)
        line = rule(width, words("feeds.title"), right=summary, focused=True, ink=setting.ink, marks=self._marks)
        self.query_one("#feeds-rule", Static).update(line)
        columns = heading_row(self.query_one(RowList).row_width, setting).pad_left(1)
        if not self._health:
            columns = Content.styled(f" {words('feeds.none')}", setting.ink.text)
        self.query_one("#feeds-columns", Static).update(columns)
        chosen = self._chosen()
        title = rule(width, chosen.title if chosen else "", focused=False, ink=setting.ink, marks=self._marks)
        self.query_one("#feed-rule", Static).update(title)
        self.query_one("#feed-details", TextView).show(self._details, keep_place=True)

    def _details(self, width: int) -> Sequence[Block]:
        chosen = self._chosen()
        return feed_details(chosen, width, self._setting()) if chosen else ()

    def _key_items(self) -> list[KeyItem]:
        words, rebound = self._services.words, self._services.settings.keys
        items = [
            KeyItem(first_key("back", rebound, words), words("footer.back"), "back"),
            KeyItem(first_key("refresh", rebound, words), words("feeds.footer.refresh"), "refresh_one"),
            KeyItem("R", words("feeds.footer.refresh_all"), "refresh_all"),
            KeyItem(first_key("open", rebound, words), words("feeds.footer.open"), "open_site"),
            KeyItem(first_key("copy", rebound, words), words("feeds.footer.copy"), "copy_address"),
        ]
        return [item for item in items if item.key]
