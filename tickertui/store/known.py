"""The stories of a feed that are stored already, as far as saving needs them."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tickertui.model.interval import Interval
from tickertui.store.encoding import moment, seconds, unpacked
from tickertui.store.faults import stored_values

_CHUNK = 500
_COLUMNS = (
    "id, key, published_from, published_to, title, lead, place, agencies, headline, withdrawn, version, first_seen, "
    "changed, url"
)
# Among so many of a feed's stories that are gone from its document a renamed one is looked for.
_MOST_GONE = 200


@dataclass(slots=True)
class Known:
    """A stored story."""

    id: int
    key: str
    published: Interval
    title: str
    lead: str
    place: str
    agencies: tuple[str, ...]
    headline: bool
    withdrawn: bool
    version: int
    first_seen: datetime
    changed: datetime | None
    url: str | None


def known_by_key(connection: sqlite3.Connection, feed: int, keys: Sequence[str]) -> dict[str, Known]:
    """The stories of ``feed`` under these keys."""
    found: dict[str, Known] = {}
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        marks = ",".join("?" * len(chunk))
        query = f"SELECT {_COLUMNS} FROM stories WHERE feed = ? AND key IN ({marks})"
        found |= {known.key: known for known in _read(connection, query, (feed, *chunk))}
    return found


def known_since(connection: sqlite3.Connection, feed: int, since: datetime) -> Iterator[Known]:
    """The newest stories of ``feed`` published at ``since`` or later, the newest first."""
    query = f"SELECT {_COLUMNS} FROM stories WHERE feed = ? AND published_to >= ? ORDER BY published_to DESC LIMIT ?"
    return _read(connection, query, (feed, seconds(since), _MOST_GONE))


def paragraphs_of(connection: sqlite3.Connection, id: int) -> tuple[str, ...]:
    """A stored story's text."""
    found = connection.execute("SELECT paragraphs FROM texts WHERE story = ?", (id,)).fetchone()
    with stored_values():
        return tuple(unpacked(found[0])) if found else ()


def _read(connection: sqlite3.Connection, query: str, parameters: Sequence[str | int | None]) -> Iterator[Known]:
    for row in connection.execute(query, parameters).fetchall():
        yield _known(row)


def _known(row: tuple[Any, ...]) -> Known:
    with stored_values():
        return Known(
            id=row[0],
            key=row[1],
            published=Interval(moment(row[2]), moment(row[3])),
            title=row[4],
            lead=row[5],
            place=row[6],
            agencies=tuple(unpacked(row[7])),
            headline=bool(row[8]),
            withdrawn=bool(row[9]),
            version=row[10],
            first_seen=moment(row[11]),
            changed=moment(row[12]),
            url=row[13],
        )
