"""Terms to SQL, with all that is about words in as few full-text matches as the query allows.

SQLite intersects and unites much faster inside one match than between conditions.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tickertui.query.terms import All, Any, Not, Phrase, Sql, Term, found, joined


class _Match(NamedTuple):
    """An FTS5 expression; ``without``: what is meant is all that it does not find, which FTS5 cannot say."""

    expression: str
    without: bool = False


_NESTED = 4
"""So many brackets are nested in one condition; what stands deeper is found apart, by name. SQLite before 3.46 reads
only so much at once, and around a query there are conditions of the list's own."""

_NESTED_IN_MATCH = 12
"""So many in one full-text match, which takes about thirty."""


def condition(term: Term) -> Sql:
    """The SQL for ``term``: what ``term.sql()`` says, faster, and however deep it is."""
    named: list[Sql] = []
    sql, parameters = _condition(term, named, 0)
    if not named:
        return sql, parameters
    tables = ", ".join(f"part{number}(id) AS ({_ids(part)})" for number, (part, _) in enumerate(named))
    values = [value for _, part in named for value in part]
    return f"stories.id IN (WITH {tables} {_ids(sql)})", [*values, *parameters]


def _ids(sql: str) -> str:
    return f"SELECT stories.id FROM stories WHERE {sql}"  # noqa: S608 (fixed pieces)


def _condition(term: Term, named: list[Sql], depth: int) -> Sql:
    """The SQL for ``term``; parts of it that stand too deep are added to ``named``, those that others need first."""
    match = _match(term)
    if match is not None:
        sql, parameters = found(match.expression)
        return sql.replace(" IN ", " NOT IN ", 1) if match.without else sql, parameters
    if isinstance(term, Not):
        if isinstance(term.term, Not):
            return _condition(term.term.term, named, depth)
        sql, parameters = _condition(term.term, named, depth)
        return f"NOT ({sql})", parameters
    if isinstance(term, All | Any):
        if depth == _NESTED:
            named.append(_condition(term, named, 0))
            return f"stories.id IN (SELECT id FROM part{len(named) - 1})", []  # noqa: S608 (a number)
        operator = " AND " if isinstance(term, All) else " OR "
        return joined(operator, [_condition(part, named, depth + 1) for part in _gathered(term)])
    return term.sql()


def _gathered(term: All | Any) -> list[Term]:
    """A term's parts, those about words made into one; the others go first, as they are cheaper for a single story."""
    text = [part for part in term.terms if _match(part) is not None]
    others = [part for part in term.terms if _match(part) is None]
    if not text or not others:  # each by itself, where all together are too deep for one match
        return [*others, *text]
    return [*others, type(term)(tuple(text)) if len(text) > 1 else text[0]]


def _match(term: Term) -> _Match | None:
    """A term as a match, or None where it is not about words alone, or deeper than FTS5 reads."""
    return _matched(term) if _nesting(term) <= _NESTED_IN_MATCH else None


def _nesting(term: Term) -> int:
    """How many brackets are in one another in a term's match."""
    if isinstance(term, All | Any):
        return 1 + max(map(_nesting, term.terms))
    return _nesting(term.term) if isinstance(term, Not) else 0


def _matched(term: Term) -> _Match | None:
    if isinstance(term, Phrase):
        return _Match(term.match())
    if isinstance(term, Not):
        match = _matched(term.term)
        return match and _Match(match.expression, not match.without)
    if isinstance(term, All | Any):
        parts = [_matched(part) for part in term.terms]
        if any(part is None for part in parts):
            return None
        return (
            _all([part for part in parts if part]) if isinstance(term, All) else _any([part for part in parts if part])
        )
    return None


def _all(parts: Sequence[_Match]) -> _Match:
    wanted = [part.expression for part in parts if not part.without]
    unwanted = [part.expression for part in parts if part.without]
    if not wanted:
        return _Match(_one(" OR ", unwanted), without=True)
    return _Match(f"{_one(' AND ', wanted)} NOT {_one(' OR ', unwanted)}" if unwanted else _one(" AND ", wanted))


def _any(parts: Sequence[_Match]) -> _Match:
    """One of several, by De Morgan where some are "without": not (the unwanted, none of the wanted)."""
    if not any(part.without for part in parts):
        return _Match(_one(" OR ", [part.expression for part in parts]))
    opposite = _all([_Match(part.expression, not part.without) for part in parts])
    return _Match(opposite.expression, not opposite.without)


def _one(operator: str, expressions: Sequence[str]) -> str:
    """Several expressions as one, each named once."""
    return f"({operator.join(dict.fromkeys(expressions))})"
