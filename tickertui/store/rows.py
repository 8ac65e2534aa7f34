"""Stories read back: ids in list order, rows for a list, whole stories for the reader."""

import json
import sqlite3
from array import array
from collections.abc import Sequence
from datetime import datetime

from tickertui.model.filter import Filter
from tickertui.model.interval import Interval
from tickertui.model.region import Location
from tickertui.model.story import Enclosure, FullStory, Image, Link, Revision, StoryRow
from tickertui.store.encoding import moment, region_of, seconds, unpacked, unpacked_rows
from tickertui.store.filters import condition

_CHUNK = 500
_COLUMNS = (
    "stories.id, feeds.address, CASE WHEN feeds.name <> '' THEN feeds.name WHEN feeds.title <> '' THEN feeds.title "
    "ELSE feeds.address END, stories.key, stories.title, lead, place, agencies, published_from, published_to, "
    "first_seen, region, regions, country, located, reason_kind, reason_words, url, language, headline, breaking, "
    "read, starred, version, changed, withdrawn"
)
_ROWS = f"SELECT {_COLUMNS} FROM stories JOIN feeds ON feeds.id = stories.feed"
BY_PUBLICATION = "published_to DESC, position, stories.id"
BY_UPDATE = "max(published_to, coalesce(changed, 0)) DESC, position, stories.id"


def order(*, by_update: bool) -> str:
    """The list's order, newest first, as SQL."""
    return BY_UPDATE if by_update else BY_PUBLICATION


def read_ids(connection: sqlite3.Connection, filter: Filter, *, by_update: bool) -> "array[int]":
    """The ids that pass ``filter``, newest first."""
    where, parameters = condition(filter)
    query = f"SELECT id FROM stories WHERE {where} ORDER BY {order(by_update=by_update)}"
    # One JSON text is read in much less time than a hundred thousand rows.
    (packed,) = connection.execute(f"SELECT json_group_array(id) FROM ({query})", parameters).fetchone()
    return array("q", json.loads(packed))


def read_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[StoryRow]:
    """The rows of these ids, in their order; those that are gone are left out."""
    found: dict[int, StoryRow] = {}
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        marks = ",".join("?" * len(chunk))
        for row in connection.execute(f"{_ROWS} WHERE stories.id IN ({marks})", tuple(chunk)):
            found[row[0]] = _row(row)
    return [found[id] for id in ids if id in found]


def read_leading(connection: sqlite3.Connection, filter: Filter, since: datetime) -> StoryRow | None:
    """The newest wire page's headline where it passes ``filter``, else the newest story that does.

    A page that was last read before ``since`` has no say.
    """
    where, parameters = condition(filter)
    read = f"headline AND max(coalesce(feeds.last_success, 0), first_seen) >= {seconds(since)}"
    for extra, sequence in (
        (read, "feeds.last_success DESC, first_seen DESC"),
        ("NOT withdrawn", BY_PUBLICATION),
    ):
        query = f"{_ROWS} WHERE {extra} AND {where} ORDER BY {sequence} LIMIT 1"
        if found := connection.execute(query, parameters).fetchone():
            return _row(found)
    return None


def read_story(connection: sqlite3.Connection, id: int) -> FullStory | None:
    """A story whole, or None when it is gone."""
    rows = read_rows(connection, [id])
    text = connection.execute(
        "SELECT paragraphs, updated, author, categories, links, images, enclosures FROM texts WHERE story = ?", (id,)
    ).fetchone()
    if not rows or not text:
        return None
    row, paragraphs = rows[0], tuple(unpacked(text[0]))
    earlier = connection.execute(
        "SELECT number, seen, title, lead, paragraphs FROM revisions WHERE story = ? ORDER BY number", (id,)
    )
    revisions = [
        Revision(number, moment(seen), title, lead, tuple(unpacked(packed)))
        for number, seen, title, lead, packed in earlier
    ]
    revisions.append(Revision(row.version, row.changed or row.first_seen, row.title, row.lead, paragraphs))
    return FullStory(
        row,
        paragraphs,
        updated=moment(text[1]),
        author=text[2],
        categories=tuple(unpacked(text[3])),
        links=tuple(Link(*link) for link in unpacked_rows(text[4])),
        images=tuple(Image(*image) for image in unpacked_rows(text[5])),
        enclosures=tuple(
            Enclosure(url, kind, int(length) if length else None) for url, kind, length in unpacked_rows(text[6])
        ),
        revisions=tuple(revisions),
    )


def read_unread_after(
    connection: sqlite3.Connection, filter: Filter, id: int, *, backwards: bool, by_update: bool
) -> int | None:
    """The next unread story after ``id`` in list order (before it, ``backwards``), or None."""
    where, parameters = condition(filter)
    moment_of = "max(published_to, coalesce(changed, 0))" if by_update else "published_to"
    here = connection.execute(f"SELECT {moment_of}, position FROM stories WHERE id = ?", (id,)).fetchone()
    place, values = "1", []
    if here:
        # The first comparison follows from the second, and SQLite goes by the index with it.
        bound, sign = (">=", "<") if backwards else ("<=", ">")
        place = f"{moment_of} {bound} ? AND (-{moment_of}, position, id) {sign} (?, ?, ?)"
        values = [here[0], -here[0], here[1], id]
    direction = f"{moment_of} ASC, position DESC, id DESC" if backwards else order(by_update=by_update)
    query = f"SELECT id FROM stories WHERE NOT read AND {place} AND {where} ORDER BY {direction} LIMIT 1"
    found = connection.execute(query, [*values, *parameters]).fetchone()
    return found[0] if found else None


def _row(row: tuple) -> StoryRow:  # type: ignore[type-arg]  # SQLite's rows have no types
    (id, feed, feed_title, key, title, lead, place, agencies, published_from, published_to, first_seen, region,
     regions, country, located, reason_kind, reason_words, url, language, headline, breaking, read, starred, version,
     changed, withdrawn) = row  # fmt: skip
    return StoryRow(
        id=id,
        feed=feed,
        feed_title=feed_title,
        key=key,
        title=title,
        lead=lead,
        place=place,
        agencies=tuple(unpacked(agencies)),
        published=Interval(moment(published_from), moment(published_to)),
        first_seen=moment(first_seen),
        location=Location(
            region_of(region),
            tuple(region_of(int(number)) for number in unpacked(regions)),
            country,
            located,
            reason_kind,
            reason_words,
        ),
        url=url,
        language=language,
        headline=bool(headline),
        breaking=bool(breaking),
        read=bool(read),
        starred=bool(starred),
        version=version,
        changed=moment(changed),
        withdrawn=bool(withdrawn),
    )
