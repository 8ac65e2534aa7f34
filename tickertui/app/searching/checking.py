"""Whether what is typed is a query, and where it goes wrong."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from tickertui.language.words import Words
from tickertui.query import QueryError, parse_query

# What is marked where a mistake begins: a key with its colon, a phrase, a bracket, or a word.
_MARKED = re.compile(r'[^\W\d_]+:|"[^"]*"?|[()]|[^\s"(),]+')
_BEFORE = re.compile(r"\S+(?=\s*$)")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake in a query: ``column`` from 0, ``start`` and ``end`` of what is marked, and the message with its fields."""

    column: int
    start: int
    end: int
    key: str
    particulars: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, error: QueryError) -> Self:
        """The mistake in ``text`` that ``error`` tells."""
        start, end = _span(text, error.column)
        return cls(error.column, start, end, error.key, error.particulars)

    def in_words(self, words: Words) -> str:
        """The sentence, with the column counted from 1."""
        return words("search.mistake", column=self.column + 1, mistake=words(self.key, **self.particulars))


@dataclass(frozen=True, slots=True)
class Checked:
    """``good``: it can be asked. Where it cannot, ``mistake`` says why; None while typing on may mend it."""

    good: bool
    mistake: Mistake | None = None


def check(text: str, *, typing: bool) -> Checked:
    """What ``text`` is worth: while it is being ``typing``, or when it is to be kept."""
    try:
        parse_query(text, typing=typing)
    except QueryError as error:
        return Checked(good=False, mistake=None if typing and error.unfinished else Mistake.of(text, error))
    return Checked(good=True)


def kept_text(text: str, before: str) -> str:
    """What may be kept of a query in force: ``text`` where it is whole, else the one kept ``before`` where that is."""
    return next((one for one in (text, before) if check(one, typing=False).good), "")


def _span(text: str, column: int) -> tuple[int, int]:
    """What to mark for a mistake at ``column``; where nothing stands there, what stands before it."""
    found = _MARKED.match(text, column)
    if found is not None:
        return found.span()
    before = _BEFORE.search(text[:column])
    return before.span() if before is not None else (column, column + 1)
