"""Sets a broken store aside, and begins a fresh one with what can still be read of it."""

import os
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.model.folder_lock import locked_folder
from tickertui.store.connecting import connect
from tickertui.store.faults import store_fault
from tickertui.store.places import COMPANIONS
from tickertui.store.salvaging import Salvaged, salvage


def begin_anew(path: Path, broken: os.stat_result | None, now: datetime) -> tuple[sqlite3.Connection, Fault | None]:
    """A fresh store at ``path``, with what can be read of the ``broken`` file there, which gets another name.

    The fault tells the name and what was carried over; in memory, where nothing can be renamed.
    """
    try:
        with locked_folder(path.parent):
            # Another program may have met the damage too, and have begun anew already.
            aside = _set_aside(path, now) if broken is None or _is_still(path, broken) else None
        connection = connect(path)
    except OSError as error:
        return connect_in_memory(), fault(FaultCode.STORE_UNUSABLE, path=path, reason=error.strerror or error)
    except sqlite3.Error as error:
        return connect_in_memory(), store_fault(error, path)
    if aside is None:
        return connection, None
    found = salvage(aside, connection)
    return connection, _told(aside, found)


def connect_in_memory() -> sqlite3.Connection:
    """An empty store that ends with the program."""
    return connect(None)


def _told(aside: Path, found: Salvaged) -> Fault:
    if not found.stories:
        return fault(FaultCode.STORE_SET_ASIDE, path=aside)
    return fault(FaultCode.STORE_SALVAGED, path=aside, stories=found.stories, starred=found.starred)


def _is_still(path: Path, broken: os.stat_result) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), broken)
    return False


def _set_aside(path: Path, now: datetime) -> Path:
    """Rename what is no database, with its companions; a name that is taken is never taken again."""
    stamp = now.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-{stamp}.broken{path.suffix}")
    number = 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.stem}-{stamp}-{number}.broken{path.suffix}")
    path.rename(aside)
    for companion in COMPANIONS:
        with suppress(FileNotFoundError):
            Path(f"{path}{companion}").rename(f"{aside}{companion}")
    return aside
