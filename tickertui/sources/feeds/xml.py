"""Hostile XML made readable: entities resolved from a fixed table, no DTD, bounded depth, items taken one by one."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.entities import html5
from operator import itemgetter

from lxml import etree

from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, Fault, FaultCode, fault
from tickertui.sources.feeds.elements import Element, item_date, name_of

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos);)(?:#(?:x([0-9a-fA-F]{1,8})|(\d{1,8}))|([A-Za-z][A-Za-z0-9]{0,30}));"
)
_BARE_AMPERSAND = re.compile(r"&(?!#?\w{1,31};)")
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.S)
_XML_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]{0,500}\?>")
_CLOSED = re.compile(rb"</(?:\w{1,20}:)?(?:rss|RDF|feed|channel)\s*>\s*(?:<!--[^>]*-->\s*)*$")
_CHUNK = 65_536
_SLICE = 500_000
# An element costs some 500 bytes; two thousand items of fifty elements each fit.
_MOST_ELEMENTS = 100_000
_MOST_TAGS = 500


@dataclass(slots=True)
class FeedTree:
    """A feed's root, its items (the newest that fit), and what was left out."""

    root: Element
    items: list[Element]
    warnings: list[Fault] = field(default_factory=list)


def read_tree(text: str, bounds: DocumentBounds, item_names: frozenset[str]) -> FeedTree:
    """The tree of an XML document, of whose items (by :func:`name_of`) at most ``bounds.stories`` are kept.

    What is broken is mended as libxml2 does, and cut-off documents give what is whole, with a warning.

    :raises DocumentError: when there is no root to speak of.
    """
    events = etree.XMLPullParser(
        events=("start", "end"), recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    gatherer = _Gatherer(bounds, item_names)
    data = _readable(text).encode("utf-8")
    try:
        for start in range(0, len(data), _CHUNK):
            events.feed(data[start : start + _CHUNK])
            gatherer.take(events)
            if gatherer.overfull:
                break
        gatherer.ended = True
        events.close()
    except etree.XMLSyntaxError as error:
        gatherer.broken = str(error)
    gatherer.take(events)
    return gatherer.tree(cut_off=gatherer.overfull or (gatherer.left_open and not _CLOSED.search(data[-200:])))


class _Gatherer:
    """Takes items as the parser completes them, and frees those that do not fit."""

    def __init__(self, bounds: DocumentBounds, item_names: frozenset[str]) -> None:
        self._most, self._depth_most, self._names = bounds.stories, bounds.depth, item_names
        # Each with its place in the document: of items within an item that was never closed, the inner ends first.
        self._first: list[tuple[int, Element]] = []
        self._last: deque[tuple[int, Element]] = deque(maxlen=self._most)
        self._begun: list[int] = []
        self._starts = 0
        self._live = 0
        self._count = self._depth = 0
        self._root: Element | None = None
        # Whether a tag is an item's: a document has few tags and many elements.
        self._tags: dict[object, bool] = {}
        self.broken = ""
        self.ended = self.left_open = False

    @property
    def overfull(self) -> bool:
        """Whether what is kept would cost too much memory: of elements, not of bytes."""
        return self._live > _MOST_ELEMENTS

    def take(self, events: "etree.XMLPullParser") -> None:
        for event, element in events.read_events():
            if not isinstance(element, etree._Element):
                continue
            if event == "start":
                self._depth += 1
                self._live += 1
                if self._root is None:
                    self._root = element
                if self._depth > self._depth_most:
                    raise DocumentError(fault(FaultCode.TOO_DEEP, most=self._depth_most))
                if self._is_item(element):
                    self._starts += 1
                    self._begun.append(self._starts)
                continue
            # What is closed after the last byte was not closed by the document.
            self.left_open |= self.ended
            self._depth -= 1
            if self._is_item(element):
                place = self._begun.pop()
                if self._begun:
                    _take_out(element)
                self._item(place, element)

    def _is_item(self, element: Element) -> bool:
        tag: object = element.tag
        found = self._tags.get(tag)
        if found is None:
            found = name_of(element) in self._names
            if len(self._tags) < _MOST_TAGS:
                self._tags[tag] = found
        return found

    def _item(self, place: int, element: Element) -> None:
        self._count += 1
        if len(self._first) < self._most:
            self._first.append((place, element))
            return
        if len(self._last) == self._most:
            dropped = self._last[0][1]
            self._live -= sum(1 for _ in dropped.iter())
            _take_out(dropped)
        self._last.append((place, element))

    def tree(self, *, cut_off: bool) -> FeedTree:
        if self._root is None:
            raise DocumentError(fault(FaultCode.BAD_XML, reason=self.broken[:100] or "…"))
        warnings = []
        if cut_off:
            warnings.append(fault(FaultCode.CUT_OFF))
        if self._count > self._most:
            warnings.append(fault(FaultCode.TOO_MANY_STORIES, most=self._most))
        return FeedTree(self._root, self._newest(), warnings)

    def _newest(self) -> list[Element]:
        """The items kept: the first ones, unless the document stands oldest first."""
        in_order = [element for _, element in sorted([*self._first, *self._last], key=itemgetter(0))]
        if not self._last:
            return in_order
        first, last = item_date(in_order[0]), item_date(in_order[-1])
        oldest_first = first is not None and last is not None and first < last
        return in_order[-self._most :] if oldest_first else in_order[: self._most]


def _take_out(element: Element) -> None:
    """Take an element out of its parent: out of memory, or out of an item that was never closed around it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _readable(text: str) -> str:
    """The text without what keeps libxml2 from reading it: declaration, doctype, impossible characters and entities."""
    text = _XML_DECLARATION.sub("", text, count=1)
    text = _without_doctype(_NOT_XML.sub("", text).lstrip())
    if "&" not in text:
        return text
    # In a CDATA section an ampersand is itself.
    parts = _CDATA.split(text)
    parts[::2] = ("".join(map(_with_references, _slices(part))) for part in parts[::2])
    return "".join(parts)


def _with_references(text: str) -> str:
    return _BARE_AMPERSAND.sub("&amp;", _REFERENCE.sub(_resolved, text))


def _slices(text: str) -> Iterator[str]:
    """The text in slices that part no reference, since a substitution's memory grows with the number of its matches."""
    start = 0
    while (end := text.find("&", start + _SLICE)) >= 0:
        yield text[start:end]
        start = end
    yield text[start:]


def _without_doctype(text: str) -> str:
    start = text.find("<!DOCTYPE", 0, 10_000)
    if start < 0:
        return text
    end = text.find(">", start)
    inner = text.find("[", start, end if end > 0 else None)
    if inner > 0:
        close = re.compile(r"\]\s*>").search(text, inner)
        return text[:start] + (text[close.end() :] if close else "")
    return text[:start] + text[end + 1 :] if end > 0 else ""


def _resolved(found: re.Match[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name:
        return html5.get(name + ";", "")
    number = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if 0x80 <= number <= 0x9F:
        return bytes([number]).decode("cp1252", "ignore")
    if number > 0x10FFFF or _NOT_XML.match(chr(number)):
        return ""
    return found.group()
