"""The store's face: one SQLite connection, to be used by one thread at a time.

Whatever goes wrong in SQLite (a full disk, a damaged file) is raised as ``StoreError`` with a fault that can be told.
"""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tickertui.model.clock import Clock
from tickertui.model.fault import Fault, FaultCode, StoreError, fault
from tickertui.model.feed import Feed, FeedMemory
from tickertui.model.filter import Filter
from tickertui.model.listing import EACH_STORY, Listing
from tickertui.model.region import Location
from tickertui.model.story import Document, FullStory, StoryRow
from tickertui.query import add_functions
from tickertui.query.vocabulary import Vocabulary
from tickertui.store import clock_trust, feeds, marking, retention, rows
from tickertui.store.connecting import BUSY_SECONDS, BUSY_SECONDS_AGAIN
from tickertui.store.encoding import moment
from tickertui.store.examination import want_examination
from tickertui.store.faults import is_damage, reading, store_fault, telling
from tickertui.store.leading import Candidates, read_candidates, read_passing
from tickertui.store.listing import first_unread, read_counts, read_ids
from tickertui.store.opening import open_database
from tickertui.store.overview import Overview, Tallied, read_overview
from tickertui.store.standing import Place, Standing
from tickertui.store.values import KEEP_ALL, Counts, Keeping, Saved
from tickertui.store.vocabulary import read_vocabulary
from tickertui.store.whole import read_stories

if TYPE_CHECKING:
    from tickertui.store.gathering import Gathering


