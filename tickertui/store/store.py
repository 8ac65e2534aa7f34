"""The store's face: one SQLite connection, to be used by one thread at a time.

Whatever goes wrong in SQLite (a full disk, a damaged file) is raised as ``StoreError`` with a fault that can be told.
"""

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from tickertui.model.feed import Feed, FeedMemory
from tickertui.model.filter import Filter
from tickertui.model.listing import EACH_STORY, Listing
from tickertui.model.region import Location
from tickertui.model.story import Document, FullStory, StoryRow
from tickertui.query.vocabulary import Vocabulary
from tickertui.store import clock_trust, feeds, marking, retention, rows, searching
from tickertui.store.connected import Connected
from tickertui.store.encoding import moment
from tickertui.store.faults import reading, telling
from tickertui.store.leading import Candidates, read_candidates, read_passing
from tickertui.store.listing import first_unread, read_counts, read_ids
from tickertui.store.overview import Overview, Tallied, read_overview
from tickertui.store.values import Counts, Saved
from tickertui.store.vocabulary import read_vocabulary
from tickertui.store.whole import read_stories

if TYPE_CHECKING:
    from tickertui.store.gathering import Gathering


class Store(Connected):
    """Stories, feeds and reading state."""

    def _take(self, connection: sqlite3.Connection) -> None:
        super()._take(connection)
        self._gathering: Gathering | None = None
        self._tallied = Tallied()
        self._gone = 0

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
                saved = saving.save_document(self._connection, feed, document, locations, now, self._keeping)
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
        self._gone += gone
        if self._gone >= retention.MANY:
            self._gone = 0
            searching.tidy(self._connection)
        return gone

    @telling
    def data_version(self) -> int:
        """A number that changes when another connection wrote."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
