"""Opens a store's database; one that cannot be read is set aside under a new name, never deleted."""

import errno
import os
import sqlite3
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.store.examination import examination_due, examine
from tickertui.store.faults import is_busy, is_damage
from tickertui.store.schema import VERSION, migrate, version_of

_BUSY_SECONDS = 10.0
_TRIES = 200
_BETWEEN_TRIES = 0.01
_COMPANIONS = ("-wal", "-shm", "-journal")


def open_database(path: Path | None, now: datetime) -> tuple[sqlite3.Connection, Fault | None]:
    """A connection to the store at ``path`` (None: in memory), and what went wrong.

    Where the file cannot be used the store is in memory, so that the program runs as far as it can.
    """
    if path is None:
        return _in_memory(), None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return _connected(path), None
    except _TooNewError:
        return _in_memory(), fault(FaultCode.STORE_TOO_NEW, path=path)
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and is_damage(error):
            return _set_aside(path, now)
        return _in_memory(), fault(FaultCode.STORE_UNUSABLE, path=path, reason=error)


def _set_aside(path: Path, now: datetime) -> tuple[sqlite3.Connection, Fault | None]:
    """Rename what is no database, with its companions, and begin a fresh one."""
    stamp = now.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-{stamp}.broken{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-{stamp}-{number}.broken{path.suffix}")
    try:
        path.rename(aside)
        for companion in _COMPANIONS:
            with suppress(FileNotFoundError):
                Path(f"{path}{companion}").rename(f"{aside}{companion}")
        return _connected(path), fault(FaultCode.STORE_SET_ASIDE, path=aside)
    except (OSError, sqlite3.Error) as error:
        return _in_memory(), fault(FaultCode.STORE_UNUSABLE, path=path, reason=error)


def _in_memory() -> sqlite3.Connection:
    return _connected(None)


def _connected(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(
        ":memory:" if path is None else str(path), timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        # Before anything else, so that a newer version's file stays as it is.
        if version_of(connection) > VERSION:
            raise _TooNewError
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
        # Reading the schema finds a file whose first page is whole and the rest is not.
        connection.execute("SELECT count(*) FROM (SELECT id FROM stories LIMIT 1)").fetchone()
        if path is not None and examination_due(path):
            examine(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Go over to write-ahead logging, with which readers and a writer do not wait for each other.

    Where programs make the store at the same moment SQLite refuses at once rather than wait; so we try again.
    """
    for attempt in range(_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not is_busy(error) or attempt == _TRIES - 1:
                raise
            time.sleep(_BETWEEN_TRIES)


class _TooNewError(Exception):
    """A store of a newer version of the program."""
