"""Text → query.

    query   = part {("or" | "of") part}
    part    = {["-"] (word | "phrase" | key:values | "(" query ")")}
    values  = value {"," value}      value = word | "phrase"

All that stands side by side must hold, and binds closer than "or". A key is letters with a colon after them; text with
another colon (14:30, https://…) is words, and so are "or" and "of" in quotes or after "-".
"""

import re

from tickertui.model.text import fold
from tickertui.query.errors import QueryError, nearest
from tickertui.query.keys import KEYS, OR_WORDS
from tickertui.query.query import Query
from tickertui.query.terms import All, Any, Not, Phrase, Term
from tickertui.query.tokens import tokens
from tickertui.query.values import Value, term_of

LONGEST = 1_000
"""A query has at most so many characters, and with that at most half as many terms."""
DEEPEST = 20
"""Brackets stand in at most so many others."""

_SPACE = re.compile(r"\s*")
_DASHES = re.compile("-+")
_WORD = re.compile(r'[^\s"()]+')
_QUOTED = re.compile(r'"([^"]*)("?)')
_KEY = re.compile(r"([^\W\d_]+):(?!//)")
_CLOSED, _COMMA = re.compile(r"\)"), re.compile(",")
_VALUE = re.compile(r'[^\s",()]+')
_OR = re.compile(rf"(?:{'|'.join(OR_WORDS)})(?=[\s()]|$)", re.IGNORECASE)


def parse_query(text: str, *, typing: bool = False) -> Query:
    """The query that ``text`` tells.

    A lone "-", quotes that are not closed and what holds no letter or digit count as far as they go. ``typing``: so
    does all else that is unfinished at the end: a bracket is closed, an "or" or a key without a value is left out. A
    value that is half typed is still an error, with ``unfinished``: whoever shows results keeps the last good ones and
    says nothing yet.

    :raises QueryError: when it cannot be read, or is longer or deeper than anybody types.
    """
    if len(text) > LONGEST:
        raise QueryError(LONGEST, "query.too_long", most=str(LONGEST))
    return Query(_Parser(text, typing=typing).parsed())


class _Parser:
    """Reads the text from left to right; a part in which nothing is asked is None."""

    def __init__(self, text: str, *, typing: bool) -> None:
        self._text, self._typing = text, typing
        self._at = self._depth = 0

    def parsed(self) -> Term | None:
        term = self._query()
        if not self._at_end():
            raise QueryError(self._at, "query.not_opened")
        return term

    def _query(self) -> Term | None:
        parts: list[Term] = []
        before: int | None = None
        while True:
            part = self._part()
            after = self._or()
            if part is not None:
                parts.append(part)
            elif after is not None:
                raise self._dangling(after)
            elif before is not None and not (self._typing and parts and self._at_end()):
                raise self._dangling(before)
            if after is None:
                break
            before = after
        return _together(Any, parts)

    def _part(self) -> Term | None:
        terms: list[Term] = []
        while not self._at_end() and self._text[self._at] != ")" and self._or_here() is None:
            term = self._term()
            if term is not None:
                terms.append(term)
        return _together(All, terms)

    def _term(self) -> Term | None:
        excluded = self._take(_DASHES)
        if excluded and (self._at == len(self._text) or self._text[self._at].isspace() or self._text[self._at] == ")"):
            return None
        start = self._text[self._at]
        if start == "(":
            term = self._brackets()
        elif start == '"':
            term = self._phrase()
        else:
            term = self._keyed() or self._word()
        return Not(term) if excluded and term is not None else term

    def _brackets(self) -> Term | None:
        opened = self._at
        self._at += 1
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(opened, "query.too_deep", most=str(DEEPEST))
        term = self._query()
        self._depth -= 1
        if self._take(_CLOSED) is None and not self._typing:
            raise QueryError(opened, "query.not_closed", unfinished=True)
        return term

    def _phrase(self) -> Term | None:
        found = self._take(_QUOTED)
        words = tuple(tokens(found[1])) if found else ()
        return Phrase(words, open_ended=not (found and found[2])) if words else None

    def _word(self) -> Term | None:
        found = self._take(_WORD)
        words = tuple(tokens(found[0])) if found else ()
        return Phrase(words) if words else None

    def _keyed(self) -> Term | None:
        """A key with its values; None for a word, and at the end of what is typed for a key without them.

        "Kyiv: …", as titles have it, is a word, unless it looks like a key with a slip.
        """
        column, found = self._at, _KEY.match(self._text, self._at)
        if found is None:
            return None
        has_value = (
            found.end() < len(self._text)
            and self._text[found.end()] not in "()"
            and not self._text[found.end()].isspace()
        )
        key = KEYS.get(fold(found[1]))
        if key is None:
            suggestion = nearest(fold(found[1]), list(KEYS))
            if suggestion:
                raise QueryError(column, "query.unknown_key_near", name=found[1], suggestion=suggestion)
            if has_value:
                raise QueryError(column, "query.unknown_key", name=found[1])
            return None
        self._at = found.end()
        values = self._values(column)
        return term_of(key, values) if values else None

    def _values(self, column: int) -> list[Value]:
        values: list[Value] = []
        while True:
            start = self._at
            quoted = self._take(_QUOTED)
            plain = None if quoted else self._take(_VALUE)
            text = quoted[1].strip() if quoted else plain[0] if plain else ""
            if text:
                whole = bool(quoted and quoted[2])
                values.append(Value(text, start, whole, self._at == len(self._text)))
            else:
                ends = self._at == len(self._text)
                if not (ends and self._typing):
                    raise QueryError(
                        start, "query.no_value", unfinished=ends, name=self._text[column:start].rstrip(":,")
                    )
            if self._take(_COMMA) is None:
                return values

    def _or_here(self) -> re.Match[str] | None:
        """The "or" that stands here; at the very end of what is being typed it may become another word."""
        found = _OR.match(self._text, self._at)
        return None if found and self._typing and found.end() == len(self._text) else found

    def _or(self) -> int | None:
        if self._at_end() or (found := self._or_here()) is None:
            return None
        self._at = found.end()
        return found.start()

    def _dangling(self, column: int) -> QueryError:
        return QueryError(column, "query.dangling_or", unfinished=self._at_end(), name=self._text[column : column + 2])

    def _at_end(self) -> bool:
        """Whether nothing but space is left, which is passed over."""
        self._take(_SPACE)
        return self._at == len(self._text)

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What of ``pattern`` stands here, which is passed over; None where nothing does."""
        found = pattern.match(self._text, self._at)
        if found is not None:
            self._at = found.end()
        return found


def _together(kind: type[All] | type[Any], terms: list[Term]) -> Term | None:
    """Terms in one; None without any."""
    return kind(tuple(terms)) if len(terms) > 1 else next(iter(terms), None)
