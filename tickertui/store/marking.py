"""Marks that the user sets: read, unread, the pinned story."""

import json
import sqlite3
from collections.abc import Iterable

from tickertui.model.filter import Filter
from tickertui.model.listing import Listing
from tickertui.store.listing import listed


def mark_read(connection: sqlite3.Connection, ids: Iterable[int], read: bool, *, together: bool) -> None:
    """Mark these stories, and with ``together`` all of their clusters."""
    these = "SELECT value FROM json_each(?)"
    where = f"cluster IN (SELECT cluster FROM stories WHERE id IN ({these}))" if together else f"id IN ({these})"
    connection.execute(f"UPDATE stories SET read = ? WHERE {where} AND read <> ?", (read, json.dumps(list(ids)), read))


def mark_all_read(connection: sqlite3.Connection, filter: Filter, listing: Listing) -> int:
    """Mark all that the list has; how many of its rows were unread."""
    where, parameters = listed(filter, listing)
    if not listing.grouped:
        return connection.execute(f"UPDATE stories SET read = 1 WHERE NOT read AND {where}", parameters).rowcount
    unread = f"SELECT DISTINCT cluster FROM stories WHERE NOT read AND {where}"
    (count,) = connection.execute(f"SELECT count(*) FROM ({unread})", parameters).fetchone()
    connection.execute(f"UPDATE stories SET read = 1 WHERE NOT read AND cluster IN ({unread})", parameters)
    return int(count)


def pin(connection: sqlite3.Connection, id: int | None) -> None:
    """Pin this story, and take the pin off any other."""
    connection.execute("UPDATE stories SET pinned = 0 WHERE pinned AND id <> ?", (id or 0,))
    connection.execute("UPDATE stories SET pinned = 1 WHERE id = ?", (id or 0,))
