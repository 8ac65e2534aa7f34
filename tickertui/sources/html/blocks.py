"""HTML → blocks of clean text, with their links and pictures."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tickertui.model.bounds import DocumentBounds
from tickertui.model.story import Image, Link
from tickertui.model.text import clean, cut
from tickertui.sources.addresses import absolute
from tickertui.sources.html.streaming import stream_html

_BLOCKS = frozenset(
    (
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
    ).split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset(
    "script style noscript template svg math iframe object select textarea button head title canvas audio video".split()
)
_UNSHOWN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.I)
_LONGEST_STYLE = 1_000
_AROUND_A_PAGE = frozenset({"nav", "footer", "form"})
# A footer in one of these is a story's own, where its age stands.
_STORIES = frozenset({"article", "li"})
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# A page has so many tags and pieces of text for each element that a feed may have.
_EVENTS_OF_AN_ELEMENT = 2
# And so many texts of a story.
_TEXTS_OF_A_PAGE = 12
_BLOCKS_OF_A_STORY = 10
# Blocks that may be left out of a text: buttons, pointers to other stories.
_SPARE_BLOCKS = 50
PIECE_END = "\x1f"


@dataclass(slots=True)
class Block:
    """A block of text: what stands in it, and the address it links to.

    In a page, ``PIECE_END`` parts its pieces where an inline element begins or ends; ``stamps`` holds the machine
    form of a ``<time>`` by the index of the first of its pieces. ``aside`` is the number of the aside that it stands in,
    0 when in none.
    """

    pieces: list[str] = field(default_factory=list)
    heading: bool = False
    aside: int = 0
    url: str | None = None
    stamps: dict[int, str] = field(default_factory=dict)
    length: int = 0
    linked: int = 0

    @property
    def text(self) -> str:
        """The block on one clean line."""
        return clean("".join(self.pieces))


@dataclass(slots=True)
class Blocks:
    """What HTML holds: its blocks that have text, its links in order (each address once), its pictures; and whether it was
    ``cut``, as it holds more than is read."""

    blocks: list[Block]
    links: list[Link]
    images: list[Image]
    cut: bool = False


def read_blocks(html: str, *, base: str, bounds: DocumentBounds, page: bool = False) -> Blocks:
    """The blocks of ``html``, addresses made absolute against ``base``.

    ``page``: a whole page, whose navigation, footer and asides are left out, in which a line break parts blocks.
    """
    reader = _Reader(base, bounds, page=page)
    left = stream_html(html, reader, lambda: reader.full)
    return reader.result(left=left)


class _Reader:
    """The parser's target: gathers blocks."""

    def __init__(self, base: str, bounds: DocumentBounds, *, page: bool) -> None:
        self._base, self._bounds, self._page = base, bounds, page
        self._skipped = _SKIPPED | _AROUND_A_PAGE if page else _SKIPPED
        self._skipping: list[str] = []
        self._blocks: list[Block] = []
        self._block = Block()
        self._links: dict[str, list[str]] = {}
        self._images: dict[str, Image] = {}
        self._link: str | None = None
        self._link_start = 0
        self._length = 0
        self._breaks = 0
        self._dropped = False
        self._stories = self._preformatted = self._asides = self._in_asides = self._events = 0

    @property
    def full(self) -> bool:
        """Whether it holds all that it may."""
        if self._page:
            most = self._bounds.stories * _BLOCKS_OF_A_STORY
            return (
                self._length > self._bounds.text * _TEXTS_OF_A_PAGE
                or self._events > self._bounds.elements * _EVENTS_OF_AN_ELEMENT
                or len(self._blocks) > most
            )
        return self._length > self._bounds.text or len(self._blocks) > self._bounds.paragraphs + _SPARE_BLOCKS

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._events += 1
        if self._skipping:
            if tag in self._skipped or tag == self._skipping[0]:
                self._skipping.append(tag)
            return
        if (tag in self._skipped and not self._belongs(tag)) or _is_hidden(attributes):
            if tag not in _VOID:
                self._skipping.append(tag)
            return
        if self._page:
            self._stories += tag in _STORIES
            self._preformatted += tag == "pre"
            self._asides += tag == "aside"
        if tag == "br":
            self._line_break()
        elif tag == "img":
            self._image(attributes)
        elif tag == "a":
            self._link = self._address(attributes.get("href", ""))
            self._link_start = len(self._block.pieces)
        elif tag == "base" and self._page:
            self._base = absolute(attributes.get("href", ""), self._base) or self._base
        elif tag in _BLOCKS:
            self._end_block()
            self._block.heading = tag in _HEADINGS
            self._in_asides += tag == "aside"
        if self._page and tag not in _BLOCKS:
            self._block.pieces.append(PIECE_END)
            if tag == "time" and "datetime" in attributes:
                self._block.stamps[len(self._block.pieces)] = attributes["datetime"]

    def end(self, tag: str) -> None:
        if self._skipping:
            if tag == self._skipping[-1]:
                self._skipping.pop()
            return
        if self._page:
            self._stories -= tag in _STORIES
            self._preformatted -= tag == "pre"
        if tag == "a":
            self._end_link()
        if tag in _BLOCKS:
            self._end_block()
            self._in_asides -= tag == "aside"
        elif self._page and tag not in _VOID:
            self._block.pieces.append(PIECE_END)

    def data(self, text: str) -> None:
        self._events += 1
        if self._skipping:
            return
        if self.full:
            self._dropped |= not text.isspace()
            return
        if self._preformatted and "\n" in text:
            first, *others = text.split("\n")
            self._text(first)
            for other in others:
                self._new_line(other)
        else:
            self._text(text)

    def _new_line(self, text: str) -> None:
        if not self.full:
            self._line_break()
            self._text(text)

    def _text(self, text: str) -> None:
        if text:
            self._breaks = self._breaks if text.isspace() else 0
            self._block.pieces.append(text)
            self._length += len(text)
            self._block.length += len(text)
            if self._link:
                self._block.linked += len(text)

    def close(self) -> None:
        self._end_block()

    def result(self, *, left: bool) -> Blocks:
        self._end_block()
        links = [Link(url, cut(clean("".join(words)), self._bounds.field)) for url, words in self._links.items()]
        return Blocks(self._blocks, links, list(self._images.values()), self._dropped or left)

    def _address(self, address: str) -> str | None:
        """Where a link leads, if it leads away from here and there is room for it."""
        if address.lstrip().startswith("#") or (not self._page and len(self._links) >= self._bounds.links):
            return None
        return absolute(address, self._base, self._bounds.url)

    def _belongs(self, tag: str) -> bool:
        """Whether what usually stands around a page is a part of it: a story's footer, a form around the whole."""
        return (tag == "footer" and self._stories > 0) or (tag == "form" and self._page and not self._blocks)

    def _line_break(self) -> None:
        self._breaks += 1
        if (self._page and not self._block.heading) or self._breaks > 1:
            self._end_block()
        else:
            self._block.pieces.append("\n")

    def _end_block(self) -> None:
        self._end_link(keep=True)
        if self._block.stamps or any(not piece.isspace() and piece != PIECE_END for piece in self._block.pieces):
            self._block.aside = self._asides if self._in_asides else 0
            self._blocks.append(self._block)
        self._block = Block()
        self._link_start = 0

    def _end_link(self, *, keep: bool = False) -> None:
        if self._link is None:
            return
        if self._link in self._links or len(self._links) < self._bounds.links:
            kept = self._links.setdefault(self._link, [])
            if not kept:
                kept.extend(self._block.pieces[self._link_start :])
        if self._block.linked * 2 > self._block.length:
            self._block.url = self._link
        if not keep:
            self._link = None

    def _image(self, attributes: Mapping[str, str]) -> None:
        if len(self._images) >= self._bounds.images or _is_pixel(attributes):
            return
        sources = (absolute(source, self._base, self._bounds.url) for source in _sources(attributes))
        if url := next((source for source in sources if source), None):
            self._images.setdefault(url, Image(url, cut(clean(attributes.get("alt", "")), self._bounds.field)))


def _sources(attributes: Mapping[str, str]) -> tuple[str, ...]:
    """Where a picture may be: pages that load it late have it elsewhere than in ``src``."""
    set_of_sizes = attributes.get("srcset") or attributes.get("data-srcset") or ""
    return (attributes.get("src", ""), attributes.get("data-src", ""), set_of_sizes[:4_000].split(",")[0].split(" ")[0])


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether the page itself says that an element is not shown (HTML Living Standard 6.1, CSS 2.2 section 9.2.4)."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return style is not None and _UNSHOWN.search(style[:_LONGEST_STYLE]) is not None


def _is_pixel(attributes: Mapping[str, str]) -> bool:
    """A picture of one dot counts readers; it shows nothing."""
    return any(attributes.get(side, "").removesuffix("px").strip() in ("0", "1") for side in ("width", "height"))
