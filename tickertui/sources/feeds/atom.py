"""Atom 1.0 (RFC 4287) and Atom 0.3."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from tickertui.model.bounds import DocumentBounds
from tickertui.model.story import Document, SourceKind
from tickertui.model.text import clean, cut
from tickertui.sources.addresses import absolute
from tickertui.sources.dates import parse_date
from tickertui.sources.feeds.elements import XML_LANG, Element, first_text, markup_within, name_of, text_within
from tickertui.sources.feeds.media import enclosure, pictures
from tickertui.sources.feeds.story import Entry, few, stories_of
from tickertui.sources.feeds.xml import FeedTree
from tickertui.sources.html.text import HtmlText, line_of_html, paragraphs_of_text, text_of_html
from tickertui.sources.language_guess import language_code

# Text wrapped in a block of HTML is HTML, whatever its type says: many publishers leave the type out.
_WRAPPED = re.compile(r"\s*<(p|div|ul|ol|figure|table)\b[^<>]{0,500}>.*</\1>\s*$", re.S | re.I)
ENTRIES = frozenset({"atom:entry"})
# Of each kind of element in an entry so many are looked at.
_MOST_OF_A_KIND = 200
_MOST_AUTHORS = 20


def read_atom(tree: FeedTree, *, address: str, now: datetime, bounds: DocumentBounds) -> Document:
    """The document of an Atom tree polled at ``address`` and seen at ``now``."""
    root = tree.root
    language = language_code(root.get(XML_LANG) or "")
    base = absolute(root.base or "", address) or (address if address.startswith(("http:", "https:")) else "")
    link = _alternate(root, base, bounds)
    authors = _names(root, bounds)
    entries = (_entry(element, base or link or "", language, authors, bounds) for element in tree.taken())
    title = _line(root, "atom:title", bounds.field)
    stories, warnings = stories_of(entries, now=now, bounds=bounds)
    return Document(
        SourceKind.ATOM,
        stories,
        title=title,
        link=link,
        language=language,
        warnings=few([*tree.warnings, *warnings]),
    )


def _entry(element: Element, base: str, language: str, authors: list[str], bounds: DocumentBounds) -> Entry:
    """What an entry says; ``authors`` are those of the feed, which hold for an entry without (RFC 4287 section 4.1.2)."""
    base = absolute(element.base or "", base) or base
    entry = Entry(
        guid=clean(first_text(element, "atom:id")[:2_000]),
        title=_line(element, "atom:title", bounds.title),
        url=_alternate(element, base, bounds),
        summary=_text(element, "atom:summary", base, bounds),
        content=_text(element, "atom:content", base, bounds),
        published=parse_date(first_text(element, "atom:published", "atom:issued", "atom:created", "dc:date")[:100]),
        updated=parse_date(first_text(element, "atom:updated", "atom:modified", "dcterms:modified")[:100]),
        author=cut(", ".join(_names(element, bounds) or authors), bounds.field),
        language=element.get(XML_LANG) or language,
    )
    for child in _attached(element):
        if name_of(child) == "atom:category":
            label = child.get("label") or child.get("term") or child.text or ""
            if label := line_of_html(label, bounds.field):
                entry.categories.append(label)
        elif (
            name_of(child) == "atom:link"
            and child.get("rel") == "enclosure"
            and (url := absolute(child.get("href") or "", base, bounds.url))
        ):
            entry.enclosures.append(enclosure(url, child.get("type") or "", child.get("length"), bounds))
    entry.images = list(pictures(element, base, bounds))
    return entry


def _attached(element: Element) -> Iterator[Element]:
    """The categories and enclosures among an entry's children, as many as anybody reads."""
    stated = (child for child in element if name_of(child) == "atom:category" or child.get("rel") == "enclosure")
    return islice(stated, _MOST_OF_A_KIND)


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if name_of(child) == name), None)


def _is_html(element: Element) -> bool:
    kind = (element.get("type") or "text").strip().lower()
    return kind in ("html", "text/html", "application/xhtml+xml") or element.get("mode") == "escaped"


def _is_xhtml(element: Element) -> bool:
    return (element.get("type") or "").strip().lower() in ("xhtml", "application/xhtml+xml") or len(element) > 0


def _line(parent: Element, name: str, most: int) -> str:
    """A text construct (RFC 4287 section 3.1) that is one line."""
    element = _child(parent, name)
    if element is None:
        return ""
    text = text_within(element)
    if _is_html(element) and not _is_xhtml(element):
        return line_of_html(text, most)
    return cut(clean(text[: most * 20]), most)


def _text(parent: Element, name: str, base: str, bounds: DocumentBounds) -> HtmlText:
    """A text construct as paragraphs, links and pictures."""
    element = _child(parent, name)
    if element is None:
        return HtmlText()
    base = absolute(element.base or "", base) or base
    if _is_xhtml(element):
        return text_of_html(markup_within(element)[: bounds.text * 8], base=base, bounds=bounds)
    text = text_within(element)[: bounds.text * 8]
    if _is_html(element) or _WRAPPED.match(text):
        return text_of_html(text, base=base, bounds=bounds)
    return HtmlText(paragraphs_of_text(text, bounds))


def _alternate(element: Element, base: str, bounds: DocumentBounds) -> str | None:
    """The address of the page: the first ``alternate`` link that is HTML, else the first that there is."""
    stated = (
        child
        for child in element
        if name_of(child) == "atom:link" and (child.get("rel") or "alternate").strip() in ("alternate", "")
    )
    links = list(islice(stated, _MOST_OF_A_KIND))
    links.sort(key=lambda link: "html" not in (link.get("type") or "html"))
    for link in links:
        if url := absolute(link.get("href") or "", absolute(link.base or "", base) or base, bounds.url):
            return url
    return None


def _names(element: Element, bounds: DocumentBounds) -> list[str]:
    people = (child for child in element if name_of(child) in ("atom:author", "dc:creator"))
    authors = islice(people, _MOST_AUTHORS)
    names = [first_text(author, "atom:name", "name") or (author.text or "") for author in authors]
    return [clean(name[: bounds.field]) for name in names if clean(name[: bounds.field])]
