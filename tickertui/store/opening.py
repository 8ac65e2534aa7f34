"""Opens a store's database; one that cannot be read is set aside under a new name, never deleted."""

import errno
import os
import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.settings.locations import make_folder
from tickertui.store.away import Away
from tickertui.store.connecting import TooNewError, connect, copied_into_memory
from tickertui.store.faults import is_damage, store_fault
from tickertui.store.places import COMPANIONS, clear_left_over, ordinary
from tickertui.store.setting_aside import begin_anew


class Opened(NamedTuple):
    """A connection, what went wrong, and what is known of a file in whose place the store is in memory for now."""

    connection: sqlite3.Connection
    fault: Fault | None = None
    away: Away | None = None


def open_database(path: Path | None, now: datetime) -> Opened:
    """A connection to the store at ``path`` (None: in memory).

    Where the file cannot be written, a copy of it in memory: what is stored is shown, and what comes goes to the file as
    soon as that can be written. Where it cannot be read either the store is an empty one in memory. So the program runs
    as far as it can.
    """
    if path is None:
        return Opened(connect(None))
    try:
        make_folder(path.parent)
        clear_left_over(path)
        found = ordinary(path)
        # Where a link leads SQLite keeps the companions too.
        path = path.resolve()
        for companion in COMPANIONS:
            ordinary(Path(f"{path}{companion}"))
        if found is not None and found.st_size == 0 and _size(Path(f"{path}-wal")):
            # SQLite would take it for a fresh one, and throw away the log, which may hold all there is.
            return Opened(*begin_anew(path, found, now))
        if found is not None and not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return Opened(connect(path))
    except TooNewError:
        return Opened(connect(None), fault(FaultCode.STORE_TOO_NEW, path=path))
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and is_damage(error):
            return Opened(*begin_anew(path, found, now))
        return _as_far_as_readable(path, error)


def _as_far_as_readable(path: Path, why: OSError | sqlite3.Error) -> Opened:
    told = store_fault(why, path) if isinstance(why, sqlite3.Error) else _unusable(path, why)
    away = Away.from_file(path)
    try:
        if ordinary(path) is None:
            return Opened(connect(None), told, away)
        copy = copied_into_memory(path)
    except TooNewError:
        return Opened(connect(None), fault(FaultCode.STORE_TOO_NEW, path=path))
    except (OSError, sqlite3.Error):
        return Opened(connect(None), told, away)
    reason = told.particulars["reason"]
    return Opened(copy, fault(FaultCode.STORE_READ_ONLY, path=path, reason=reason), replace(away, copied=True))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _unusable(path: Path, error: OSError) -> Fault:
    return fault(FaultCode.STORE_UNUSABLE, path=path, reason=error.strerror or error)
