"""A wire page in HTML → the lines that the same page in plain text has."""

from collections.abc import Iterator

from tickertui.model.bounds import DocumentBounds
from tickertui.model.text import clean
from tickertui.sources.html.blocks import Block, read_blocks
from tickertui.sources.wire.ages import match_age
from tickertui.sources.wire.lines import Line


def lines_of_html(html: str, *, address: str, bounds: DocumentBounds) -> list[Line]:
    """The lines of a page's blocks, navigation and footers left out; an age in an element of its own is a line."""
    found = read_blocks(html, base=address, bounds=bounds, page=True)
    return [line for block in found.blocks for line in _lines_of(block)]


def _lines_of(block: Block) -> Iterator[Line]:
    """A block's lines: its text, parted where an inline element holds nothing but an age."""
    words = ""
    for piece in "".join(block.pieces).split("\x1f"):
        text = clean(piece)
        age = match_age(text) if text else None
        if age and age[0] == len(text):
            if line := clean(words):
                yield Line(line, block.heading, block.url)
            yield Line(text)
            words = ""
        else:
            words += piece
    if line := clean(words):
        yield Line(line, block.heading, block.url)
    if block.stamp and not any(match_age(clean(piece)) for piece in "".join(block.pieces).split("\x1f")):
        stamp = clean(block.stamp)
        if match_age(stamp):
            yield Line(stamp)
