"""Saves a document: new stories added, changed ones revised, ages narrowed, what a wire page withdrew marked."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from tickertui.model.interval import Interval
from tickertui.model.region import Location
from tickertui.model.site import site_of
from tickertui.model.story import Document, SourceKind, Story
from tickertui.query.terms import story_words
from tickertui.store.encoding import moment, packed, seconds
from tickertui.store.feeds import feed_id
from tickertui.store.known import Known, known_by_key, paragraphs_of
from tickertui.store.renamed import renamed
from tickertui.store.sameness import bare, bare_paragraphs
from tickertui.store.searching import add_words, remove_words
from tickertui.store.values import KEEP_ALL, Keeping, Saved


class _Feed(NamedTuple):
    """The feed that a document is of: the store's number for it, and where it is asked for."""

    id: int
    address: str


def save_document(
    connection: sqlite3.Connection,
    address: str,
    document: Document,
    locations: Sequence[Location],
    now: datetime,
    keeping: Keeping = KEEP_ALL,
) -> Saved:
    """Save ``document`` of the feed at ``address``, within a transaction that the caller holds.

    ``locations`` stand beside ``document.stories``. ``keeping`` says which stories are taken in, and whether to be searched.
    """
    feed = feed_id(connection, address)
    known = _known(connection, feed, document)
    oldest = now - timedelta(days=keeping.days) if keeping.days else None
    new, changed = [], []
    done: set[str] = set()
    for position, (story, location) in enumerate(zip(document.stories, locations, strict=True)):
        if story.key in done:
            continue
        done.add(story.key)
        stored = known.get(story.key)
        if stored is None:
            if oldest is None or story.published.end >= oldest:
                id = _add(connection, _Feed(feed, address), position, story, location, now)
                new.append(id)
                if keeping.searched:
                    add_words(connection, id, _words(story))
        elif _update(connection, stored, story, location, now):
            changed.append(stored.id)
    withdrawn: tuple[int, ...] = ()
    if document.kind is SourceKind.WIRE_PAGE:
        _let_lead(connection, feed, document)
        withdrawn = _withdraw(connection, feed, document)
    _name(connection, feed, document)
    return Saved(tuple(new), tuple(changed), withdrawn)


def _name(connection: sqlite3.Connection, feed: int, document: Document) -> None:
    if name := document.name:
        connection.execute("UPDATE feeds SET title = ? WHERE id = ? AND title <> ?", (name, feed, name))


def _known(connection: sqlite3.Connection, feed: int, document: Document) -> dict[str, Known]:
    """The document's stories that are stored, by the key that they have in it."""
    keys = [story.key for story in document.stories]
    known = known_by_key(connection, feed, keys)
    if document.kind is not SourceKind.WIRE_PAGE:
        return known
    unknown = [story for story in document.stories if story.key not in known]
    for key, former in renamed(connection, feed, unknown, set(keys)).items():
        connection.execute("UPDATE stories SET key = ? WHERE id = ?", (key, former.id))
        known[key] = former
    return known


def _add(
    connection: sqlite3.Connection,
    feed: _Feed,
    position: int,
    story: Story,
    location: Location,
    now: datetime,
) -> int:
    values = {
        "feed": feed.id,
        "key": story.key,
        "published_from": seconds(story.published.start),
        "published_to": seconds(story.published.end),
        "first_seen": seconds(now),
        "position": position,
        "headline": story.headline,
        "breaking": story.breaking,
        "title": story.title,
        "lead": story.lead,
        "place": story.place,
        "agencies": packed(story.agencies),
        "url": story.url,
        "language": story.language,
        "site": site_of(story.url or feed.address),
        **_located(location),
    }
    columns = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(f"INSERT INTO stories ({columns}) VALUES ({marks})", tuple(values.values()))
    id = int(cursor.lastrowid or 0)
    connection.execute("UPDATE stories SET cluster = id WHERE id = ?", (id,))
    _write_text(connection, id, story)
    _write_agencies(connection, id, story)
    return id


def _located(location: Location) -> dict[str, str | int]:
    return {
        "region": location.region.number,
        "regions": packed([region.number for region in location.regions]),
        "country": location.country,
        "located": location.place,
        "reason_kind": location.reason_kind,
        "reason_words": location.reason_words,
    }


def _write_text(connection: sqlite3.Connection, id: int, story: Story) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            id,
            packed(story.paragraphs),
            seconds(story.updated),
            story.author,
            packed(story.categories),
            packed([[link.url, link.text] for link in story.links]),
            packed([[image.url, image.alt] for image in story.images]),
            packed(
                [[file.url, file.type, "" if file.length is None else str(file.length)] for file in story.enclosures]
            ),
        ),
    )


