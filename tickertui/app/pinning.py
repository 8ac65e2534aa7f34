"""Keeps columns where they are in every terminal: text whose width terminals do not agree on is pinned at both ends.

A Devanagari vowel sign takes a cell in one terminal and none in another, an emoji of this year 2 or 1. Lines are laid
out with the widths of Rich. So the cells that such a word was given are blanked first, the word is drawn over them, and the
cursor is put where the layout has it: a word that came out narrower leaves blanks, one that came out wider is drawn over
by what follows, and nothing after it moves. Words that all terminals agree on go out as they are.
"""

import re
from functools import lru_cache
from unicodedata import category, combining

from rich.cells import cell_len
from textual.driver import Driver

# One of: where the cursor is put, another sequence of the program's own, a line's end, text.
_TOKEN = re.compile(
    r"\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    r"|\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[^\[\]]"
    r"|(?P<lost>[\x00-\x1a\x1c-\x1f]+)"
    r"|(?P<text>[^\x00-\x1f]+)"
)
_WORD = re.compile(r"[^\x00-\x7f\s](?:\S*[^\x00-\x7f\s])?")


# Parts of Korean syllables, joiners, emoji, of which every year brings new ones.
_RANGES = ((0x1160, 0x11FF), (0x200C, 0x200D), (0xD7B0, 0xD7FB), (0x1F000, 0x1FAFF))
# Scripts with marks that take room of their own, or that terminals which only know accents do not draw.
_MARKED = (
    (0x900, 0x109F),
    (0x1700, 0x18AF),
    (0x1900, 0x1CFF),
    (0x302E, 0x302F),
    (0xA800, 0xABFF),
    (0x11000, 0x11FFF),
    (0x16F51, 0x16FF1),
)


@lru_cache(maxsize=1)
def _disputed() -> frozenset[str]:
    """The characters that terminals give different widths, alone or with those beside them."""
    found = {chr(code) for first, last in _RANGES for code in range(first, last + 1)}
    marked = (chr(code) for first, last in _MARKED for code in range(first, last + 1))
    return frozenset(found.union(char for char in marked if category(char)[0] == "M" and not combining(char)))


def pinned(output: str) -> str:
    """What is written to the terminal, with disputed words pinned. Where the cursor is unknown, they are left alone."""
    if output.isascii() or _disputed().isdisjoint(output):
        return output
    parts: list[str] = []
    column: int | None = None
    for token in _TOKEN.finditer(output):
        text = token["text"]
        if text is None:
            if token["column"]:
                column = int(token["column"])
            elif token["lost"]:
                column = None
            parts.append(token[0])
        elif column is None:
            parts.append(text)
        else:
            parts.append(_pinned_text(text, column))
            column += cell_len(text)
    return "".join(parts)


def _pinned_text(text: str, column: int) -> str:
    """``text``, which begins at ``column`` (from 1)."""
    if text.isascii() or _disputed().isdisjoint(text):
        return text
    parts: list[str] = []
    done = 0
    for word in _WORD.finditer(text):
        if _disputed().isdisjoint(word[0]):
            continue
        between = text[done : word.start()]
        start = column + cell_len(between)
        end = start + cell_len(word[0])
        parts += [between, " " * (end - start), f"\x1b[{start}G", word[0], f"\x1b[{end}G"]
        column, done = end, word.end()
    return "".join((*parts, text[done:]))


def pinning_driver(base: type[Driver]) -> type[Driver]:
    """A driver like ``base`` that pins what it writes."""

    class Pinning(base):  # type: ignore[misc, valid-type]
        """See the module."""

        def write(self, data: str) -> None:
            """Write it, pinned."""
            super().write(pinned(data))

    return Pinning
