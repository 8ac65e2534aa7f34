"""Takes names and passwords out of the feeds' addresses, where earlier versions kept them, and out of the file."""

import sqlite3
from contextlib import suppress

from tickertui.model.credentials import without_user


def take_out_user_parts(connection: sqlite3.Connection) -> bool:
    """Take what stands before their hosts out of all addresses of feeds; gives whether there was any.

    A feed whose address without it is another feed's keeps its stories under an address that nobody polls.
    """
    connection.execute("PRAGMA secure_delete = ON")
    rows = connection.execute(
        "SELECT id, address, current_address FROM feeds WHERE address LIKE '%://%@%' OR current_address LIKE '%://%@%'"
    ).fetchall()
    found = False
    for feed, address, current in rows:
        bare, moved = without_user(address), without_user(current)
        if (bare, moved) == (address, current):
            continue
        found = True
        if connection.execute("SELECT 1 FROM feeds WHERE address = ? AND id <> ?", (bare, feed)).fetchone():
            bare = f"{bare}#{feed}"
        connection.execute("UPDATE feeds SET address = ?, current_address = ? WHERE id = ?", (bare, moved, feed))
    return found


def wipe(connection: sqlite3.Connection) -> None:
    """Write the whole file anew, so that nothing that was taken out is left in it or in its write-ahead log."""
    # Where the disk has no room, or another program reads, what is left is overwritten in time.
    for step in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
        with suppress(sqlite3.OperationalError):
            connection.execute(step)
