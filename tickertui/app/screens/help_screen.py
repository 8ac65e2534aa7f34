"""The help: all keys by group, the query language, regions, marks, and about the program; in two columns where there is room."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tickertui.app.ink import ink_of
from tickertui.app.key_names import first_key
from tickertui.app.marks import marks_for
from tickertui.app.rules import rule
from tickertui.app.screens.help_text import about_section, key_sections, mark_section, region_section, search_section
from tickertui.app.screens.key_line import KeyItem, KeyLine
from tickertui.app.text_view.blocks import Block, lines_of
from tickertui.app.text_view.view import TextView
from tickertui.app.theme_following import FollowsTheme
from tickertui.app.too_small import tell_if_too_small
from tickertui.language.words import Words
from tickertui.model.region import Region

_TWO_COLUMNS_FROM = 96
_BETWEEN = 4


class HelpScreen(FollowsTheme, Screen[None]):
    """``keys`` are the user's own (action id → keys). ``counts`` are the stories of each region under the filter now,
    empty to leave them out. ``files`` are pairs of a message's key and a path, for the last section.
    """

    CSS = "HelpScreen { background: $background; } HelpScreen > #help-rule { height: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,left", "close", id="back", show=False),
        Binding("q", "close", id="quit", show=False),
        Binding("question_mark", "close", id="help", show=False),
    ]

    def __init__(
        self,
        words: Words,
        keys: Mapping[str, tuple[str, ...]],
        *,
        counts: Mapping[Region, int] | None = None,
        files: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self._words = words
        self._keys = keys
        self._counts = counts or {}
        self._files = files
        self._marks = marks_for()

    def compose(self) -> ComposeResult:
        """The rule, the text, and the keys of this screen."""
        words = self._words
        yield Static(id="help-rule", markup=False)
        yield TextView(measure=132, centred=True)
        yield KeyLine(
            [
                KeyItem(
                    first_key("back", self._keys, words) or first_key("help", self._keys, words),
                    words("footer.back"),
                    "close",
                ),
                KeyItem("↓ ↑", words("help.footer.scroll"), "scroll"),
            ]
        )

    def on_mount(self) -> None:
        """Draw, and draw anew when the theme changes."""
        self.follow_theme(self._draw)
        self._draw()
        self.query_one(TextView).focus()

    def on_resize(self) -> None:
        """Draw the rule as wide as the screen."""
        tell_if_too_small(self, self._words)
        self._draw_rule()

    def action_close(self) -> None:
        """Back to where the help was asked for."""
        self.dismiss(None)

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """A click on a key does what the key does."""
        if event.action == "close":
            self.action_close()
        else:
            self.query_one(TextView).action_page_down()

    def _draw(self) -> None:
        self.query_one(TextView).show(self._blocks, keep_place=True)
        self._draw_rule()

    def _draw_rule(self) -> None:
        title, ink = self._words("help.title"), ink_of(self.app)
        line = rule(self.size.width, title, right="tickertui", focused=True, ink=ink, marks=self._marks)
        self.query_one("#help-rule", Static).update(line)

    def _blocks(self, width: int) -> Sequence[Block]:
        words, ink = self._words, ink_of(self.app)
        move, read, choose, poll, program = key_sections(words, ink, self._keys)
        search = search_section(words, ink)
        regions = region_section(words, ink, self._counts)
        marks = mark_section(words, ink, self._marks)
        about = about_section(words, ink, self._files)
        if width < _TWO_COLUMNS_FROM:
            return [*move, *read, *choose, *poll, *program, *regions, *search, *marks, *about]
        column = (width - _BETWEEN) // 2
        left = lines_of([*move, *read, *poll, *program, *about], column)
        right = lines_of([*choose, *regions, *search, *marks], column)
        empty = Content()
        pairs = zip_longest((line.content for line in left), (line.content for line in right), fillvalue=empty)
        return [Block(first.pad_right(column + _BETWEEN - first.cell_length) + second) for first, second in pairs]
