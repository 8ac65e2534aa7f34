"""What may come next while a query is typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from tickertui.language.words import Language, Words
from tickertui.model.region import REGIONS
from tickertui.model.text import fold
from tickertui.query.functions import spaced_words
from tickertui.query.keys import KEYS, LANGUAGES, STATES, Key
from tickertui.query.parsing import LONGEST
from tickertui.query.vocabulary import Counted, Vocabulary

MOST = 50
_SINCE = (
    ("30m", "30m"),
    ("2u", "2h"),
    ("6u", "6h"),
    ("1d", "1d"),
    ("1w", "1w"),
    ("vandaag", "today"),
    ("gisteren", "yesterday"),
)
# What stands before the cursor: a key with the values before the one that is typed, or the beginning of a word.
_VALUES = r'(?:(?:"[^"]*"|[^\s",()]+),)*'
_VALUE = re.compile(rf'(?:^|[\s("])-*(?P<key>[^\W\d_]+):{_VALUES}(?P<typed>"[^"]*|[^\s",()]*)$')
_WORD = re.compile(r"(?:^|[\s(])-*(?P<typed>[^\W\d_]*)$")
_REST_OF_VALUE = re.compile(r'[^\s",()]*')
_REST_OF_QUOTED = re.compile(r'[^"]*"?')
_REST_OF_WORD = re.compile(r'[^\s"():]*:?')
_PLAIN = re.compile(r'[^\s",():]+')


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: ``text`` in the place of what stands from ``start`` to ``end``; ``hint`` says what it is."""

    start: int
    end: int
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class _Offer:
    """A value that may be offered: what is written, what it is also called, its hint, how often it occurs."""

    text: str
    names: tuple[str, ...] = ()
    hint: str = ""
    count: int = 0


def completions(text: str, cursor: int, vocabulary: Vocabulary) -> list[Completion]:
    """Ways to go on at ``cursor`` (0 to the length of ``text``), the best first, at most :data:`MOST`.

    After a key its values, elsewhere keys; none inside a phrase. What begins with what is typed goes first, then what
    has a word that does; among those what occurs most. A value that is typed already is not offered.
    """
    if len(text) > LONGEST:
        return []
    cursor = max(0, min(cursor, len(text)))
    before = text[:cursor]
    words = Words(vocabulary.language)
    found = _VALUE.search(before)
    if found is not None and not _in_phrase(before[: found.start("key")]):
        key = KEYS.get(fold(found["key"]))
        if key is None:
            return []
        rest = (_REST_OF_QUOTED if found["typed"].startswith('"') else _REST_OF_VALUE).match(text, cursor)
        end = rest.end() if rest else cursor
        typed = found["typed"].lstrip('"')
        offers = _ranked(typed, _offers(key, vocabulary, words))
        start = found.start("typed")
        made = (Completion(start, end, _quoted(offer.text), _hint(offer, words)) for offer in offers)
        return list(islice((one for one in made if text[start:end] != one.text), MOST))
    found = _WORD.search(before)
    if found is None or _in_phrase(before):
        return []
    rest = _REST_OF_WORD.match(text, cursor)
    end = rest.end() if rest else cursor
    column = _column(vocabulary.language)
    offers = _ranked(found["typed"], (_key_offer(key, column, words) for key in Key))
    return [Completion(found.start("typed"), end, offer.text, offer.hint) for offer in offers]


def _in_phrase(before: str) -> bool:
    return before.count('"') % 2 == 1


def _key_offer(key: Key, column: int, words: Words) -> _Offer:
    return _Offer(f"{key.value[column]}:", (key.value[1 - column],), words(f"query.key.{key.name.lower()}"))


def _offers(key: Key, vocabulary: Vocabulary, words: Words) -> Iterator[_Offer]:
    """All values of a key."""
    column = _column(vocabulary.language)
    if key is Key.REGION:
        for region in REGIONS:
            name, code = words(f"region.{region.name}.name"), words(f"region.{region.name}.code")
            yield _Offer(name, (code, str(region.number)), code)
    elif key is Key.STATE:
        for names in STATES.values():
            yield _Offer(names[column], (names[1 - column],))
    elif key is Key.SINCE:
        for spans in _SINCE:
            yield _Offer(spans[column], (spans[1 - column],))
    elif key is Key.COUNTRY:
        from tickertui.regions.country_names import country_names

        yield from _coded(vocabulary.countries, country_names(), column, words)
    elif key is Key.LANGUAGE:
        yield from _coded(vocabulary.languages, LANGUAGES, column, words)
    else:
        counted = {Key.AGENCY: vocabulary.agencies, Key.FEED: vocabulary.feeds, Key.PLACE: vocabulary.places}[key]
        for name, count in counted:
            if _words_of(name) != " ":
                yield _Offer(name.replace('"', " "), count=count)


def _coded(counted: Counted, names: dict[str, tuple[str, str]], column: int, words: Words) -> Iterator[_Offer]:
    """Values that are codes, by the names they have; the hint is the code and how often it occurs."""
    for code, count in counted:
        hint = words("query.stories", n=count)
        if code in names:
            yield _Offer(names[code][column], (code, names[code][1 - column]), f"{code}, {hint}", count)
        elif code.isalpha():
            yield _Offer(code, (), hint, count)


def _ranked(typed: str, offers: Iterable[_Offer]) -> list[_Offer]:
    """The offers that what is typed may become, the best first."""
    wanted = spaced_words(typed).rstrip()
    ranks: list[tuple[int, int, int, _Offer]] = []
    for number, offer in enumerate(offers):
        rank = min((_rank(wanted, name) for name in (offer.text, *offer.names)), default=_NO)
        if rank < _NO:
            ranks.append((rank, -offer.count, number, offer))
    return [offer for _, _, _, offer in sorted(ranks, key=lambda ranked: ranked[:3])]


_NO = 2


def _rank(wanted: str, name: str) -> int:
    words = _words_of(name)
    if words.startswith(wanted):
        return 0
    return 1 if wanted in words else _NO


# Thousands of names are gone through at each key, more than are kept for queries.
_words_of = lru_cache(16_384)(spaced_words.__wrapped__)


def _hint(offer: _Offer, words: Words) -> str:
    return offer.hint or (words("query.stories", n=offer.count) if offer.count else "")


def _quoted(text: str) -> str:
    """A value as the query has to have it."""
    return text if _PLAIN.fullmatch(text) else f'"{text}"'


def _column(language: Language) -> int:
    return 0 if language is Language.DUTCH else 1
