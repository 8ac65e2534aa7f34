"""``--search``: the query, checked before anything is asked or read."""

from tickertui.cli.context import UsageError
from tickertui.language.words import Words
from tickertui.query import QueryError, parse_query


def checked_search(text: str, words: Words) -> None:
    """Do nothing when ``text`` is a query.

    :raises UsageError: when it is none, saying where.
    """
    try:
        parse_query(text)
    except QueryError as error:
        raise UsageError(words("cli.bad_search", column=error.column + 1, reason=words(error.key))) from error
