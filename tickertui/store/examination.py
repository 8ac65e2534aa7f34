"""Examines a whole store where damage was met while it was in use: too slow for every start, so only then.

A file beside the store, empty, tells the next start to do so.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from tickertui.store.faults import damage, is_damage
from tickertui.store.salvaged_rows import first_broken_row
from tickertui.store.schema import migrate
from tickertui.store.searching import refill


def want_examination(path: Path) -> None:
    """Have the store at ``path`` examined when it is next opened; where that cannot be noted it will not be."""
    with suppress(OSError):
        _note(path).touch()


def examination_due(path: Path) -> bool:
    """Whether damage was met in the store at ``path``."""
    return os.path.exists(_note(path))  # noqa: PTH110 (Path's raises an error for a folder that is closed)


def examine(connection: sqlite3.Connection, path: Path) -> None:
    """Read every page of the store at ``path``; a search index that is broken is made anew from the stories.

    :raises sqlite3.DatabaseError: when the store is damaged, with SQLite's code for it.
    """
    (finding,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if finding != "ok":
        raise damage(finding)
    if (lacking := _lacking(connection)) is not None:
        raise damage(lacking)
    if (broken := first_broken_row(connection)) is not None:
        raise damage(broken)
    try:
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        refill(connection)
    # Last, so that a program killed before begins again; whatever stands there, it was read.
    with suppress(OSError):
        _note(path).unlink(missing_ok=True)


def _note(path: Path) -> Path:
    return Path(f"{path}-examine")


def _lacking(connection: sqlite3.Connection) -> str | None:
    """A column that a store should have and this one lacks."""
    there = _columns(connection)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh)
        return min(_columns(fresh) - there, default=None)


def _columns(connection: sqlite3.Connection) -> set[str]:
    return {
        f"{table}.{column}"
        for table, column in connection.execute(
            "SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns "
            "WHERE tables.type = 'table'"
        )
    }
