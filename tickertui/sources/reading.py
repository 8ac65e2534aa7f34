"""Bytes → document: sniffs what they are, and has the right reader read them."""

import re
from dataclasses import replace
from datetime import datetime

from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, FaultCode, fault
from tickertui.model.story import Document
from tickertui.sources.encoding import decode
from tickertui.sources.whole import bounded_whole

_BEFORE_ROOT = re.compile(
    r"(?:\s+|<\?.{0,2000}?\?>|<!--.{0,1000000}?-->|<!DOCTYPE[^\[>]{0,500}(?:\[.{0,1000000}?\]\s*)?>){0,100}",
    re.S | re.I,
)
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,60})")
_RSS_ROOTS = frozenset({"rss", "rdf", "channel", "item"})
_BURIED = re.compile(r"<(?:\?xml|rss|rdf:RDF|feed)\b")
_AN_ITEM = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s/>]")
_HOW_DEEP_BURIED = 2_000
_USUAL_BOUNDS = DocumentBounds()


def read_document(
    body: bytes,
    *,
    address: str,
    now: datetime,
    content_type: str = "",
    bounds: DocumentBounds = _USUAL_BOUNDS,
) -> Document:
    """The document that ``body`` gives: what it is, is told by its bytes; ``content_type`` counts for the encoding only.

    ``address`` is what was polled (an http(s) address or a file's path), against which relative addresses are made
    absolute; ``now`` (aware) is when it was seen, from which ages are counted. All text is clean and bounded.

    :raises DocumentError: when the bytes give no document; its fault says why.
    """
    if len(body) > bounds.bytes:
        raise DocumentError(fault(FaultCode.TOO_LARGE, most=bounds.bytes))
    text, warnings = decode(body, content_type)
    document = bounded_whole(_read(text.lstrip("\ufeff"), address, now.replace(microsecond=0), bounds), bounds)
    return replace(document, warnings=(*warnings, *document.warnings)) if warnings else document


def _read(text: str, address: str, now: datetime, bounds: DocumentBounds) -> Document:
    start = text[:_HOW_DEEP_BURIED].lstrip()
    if start.startswith(("{", "[")):
        from tickertui.sources.feeds.json_feed import read_json_feed

        return read_json_feed(text.strip(), address=address, now=now, bounds=bounds)
    if start.startswith("<"):
        return _read_markup(text.lstrip(), address, now, bounds)
    if buried := _BURIED.search(text, 0, _HOW_DEEP_BURIED):
        return _read_markup(text[buried.start() :], address, now, bounds)
    from tickertui.sources.wire.lines import lines_of_text
    from tickertui.sources.wire.page import read_lines

    return read_lines(lines_of_text(text, bounds), now=now, bounds=bounds)


def _read_markup(text: str, address: str, now: datetime, bounds: DocumentBounds) -> Document:
    before = _BEFORE_ROOT.match(text)
    root = _ROOT.match(text, before.end() if before else 0)
    name = root.group(1).lower() if root else ""
    local = name.rpartition(":")[2]
    if local in _RSS_ROOTS:
        from tickertui.sources.feeds.rss import ITEMS, read_rss
        from tickertui.sources.feeds.xml import read_tree

        tree = read_tree(text, bounds, ITEMS, start=root.start() if root else 0)
        return _not_an_empty_shell(read_rss(tree, address=address, now=now, bounds=bounds), text)
    if local == "feed":
        from tickertui.sources.feeds.atom import ENTRIES, read_atom
        from tickertui.sources.feeds.elements import ATOM
        from tickertui.sources.feeds.xml import read_tree

        start, head = (root.start(), "") if root else (0, "")
        if root and ":" not in name and "xmlns=" not in text[root.end() : text.find(">", root.end()) + 1]:
            start, head = root.end(), f'{root.group()} xmlns="{ATOM}"'
        tree = read_tree(text, bounds, ENTRIES, start=start, head=head)
        return _not_an_empty_shell(read_atom(tree, address=address, now=now, bounds=bounds), text)
    return _read_page(text, address, now, bounds)


def _not_an_empty_shell(document: Document, text: str) -> Document:
    """A feed that is whole may well be empty; one that is broken, or whose items say nothing, is refused.

    :raises DocumentError: then.
    """
    if not document.stories:
        if not document.title and not document.link and not document.warnings:
            raise DocumentError(fault(FaultCode.NOT_A_FEED))
        for warning in document.warnings:
            if warning.code is FaultCode.CUT_OFF:
                raise DocumentError(fault(FaultCode.NOTHING_WHOLE))
            raise DocumentError(warning)
        if _AN_ITEM.search(text):
            raise DocumentError(fault(FaultCode.NOTHING_WHOLE))
    return document


def _read_page(text: str, address: str, now: datetime, bounds: DocumentBounds) -> Document:
    """A wire page; a page without any agency that points to a feed is better read by that feed.

    :raises DocumentError: when it is another web page.
    """
    from tickertui.sources.discovery import feeds_of_page
    from tickertui.sources.wire.html import lines_of_html
    from tickertui.sources.wire.page import read_lines

    try:
        document = read_lines(lines_of_html(text, address=address, bounds=bounds), now=now, bounds=bounds, markup=True)
    except DocumentError as error:
        if error.fault.code is FaultCode.NOT_A_FEED:
            raise DocumentError(fault(FaultCode.WEB_PAGE)) from None
        raise
    if not any(story.agencies for story in document.stories) and feeds_of_page(text, address):
        raise DocumentError(fault(FaultCode.WEB_PAGE))
    return document
