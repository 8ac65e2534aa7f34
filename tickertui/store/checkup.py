"""Reads a store through without changing it, for an examination: is it whole, and what is in it?"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tickertui.model.fault import FaultCode, StoreError, fault
from tickertui.model.feed import FeedMemory
from tickertui.settings.locations import is_missing
from tickertui.store.feeds import read_memories
from tickertui.store.schema import VERSION, version_of

_MOST_SLIPS = 10
_PATIENCE = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found: ``slips`` are SQLite's own words for what is damaged, none when all is whole. Sizes in bytes;
    ``log_bytes`` is the write-ahead log's.
    """

    version: int
    bytes: int
    log_bytes: int
    stories: int
    starred: int
    feeds: int
    slips: tuple[str, ...]


def examined(path: Path) -> Checkup:
    """Examine the store at ``path``.

    :raises StoreError: when it cannot be read at all, or is of a newer version.
    """
    with _reading(path) as connection:
        slips = [text for (text,) in connection.execute(f"PRAGMA integrity_check({_MOST_SLIPS})") if text != "ok"]
        slips += [f"{table}: foreign key" for table, *_ in connection.execute("PRAGMA foreign_key_check").fetchmany(1)]
        (stories, starred), (feeds,) = (
            connection.execute("SELECT count(*), coalesce(sum(starred), 0) FROM stories").fetchone(),
            connection.execute("SELECT count(*) FROM feeds").fetchone(),
        )
        return Checkup(
            version_of(connection), _size(path), _size(Path(f"{path}-wal")), stories, starred, feeds, tuple(slips)
        )


def memories_of(path: Path) -> dict[str, FeedMemory]:
    """What a store remembers of its feeds, by address; nothing where there is no store.

    :raises StoreError: as :func:`examined`.
    """
    if is_missing(path):
        return {}
    with _reading(path) as connection:
        return read_memories(connection)


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_PATIENCE)) as connection:
            version = version_of(connection)
            if version > VERSION:
                raise StoreError(fault(FaultCode.STORE_TOO_NEW, path=path))
            if version < VERSION:
                raise StoreError(fault(FaultCode.STORE_UNUSABLE, path=path, reason=f"schema {version}"))
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise StoreError(fault(FaultCode.STORE_UNUSABLE, path=path, reason=error)) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
