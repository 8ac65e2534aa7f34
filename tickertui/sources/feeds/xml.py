"""Hostile XML read: no DTD, bounded depth and number of elements, items taken one by one."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from lxml import etree

from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, Fault, FaultCode, fault
from tickertui.model.text import clean
from tickertui.sources.feeds.elements import Element, item_date, name_of
from tickertui.sources.feeds.readable import ReadableText

_CLOSED = re.compile(r"</(?:\w{1,20}:)?(?:rss|RDF|feed|channel)\s*>\s*(?:<!--[^>]*-->\s*)*$")
_MOST_TAGS = 500
# Attributes beyond these count as elements: they cost as much.
_USUAL_ATTRIBUTES = 2


@dataclass(slots=True)
class FeedTree:
    """A feed's root, its items (the newest that fit), and what was left out."""

    root: Element
    items: list[Element]
    warnings: list[Fault] = field(default_factory=list)

    def taken(self) -> Iterator[Element]:
        """The items one by one, each emptied when the next is asked for: its text is in memory once."""
        for item in self.items:
            yield item
            item.clear()


def read_tree(
    text: str, bounds: DocumentBounds, item_names: frozenset[str], *, start: int = 0, head: str = ""
) -> FeedTree:
    """The tree of the XML whose root begins at ``start`` in ``text`` (``head`` goes before it), of whose items (by
    :func:`name_of`) at most ``bounds.stories`` are kept.

    What is broken is mended as libxml2 does, and cut-off documents give what is whole, with a warning.

    :raises DocumentError: when there is no root to speak of.
    """
    events = etree.XMLPullParser(
        events=("start", "end"),
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    gatherer = _Gatherer(bounds, item_names)
    readable = ReadableText(text, start, bounds, head)
    try:
        for piece in readable.pieces():
            events.feed(piece.encode("utf-8"))
            gatherer.take(events)
            if gatherer.overfull:
                break
            if gatherer.is_full:
                gatherer.leapt = gatherer.leapt or readable.keep_last(f"</{gatherer.item_tag}>", bounds.stories)
        gatherer.overfull |= readable.spent
        gatherer.ended = True
        events.close()
    except etree.XMLSyntaxError as error:
        gatherer.broken = str(error)
    gatherer.take(events)
    return gatherer.tree(cut_off=gatherer.left_open and not _CLOSED.search(text, max(start, len(text) - 200)))


class _Gatherer:
    """Takes items as the parser completes them, and frees those that do not fit."""

    def __init__(self, bounds: DocumentBounds, item_names: frozenset[str]) -> None:
        self._most, self._depth_most, self._names = bounds.stories, bounds.depth, item_names
        # Each with its place in the document: of items within an item that was never closed, the inner ends first.
        self._first: list[tuple[int, Element]] = []
        self._last: deque[tuple[int, Element]] = deque(maxlen=self._most)
        self._begun: list[int] = []
        self._starts = self._elements = 0
        self._most_elements = bounds.elements
        self._count = self._depth = 0
        self._root: Element | None = None
        # Whether a tag is an item's: a document has few tags and many elements.
        self._tags: dict[object, bool] = {}
        self.broken = ""
        self.item_tag = ""
        # ``overfull``: it has more elements than it may, and the rest is not read.
        self.ended = self.left_open = self.overfull = self.leapt = False

    @property
    def is_full(self) -> bool:
        """Whether the first items that fit are there, so that of the others only the last can matter."""
        return len(self._first) >= self._most

    def take(self, events: "etree.XMLPullParser") -> None:
        for event, element in events.read_events():
            if not isinstance(element, etree._Element):
                continue
            if event == "start":
                self._depth += 1
                self._elements += 1 + max(0, len(element.attrib) - _USUAL_ATTRIBUTES)
                if self._root is None:
                    self._root = element
                if self._depth > self._depth_most:
                    raise DocumentError(fault(FaultCode.TOO_DEEP, most=self._depth_most))
                if self._is_item(element):
                    self._starts += 1
                    self._begun.append(self._starts)
                continue
            if self._elements > self._most_elements:
                self.overfull = True
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
            self.item_tag = self.item_tag or _as_written(element)
            self._first.append((place, element))
            return
        if len(self._last) == self._most:
            _take_out(self._last[0][1])
        self._last.append((place, element))

    def tree(self, *, cut_off: bool) -> FeedTree:
        if self._root is None:
            reason = clean(self.broken[:100])
            raise DocumentError(fault(FaultCode.BAD_XML, reason=reason) if reason else fault(FaultCode.NOTHING_WHOLE))
        warnings = []
        if self.overfull:
            warnings.append(fault(FaultCode.TOO_MANY_ELEMENTS, most=self._most_elements))
        elif cut_off:
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


def _as_written(element: Element) -> str:
    """An element's name as it stands in its tags."""
    local = str(element.tag).rpartition("}")[2]
    return f"{element.prefix}:{local}" if element.prefix else local
