"""The demo's stories as the documents a wire's site serves. Pure: stories and a time in, bytes out."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from types import MappingProxyType
from xml.sax.saxutils import escape as escape_xml
from xml.sax.saxutils import quoteattr

from tickertui.demo.pages import story_link, story_page, wire_page
from tickertui.demo.stories import Outlet, ReleasedStory

_FEED_STORIES = 30
_ABOUT = {"nl": "Buitenlands nieuws", "en": "Foreign news"}


@dataclass(frozen=True, slots=True)
class ServedDocument:
    """A document as it is served: its bytes (UTF-8), its media type, and when it last changed (aware UTC)."""

    body: bytes
    content_type: str
    modified: datetime


@dataclass(frozen=True, slots=True)
class Channel:
    """A source of the demo: the path it is served under, its name, and the language it tells in (ISO 639-1)."""

    path: str
    name: str
    language: str = "nl"

    @property
    def key(self) -> str:
        """A word of its own, for identities."""
        return self.path.split("/")[1]


CHANNELS: Mapping[Outlet, Channel] = MappingProxyType(
    {
        Outlet.WIRE: Channel("/buitenland", "Draadpagina Buitenland"),
        Outlet.RSS: Channel("/boei/rss.xml", "De Boei"),
        Outlet.ATOM: Channel("/kompas/atom.xml", "Kompas"),
        Outlet.JSON: Channel("/harbour/feed.json", "Harbour Dispatch", "en"),
        Outlet.BEACON: Channel("/baken/rss.xml", "Het Baken"),
        Outlet.MERIDIAN: Channel("/meridian/atom.xml", "The Meridian", "en"),
    }
)


def document(outlet: Outlet, stories: Sequence[ReleasedStory], *, base: str, now: datetime) -> ServedDocument | None:
    """What ``outlet`` serves at ``now`` of ``stories`` (newest first); None while it has none.

    ``base`` is the server's address without a slash at its end, which links are made with.
    """
    told = [story for story in stories if story.outlet is outlet]
    return _WRITERS[outlet](CHANNELS[outlet], told, base, now) if told else None


def story_document(story: ReleasedStory) -> ServedDocument:
    """The page that a story's link leads to."""
    return ServedDocument(story_page(story).encode(), "text/html; charset=utf-8", story.changed)


def _wire(channel: Channel, stories: Sequence[ReleasedStory], base: str, now: datetime) -> ServedDocument:
    page, modified = wire_page(stories, name=channel.name, base=base, now=now)
    return ServedDocument(page.encode(), "text/html; charset=utf-8", modified)


def _rss(channel: Channel, stories: Sequence[ReleasedStory], base: str, _now: datetime) -> ServedDocument:
    """RSS 2.0, its texts whole in the Content module's element."""
    newest = stories[:_FEED_STORIES]
    items = "".join(_rss_item(story, base) for story in newest)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">\n<channel>\n'
        f"<title>{escape_xml(channel.name)}</title>\n<link>{escape_xml(base + channel.path)}</link>\n"
        f"<description>{_ABOUT[channel.language]}</description>\n<language>{channel.language}</language>\n{items}</channel>\n</rss>\n"
    )
    return ServedDocument(text.encode(), "application/rss+xml; charset=utf-8", _last_change(newest))


def _rss_item(story: ReleasedStory, base: str) -> str:
    title = escape(story.title, quote=False)  # most readers take an RSS title for HTML
    mark = "<category>Spoed</category>\n" if story.breaking else ""
    return (
        f"<item>\n<title>{escape_xml(title)}</title>\n<link>{escape_xml(story_link(story, base))}</link>\n"
        f'<guid isPermaLink="false">{escape_xml(story.id)}</guid>\n'
        f"<pubDate>{format_datetime(story.published.astimezone(UTC), usegmt=True)}</pubDate>\n{mark}"
        f"<description>{escape_xml(_html(story.text[:1]))}</description>\n"
        f"<content:encoded>{escape_xml(_html(story.text))}</content:encoded>\n</item>\n"
    )


def _atom(channel: Channel, stories: Sequence[ReleasedStory], base: str, _now: datetime) -> ServedDocument:
    """Atom 1.0 (RFC 4287)."""
    newest = stories[:_FEED_STORIES]
    modified = _last_change(newest)
    entries = "".join(_atom_entry(story, channel, base) for story in newest)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{channel.language}">\n'
        f"<id>urn:demo:{channel.key}</id>\n<title>{escape_xml(channel.name)}</title>\n"
        f"<updated>{_rfc3339(modified)}</updated>\n<author><name>{escape_xml(channel.name)}</name></author>\n"
        f'<link rel="self" href={quoteattr(base + channel.path)}/>\n{entries}</feed>\n'
    )
    return ServedDocument(text.encode(), "application/atom+xml; charset=utf-8", modified)


def _atom_entry(story: ReleasedStory, channel: Channel, base: str) -> str:
    mark = '<category term="spoed" label="Spoed"/>\n' if story.breaking else ""
    return (
        f"<entry>\n<id>urn:demo:{channel.key}:{escape_xml(story.id)}</id>\n<title>{escape_xml(story.title)}</title>\n"
        f"<link href={quoteattr(story_link(story, base))}/>\n<published>{_rfc3339(story.published)}</published>\n"
        f"<updated>{_rfc3339(story.changed)}</updated>\n{mark}<summary>{escape_xml(story.text[0])}</summary>\n"
        f'<content type="html">{escape_xml(_html(story.text))}</content>\n</entry>\n'
    )


def _json(channel: Channel, stories: Sequence[ReleasedStory], base: str, _now: datetime) -> ServedDocument:
    """JSON Feed 1.1."""
    newest = stories[:_FEED_STORIES]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.name,
        "feed_url": base + channel.path,
        "language": channel.language,
        "items": [_json_item(story, base) for story in newest],
    }
    body = json.dumps(feed, ensure_ascii=False, indent=1).encode()
    return ServedDocument(body, "application/feed+json; charset=utf-8", _last_change(newest))


def _json_item(story: ReleasedStory, base: str) -> dict[str, object]:
    return {
        "id": story.id,
        "url": story_link(story, base),
        "title": story.title,
        "summary": story.text[0],
        "content_html": _html(story.text),
        "date_published": _rfc3339(story.published),
        "date_modified": _rfc3339(story.changed),
        "tags": ["breaking"] if story.breaking else [],
        "language": story.language,
    }


_Writer = Callable[[Channel, Sequence[ReleasedStory], str, datetime], ServedDocument]
_WRITERS: Mapping[Outlet, _Writer] = MappingProxyType(
    {
        Outlet.WIRE: _wire,
        Outlet.RSS: _rss,
        Outlet.ATOM: _atom,
        Outlet.JSON: _json,
        Outlet.BEACON: _rss,
        Outlet.MERIDIAN: _atom,
    }
)


def _last_change(stories: Sequence[ReleasedStory]) -> datetime:
    return max(story.changed for story in stories)


def _html(paragraphs: Sequence[str]) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)


def _rfc3339(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
