"""What a screen shows of a filter, in as few readings of the store as there can be: the list, its counts, what may lead.

Each part is what ``listing`` and ``leading`` give by themselves, which the tests hold it to.
"""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from tickertui.model.filter import Filter
from tickertui.model.listing import Listing
from tickertui.store.encoding import region_of
from tickertui.store.filters import condition
from tickertui.store.leading import Candidates, candidates_among, read_candidates
from tickertui.store.listing import (
    BY_PUBLICATION,
    TOLD_AGAIN,
    hidden_by_rules,
    one_an_event,
    order_of,
    read_ordered,
)
from tickertui.store.values import Counts

# By a region's number how many rows there are and how many of them are unread.
Tallies = dict[int, tuple[int, int]]
# A row's region, whether it was read, and its cluster in one number.
_CLUSTER, _REGION = 32, 2


@dataclass(frozen=True, slots=True)
class Overview:
    """The ids of the rows, newest first, as an array of type "q"; how many there are; what may lead."""

    ids: "array[int]"
    counts: Counts
    candidates: Candidates


@dataclass
class Tallied:
    """The tallies of all stories, which are counted anew only when something was written; one connection's."""

    _state: tuple[int, int] | None = None
    _tallies: dict[bool, tuple[Tallies, int]] = field(default_factory=dict)

    def of(self, connection: sqlite3.Connection, *, grouped: bool) -> tuple[Tallies, int]:
        """By region, and how many rows in all: stories, or events where ``grouped``."""
        others = int(connection.execute("PRAGMA data_version").fetchone()[0])
        state = (others, connection.total_changes)
        if state != self._state:
            self._state, self._tallies = state, {}
        if grouped not in self._tallies:
            self._tallies[grouped] = _tallies_of_all(connection, grouped=grouped)
        return self._tallies[grouped]


def read_overview(
    connection: sqlite3.Connection, filter: Filter, listing: Listing, now: datetime, tallied: Tallied
) -> Overview:
    """The overview of ``filter`` at ``now``.

    :raises QueryError: when the filter's text or a rule's query cannot be read.
    """
    narrowed = filter.text.strip() or filter.agencies or filter.feeds or listing.hide or listing.only_hidden
    tallies, total = tallied.of(connection, grouped=listing.grouped)
    if narrowed:
        return _of_what_passes(connection, filter, listing, now, total)
    ids, passing = _of_regions(connection, filter, listing)
    candidates = (
        read_candidates(connection, filter, listing, now)
        if passing is None
        else candidates_among(connection, passing, now)
    )
    return Overview(array("q", ids), _counts(tallies, filter, total=total, hidden=0), candidates)


def _of_regions(
    connection: sqlite3.Connection, filter: Filter, listing: Listing
) -> "tuple[list[int], array[int] | None]":
    """The list where nothing but regions narrows it, and all that pass, by publication, where they were read for it."""
    if not filter.regions and listing.grouped and not listing.by_update:
        # A cluster is numbered by its lowest story, which stands for it.
        query = f"SELECT id FROM stories WHERE cluster = id ORDER BY {BY_PUBLICATION}"
        (packed,) = connection.execute(f"SELECT json_group_array(id) FROM ({query})").fetchone()
        return json.loads(packed), None
    passing, clusters = read_ordered(connection, filter, listing)
    ids = one_an_event(passing, clusters, first_wins=listing.by_update) if listing.grouped else passing
    return ids, None if listing.by_update else array("q", passing)


def _of_what_passes(
    connection: sqlite3.Connection, filter: Filter, listing: Listing, now: datetime, total: int
) -> Overview:
    """The overview where a condition is asked for each story: asked once for the list and for what is counted."""
    where, parameters = condition(filter, regions=False)
    hidden, values = hidden_by_rules(listing) if listing.hide else ("0", [])
    chosen = _chosen(filter)
    told = TOLD_AGAIN if listing.grouped else "0"
    counted = "cluster" if listing.grouped else "id"
    (packed, marked, hidden_count) = connection.execute(
        f"SELECT json_group_array(id) FILTER (WHERE hides = ?), "
        f"json_group_array(iif({told}, cluster * {_CLUSTER}, 0) + region * {_REGION} + read) FILTER (WHERE hides = ?), "
        f"count(DISTINCT {counted}) FILTER (WHERE hides AND region IN (SELECT value FROM json_each(?))) "
        f"FROM (SELECT id, cluster, region, read, {hidden} AS hides FROM stories "
        f"WHERE {where} ORDER BY {order_of(listing)})",
        [listing.only_hidden, listing.only_hidden, json.dumps(chosen), *values, *parameters],
    ).fetchone()
    passing, marks = json.loads(packed), json.loads(marked)
    tallies = _tallies(marks)
    if filter.regions:
        shown = {region * _REGION + read for region in chosen for read in (0, 1)}
        kept = [mark % _CLUSTER in shown for mark in marks]
        passing = [id for id, keeps in zip(passing, kept, strict=True) if keeps]
        marks = [mark for mark, keeps in zip(marks, kept, strict=True) if keeps]
    ids = passing
    if listing.grouped:
        ids = one_an_event(passing, [mark // _CLUSTER for mark in marks], first_wins=listing.by_update)
    candidates = (
        read_candidates(connection, filter, listing, now)
        if listing.by_update
        else candidates_among(connection, array("q", passing), now)
    )
    return Overview(array("q", ids), _counts(tallies, filter, total=total, hidden=hidden_count), candidates)


def _chosen(filter: Filter) -> list[int]:
    """The numbers of the regions that the filter lets through."""
    return sorted(region.number for region in filter.regions) or list(range(1, _CLUSTER // _REGION))


def _tallies(marks: Iterable[int]) -> Tallies:
    """How many rows there are of stories with these marks: an event counts once in each region that it is told of."""
    rows: Counter[int] = Counter()
    unread: Counter[int] = Counter()
    events: dict[int, bool] = {}
    for mark, number in Counter(marks).items():
        place, read = divmod(mark, _REGION)
        if mark >= _CLUSTER:
            events[place] = events.get(place, False) or not read
        else:
            rows[place] += number
            unread[place] += 0 if read else number
    for place, is_unread in events.items():
        region = place % (_CLUSTER // _REGION)
        rows[region] += 1
        unread[region] += is_unread
    return {region: (number, unread[region]) for region, number in rows.items()}


def _tallies_of_all(connection: sqlite3.Connection, *, grouped: bool) -> tuple[Tallies, int]:
    rows = "SELECT region, read, 1 - read AS unread FROM stories"
    total = "SELECT count(*) FROM stories"
    if grouped:
        # In the order of an index, so that nothing is gathered in memory.
        rows = "SELECT region, min(read) = 0 AS unread FROM stories GROUP BY cluster, region"
        total = "SELECT (SELECT count(*) FROM stories) - (SELECT count(*) FROM stories WHERE cluster <> id)"
    found = connection.execute(f"SELECT region, count(*), sum(unread) FROM ({rows}) GROUP BY region").fetchall()
    return {region: (number, unread) for region, number, unread in found}, connection.execute(total).fetchone()[0]


def _counts(tallies: Tallies, filter: Filter, *, total: int, hidden: int) -> Counts:
    by_region = {region_of(number): tally for number, tally in sorted(tallies.items())}
    chosen = [tally for region, tally in by_region.items() if not filter.regions or region in filter.regions]
    return Counts(
        {region: number for region, (number, _) in by_region.items()},
        shown=sum(number for number, _ in chosen),
        unread=sum(unread for _, unread in chosen),
        total=total,
        hidden=hidden,
    )
