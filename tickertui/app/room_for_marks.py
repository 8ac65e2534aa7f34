"""Gives letters' spacing marks a cell of their own in the layout, as wide as any terminal draws them.

Devanagari's vowel signs and their kind (Unicode's category Mc) take a cell in some terminals and none in others. Rich
measures them as none; where a terminal gives them one, the end of a word was drawn over by what follows it. With a cell
for each the word fits everywhere, and leaves blanks where it comes out narrower (:mod:`tickertui.app.pinning`).
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category

from rich import cells

if TYPE_CHECKING:
    from rich.cells import CellTable


def make_room_for_marks() -> None:
    """From now on, in this process, measure so. Nothing is computed before the first such text is measured."""
    load = getattr(cells, "load_cell_table")  # noqa: B009 (Rich imports it there under another name)
    if getattr(load, "with_room", False):
        return
    setattr(cells, "load_cell_table", _roomy(load))  # noqa: B010
    cells.get_character_cell_size.cache_clear()
    cells.cached_cell_len.cache_clear()


def _roomy(load: "Callable[[str], CellTable]") -> "Callable[..., CellTable]":
    @cache
    def with_room(unicode_version: str = "auto") -> "CellTable":
        table = load(unicode_version)
        return table._replace(widths=widened(table.widths))

    with_room.with_room = True  # type: ignore[attr-defined]  # so that it is done once
    return with_room


def widened(widths: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """A table of (first, last, width), sorted, in which spacing marks of no width have one cell."""
    found: list[tuple[int, int, int]] = []
    for first, last, width in widths:
        if width:
            found.append((first, last, width))
            continue
        start = first
        for code in range(first, last + 1):
            if category(chr(code)) == "Mc":
                if start < code:
                    found.append((start, code - 1, 0))
                found.append((code, code, 1))
                start = code + 1
        if start <= last:
            found.append((start, last, 0))
    return found
