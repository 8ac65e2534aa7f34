"""A key's values → a term, or the reason why there is none."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tickertui.language.regions import has_region_beginning, region_named
from tickertui.model.text import fold
from tickertui.query.errors import QueryError, nearest
from tickertui.query.fields import Column, Is, OfAgency, OfFeed, OneOf, Place, Since
from tickertui.query.functions import spaced_words
from tickertui.query.keys import LANGUAGES, STATE_NAMES, Key
from tickertui.query.since import folded, is_begun, is_since
from tickertui.query.terms import Any, Phrase, Term
from tickertui.query.tokens import tokens


class Value(NamedTuple):
    """A value as typed: ``whole`` where it stands in quotes that are closed, ``is_last`` where the text ends with it."""

    text: str
    column: int
    whole: bool
    is_last: bool

    def error(self, key: str, *, begun: bool, **particulars: str) -> QueryError:
        """What is wrong with it; ``begun``: typing on may make something of it."""
        unfinished = begun and self.is_last and not self.whole
        return QueryError(self.column, key, unfinished=unfinished, value=self.text, **particulars)


def term_of(key: Key, values: Sequence[Value]) -> Term:
    """The term for one or more values of a key, any of which will do.

    :raises QueryError: when a value is none of the key's.
    """
    if key in _KNOWN:
        column, read = _KNOWN[key]
        return OneOf(column, tuple(dict.fromkeys(read(value) for value in values)))  # type: ignore[arg-type]  # all of one type
    terms = tuple(dict.fromkeys(_READERS[key](value) for value in values))
    return terms[0] if len(terms) == 1 else Any(terms)


def _region(value: Value) -> int:
    region = region_named(value.text)
    if region is None:
        raise value.error("query.bad_region", begun=has_region_beginning(value.text))
    return region.number


def _country(value: Value) -> str:
    from tickertui.regions.country_names import country_named, country_names, has_country_beginning

    code = country_named(value.text)
    if code:
        return code
    begun = has_country_beginning(value.text)
    names = {fold(name): name for both in country_names().values() for name in both}
    suggestion = nearest(fold(value.text), list(names))
    if suggestion:
        raise value.error("query.bad_country_near", begun=begun, suggestion=names[suggestion])
    raise value.error("query.bad_country", begun=begun)


def _language(value: Value) -> str:
    text = fold(value.text)
    code = text.partition("-")[0]
    if code.isascii() and code.isalpha() and 2 <= len(code) <= 3:
        return code
    names = {fold(name): code for code, both in LANGUAGES.items() for name in both}
    if text in names:
        return names[text]
    raise value.error("query.bad_language", begun=len(text) == 1 or any(name.startswith(text) for name in names))


def _state(value: Value) -> Term:
    text = fold(value.text)
    if text in STATE_NAMES:
        return Is(STATE_NAMES[text])
    raise value.error("query.bad_state", begun=any(name.startswith(text) for name in STATE_NAMES))


def _since(value: Value) -> Term:
    text = folded(value.text)
    if is_since(text):
        return Since(text)
    raise value.error("query.bad_since", begun=is_begun(text))


def _place(value: Value) -> Term:
    return Place(_pattern(value))


def _feed(value: Value) -> Term:
    return OfFeed(_pattern(value))


def _agency(value: Value) -> Term:
    _pattern(value)
    return OfAgency(spaced_words(value.text.upper()))


def _pattern(value: Value) -> str:
    """What stands in the words of a text that has the value; the last word may be a beginning unless in quotes."""
    words = tuple(tokens(value.text))
    if not words:
        raise value.error("query.no_word", begun=True)
    return Phrase(words, open_ended=not value.whole).pattern


_KNOWN: dict[Key, tuple[Column, Callable[[Value], str | int]]] = {
    Key.REGION: (Column.REGION, _region),
    Key.COUNTRY: (Column.COUNTRY, _country),
    Key.LANGUAGE: (Column.LANGUAGE, _language),
}
_READERS: dict[Key, Callable[[Value], Term]] = {
    Key.PLACE: _place,
    Key.AGENCY: _agency,
    Key.FEED: _feed,
    Key.SINCE: _since,
    Key.STATE: _state,
}
