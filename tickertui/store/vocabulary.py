"""What the stories have that a query can ask for, with how many have each: what completions choose from."""

import sqlite3

from tickertui.language.words import Language
from tickertui.query.vocabulary import Vocabulary
from tickertui.store.stepping import read_at_once

_MOST_PLACES = 5_000
_FEED = (
    "CASE WHEN name <> '' THEN name WHEN title <> '' THEN title ELSE address END, "
    "(SELECT count(*) FROM stories WHERE feed = feeds.id)"
)


def read_vocabulary(connection: sqlite3.Connection, language: Language = Language.DUTCH) -> Vocabulary:
    """The vocabulary of the store; of places the most frequent ones. Reads an index of every story: not for each key typed."""

    def read(columns: str, rest: str, *parameters: int) -> list[tuple[str, int]]:
        return [(value, number) for value, number in read_at_once(connection, columns, rest, parameters)]

    def counted(column: str) -> list[tuple[str, int]]:
        most_first = f"FROM stories WHERE {column} <> '' GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT ?"
        return read(f"{column}, count(*)", most_first, _MOST_PLACES)

    return Vocabulary(
        agencies=read("agency, count(*)", "FROM agencies GROUP BY agency ORDER BY count(*) DESC, agency"),
        feeds=read(_FEED, "FROM feeds"),
        languages=counted("language"),
        countries=counted("country"),
        places=counted("place"),
        language=language,
    )
