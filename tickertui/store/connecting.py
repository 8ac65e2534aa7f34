"""Connections to a store's database: to its file, to a fresh one in memory, to a copy in memory of what can only be read."""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from tickertui.store.examination import examination_due, examine
from tickertui.store.faults import damage, is_busy
from tickertui.store.places import has_odd_companions
from tickertui.store.schema import VERSION, migrate, version_of

BUSY_SECONDS = 10.0
"""How long another program that writes is waited for."""
BUSY_SECONDS_AGAIN = 0.25
"""And how long where it was waited for in vain a moment ago."""
_BETWEEN_TRIES = 0.01
_MAKING_SECONDS = 10.0
# A larger store is not copied into memory.
_MOST_COPIED = 1024 * 1024 * 1024


class TooNewError(Exception):
    """A store of a newer version of the program."""


def connect(path: Path | None) -> sqlite3.Connection:
    """A connection to the store in the file at ``path``, brought up to this version; in memory when None.

    :raises TooNewError: when a newer version made it; it stays as it is.
    :raises sqlite3.Error: when the file cannot be used, :func:`~tickertui.store.faults.is_damage` where it is broken.
    """
    connection = _plain(":memory:" if path is None else str(path))
    try:
        # Before anything else, so that a newer version's file stays as it is.
        _refuse_newer(connection)
        _write_ahead(connection)
        _ready(connection)
        if path is not None and examination_due(path):
            examine(connection, path)
    except UnicodeDecodeError as error:  # SQLite's own message holds what should have been a name
        connection.close()
        raise damage(error) from error
    except BaseException:
        connection.close()
        raise
    return connection


def copied_into_memory(path: Path) -> sqlite3.Connection:
    """A store in memory with what the one at ``path`` holds, which is only read.

    :raises TooNewError: when a newer version made it.
    :raises OSError: when the file cannot be read, or is too large.
    :raises sqlite3.Error: when it is no store, or broken.
    """
    if path.stat().st_size > _MOST_COPIED:
        raise OSError(f"> {_MOST_COPIED} bytes")
    copy = _plain(":memory:")
    try:
        with _read_only(path) as source:
            _refuse_newer(source)
            # Read into memory by SQLite itself, a moment that belongs together even while another program writes.
            source.backup(copy)
        _ready(copy)
    except BaseException:
        copy.close()
        raise
    return copy


@contextmanager
def _read_only(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads, where neither the file nor its folder need be writable."""
    try:
        if has_odd_companions(path):
            raise sqlite3.OperationalError
        source = _readable(_plain(f"file:{quote(str(path))}?mode=ro", uri=True))
    except sqlite3.OperationalError as error:
        if is_busy(error):
            raise
        # SQLite would have to make the companions in a folder that cannot be written.
        with tempfile.TemporaryDirectory(prefix="tickertui-") as folder:
            beside = Path(folder) / "stories.sqlite"
            shutil.copyfile(path, beside)
            log = Path(f"{path}-wal")
            if log.is_file():
                shutil.copyfile(log, f"{beside}-wal")
            with closing(_plain(str(beside))) as copied:
                yield copied
        return
    with closing(source):
        yield source


def _readable(source: sqlite3.Connection) -> sqlite3.Connection:
    try:
        version_of(source)
    except BaseException:
        source.close()
        raise
    return source


def _plain(name: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(name, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=uri)


def _refuse_newer(connection: sqlite3.Connection) -> None:
    if version_of(connection) > VERSION:
        raise TooNewError


def _ready(connection: sqlite3.Connection) -> None:
    # With a write-ahead log this is whole after a loss of power, without the last moment's writes; what the user
    # marked by hand is synced by itself (Store.set_starred).
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection)
    # Reading the schema finds a file whose first page is whole and the rest is not.
    connection.execute("SELECT count(*) FROM (SELECT id FROM stories LIMIT 1)").fetchone()


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Go over to write-ahead logging, with which readers and a writer do not wait for each other.

    Where programs make the store at the same moment SQLite refuses at once rather than wait; so we try again.
    """
    until = time.monotonic() + _MAKING_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() >= until:
                raise
            time.sleep(_BETWEEN_TRIES)
