"""Blocks of text and the lines they give at a width."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from textual.content import Content


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that wraps as one. ``gap``: an empty line stands above it. ``indent`` cells stand before all its
    lines but the first.
    """

    content: Content
    gap: bool = False
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its content, the number of its block, and where in that block's text it starts (in characters)."""

    content: Content
    block: int
    start: int


def lines_of(blocks: Sequence[Block], width: int) -> tuple[Line, ...]:
    """The lines of ``blocks``, each at most ``width`` cells."""
    lines: list[Line] = []
    for number, block in enumerate(blocks):
        if block.gap:
            lines.append(Line(Content(), number, -1))
        lines += _wrapped(block, number, max(width, 4))
    return tuple(lines)


def line_at(lines: Sequence[Line], block: int, start: int) -> int:
    """The number of the line that holds the character ``start`` of ``block``; the first where there is none."""
    found = 0
    for number, line in enumerate(lines):
        if (line.block, line.start) > (block, start):
            break
        found = number
    return found


def same_block(before: Sequence[Block], number: int, after: Sequence[Block]) -> int:
    """The number in ``after`` of the block ``number`` of ``before``: the nearest of the same text, else the same number."""
    text = before[number].content.plain
    same = [place for place, block in enumerate(after) if block.content.plain == text]
    return min(same, key=lambda place: abs(place - number), default=number)


def _wrapped(block: Block, number: int, width: int) -> list[Line]:
    if not block.indent:
        parts = block.content.wrap(width)
    else:
        # The first line is as wide as the others plus the indent that they have and it has not.
        first = block.content.wrap(width)[0]
        rest = block.content[len(first) :]
        rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
        indent = min(block.indent, width - 4)
        following = rest.wrap(width - indent) if rest else []
        parts = [first, *(part.pad_left(indent) for part in following)]
    starts = accumulate((len(part) for part in parts), initial=0)
    return [Line(part, number, start) for part, start in zip(parts, starts, strict=False)]
