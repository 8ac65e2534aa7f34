"""Lets old stories go; starred and pinned ones stay."""

import sqlite3
from datetime import datetime, timedelta

from tickertui.query.terms import story_words
from tickertui.store.encoding import seconds, unpacked
from tickertui.store.faults import stored_values
from tickertui.store.searching import remove_words

# Stories a transaction lets go, so that a reader or another program never waits long.
BATCH = 500
# After so many the index of words is tidied.
MANY = 1_000
# A cluster is numbered by its lowest story, whichever that is now.
_HEIR = "UPDATE stories SET cluster = (SELECT min(id) FROM stories WHERE cluster = ?1) WHERE cluster = ?1"


def let_go(connection: sqlite3.Connection, days: int, now: datetime) -> int:
    """Delete one batch of the stories published more than ``days`` ago; how many went."""
    rows = connection.execute(
        "SELECT id, title, lead, place, agencies, paragraphs FROM stories JOIN texts ON texts.story = stories.id "
        "WHERE published_to < ? AND NOT starred AND NOT pinned ORDER BY published_to LIMIT ?",
        (seconds(now - timedelta(days=days)), BATCH),
    ).fetchall()
    for id, title, lead, place, agencies, paragraphs in rows:
        with stored_values():
            words = story_words(title, lead, place, unpacked(agencies), unpacked(paragraphs))
        remove_words(connection, id, words)
    gone = [(row[0],) for row in rows]
    connection.executemany("DELETE FROM stories WHERE id = ?", gone)
    connection.executemany(_HEIR, gone)
    return len(rows)
