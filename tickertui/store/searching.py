"""The index of words that the query language searches. It holds no texts, so it must be told what it forgets."""

import sqlite3

from tickertui.query.terms import story_words
from tickertui.store.encoding import unpacked

TABLE = "CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='ascii', prefix='2 3')"

# Pages of the index that one step of tidying writes: some tens of milliseconds.
_STEP = 200


def add_words(connection: sqlite3.Connection, id: int, words: str) -> None:
    """Make a story found by its words (``query.terms.story_words``)."""
    connection.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (id, words))


def remove_words(connection: sqlite3.Connection, id: int, words: str) -> bool:
    """Have a story no longer found; ``words`` are exactly those it was added with. False where it never was."""
    if connection.execute("SELECT 1 FROM search WHERE rowid = ?", (id,)).fetchone() is None:
        return False
    connection.execute("INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", (id, words))
    return True


def tidy(connection: sqlite3.Connection) -> None:
    """Take out of the index what it holds of stories that have gone, in steps that are each a transaction.

    A story that is taken out leaves marks beside its words, which go only where the parts of the index that hold them
    are merged (FTS5, the "merge" command): with as many coming as going they had grown to a quarter of the index.
    """
    pages = -_STEP
    while True:
        before = connection.total_changes
        connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
        if connection.total_changes - before < 2:  # its own row alone: nothing is left to merge
            return
        pages = _STEP


def refill(connection: sqlite3.Connection) -> None:
    """Make the index anew from the stories, in one transaction.

    A step of the schema must do so too where what counts as a word changes.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DROP TABLE search")
        connection.execute(TABLE)
        stories = connection.execute(
            "SELECT id, title, lead, place, agencies, paragraphs FROM stories JOIN texts ON texts.story = stories.id"
        )
        for id, title, lead, place, agencies, paragraphs in stories:
            words = story_words(title, lead, place, unpacked(agencies), unpacked(paragraphs))
            add_words(connection, id, words)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
