"""What may lead: the stories that ranking chooses between."""

import json
import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tickertui.model.filter import Filter
from tickertui.model.listing import Listing
from tickertui.model.story import StoryRow
from tickertui.store.encoding import seconds
from tickertui.store.filters import condition
from tickertui.store.ids import position_of
from tickertui.store.listing import BY_PUBLICATION, listed
from tickertui.store.rows import read_rows
from tickertui.store.stepping import read_at_once

# A wire page that has not been read for so long has no say in what leads.
_PAGE_LEADS_FOR = timedelta(days=1)
# How many of the newest stories are weighed, and of those told again lately: what leads is among them in any newsroom.
_WEIGHED = 120
_PAGES = (
    "SELECT stories.id FROM stories JOIN feeds ON feeds.id = stories.feed "
    "WHERE headline AND max(coalesce(feeds.last_success, 0), first_seen) >= ? AND {where} "
    # The plus sign turns SQLite from reading all stories in this order to the few that lead.
    "ORDER BY +first_seen DESC, published_to DESC, stories.id"
)


@dataclass(frozen=True, slots=True)
class Candidates:
    """``pinned`` is the user's, ``page`` the newest wire page's headline, ``newest`` one story for each event."""

    pinned: StoryRow | None
    page: StoryRow | None
    newest: tuple[StoryRow, ...]


def read_candidates(connection: sqlite3.Connection, filter: Filter, listing: Listing, now: datetime) -> Candidates:
    """What may lead under ``filter`` at ``now``; a pinned story does whatever the filter is.

    Of several pages' headlines the one that came last does: which page was read last changes with every round.
    """
    where, parameters = listed(filter, listing)
    page = connection.execute(_PAGES.format(where=where), [seconds(now - _PAGE_LEADS_FOR), *parameters]).fetchone()
    newest = f"FROM stories WHERE NOT withdrawn AND {where} ORDER BY {BY_PUBLICATION} LIMIT {_WEIGHED}"
    return _candidates(connection, page and page[0], read_at_once(connection, "id, cluster", newest, parameters))


def candidates_among(connection: sqlite3.Connection, passing: "array[int]", now: datetime) -> Candidates:
    """The same where the ids of all that pass have been read already, by publication."""
    pages = connection.execute(_PAGES.format(where="1"), (seconds(now - _PAGE_LEADS_FOR),))
    page = next((id for (id,) in pages if position_of(id, passing) is not None), None)
    newest: list[list[int]] = []
    for start in range(0, len(passing), _WEIGHED):
        ids = passing[start : start + _WEIGHED].tolist()
        stay = "FROM stories WHERE NOT withdrawn AND id IN (SELECT value FROM json_each(?))"
        clusters = dict(read_at_once(connection, "id, cluster", stay, (json.dumps(ids),)))
        newest += [[id, clusters[id]] for id in ids if id in clusters]
        if len(newest) >= _WEIGHED:
            break
    return _candidates(connection, page, newest[:_WEIGHED])


def _candidates(connection: sqlite3.Connection, page: int | None, newest: Sequence[Sequence[int]]) -> Candidates:
    """``newest`` are ids with their clusters."""
    pinned = connection.execute("SELECT id FROM stories WHERE pinned LIMIT 1").fetchone()
    firsts: dict[int, int] = {}
    for id, cluster in newest:
        firsts[cluster] = min(id, firsts.get(cluster, id))
    return Candidates(
        pinned=_row(connection, pinned and pinned[0]),
        page=_row(connection, page),
        newest=tuple(read_rows(connection, list(firsts.values()))),
    )


def read_passing(connection: sqlite3.Connection, ids: Sequence[int], query: str) -> set[int]:
    """Those of ``ids`` that pass ``query``.

    :raises QueryError: when it cannot be read.
    """
    passes, parameters = condition(Filter(text=query))
    found = connection.execute(
        f"SELECT id FROM stories WHERE id IN (SELECT value FROM json_each(?)) AND {passes}",
        [json.dumps(list(ids)), *parameters],
    )
    return {id for (id,) in found}


def _row(connection: sqlite3.Connection, id: int | None) -> StoryRow | None:
    return next(iter(read_rows(connection, [id])), None) if id is not None else None
