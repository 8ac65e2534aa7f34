"""RSS 0.91 to 2.0 and RSS 1.0 (RDF), with Dublin Core, Content, Syndication, Media RSS and Atom's elements."""

from collections.abc import Iterator
from datetime import datetime

from tickertui.model.bounds import DocumentBounds
from tickertui.model.story import Document, Enclosure, SourceKind
from tickertui.model.text import clean, cut
from tickertui.sources.addresses import absolute
from tickertui.sources.dates import parse_date
from tickertui.sources.feeds.elements import (
    PUBLISHED,
    XML_LANG,
    Element,
    first_text,
    markup_within,
    name_of,
    text_within,
)
from tickertui.sources.feeds.media import enclosure, pictures
from tickertui.sources.feeds.story import Entry, few, stories_of
from tickertui.sources.feeds.xml import FeedTree
from tickertui.sources.html.text import HtmlText, line_of_html, text_of_html
from tickertui.sources.language_guess import language_code

ITEMS = frozenset({"item"})
_PERIODS = {"hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}


def read_rss(tree: FeedTree, *, address: str, now: datetime, bounds: DocumentBounds) -> Document:
    """The document of an RSS tree polled at ``address`` and seen at ``now``."""
    channel = next((child for child in tree.root.iter() if name_of(child) == "channel"), tree.root)
    link = _channel_link(channel, address)
    base = address if address.startswith(("http:", "https:")) else link or ""
    language = language_code(first_text(channel, "language", "dc:language")) or language_code(
        tree.root.get(XML_LANG) or ""
    )
    entries = (_entry(item, base, language, bounds) for item in tree.taken())
    title, pace = line_of_html(first_text(channel, "title"), bounds.field), _pace(channel)
    stories, warnings = stories_of(entries, now=now, bounds=bounds)
    return Document(
        SourceKind.RSS,
        stories,
        title=title,
        link=link,
        language=language,
        ttl_seconds=pace,
        warnings=few([*tree.warnings, *warnings]),
    )


def _entry(item: Element, base: str, language: str, bounds: DocumentBounds) -> Entry:
    fields = _fields(item)
    base = _base(item, base)
    guid, link = fields.get("guid"), _link(fields, base, bounds)
    guid_text = clean(text_within(guid[0])[:2_000]) if guid else clean(item.get(_RDF_ABOUT) or "")
    if link is None and guid and guid[0].get("isPermaLink", "true").strip().lower() != "false":
        link = absolute(guid_text, "", bounds.url)
    entry = Entry(
        guid=guid_text,
        title=line_of_html(_text(fields, "title") or _text(fields, "media:title"), bounds.title),
        url=link,
        summary=_html(fields, ("description", "media:description", "atom:summary", "dc:description"), base, bounds),
        content=_html(fields, ("content:encoded", "atom:content", "xhtml:body", "fullitem"), base, bounds),
        published=_date(fields, PUBLISHED),
        updated=_date(fields, ("atom:updated", "dcterms:modified", "lastBuildDate")),
        author=_author(fields, bounds),
        language=clean(_text(fields, "dc:language"))[:20] or language,
    )
    for category in (*fields.get("category", ()), *fields.get("dc:subject", ()), *fields.get("media:category", ())):
        if label := line_of_html(text_within(category), bounds.field):
            entry.categories.append(label)
    entry.enclosures = list(_enclosures(fields, base, bounds))
    entry.images = list(pictures(item, base, bounds))
    return entry


# Of each kind of element in an item so many are looked at.
_MOST_OF_A_KIND = 200
_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


def _fields(item: Element) -> dict[str, list[Element]]:
    fields: dict[str, list[Element]] = {}
    for child in item:
        if (name := name_of(child)) and len(same := fields.setdefault(name, [])) < _MOST_OF_A_KIND:
            same.append(child)
    return fields


def _text(fields: dict[str, list[Element]], name: str) -> str:
    for element in fields.get(name, ()):
        if (text := text_within(element)) and not text.isspace():
            return text
    return ""


def _base(item: Element, base: str) -> str:
    return absolute(item.base or "", base) or base


def _link(fields: dict[str, list[Element]], base: str, bounds: DocumentBounds) -> str | None:
    for element in fields.get("link", ()):
        if url := absolute(text_within(element)[: bounds.url * 2], base, bounds.url):
            return url
    for element in (*fields.get("link", ()), *fields.get("atom:link", ())):
        if element.get("rel", "alternate") == "alternate" and (href := element.get("href")):
            return absolute(href, base, bounds.url)
    return None


def _channel_link(channel: Element, address: str) -> str | None:
    for child in channel:
        if name_of(child) == "link" and (url := absolute(text_within(child)[:4_000], address)):
            return url
    return None


def _html(fields: dict[str, list[Element]], names: tuple[str, ...], base: str, bounds: DocumentBounds) -> HtmlText:
    """The first of the fields that holds anything; HTML that stands in it unescaped is HTML all the same."""
    for element in (element for name in names for element in fields.get(name, ())):
        text = markup_within(element) if len(element) else element.text or ""
        if text and not text.isspace():
            return text_of_html(text[: bounds.text * 8], base=_base(element, base), bounds=bounds)
    return HtmlText()


def _date(fields: dict[str, list[Element]], names: tuple[str, ...]) -> datetime | None:
    for name in names:
        if found := parse_date(_text(fields, name)[:100]):
            return found
    return None


def _author(fields: dict[str, list[Element]], bounds: DocumentBounds) -> str:
    for name in ("dc:creator", "author", "atom:author", "itunes:author"):
        names = (line_of_html(text_within(element), bounds.field) for element in fields.get(name, ()))
        if found := ", ".join(name for name in names if name):
            return cut(_without_mail(found), bounds.field)
    return ""


def _without_mail(author: str) -> str:
    """RSS 2.0 has "mail@host (Name)" as an author: the name is what a reader wants."""
    address, _, rest = author.partition(" (")
    return rest.removesuffix(")") if "@" in address and rest.endswith(")") else author


def _enclosures(fields: dict[str, list[Element]], base: str, bounds: DocumentBounds) -> Iterator[Enclosure]:
    links = (link for link in fields.get("atom:link", ()) if link.get("rel") == "enclosure")
    for element in (*fields.get("enclosure", ()), *links):
        if url := absolute(element.get("url") or element.get("href") or "", base, bounds.url):
            yield enclosure(url, element.get("type") or "", element.get("length"), bounds)


def _pace(channel: Element) -> int | None:
    """RSS 2.0's ``ttl`` (minutes), else the Syndication module's period and frequency, in seconds."""
    ttl = first_text(channel, "ttl")
    if ttl.isascii() and ttl.isdigit() and len(ttl) < 6 and int(ttl) > 0:
        return int(ttl) * 60
    period = _PERIODS.get(first_text(channel, "sy:updatePeriod").lower())
    if period is None:
        return None
    frequency = first_text(channel, "sy:updateFrequency")
    return period // max(1, int(frequency[:4])) if frequency.isascii() and frequency.isdigit() else period
