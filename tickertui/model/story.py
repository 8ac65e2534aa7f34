"""A story as its publisher tells it, and as the store keeps it. All text in them is clean (``model.text``)."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from tickertui.model.cluster import ALONE, Told
from tickertui.model.fault import Fault
from tickertui.model.interval import Interval
from tickertui.model.region import NOWHERE, Location


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a story's text: an absolute http(s) address and the words it stands under."""

    url: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture's absolute http(s) address and its alternative text."""

    url: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An attached file: its absolute http(s) address, media type ("" unknown) and length in bytes (None unknown)."""

    url: str
    type: str = ""
    length: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One story of a document.

    ``key`` is its stable identity within its feed. ``lead`` is the publisher's summary, else the first paragraph;
    neither it nor ``paragraphs`` (the fullest text there is) holds the dateline, which is ``place`` and ``agencies``
    as written ("" and () without one). ``updated`` is stated by the publisher, else None. ``url`` is an absolute
    http(s) address with an ASCII host, or None. ``headline`` marks a wire page's headline; ``breaking`` what the
    wire marks as such; ``language`` is an ISO 639-1 code or "".
    """

    key: str
    title: str
    published: Interval
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    place: str = ""
    agencies: tuple[str, ...] = ()
    updated: datetime | None = None
    url: str | None = None
    author: str = ""
    categories: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    headline: bool = False
    breaking: bool = False
    language: str = ""


class SourceKind(Enum):
    """What a feed's bytes are."""

    RSS = "rss"
    ATOM = "atom"
    JSON_FEED = "json_feed"
    WIRE_PAGE = "wire_page"


@dataclass(frozen=True, slots=True)
class Document:
    """What a source's bytes give: its stories in the document's order, and what is said of the feed itself.

    ``section`` is a wire page's section ("Buitenland") or "". ``ttl_seconds`` is the pace the publisher asks for
    (RSS ``ttl``, the Syndication module's ``sy:updatePeriod``), None when unstated. ``warnings`` tell what was left
    out or mended.
    """

    kind: SourceKind
    stories: tuple[Story, ...]
    title: str = ""
    link: str | None = None
    language: str = ""
    section: str = ""
    ttl_seconds: int | None = None
    warnings: tuple[Fault, ...] = ()

    @property
    def name(self) -> str:
        """What the feed calls itself: its title, else a wire page's section; "" where it does not say."""
        return self.title or self.section


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story as a list shows it: read from the store without its text.

    ``id`` is the store's own number, which a story keeps for life. ``feed_title`` is the user's name for the feed,
    else what the feed calls itself. ``first_seen`` and ``changed`` (the last revision, None when there is none) are
    aware UTC. ``version`` counts revisions from 1. ``withdrawn``: a wire page no longer carries it before its time.
    ``pinned``: the user keeps it as the headline. ``told``: by how many its event is told.
    """

    id: int
    feed: str
    feed_title: str
    key: str
    title: str
    lead: str
    place: str
    agencies: tuple[str, ...]
    published: Interval
    first_seen: datetime
    location: Location = NOWHERE
    url: str | None = None
    language: str = ""
    headline: bool = False
    breaking: bool = False
    read: bool = False
    starred: bool = False
    version: int = 1
    changed: datetime | None = None
    withdrawn: bool = False
    pinned: bool = False
    told: Told = ALONE


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of a story's text: ``number`` counts from 1, ``seen`` is when we first saw it (aware UTC)."""

    number: int
    seen: datetime
    title: str
    lead: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FullStory:
    """A story whole, as the reader shows it: its row, its text, and all revisions (oldest first, the current last).

    ``others`` are the other stories of its cluster, by publication.
    """

    row: StoryRow
    paragraphs: tuple[str, ...] = ()
    updated: datetime | None = None
    author: str = ""
    categories: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    revisions: tuple[Revision, ...] = ()
    others: tuple[StoryRow, ...] = ()
