"""Sets a broken store aside, and begins a fresh one with what can still be read of it."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.settings.folder_lock import locked_folder
from tickertui.store.connecting import connect
from tickertui.store.faults import store_fault
from tickertui.store.places import COMPANIONS, new_name
from tickertui.store.salvaging import Salvaged, salvage


def begin_anew(path: Path, broken: os.stat_result | None, now: datetime) -> tuple[sqlite3.Connection, Fault | None]:
    """A fresh store at ``path``, with what can be read of the ``broken`` file there, which gets another name.

    The fault tells the name and what was carried over. In memory, where nothing can be renamed. A program that is killed
    in the midst of it leaves the broken store where it is.
    """
    try:
        return _in_its_place(path, broken, now)
    except OSError as error:
        found = fault(FaultCode.STORE_UNUSABLE, path=path, reason=error.strerror or error)
    except sqlite3.Error as error:
        found = store_fault(error, path)
    connection = connect(None)
    salvage(path, connection)
    return connection, found


def _in_its_place(path: Path, broken: os.stat_result | None, now: datetime) -> tuple[sqlite3.Connection, Fault | None]:
    new = new_name(path)
    try:
        with closing(connect(new)) as fresh:
            found = salvage(path, fresh)
        with locked_folder(path.parent):
            # Another program may have met the damage too, and have begun anew already.
            aside = _swap(path, new, now) if broken is None or _is_still(path, broken) else None
    finally:
        for left in (new, *(Path(f"{new}{companion}") for companion in COMPANIONS)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
    return connect(path), None if aside is None else _told(aside, found)


def _told(aside: Path, found: Salvaged) -> Fault:
    if not found.stories:
        return fault(FaultCode.STORE_SET_ASIDE, path=aside)
    return fault(FaultCode.STORE_SALVAGED, path=aside, stories=found.stories, starred=found.starred)


def _is_still(path: Path, broken: os.stat_result) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), broken)
    return False


def _swap(path: Path, new: Path, now: datetime) -> Path:
    """Give what is broken another name, with its companions, and ``new`` its place; a name that is taken is never taken
    again."""
    stamp = now.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-{stamp}.broken{path.suffix}")
    number = 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.stem}-{stamp}-{number}.broken{path.suffix}")
    try:
        aside.hardlink_to(path)  # so that at no moment there is no store at all
    except OSError:  # a file system without such links
        path.rename(aside)
    for companion in COMPANIONS:
        with suppress(FileNotFoundError):
            Path(f"{path}{companion}").rename(f"{aside}{companion}")
    new.replace(path)
    return aside
