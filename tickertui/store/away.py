"""A store that is in memory since its file could not be used: brought back to that file as soon as it can be."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from tickertui.settings.folder_lock import locked_folder
from tickertui.settings.locations import make_folder
from tickertui.store.places import COMPANIONS, new_name

_State = tuple[tuple[int, int, int, int] | None, ...]
_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Away:
    """What stood at ``path`` when it could not be used, and whether the store in memory has all that was in it."""

    path: Path
    found: _State
    copied: bool = False

    @classmethod
    def from_file(cls, path: Path) -> "Away":
        """To be made before a copy is taken."""
        return cls(path, _state(path))

    def bring_back(self, connection: sqlite3.Connection) -> bool:
        """Have the file hold all that ``connection``, the store in memory, does; False where it is another's by now.

        Such a one, which could not be read or was written to meanwhile, keeps its stories, with the stars and read marks set here.

        :raises OSError: when the file still cannot be written, or lacks stories that have a star here.
        :raises sqlite3.Error: likewise.
        """
        make_folder(self.path.parent)
        with locked_folder(self.path.parent):
            now = _state(self.path)
            if now[0] is None:
                self._make(connection)
                return True
            if self.copied and now == self.found:
                with closing(self._opened()) as file:
                    connection.backup(file)
                return True
            self._mark(connection)
            return False

    def _make(self, connection: sqlite3.Connection) -> None:
        new = new_name(self.path)
        try:
            connection.execute("VACUUM INTO ?", (str(new),))
            new.rename(self.path)
        finally:
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def _mark(self, connection: sqlite3.Connection) -> None:
        marked = connection.execute(
            "SELECT starred, read, key, address FROM stories JOIN feeds ON feeds.id = feed WHERE starred OR read"
        ).fetchall()
        with closing(self._opened()) as file, file:
            file.execute("BEGIN IMMEDIATE")
            for starred, read, key, address in marked:
                there = file.execute(
                    "UPDATE stories SET starred = max(starred, ?), read = max(read, ?) "
                    "WHERE key = ? AND feed = (SELECT id FROM feeds WHERE address = ?)",
                    (starred, read, key, address),
                ).rowcount
                if starred and not there:
                    raise OSError(f"{key}: not in {self.path}")

    def _opened(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=_SECONDS, isolation_level=None)


def _state(path: Path) -> _State:
    """What would be another if somebody had written to the store at ``path``; its index of the log is rebuilt at will."""
    return tuple(_stamp(Path(f"{path}{companion}")) for companion in ("", *COMPANIONS) if companion != "-shm")


def _stamp(path: Path) -> tuple[int, int, int, int] | None:
    """None for an empty file too: reading a store leaves such a log beside it."""
    try:
        found = path.stat()
    except OSError:
        return None
    if not found.st_size:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
