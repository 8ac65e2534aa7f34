"""``--search``: the query, checked before anything is asked or read, and shown where it is wrong."""

import unicodedata

from tickertui.cli.context import UsageError
from tickertui.language.words import Words
from tickertui.query import QueryError, parse_query

_BEFORE, _AFTER = 50, 20
_INDENT = "  "


def checked_search(text: str, words: Words) -> None:
    """Do nothing when ``text`` is a query.

    :raises UsageError: when it is none, saying why and showing where.
    """
    try:
        parse_query(text)
    except QueryError as error:
        reason = words(error.key, **error.particulars)
        message = words("cli.bad_search", column=error.column + 1, reason=reason)
        raise UsageError(message, under=pointed_at(text, error.column)) from error


def pointed_at(text: str, column: int) -> tuple[str, str]:
    """The part of ``text`` around a column, from 0, and a line with a caret under that column in a terminal's cells."""
    start, end = max(0, column - _BEFORE), column + _AFTER
    shown = "".join(char if char.isprintable() else " " for char in text[start:end])
    before = "…" * (start > 0) + shown[: column - start]
    line = "…" * (start > 0) + shown + "…" * (end < len(text))
    return _INDENT + line, _INDENT + " " * sum(map(_cells, before)) + "^"


def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
