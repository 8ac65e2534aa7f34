"""JSON Feed 1.0 and 1.1."""

from datetime import datetime

from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, FaultCode, fault
from tickertui.model.story import Document, Enclosure, Image, SourceKind
from tickertui.model.text import clean, cut
from tickertui.sources.addresses import absolute
from tickertui.sources.dates import parse_date
from tickertui.sources.feeds.json_text import load_json
from tickertui.sources.feeds.media import enclosure
from tickertui.sources.feeds.story import Entry, few, stories_of
from tickertui.sources.html.text import HtmlText, paragraphs_of_text, text_of_html
from tickertui.sources.language_guess import language_code

Json = dict[str, object]
_MARKS_OF_AN_ELEMENT = 4
_MOST_OF_A_KIND = 200


def read_json_feed(text: str, *, address: str, now: datetime, bounds: DocumentBounds) -> Document:
    """The document of a JSON Feed polled at ``address`` and seen at ``now``.

    :raises DocumentError: when it is no JSON, or no feed.
    """
    feed, cuts = load_json(text, bounds)
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(feed, dict) or not isinstance(items, list) or not _is_feed(feed):
        raise DocumentError(fault(FaultCode.NOT_A_FEED))
    home = absolute(_string(feed.get("home_page_url")), address)
    base = address if address.startswith(("http:", "https:")) else home or ""
    language = language_code(_string(feed.get("language")))
    authors = _authors(feed, bounds)
    newest = _newest(items, bounds.stories)
    told = _within_work(newest, bounds.elements * _MARKS_OF_AN_ELEMENT)
    if len(told) < len(newest) and not cuts:
        cuts = [fault(FaultCode.TOO_MANY_ELEMENTS, most=bounds.elements)]
    entries = (_entry(item, base, language, authors, bounds) if isinstance(item, dict) else None for item in told)
    stories, warnings = stories_of(entries, now=now, bounds=bounds)
    warnings = [*cuts, *warnings]
    if warnings and not stories:
        raise DocumentError(warnings[0])
    if len(items) > bounds.stories:
        warnings.insert(0, fault(FaultCode.TOO_MANY_STORIES, most=bounds.stories))
    return Document(
        SourceKind.JSON_FEED,
        stories,
        title=cut(clean(_string(feed.get("title"))[: bounds.field * 4]), bounds.field),
        link=home,
        language=language,
        warnings=few(warnings),
    )


def _is_feed(feed: Json) -> bool:
    return "jsonfeed.org" in _string(feed.get("version")) or "title" in feed or "home_page_url" in feed


def _within_work(items: list[object], most: int) -> list[object]:
    """The items whose HTML has no more signs of markup than ``most`` together; the first one in any case."""
    for at, item in enumerate(items):
        html = _string(item.get("content_html")) if isinstance(item, dict) else ""
        most -= html.count("<") + html.count("&")
        if most < 0:
            return items[: max(at, 1)]
    return items


def _newest(items: list[object], most: int) -> list[object]:
    """As many items as fit: the first ones, unless they stand oldest first."""
    if len(items) <= most:
        return items
    first, last = (
        parse_date(_string(item.get("date_published"))) if isinstance(item, dict) else None
        for item in (items[0], items[-1])
    )
    return items[-most:] if first and last and first < last else items[:most]


def _entry(item: Json, base: str, language: str, authors: str, bounds: DocumentBounds) -> Entry:
    """What an item says; ``authors`` are the feed's, which hold for an item without (JSON Feed 1.1)."""
    html, plain = _string(item.get("content_html")), _string(item.get("content_text"))
    if html:
        content = text_of_html(html[: bounds.text * 8], base=base, bounds=bounds)
    else:
        content = HtmlText(paragraphs_of_text(plain, bounds))
    pictures = [absolute(_string(item.get(name)), base, bounds.url) for name in ("image", "banner_image")]
    tags = item.get("tags")
    url = absolute(_string(item.get("url")), base, bounds.url) or absolute(
        _string(item.get("external_url")), base, bounds.url
    )
    return Entry(
        guid=_id(item.get("id")),
        title=cut(clean(_string(item.get("title"))[: bounds.title * 20]), bounds.title),
        url=url,
        summary=HtmlText(paragraphs_of_text(_string(item.get("summary")), bounds)),
        content=content,
        published=parse_date(_string(item.get("date_published"))),
        updated=parse_date(_string(item.get("date_modified"))),
        author=_authors(item, bounds) or authors,
        categories=[
            label for tag in _list(tags)[:_MOST_OF_A_KIND] if (label := cut(clean(_string(tag)[:2_000]), bounds.field))
        ],
        images=[Image(url) for url in pictures if url],
        enclosures=_attachments(item, base, bounds),
        language=_string(item.get("language")) or language,
    )


def _attachments(item: Json, base: str, bounds: DocumentBounds) -> list[Enclosure]:
    found = []
    for attached in _list(item.get("attachments"))[: bounds.images]:
        if isinstance(attached, dict) and (url := absolute(_string(attached.get("url")), base, bounds.url)):
            found.append(enclosure(url, _string(attached.get("mime_type")), attached.get("size_in_bytes"), bounds))
    return found


def _authors(item: Json, bounds: DocumentBounds) -> str:
    """Version 1.1 has ``authors``, version 1.0 had ``author``."""
    people = [
        person
        for person in [*_list(item.get("authors"))[:_MOST_OF_A_KIND], item.get("author")]
        if isinstance(person, dict)
    ]
    names = dict.fromkeys(clean(_string(person.get("name"))[: bounds.field]) for person in people[:10])
    return cut(", ".join(name for name in names if name), bounds.field)


def _id(value: object) -> str:
    """The specification asks for a string and tells readers to take a number for one."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return clean(str(value)[:2_000])


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
