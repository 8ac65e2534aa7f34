"""Opens a store's database; one that cannot be read is set aside under a new name, never deleted."""

import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.store.schema import VERSION, migrate, version_of

_BUSY_SECONDS = 10.0
_COMPANIONS = ("-wal", "-shm", "-journal")


def open_database(path: Path | None, now: datetime) -> tuple[sqlite3.Connection, Fault | None]:
    """A connection to the store at ``path`` (None: in memory), and what went wrong.

    Where the file cannot be used the store is in memory, so that the program runs as far as it can.
    """
    if path is None:
        return _in_memory(), None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connected(str(path))
    except (OSError, sqlite3.OperationalError) as error:
        return _in_memory(), fault(FaultCode.STORE_UNUSABLE, path=path, reason=error)
    except sqlite3.DatabaseError:
        return _set_aside(path, now)
    if version_of(connection) > VERSION:
        connection.close()
        return _in_memory(), fault(FaultCode.STORE_TOO_NEW, path=path)
    return connection, None


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
        return _connected(str(path)), fault(FaultCode.STORE_SET_ASIDE, path=aside)
    except (OSError, sqlite3.DatabaseError) as error:
        return _in_memory(), fault(FaultCode.STORE_UNUSABLE, path=path, reason=error)


def _in_memory() -> sqlite3.Connection:
    return _connected(":memory:")


def _connected(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
        # Reading the schema finds a file whose first page is whole and the rest is not.
        connection.execute("SELECT count(*) FROM (SELECT id FROM stories LIMIT 1)").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
