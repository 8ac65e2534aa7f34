"""Text → query: words, "phrases" and -exclusions."""

import re

from tickertui.query.terms import Not, Phrase, Query, Term
from tickertui.query.tokens import tokens

_PIECE = re.compile(r'\s*(?P<minus>-?)(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]+))')
_LONGEST = 1_000


class QueryError(ValueError):
    """A query that cannot be read; ``column`` counts from 0, ``key`` names the message that says why."""

    def __init__(self, column: int, key: str) -> None:
        super().__init__(key)
        self.column, self.key = column, key


def parse_query(text: str) -> Query:
    """The query that ``text`` tells; one still being typed (a lone "-", an open quote) counts as far as it goes.

    :raises QueryError: when it is longer than anybody types.
    """
    if len(text) > _LONGEST:
        raise QueryError(_LONGEST, "query.too_long")
    terms: list[Term] = []
    for piece in _PIECE.finditer(text):
        words = tuple(tokens(piece["phrase"] if piece["phrase"] is not None else piece["word"]))
        if not words:
            continue
        phrase = Phrase(words, open_ended=not piece["closed"])
        terms.append(Not(phrase) if piece["minus"] else phrase)
    return Query(tuple(terms))
