"""Lists of stories: which of them, in which order, one row an event, and what else is counted of them."""

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence

from tickertui.model.filter import Filter
from tickertui.model.listing import Listing
from tickertui.store.encoding import region_of
from tickertui.store.filters import Condition, condition
from tickertui.store.values import Counts

_CHUNK = 500
BY_PUBLICATION = "published_to DESC, position, stories.id"
_BY_UPDATE = "max(published_to, coalesce(changed, 0)) DESC, position, stories.id"
# That another story tells the same event: few do, so that they are looked up by themselves.
TOLD_AGAIN = "cluster IN (SELECT cluster FROM stories WHERE cluster <> id)"


def listed(filter: Filter, listing: Listing, *, regions: bool = True) -> Condition:
    """The condition that a story stands in the list: it passes ``filter``, and no rule hides it.

    :raises QueryError: when the filter's text or a rule's query cannot be read.
    """
    parts = [condition(filter, regions=regions)]
    if listing.hide:
        hidden, parameters = hidden_by_rules(listing)
        parts.append((hidden if listing.only_hidden else f"NOT {hidden}", parameters))
    elif listing.only_hidden:
        parts.append(("0", []))
    return " AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def hidden_by_rules(listing: Listing) -> Condition:
    """The condition that a rule hides a story."""
    rules = [
        condition(Filter(text=rule.query, feeds=frozenset({rule.feed} if rule.feed else ()))) for rule in listing.hide
    ]
    # Gathered once for all stories: with many rules a condition that asks them one by one takes several times as long.
    hidden = " UNION ALL ".join(f"SELECT stories.id FROM stories WHERE {sql}" for sql, _ in rules)
    return f"stories.id IN ({hidden})", [value for _, values in rules for value in values]


def read_ids(connection: sqlite3.Connection, filter: Filter, listing: Listing) -> "array[int]":
    """The ids of the list, newest first; where it is grouped, the first that was seen stands for its event."""
    ids, clusters = read_ordered(connection, filter, listing)
    return array("q", one_an_event(ids, clusters, first_wins=listing.by_update) if listing.grouped else ids)


def read_ordered(connection: sqlite3.Connection, filter: Filter, listing: Listing) -> tuple[list[int], list[int]]:
    """The ids of all stories of the list, newest first, and beside them, where it is grouped, their clusters: 0 for a
    story that alone tells its event.
    """
    where, parameters = listed(filter, listing)
    query = f"SELECT id, cluster FROM stories WHERE {where} ORDER BY {order_of(listing)}"
    # One JSON text is read in much less time than a hundred thousand rows, and all other threads run meanwhile.
    told = f"json_group_array(CASE WHEN {TOLD_AGAIN} THEN cluster ELSE 0 END)" if listing.grouped else "'[]'"
    ids, clusters = connection.execute(f"SELECT json_group_array(id), {told} FROM ({query})", parameters).fetchone()
    return json.loads(ids), json.loads(clusters)


def order_of(listing: Listing) -> str:
    """The order of the list, in SQL."""
    return _BY_UPDATE if listing.by_update else BY_PUBLICATION


def one_an_event(ids: list[int], clusters: list[int], *, first_wins: bool) -> list[int]:
    """One id for each cluster: its lowest, at its own place, or at that of the first of them where ``first_wins``.

    ``clusters`` stand beside ``ids``; 0 is a story that stands for itself.
    """
    stands: dict[int, int] = {}
    for id, cluster in zip(ids, clusters, strict=True):
        if cluster and id < stands.get(cluster, id + 1):
            stands[cluster] = id
    if not stands:
        return ids
    if not first_wins:
        return [id for id, cluster in zip(ids, clusters, strict=True) if not cluster or stands[cluster] == id]
    placed: set[int] = set()
    result = []
    for id, cluster in zip(ids, clusters, strict=True):
        if not cluster:
            result.append(id)
        elif cluster not in placed:
            placed.add(cluster)
            result.append(stands[cluster])
    return result


def read_counts(connection: sqlite3.Connection, filter: Filter, listing: Listing) -> Counts:
    """How many rows the list has, by region and under the whole filter, and how many are hidden."""
    where, parameters = listed(filter, listing, regions=False)
    counted = "DISTINCT cluster" if listing.grouped else "*"
    unread = "count(DISTINCT CASE read WHEN 0 THEN cluster END)" if listing.grouped else "count(*) - sum(read)"
    found = connection.execute(
        f"SELECT region, count({counted}), {unread} FROM stories WHERE {where} GROUP BY region", parameters
    ).fetchall()
    regions = {region_of(number): count for number, count, _ in found}
    chosen = [row for row in found if not filter.regions or region_of(row[0]) in filter.regions]
    (total,) = connection.execute(f"SELECT count({counted}) FROM stories").fetchone()
    return Counts(
        regions,
        shown=sum(row[1] for row in chosen),
        unread=sum(row[2] for row in chosen),
        total=total,
        hidden=_count_hidden(connection, filter, listing),
    )


def _count_hidden(connection: sqlite3.Connection, filter: Filter, listing: Listing) -> int:
    if not listing.hide:
        return 0
    passes, values = condition(filter)
    hidden, more = hidden_by_rules(listing)
    counted = "DISTINCT cluster" if listing.grouped else "*"
    (count,) = connection.execute(
        f"SELECT count({counted}) FROM stories WHERE {passes} AND {hidden}", [*values, *more]
    ).fetchone()
    return int(count)


def first_unread(connection: sqlite3.Connection, ids: Sequence[int]) -> int | None:
    """The first of ``ids`` that is unread, or None."""
    for chunk in _chunks(ids):
        marks = ",".join("?" * len(chunk))
        unread = {
            id for (id,) in connection.execute(f"SELECT id FROM stories WHERE id IN ({marks}) AND NOT read", chunk)
        }
        if unread:
            return next(id for id in chunk if id in unread)
    return None


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
