"""What stands over a screen in a window in which nothing sensible fits: that it is too small, in what does fit."""

import textwrap
from typing import Any

from textual.screen import Screen
from textual.widgets import Static

from tickertui.app.layout import SMALLEST, fits
from tickertui.language.words import Words

_WORDINGS = ("list.too_small", "list.too_small.short", "list.too_small.least")


class TooSmall(Static):
    """Says it in the longest wording that fits."""

    DEFAULT_CSS = """
    TooSmall { layer: too-small; dock: top; width: 100%; height: 100%; background: $background; color: $foreground; }
    """

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._words = words

    def set_words(self, words: Words) -> None:
        """Say it in other words."""
        self._words = words
        self.on_resize()

    def on_resize(self) -> None:
        """Choose the wording anew."""
        self.update(too_small_text(self._words, self.size.width, self.size.height))


def too_small_text(words: Words, width: int, height: int) -> str:
    """That so many columns and rows are too few, and how many are enough; ``!`` where not even a short word fits."""
    columns, rows = SMALLEST
    for name in _WORDINGS:
        lines = textwrap.wrap(words(name, columns=columns, rows=rows), max(width, 1), break_long_words=False)
        if len(lines) <= height and all(len(line) <= width for line in lines):
            return "\n".join(lines)
    return "!"


def tell_if_too_small(screen: Screen[Any], words: Words) -> None:
    """Put it over a screen that has become too small, and take it away from one that fits again; all below stays."""
    told = screen.query_children(TooSmall)
    screen.set_class(not fits(*screen.size), "-too-small")
    if told and fits(*screen.size):
        told.remove()
        screen.styles.clear_rule("overflow_x")
        screen.styles.clear_rule("overflow_y")
    elif not told and not fits(*screen.size):
        screen.styles.layers = "default too-small"
        screen.styles.overflow_x = screen.styles.overflow_y = "hidden"
        screen.mount(TooSmall(words))
