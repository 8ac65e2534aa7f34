"""What the store remembers of feeds: validators, health, names."""

import sqlite3
from collections.abc import Iterable

from tickertui.model.feed import Feed, FeedMemory
from tickertui.store.encoding import moment, packed_fault, seconds, unpacked_fault

_COLUMNS = "address, title, current_address, etag, last_modified, last_success, last_attempt, last_error, failures, next_poll, gone"


def feed_id(connection: sqlite3.Connection, address: str) -> int:
    """The number of the feed at ``address``, which is added where it is not there."""
    found = connection.execute("SELECT id FROM feeds WHERE address = ?", (address,)).fetchone()
    if found:
        return int(found[0])
    return int(connection.execute("INSERT INTO feeds (address) VALUES (?)", (address,)).lastrowid or 0)


def read_memories(connection: sqlite3.Connection, address: str | None = None) -> dict[str, FeedMemory]:
    """What is remembered, by address: of all feeds, or of one."""
    where, parameters = ("WHERE address = ?", (address,)) if address is not None else ("", ())
    found = {}
    for row in connection.execute(f"SELECT {_COLUMNS} FROM feeds {where}", parameters):
        found[row[0]] = FeedMemory(
            address=row[0],
            title=row[1],
            current_address=row[2],
            etag=row[3],
            last_modified=row[4],
            last_success=moment(row[5]),
            last_attempt=moment(row[6]),
            last_error=unpacked_fault(row[7]),
            failures=row[8],
            next_poll=moment(row[9]),
            gone=bool(row[10]),
        )
    return found


def write_memory(connection: sqlite3.Connection, memory: FeedMemory) -> None:
    """Remember this of a feed; an empty title keeps the one that is known."""
    feed = feed_id(connection, memory.address)
    connection.execute(
        "UPDATE feeds SET title = CASE WHEN ? = '' THEN title ELSE ? END, current_address = ?, etag = ?, last_modified = ?, "
        "last_success = ?, last_attempt = ?, last_error = ?, failures = ?, next_poll = ?, gone = ? WHERE id = ?",
        (
            memory.title,
            memory.title,
            memory.current_address,
            memory.etag,
            memory.last_modified,
            seconds(memory.last_success),
            seconds(memory.last_attempt),
            packed_fault(memory.last_error),
            memory.failures,
            seconds(memory.next_poll),
            memory.gone,
            feed,
        ),
    )


def names_differ(connection: sqlite3.Connection, feeds: Iterable[Feed]) -> bool:
    """Whether these names of the user's are other than the stored ones."""
    stored = dict(connection.execute("SELECT address, name FROM feeds"))
    return any(stored.get(feed.address) != feed.name for feed in feeds)


def write_names(connection: sqlite3.Connection, feeds: Iterable[Feed]) -> None:
    """The user's names for feeds; a feed that is not named goes by its own title."""
    for feed in feeds:
        connection.execute(
            "UPDATE feeds SET name = ? WHERE id = ? AND name <> ?",
            (feed.name, feed_id(connection, feed.address), feed.name),
        )


def read_story_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many stories are stored, by feed address."""
    return dict(
        connection.execute(
            "SELECT address, count(*) FROM stories JOIN feeds ON feeds.id = stories.feed GROUP BY feeds.id"
        )
    )
