"""Stories and documents for the store's tests, of which a test names only what it is about."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tickertui.model.filter import Filter
from tickertui.model.interval import Interval
from tickertui.model.region import Location, Region
from tickertui.model.story import Document, SourceKind, Story, StoryRow
from tickertui.store import Saved, Store

NOW = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
FEED = "https://bode.example/feed"
OTHER = "https://koerier.example/feed"


def minutes_ago(minutes: float) -> datetime:
    """That long before :data:`NOW`."""
    return NOW - timedelta(minutes=minutes)


def story(key: str = "a", minutes: float = 60, **fields: object) -> Story:
    """A story of ``minutes`` ago; ``fields`` replace what is invented."""
    made = Story(
        key=key,
        title=f"Titel {key}",
        published=Interval.at(minutes_ago(minutes)),
        lead=f"Eerste alinea {key}.",
        paragraphs=(f"Eerste alinea {key}.", f"Tweede alinea {key}."),
    )
    return replace(made, **fields)  # type: ignore[arg-type]  # the fields are Story's own


def document(*stories: Story, kind: SourceKind = SourceKind.RSS, title: str = "") -> Document:
    """A document of these stories."""
    return Document(kind, stories, title=title)


def wire(*stories: Story) -> Document:
    """A wire page of these stories."""
    return document(*stories, kind=SourceKind.WIRE_PAGE)


def save(store: Store, saved: Document | Iterable[Story], *, feed: str = FEED, region: Region = Region.EUROPE) -> Saved:
    """Save a document, or an RSS document of these stories, all of them in ``region``."""
    saved = saved if isinstance(saved, Document) else document(*saved)
    return store.save(feed, saved, [Location(region, (region,)) for _ in saved.stories])


def bear_out(store: Store) -> None:
    """Have the clock borne out by what is stored: the story that came in last but one came in the day before."""
    store._connection.execute(
        "UPDATE stories SET first_seen = first_seen - 86400 WHERE id = (SELECT max(id) - 1 FROM stories)"
    )


def leading_of(store: Store, filter: Filter) -> StoryRow | None:
    """A wire page's headline where one leads under ``filter``, else the newest story."""
    found = store.candidates(filter)
    return found.page or next(iter(found.newest), None)
