"""A store's connection: opened, kept to its file whatever happens to that, and written in transactions."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from tickertui.model.clock import Clock
from tickertui.model.fault import Fault, FaultCode, StoreError, fault
from tickertui.query import add_functions
from tickertui.store.away import Away
from tickertui.store.connecting import BUSY_SECONDS, BUSY_SECONDS_AGAIN
from tickertui.store.examination import want_examination
from tickertui.store.faults import is_damage, store_fault
from tickertui.store.opening import open_database
from tickertui.store.standing import Place, Standing
from tickertui.store.values import KEEP_ALL, Keeping

_PUT_BACK_AGAIN_AFTER = 60.0


class Connected:
    """One SQLite connection to a store.

    ``fault`` tells what was wrong when it was opened, and what became of its file since; ``trouble`` what keeps it from
    being written now. ``replaced`` counts the files that were put in its file's place. ``keeping`` says how stories are
    kept.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        clock: Clock,
        found: Fault | None = None,
        keeping: Keeping = KEEP_ALL,
        away: Away | None = None,
    ) -> None:
        self._clock, self._keeping, self._away = clock, keeping, away
        self.fault = found
        self.trouble: Fault | None = None
        self.replaced = 0
        self._put_back_again = float("-inf") if away is None else time.monotonic() + _PUT_BACK_AGAIN_AFTER
        self._take(connection)

    def _take(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._impatient = False
        file = connection.execute("PRAGMA database_list").fetchone()[2]
        self._path = Path(file) if file else None
        self._standing = Standing(self._path) if self._path else None
        add_functions(connection, self._clock.now)

    @classmethod
    def open(cls, path: Path | None, *, clock: Clock, keeping: Keeping = KEEP_ALL) -> Self:
        """The store in the file at ``path``, made where it is not there; in memory when None.

        A file that cannot be read is renamed, and a fresh store begins with what of it is readable; one of a newer
        version is left alone and the store is in memory; of one that cannot be written it is a copy in memory. ``fault``
        says so.

        :raises StoreError: when there cannot be a store at all.
        """
        try:
            connection, found, away = open_database(path, clock.now())
        except sqlite3.Error as error:  # not even in memory: an SQLite that lacks what we need
            raise StoreError(store_fault(error, path or ":memory:")) from error
        return cls(connection, clock, found, keeping, away)

    @property
    def in_memory(self) -> bool:
        """Whether nothing of it will last."""
        return self._path is None

    def failed(self, error: sqlite3.Error) -> StoreError:
        """What to raise for an error of SQLite's; after damage the next start examines the store."""
        if self._path is not None and is_damage(error):
            want_examination(self._path)
        return StoreError(store_fault(error, self._path or ":memory:"))

    def follow(self) -> None:
        """Where another file was put in the store's place while it was open, go over to that; ``replaced`` counts it.

        Where that cannot be used, all goes on with what is open, and ``fault`` says so.
        """
        if self._standing is not None and self._standing.place() is Place.OTHER:
            try:
                self._standing.make_way()
            except OSError as error:  # with a log beside it that is not its own it must not be opened
                self._standing.accept()
                self.fault = fault(FaultCode.STORE_UNUSABLE, path=self._standing.path, reason=error.strerror or error)
                return
            self._reopen(self._standing)
            self.replaced += 1

    def _put_back(self) -> None:
        """Where the file was taken away, put it back with all that was in it, so that what is written now lasts."""
        standing = self._standing
        if standing is None or standing.place() is not Place.GONE:
            return
        if time.monotonic() < self._put_back_again:
            return
        try:
            standing.put_back(self._connection)
        except (OSError, sqlite3.Error) as error:
            # A disk that is full is not filled again with each story.
            self._put_back_again = time.monotonic() + _PUT_BACK_AGAIN_AFTER
            self.fault = fault(FaultCode.STORE_GONE, path=standing.path, reason=error)
            return
        self._reopen(standing)
        self.fault = fault(FaultCode.STORE_PUT_BACK, path=standing.path)

    def _bring_back(self) -> None:
        """Where the store is in memory for want of its file, and that can be used again, go back to it."""
        if self._away is None or time.monotonic() < self._put_back_again:
            return
        self._put_back_again = time.monotonic() + _PUT_BACK_AGAIN_AFTER
        try:
            is_ours = self._away.bring_back(self._connection)
            opened = open_database(self._away.path, self._clock.now())
        except (OSError, sqlite3.Error):  # as before: it was told when the store was opened
            return
        if opened.away is not None or not opened.connection.execute("PRAGMA database_list").fetchone()[2]:
            opened.connection.close()
            return
        self._connection.close()
        self._take(opened.connection)
        self.fault = fault(FaultCode.STORE_BACK, path=self._away.path)
        self._away = None
        self.replaced += not is_ours

    def _reopen(self, standing: Standing) -> None:
        connection, found, _ = open_database(standing.path, self._clock.now())
        if connection.execute("PRAGMA database_list").fetchone()[2]:
            self._connection.close()
            self._take(connection)
        else:
            connection.close()
            standing.accept()
        self.fault = found

    def close(self) -> None:
        """Close the connection; the store is of no use afterwards."""
        self._connection.close()

    @contextmanager
    def _synced(self) -> Iterator[None]:
        """What is written is on the disk at the end: a power failure must not take a star."""
        self._connection.execute("PRAGMA synchronous = FULL")
        try:
            yield
        finally:
            self._connection.execute("PRAGMA synchronous = NORMAL")

    def _be_patient(self) -> None:
        """Wait for another program that writes, but not long again and again: all that waits for us would wait too."""
        busy = self.trouble is not None and self.trouble.code is FaultCode.STORE_BUSY
        if busy != self._impatient:
            self._impatient = busy
            patience = BUSY_SECONDS_AGAIN if busy else BUSY_SECONDS
            self._connection.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")

    @contextmanager
    def _transaction(self, *, clears: bool = True) -> Iterator[None]:
        """One transaction; where it fails that is the store's ``trouble`` until one that ``clears`` it goes well."""
        self._bring_back()
        self._put_back()
        self._be_patient()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except BaseException as error:
            # A full disk has SQLite roll back by itself.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                self.trouble = store_fault(error, self._path or ":memory:")
            raise
        if clears:
            self.trouble = None
