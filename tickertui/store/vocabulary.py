"""What the stories have that a query can ask for, with how many have each: what completions choose from."""

import sqlite3

from tickertui.language.words import Language
from tickertui.query.vocabulary import Vocabulary

_MOST_PLACES = 5_000
_FEEDS = (
    "SELECT CASE WHEN name <> '' THEN name WHEN title <> '' THEN title ELSE address END, "
    "(SELECT count(*) FROM stories WHERE feed = feeds.id) FROM feeds"
)


def read_vocabulary(connection: sqlite3.Connection, language: Language = Language.DUTCH) -> Vocabulary:
    """The vocabulary of the store; of places the most frequent ones. Reads every story once: not for each key typed."""

    def counted(column: str) -> list[tuple[str, int]]:
        return connection.execute(
            f"SELECT {column}, count(*) FROM stories WHERE {column} <> '' GROUP BY {column} ORDER BY 2 DESC, 1 LIMIT ?",
            (_MOST_PLACES,),
        ).fetchall()

    return Vocabulary(
        agencies=connection.execute("SELECT agency, count(*) FROM agencies GROUP BY agency ORDER BY 2 DESC").fetchall(),
        feeds=connection.execute(_FEEDS).fetchall(),
        languages=counted("language"),
        countries=counted("country"),
        places=counted("place"),
        language=language,
    )
