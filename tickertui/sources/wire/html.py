"""A wire page in HTML → the lines that the same page in plain text has."""

from collections.abc import Iterator
from itertools import groupby

from tickertui.model.bounds import DocumentBounds
from tickertui.model.text import clean
from tickertui.sources.html.blocks import PIECE_END, Block, read_blocks
from tickertui.sources.wire.ages import match_age
from tickertui.sources.wire.lines import Line, Lines, Tries, ends_a_story, goes_with_an_age, is_of_the_wire

_MOST_AGES = 10_000
# So much of what stands before an age tells whether a sentence has ended there.
_ENDING = 200


def lines_of_html(html: str, *, address: str, bounds: DocumentBounds) -> Lines:
    """The lines of a page's blocks, navigation, footers and idle asides left out; an age in an element of its own is a line."""
    found = read_blocks(html, base=address, bounds=bounds, page=True)
    ages = Tries(_MOST_AGES)
    lines: list[Line] = []
    for aside, blocks in groupby(found.blocks, lambda block: block.aside):
        inner = [line for block in blocks for line in _lines_of(block, ages)]
        if not aside or any(is_of_the_wire(line.text) for line in inner):
            lines += inner
    return Lines(lines, cut=found.cut)


def _lines_of(block: Block, ages: Tries) -> Iterator[Line]:
    """A block's lines: its text, parted where an inline element holds nothing but an age, or a ``<time>`` tells one.

    ``ages``: how often an age may still be looked for.
    """
    words = ""
    aged = False
    segments = [(piece, clean(stamp)) for piece, stamp in _segments(block) if stamp or not piece.isspace()]
    for at, (piece, stamp) in enumerate(segments):
        after = clean(segments[at + 1][0]) if at + 1 < len(segments) else ""
        may_be = not after[:1].islower() and ends_a_story(clean(words[-_ENDING:])) and ages.take()
        age = _age_in(clean(piece), stamp) if may_be else ""
        if age:
            if line := clean(words):
                yield Line(line, block.heading, block.url)
            yield Line(age)
            words, aged = "", True
        else:
            words += piece
    line = clean(words)
    if line and not (aged and goes_with_an_age(line)):
        yield Line(line, block.heading, block.url)


def _segments(block: Block) -> Iterator[tuple[str, str]]:
    """The block's pieces, each with the machine form of the ``<time>`` that it is the text of."""
    piece, stamp = "", ""
    for at, part in enumerate(block.pieces):
        if part == PIECE_END:
            if piece or stamp:
                yield piece, stamp
            piece, stamp = "", block.stamps.get(at + 1, "")
        else:
            piece += part
    yield piece, stamp


def _age_in(text: str, stamp: str) -> str:
    """The age that a piece is, in its own words rather than in the machine's; "" where it is none."""
    for stated in (text, stamp):
        age = match_age(stated)
        if age and age[0] == len(stated):
            return stated
    return ""