class Store:
    """Stories, feeds and reading state.

    ``fault`` tells what was wrong when it was opened: then it is a fresh one, or one in memory. ``keeping``
    says how stories are kept.
    """

    def __init__(
        self, connection: sqlite3.Connection, clock: Clock, found: Fault | None = None, keeping: Keeping = KEEP_ALL
    ) -> None:
        self._clock, self._keeping = clock, keeping
        self.fault = found
        self.trouble: Fault | None = None
        self.replaced = 0
        self._take(connection)
        file = connection.execute("PRAGMA database_list").fetchone()[2]
        self._path = Path(file) if file else None
        self._standing = Standing(self._path) if self._path else None

    def _take(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._gathering: Gathering | None = None
        self._tallied = Tallied()
        self._impatient = False
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
            connection, found = open_database(path, clock.now())
        except sqlite3.Error as error:  # not even in memory: an SQLite that lacks what we need
            raise StoreError(store_fault(error, path or ":memory:")) from error
        return cls(connection, clock, found, keeping)

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
            self._standing.make_way()
            self._reopen(self._standing)
            self.replaced += 1

    def _put_back(self) -> None:
        """Where the file was taken away, put it back with all that was in it, so that what is written now lasts."""
        standing = self._standing
        if standing is None or standing.place() is not Place.GONE:
            return
        try:
            standing.put_back(self._connection)
        except (OSError, sqlite3.Error) as error:
            self.fault = fault(FaultCode.STORE_GONE, path=standing.path, reason=error)
            return
        self._reopen(standing)
        self.fault = fault(FaultCode.STORE_PUT_BACK, path=standing.path)

    def _reopen(self, standing: Standing) -> None:
        connection, found = open_database(standing.path, self._clock.now())
        if connection.execute("PRAGMA database_list").fetchone()[2]:
            self._connection.close()
            self._take(connection)
            self._standing = Standing(standing.path)
        else:
            connection.close()
            standing.accept()
        self.fault = found

    def close(self) -> None:
        """Close the connection; the store is of no use afterwards."""
        self._connection.close()

    @telling
    def save(self, feed: str, document: Document, locations: Sequence[Location]) -> Saved:
        """Save a document of the feed at this address, in one transaction; ``locations`` stand beside its stories."""
        from tickertui.store import saving  # with the parsers, which the first frame does without

        now = self._clock.now()
        self._put_back()
        if self._keeping.gather:
            self._gatherer().catch_up(self._connection, now)
        try:
            with self._transaction(clears=False):
                saved = saving.save_document(self._connection, feed, document, locations, now, self._keeping.days)
                if self._keeping.gather and (saved.new or saved.changed):
                    self._gatherer().gather(self._connection, saved.new, saved.changed, now)
        except BaseException:
            # What it remembers of these stories is not so: they were not kept.
            self._gathering = self._gathering and self._gathering.undone(self._connection)
            raise
        if self._gathering is not None:
            self._gathering.kept()
        if saved.anything:
            self.trouble = None
        return saved

    def _gatherer(self) -> "Gathering":
        if self._gathering is None:
            from tickertui.store.gathering import Gathering

            keeping = self._keeping
            self._gathering = Gathering(within=keeping.within, read_together=keeping.read_together)
        return self._gathering

    @reading
    def ids(self, filter: Filter, listing: Listing = EACH_STORY) -> "array[int]":
        """The ids of the rows that a list has, newest first, as an array of type "q".

        Where it is grouped, the story of an event that was seen first stands for all that pass.
        """
        return read_ids(self._connection, filter, listing)

    @reading
    def rows(self, ids: Sequence[int]) -> list[StoryRow]:
        """The stories with these ids, in their order; those that are gone are left out."""
        return rows.read_rows(self._connection, ids)

    @reading
    def story(self, id: int) -> FullStory | None:
        """A story whole, or None when it is gone."""
        return next(iter(read_stories(self._connection, [id])), None)

    @reading
    def stories(self, ids: Sequence[int]) -> list[FullStory]:
        """The stories with these ids whole, in their order; those that are gone are left out."""
        return read_stories(self._connection, ids)

    @reading
    def candidates(self, filter: Filter, listing: Listing = EACH_STORY) -> Candidates:
        """What may lead under this filter: the pinned story, the newest wire page's headline, and the newest stories.

        A page that has not been read for a day leads nothing any more.
        """
        return read_candidates(self._connection, filter, listing, self._clock.now())

    @reading
    def passing(self, ids: Sequence[int], query: str) -> set[int]:
        """Those of these stories that a query lets through."""
        return read_passing(self._connection, ids, query)

    @reading
    def counts(self, filter: Filter, listing: Listing = EACH_STORY) -> Counts:
        """How many stories (events, where grouped) there are, by region and under ``filter``."""
        return read_counts(self._connection, filter, listing)

    @reading
    def overview(self, filter: Filter, listing: Listing = EACH_STORY) -> Overview:
        """Ids, candidates and counts at once, in less time than one by one."""
        return read_overview(self._connection, filter, listing, self._clock.now(), self._tallied)

    def interrupt(self) -> None:
        """Break off what is being read, from another thread: that raises ``StoreError``."""
        with suppress(sqlite3.ProgrammingError):  # just closed, for another file
            self._connection.interrupt()

    @reading
    def first_unread(self, ids: Sequence[int]) -> int | None:
        """The first of these stories that is unread, or None."""
        return first_unread(self._connection, ids)

    @telling
    def mark_read(self, ids: Iterable[int], read: bool = True, *, together: bool = False) -> None:
        """Mark these stories read, or unread; ``together``: all that tell the same event with them."""
        with self._transaction():
            marking.mark_read(self._connection, ids, read, together=together)

    @telling
    def mark_all_read(self, filter: Filter, listing: Listing = EACH_STORY) -> int:
        """Mark all that the list has read, where it is grouped whole events; how many rows were not."""
        with self._transaction():
            return marking.mark_all_read(self._connection, filter, listing)

    @telling
    def set_starred(self, id: int, starred: bool) -> None:
        """Star a story, or take its star off; on the disk when this returns, whatever happens then."""
        with self._synced(), self._transaction():
            self._connection.execute("UPDATE stories SET starred = ? WHERE id = ?", (starred, id))

    @telling
    def pin(self, id: int | None) -> None:
        """Have this story lead, and no other; None: none."""
        with self._synced(), self._transaction():
            marking.pin(self._connection, id)

    @reading
    def agencies(self) -> list[tuple[str, int]]:
        """The agencies, upper case, with how many stories each has, most first."""
        return self._connection.execute(
            "SELECT agency, count(*) FROM agencies GROUP BY agency ORDER BY count(*) DESC, agency"
        ).fetchall()

    @reading
    def vocabulary(self) -> Vocabulary:
        """What the stories have that a query can ask for. Reads an index of every story, some 30 ms for 100,000."""
        return read_vocabulary(self._connection)

    @reading
    def latest(self) -> datetime | None:
        """When the newest arrival was first seen, or None in an empty store."""
        (latest,) = self._connection.execute("SELECT max(first_seen) FROM stories").fetchone()
        return None if latest is None else moment(int(latest))

    @reading
    def memory(self, address: str) -> FeedMemory:
        """What is remembered of the feed at ``address``."""
        return feeds.read_memories(self._connection, address).get(address, FeedMemory(address))

    @reading
    def memories(self) -> dict[str, FeedMemory]:
        """What is remembered of every feed ever polled, by address."""
        return feeds.read_memories(self._connection)

    @telling
    def remember(self, memory: FeedMemory) -> None:
        """Remember this of a feed."""
        with self._transaction(clears=False):  # so little may fit where no story does
            feeds.write_memory(self._connection, memory)

    @telling
    def name_feeds(self, named: Sequence[Feed]) -> None:
        """Take over the user's names for feeds, which rows carry as ``feed_title``."""
        # Looked at first, so that a start waits for no other program that writes.
        if feeds.names_differ(self._connection, named):
            with self._transaction():
                feeds.write_names(self._connection, named)

    @reading
    def story_counts(self) -> dict[str, int]:
        """How many stories are stored, by feed address."""
        return feeds.read_story_counts(self._connection)

    @telling
    def retain(self, days: int) -> int:
        """Let stories published more than ``days`` ago go (0: none), starred ones stay; how many went.

        None go by a clock that what is stored does not bear out (:mod:`~tickertui.store.clock_trust`); by one that it
        does, times that an earlier clock put in the future are mended.
        """
        gone, now = 0, self._clock.now()
        if days <= 0 or not clock_trust.is_borne_out(self._connection, now, days):
            return 0
        if clock_trust.any_from_the_future(self._connection, now):
            with self._transaction():
                clock_trust.mend_times(self._connection, now)
        while True:
            with self._transaction():
                batch = retention.let_go(self._connection, days, now)
            gone += batch
            if batch < retention.BATCH:
                break
        return gone

    @telling
    def data_version(self) -> int:
        """A number that changes when another connection wrote."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

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
