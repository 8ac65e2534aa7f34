"""What may lead: the stories that ranking chooses between."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tickertui.model.filter import Filter
from tickertui.model.listing import Listing
from tickertui.model.story import StoryRow
from tickertui.store.encoding import seconds
from tickertui.store.filters import condition
from tickertui.store.listing import BY_PUBLICATION, listed
from tickertui.store.rows import read_rows

# A wire page that has not been read for so long has no say in what leads.
_PAGE_LEADS_FOR = timedelta(days=1)
# How many of the newest stories are weighed, and of those told again lately: what leads is among them in any newsroom.
_WEIGHED = 120


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
    since = seconds(now - _PAGE_LEADS_FOR)
    page = (
        "SELECT stories.id FROM stories JOIN feeds ON feeds.id = stories.feed "
        f"WHERE headline AND max(coalesce(feeds.last_success, 0), first_seen) >= {since} AND {where} "
        "ORDER BY first_seen DESC, published_to DESC, stories.id LIMIT 1"
    )
    newest = (
        f"SELECT id, cluster FROM stories WHERE NOT withdrawn AND {where} ORDER BY {BY_PUBLICATION} LIMIT {_WEIGHED}"
    )
    firsts: dict[int, int] = {}
    for id, cluster in connection.execute(newest, parameters):
        firsts[cluster] = min(id, firsts.get(cluster, id))
    return Candidates(
        pinned=_row(connection, "SELECT id FROM stories WHERE pinned LIMIT 1", ()),
        page=_row(connection, page, parameters),
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


def _row(connection: sqlite3.Connection, query: str, parameters: Sequence[str | int]) -> StoryRow | None:
    found = connection.execute(query, parameters).fetchone()
    return next(iter(read_rows(connection, [found[0]])), None) if found else None
