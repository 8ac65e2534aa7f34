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


def condition(term: Term) -> Sql:
    """The SQL for ``term``: what ``term.sql()`` says, faster."""
    match = _match(term)
    if match is not None:
        sql, parameters = found(match.expression)
        return sql.replace(" IN ", " NOT IN ", 1) if match.without else sql, parameters
    if isinstance(term, Not):
        sql, parameters = condition(term.term)
        return f"NOT ({sql})", parameters
    if isinstance(term, All | Any):
        operator = " AND " if isinstance(term, All) else " OR "
        return joined(operator, [condition(part) for part in _gathered(term)])
    return term.sql()


def _gathered(term: All | Any) -> list[Term]:
    """A term's parts, those about words made into one; the others go first, as they are cheaper for a single story."""
    text = [part for part in term.terms if _match(part) is not None]
    others = [part for part in term.terms if _match(part) is None]
    if not text:
        return others
    return [*others, type(term)(tuple(text)) if len(text) > 1 else text[0]]


def _match(term: Term) -> _Match | None:
    """A term as a match, or None where it is not about words alone."""
    if isinstance(term, Phrase):
        return _Match(term.match())
    if isinstance(term, Not):
        match = _match(term.term)
        return match and _Match(match.expression, not match.without)
    if isinstance(term, All | Any):
        parts = [_match(part) for part in term.terms]
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
