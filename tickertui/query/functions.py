"""The functions that the query's SQL calls, which a connection must know before a query is asked on it.

They do what SQLite cannot: words without case and diacritics, and the reader's clock. None of them raises.
"""

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import lru_cache
from sqlite3 import Connection

from tickertui.query.since import since_seconds
from tickertui.query.tokens import tokens

WORDS, SAYS, SINCE = "query_words", "query_says", "query_since"


@lru_cache(16_384)
def spaced_words(text: str) -> str:
    """The words of ``text``, folded, with one space around each: " den haag "; " " where there are none."""
    return "".join((" ", *(f"{word} " for word in tokens(text))))


@lru_cache(16_384)
def says(pattern: str, text: str, other: str) -> bool:
    """Whether one of two texts has a phrase's pattern in its words. A list's stories have few places and feeds."""
    return pattern in spaced_words(text) or pattern in spaced_words(other)


def add_functions(connection: Connection, now: Callable[[], datetime], zone: tzinfo | None = None) -> None:
    """Make the functions known to a connection; ``now`` is the clock, ``zone`` the reader's (None: the machine's own)."""
    connection.create_function(WORDS, 1, spaced_words, deterministic=True)
    connection.create_function(SAYS, 3, says, deterministic=True)
    connection.create_function(SINCE, 1, lambda text: since_seconds(text, now(), zone))
