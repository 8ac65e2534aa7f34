"""What a store's columns may hold after damage."""

import sqlite3
from dataclasses import replace
from functools import cache
from typing import Any

from fuzz import promises
from fuzz.inputs import ADDRESS, NOW
from fuzz.target import Target
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode, FetchError, StoreError, fault
from tickertui.model.feed import FeedMemory
from tickertui.model.filter import EVERYTHING
from tickertui.model.listing import EACH_STORY, Listing
from tickertui.model.region import NOWHERE
from tickertui.sources import read_document
from tickertui.store import Store
from tickertui.store.salvaged_rows import checked_feed, checked_story, checked_text

_GROUPED = Listing(grouped=True)
_TABLES = (("feeds", "id"), ("stories", "id"), ("texts", "story"))


def check_damage(data: bytes) -> None:
    """Any value in any column is read or told of as damage; what passes for a whole row can be shown."""
    if len(data) < 3:
        return
    store, connection, columns = _damaged()
    table, id, column = columns[data[0] % len(columns)]
    connection.execute("SAVEPOINT before")
    try:
        cast = "CAST(? AS TEXT)" if data[1] % 6 < 3 else "?"
        connection.execute(f"UPDATE {table} SET {column} = {cast} WHERE {id} = 1", (_value(data[1], data[2:]),))
        _looked_at(store)
        _mended(store, connection)
    except sqlite3.Error:
        pass  # a value that the table itself refuses
    finally:
        connection.execute("ROLLBACK TO before")
        connection.execute("RELEASE before")


def _value(kind: int, data: bytes) -> bytes | int | float | None:
    """A value of one of SQLite's types; half of them text."""
    match kind % 6:
        case 0 | 1 | 2 | 3:
            return data
        case 4:
            return int.from_bytes(data[:8], "big", signed=True)
    return float(len(data)) / 3 if data[0] else None


def _looked_at(store: Store) -> None:
    """Everything that reads it raises nothing but ``StoreError``."""
    readings = (
        lambda: store.rows([1, 2]),
        lambda: store.story(1),
        lambda: store.overview(EVERYTHING, _GROUPED),
        lambda: store.candidates(EVERYTHING, EACH_STORY),
        lambda: store.counts(EVERYTHING, EACH_STORY),
        store.vocabulary,
        store.latest,
        store.memories,
        store.story_counts,
    )
    for reading in readings:
        try:
            reading()
        except StoreError as error:
            promises.told(error.fault)


def _mended(store: Store, connection: sqlite3.Connection) -> None:
    """Rows that the salvager takes for whole are shown without a fault, and clean."""
    connection.text_factory = bytes
    try:
        feed, story, text = (_row(connection, table, id) for table, id in _TABLES)
    finally:
        connection.text_factory = str
    feed, story = feed and checked_feed(feed), story and checked_story(story)
    if feed is None or story is None or story["feed"] != feed["id"]:
        return
    for (table, id), row in zip(_TABLES, (feed, story, checked_text(text or {}, 1)), strict=True):
        names = ", ".join(f"{name} = ?" for name in row)
        connection.execute(f"UPDATE {table} SET {names} WHERE {id} = 1", tuple(row.values()))
    (shown,) = store.rows([1])
    full = store.story(1)
    assert full is not None
    for each in (shown, full.row):
        promises.all_clean(replace(each, key=""))  # a key is compared, never shown
    promises.all_clean(replace(full, row=replace(full.row, key="")))


def _row(connection: sqlite3.Connection, table: str, id: str) -> dict[str, Any] | None:
    found = connection.execute(f"SELECT * FROM {table} WHERE {id} = 1")
    values = found.fetchone()
    return values and dict(zip((column[0] for column in found.description), values, strict=True))


@cache
def _damaged() -> tuple[Store, sqlite3.Connection, list[tuple[str, str, str]]]:
    store = Store.open(None, clock=SetClock(NOW))
    body = b"<rss><channel><title>B</title><item><title>Dijk</title><description>OSLO (ANP) - Ja.</description></item>"
    document = read_document(body + b"<item><title>Brug</title></item></channel></rss>", address=ADDRESS, now=NOW)
    store.save(ADDRESS, document, [NOWHERE] * len(document.stories))
    error = FetchError(fault(FaultCode.BAD_ENCODING, name="br"))
    store.remember(FeedMemory(ADDRESS, title="B", last_attempt=NOW, last_error=error.fault, failures=1))
    connection = store._connection
    columns = [
        (table, id, column[1])
        for table, id in _TABLES
        for column in connection.execute(f"PRAGMA table_info({table})")
        if column[1] != id
    ]
    return store, connection, columns


_VALUES = (
    b"",
    b"x",
    b"[]",
    b'["a"]',
    b"[[]]",
    b'[["a","b"]]',
    b"{}",
    b"null",
    b'["bad_encoding",{"name":"br"}]',
    b"\xff",
    b"1",
)

TARGETS = (
    Target(
        "damage",
        check_damage,
        tuple(
            bytes((number, kind)) + (value or b"\0")
            for number in range(0, 60, 3)
            for kind in (0, 3, 4)
            for value in _VALUES
        ),
        ('[["', '","', '"]]', "[1,", "null", '{"', "\\ud800", "\\u001b", "1e999", "NaN", "dateline", "text"),
        longest=80,
    ),
)
