"""The elements of feeds: their names whatever the prefix, the text in them, the date of an item."""

from datetime import datetime
from html import escape

from lxml import etree

from tickertui.sources.dates import parse_date

Element = etree._Element

ATOM = "http://www.w3.org/2005/Atom"
# Prefixes as feeds use them, for documents that forget to declare one.
_USUAL = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "media": "http://search.yahoo.com/mrss/",
    "atom": ATOM,
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "dcterms": "http://purl.org/dc/terms/",
}
_SPACES = {
    "": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/rss": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.rssboard.org/media-rss": "media",
    ATOM: "atom",
    "https://www.w3.org/2005/Atom": "atom",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://purl.org/atom/ns#": "atom",
    "http://www.w3.org/1999/xhtml": "xhtml",
}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

PUBLISHED = ("pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "date")
"""The elements that tell when an item was published, the surest first."""


def name_of(element: Element) -> str:
    """An element's name with its namespace's usual prefix: "title", "dc:creator", "atom:link"; "" for a comment."""
    tag: object = element.tag
    if not isinstance(tag, str):
        return ""
    space, _, local = tag[1:].partition("}") if tag[0] == "{" else ("", "", tag)
    if ":" in local:
        prefix, _, rest = local.partition(":")
        return f"{prefix}:{rest}" if prefix in _USUAL else local
    prefix = _SPACES.get(space, "?")
    return f"{prefix}:{local}" if prefix else local


def text_within(element: Element) -> str:
    """All text in an element and below it."""
    if not len(element):
        return element.text or ""
    return "".join(str(text) for text in element.itertext(with_tail=True))


def markup_within(element: Element) -> str:
    """What is in an element, as HTML without namespaces' prefixes: for XHTML, and for HTML that nobody escaped."""
    return escape(element.text or "") + "".join(
        etree.tostring(child, encoding="unicode", method="html") for child in element
    )


def first_text(parent: Element, *names: str) -> str:
    """The text of the first child of one of these names that has any, the first name going before; "" without one."""
    for name in names:
        for child in parent:
            if name_of(child) == name and (text := text_within(child).strip()):
                return text
    return ""


def item_date(item: Element) -> datetime | None:
    """The date an item states, whatever format it is of."""
    for child in item:
        if name_of(child) in (*PUBLISHED, "atom:updated"):
            return parse_date(text_within(child)[:100])
    return None
