"""A web page → the feeds it points to, by ``<link rel="alternate">`` (HTML Living Standard 4.6.7.1)."""

from collections.abc import Mapping
from dataclasses import dataclass

from tickertui.model.fault import DocumentError
from tickertui.model.text import clean, cut
from tickertui.sources.addresses import absolute
from tickertui.sources.encoding import decode

_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "text/xml",
    "application/xml",
    "application/json",
)
_MOST = 20
_HEAD = 300_000
_MOST_EVENTS = 30_000


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that a page points to: its absolute http(s) address, its title and its media type."""

    url: str
    title: str
    type: str


def find_feeds(body: bytes, *, address: str, content_type: str = "") -> tuple[FoundFeed, ...]:
    """The feeds that the page at ``address`` points to, in its order, those for comments last; () when it is no page."""
    try:
        text, _ = decode(body[:_HEAD], content_type)
    except DocumentError:
        return ()
    return feeds_of_page(text, address)


def feeds_of_page(text: str, address: str) -> tuple[FoundFeed, ...]:
    """The same for a page whose text is known already."""
    from tickertui.sources.html.streaming import stream_html

    finder = _Finder(address)
    stream_html(text[:_HEAD], finder, lambda: finder.events > _MOST_EVENTS)
    return tuple(sorted(finder.found.values(), key=lambda feed: "comment" in f"{feed.url} {feed.title}".lower()))


class _Finder:
    """The parser's target: gathers the links."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.found: dict[str, FoundFeed] = {}
        self.events = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.events += 1
        if tag == "base":
            self._base = absolute(attributes.get("href", ""), self._base) or self._base
        if tag != "link" or len(self.found) >= _MOST:
            return
        kind = attributes.get("type", "").split(";")[0].strip().lower()
        if "alternate" not in attributes.get("rel", "").lower().split() or kind not in _TYPES:
            return
        if url := absolute(attributes.get("href", ""), self._base):
            self.found.setdefault(url, FoundFeed(url, cut(clean(attributes.get("title", "")), 300), kind))

    def end(self, tag: str) -> None:
        """A link has no end."""

    def data(self, text: str) -> None:
        """Nor does its text say where a feed is; that it is there counts as work."""
        del text
        self.events += 1

    def close(self) -> None:
        """Nothing is left to do at the end."""