def _write_agencies(connection: sqlite3.Connection, id: int, story: Story) -> None:
    if story.agencies:
        connection.executemany(
            "INSERT OR IGNORE INTO agencies VALUES (?, ?)", [(agency.upper(), id) for agency in story.agencies]
        )


def _update(connection: sqlite3.Connection, stored: Known, story: Story, location: Location, now: datetime) -> bool:
    """Bring a stored story up to date; whether it looks other than before."""
    # Narrowed by what would be stored: a fraction of a second must not count as news each time.
    stated = Interval(moment(seconds(story.published.start)), moment(seconds(story.published.end)))
    published = stored.published.narrowed_by(stated)
    if published != stored.published or stored.withdrawn:
        connection.execute(
            "UPDATE stories SET published_from = ?, published_to = ?, withdrawn = 0 WHERE id = ?",
            (seconds(published.start), seconds(published.end), stored.id),
        )
    paragraphs = paragraphs_of(connection, stored.id)
    if _says_the_same(stored, paragraphs, story):
        return stored.withdrawn
    _revise(connection, stored, paragraphs, story, location, now)
    return True


def _says_the_same(stored: Known, paragraphs: tuple[str, ...], story: Story) -> bool:
    """Whether nothing but typography changed, or a headline went on as a short story, which tells less of the same."""
    before, after = bare_paragraphs(paragraphs), bare_paragraphs(story.paragraphs)
    shortened = story.key.startswith("wire:") and not story.headline and after == before[: len(after)]
    if shortened and len(before) >= len(after):
        return True
    return before == after and bare(stored.title) == bare(story.title) and bare(stored.lead) == bare(story.lead)


def _revise(
    connection: sqlite3.Connection,
    stored: Known,
    paragraphs: tuple[str, ...],
    story: Story,
    location: Location,
    now: datetime,
) -> None:
    seen = stored.changed or stored.first_seen
    connection.execute(
        "INSERT OR IGNORE INTO revisions VALUES (?, ?, ?, ?, ?, ?)",
        (stored.id, stored.version, seconds(seen), stored.title, stored.lead, packed(paragraphs)),
    )
    stated = story.updated
    values = {
        "title": story.title,
        "lead": story.lead,
        "place": story.place,
        "agencies": packed(story.agencies),
        "url": story.url or stored.url,
        "breaking": story.breaking,
        "headline": story.headline,
        "version": stored.version + 1,
        "changed": seconds(stated if stated is not None and seen < stated <= now else now),
        **_located(location),
    }
    assignments = ", ".join(f"{column} = ?" for column in values)
    connection.execute(f"UPDATE stories SET {assignments} WHERE id = ?", (*values.values(), stored.id))
    _write_text(connection, stored.id, story)
    connection.execute("DELETE FROM agencies WHERE story = ?", (stored.id,))
    _write_agencies(connection, stored.id, story)
    old = story_words(stored.title, stored.lead, stored.place, stored.agencies, paragraphs)
    if remove_words(connection, stored.id, old):
        add_words(connection, stored.id, _words(story))


def _words(story: Story) -> str:
    return story_words(story.title, story.lead, story.place, story.agencies, story.paragraphs)


def _let_lead(connection: sqlite3.Connection, feed: int, document: Document) -> None:
    """The newest page's headline leads; the one before stays as a story."""
    key = next((story.key for story in document.stories if story.headline), "")
    # The plus sign turns SQLite from reading all of the feed's stories to the few that lead.
    connection.execute("UPDATE stories SET headline = 0 WHERE +feed = ? AND headline AND key <> ?", (feed, key))
    connection.execute("UPDATE stories SET headline = 1 WHERE feed = ? AND key = ? AND NOT headline", (feed, key))


def _withdraw(connection: sqlite3.Connection, feed: int, document: Document) -> tuple[int, ...]:
    """Mark what is gone from a wire page although it is surely newer than the oldest story still there."""
    shorts = [story.published.end for story in document.stories if not story.headline]
    if not shorts:
        return ()
    keys = {story.key for story in document.stories}
    oldest = seconds(min(shorts))
    rows = connection.execute(
        "SELECT id, key FROM stories WHERE +feed = ? AND published_to >= ? AND published_from >= ? "
        "AND NOT withdrawn AND NOT headline",
        (feed, oldest, oldest),  # the second follows from the third, and has an index
    ).fetchall()
    gone = tuple(id for id, key in rows if key not in keys)
    connection.executemany("UPDATE stories SET withdrawn = 1 WHERE id = ?", [(id,) for id in gone])
    return gone
