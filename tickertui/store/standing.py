"""Whether a store's file still stands where it was opened, and how it is put back where it was taken away.

SQLite goes on writing to a file that lost its name, and all of that would be gone when the program ends.
"""

import sqlite3
from contextlib import suppress
from enum import Enum
from pathlib import Path

from tickertui.settings.folder_lock import locked_folder
from tickertui.settings.locations import make_folder
from tickertui.store.places import COMPANIONS, new_name

_Identity = tuple[int, int]


class Place(Enum):
    """What is found where a store was opened."""

    SAME = "same"
    GONE = "gone"
    OTHER = "other"


class Standing:
    """One opened store's file: to be made right after it was opened."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._log = Path(f"{path}-wal")
        self._identity = _identity(path)
        self._log_identity = _identity(self._log)

    def place(self) -> Place:
        """What stands there now. Asks the system twice, some microseconds."""
        there = _identity(self.path)
        if there is None:
            return Place.GONE
        if there != self._identity:
            return Place.OTHER
        self._log_identity = _identity(self._log) or self._log_identity
        return Place.SAME

    def accept(self) -> None:
        """Take what stands there now for the same from now on."""
        self._identity = _identity(self.path)

    def put_back(self, connection: sqlite3.Connection) -> None:
        """Write what ``connection`` has to the place that is empty; nothing happens where another program was first.

        :raises OSError: when it cannot be.
        :raises sqlite3.Error: when it cannot be.
        """
        make_folder(self.path.parent)
        new = new_name(self.path)
        try:
            connection.execute("VACUUM INTO ?", (str(new),))
            with locked_folder(self.path.parent):
                if _identity(self.path) is None:
                    self._clear_companions()
                    new.rename(self.path)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def make_way(self) -> None:
        """Before another file that stands there is opened: take away the log that is still the old one's, which SQLite
        would write into it."""
        with locked_folder(self.path.parent):
            if self._log_identity is not None and _identity(self._log) == self._log_identity:
                self._clear_companions()

    def _clear_companions(self) -> None:
        for companion in COMPANIONS:
            Path(f"{self.path}{companion}").unlink(missing_ok=True)


def _identity(path: Path) -> _Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
