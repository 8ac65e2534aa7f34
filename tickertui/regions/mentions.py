"""The names that a text mentions, in order, and how each stands in its sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tickertui.regions.gazetteer import Gazetteer, Kind, Name, key_of

_WORD = re.compile(r"[^\W_]+(?:['’.\-‑/&][^\W_]+)*")
_SHORTEST_FREE = 4
_ENDINGS = ("'s", "se", "en", "es", "e", "s", "n", "er")
_DIRECTIONS = re.compile(
    r"(?:noord|zuid|oost|west|centraal|midden|north|south|east|west|central)(?:west|oost|east)?-", re.I
)

_WHERE = frozenset(
    "in bij nabij op rond boven near off at outside around inside across buiten binnen langs along onto".split()
)
_ABOUT = frozenset("over about tegen against".split())
_BESIDE = frozenset("van of met with uit from voor for naar to".split())
_BETWEEN = frozenset(
    "de het the een a an van of zuiden noorden oosten westen noordoosten noordwesten zuidoosten zuidwesten south north east west "
    "southern northern eastern western central kust coast hoofdstad capital stad city provincie province regio region eiland island "
    "dorp village town zuidelijke noordelijke oostelijke westelijke centrum buurt omgeving deelstaat state haven port luchthaven "
    "airport gevangenis ziekenhuis hospital school".split()
)
_FURTHEST_BACK = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: what it says there (``weight``), and the words as written."""

    name: Name
    words: str
    weight: float


def mentions(text: str, tables: Gazetteer) -> list[Mention]:
    """The names that ``text`` mentions, in order. The first one, which mostly acts, counts a little more."""
    words = [(found.group(), found.start()) for found in _WORD.finditer(text)]
    found: list[Mention] = []
    at = 0
    while at < len(words):
        count, name = _longest_name(words, at, text, tables)
        if name is None:
            at += 1
            continue
        start, end = words[at][1], words[at + count - 1][1] + len(words[at + count - 1][0])
        if name.kind is not Kind.NOTHING and not _is_told_by_the_next(words, at + count, text, end, tables):
            weight = name.kind.value + _standing(words, at) + (0.6 if not found else 0.0)
            found.append(Mention(name, text[start:end], weight))
        at += count
    return found


def _is_told_by_the_next(words: list[tuple[str, int]], at: int, text: str, end: int, tables: Gazetteer) -> bool:
    """Whether a name is made precise by what follows: in "Athens, Ohio" it is Ohio that tells where."""
    if at >= len(words) or text[end : words[at][1]] != ", ":
        return False
    following = tables.names.get(key_of(words[at][0]))
    return following is not None and following.kind is Kind.PLACE and following.country == "US"


def _longest_name(words: list[tuple[str, int]], at: int, text: str, tables: Gazetteer) -> tuple[int, Name | None]:
    """The curated name that begins at a word and has most words, and how many; a city where "in" stands before it."""
    word = words[at][0]
    if not (word[0].isupper() or key_of(word) in _LOWER):
        return 1, None
    first = key_of(word)
    for count in range(min(tables.longest.get(first, 1), len(words) - at), 1, -1):
        start, (last, last_start) = words[at][1], words[at + count - 1]
        phrase = key_of(text[start : last_start + len(last)])
        for form in _forms(phrase):
            if name := tables.names.get(form):
                return count, name
    for form in _forms(first):
        if (name := tables.names.get(form)) and _loud_enough(word, form):
            return 1, name
    for part in _parts(first):
        for form in _forms(part):
            if (name := tables.names.get(form)) and len(form) >= _SHORTEST_FREE - 1:
                return 1, name
    if _standing(words, at) > 1:
        for count in (3, 2, 1):
            if at + count <= len(words):
                start, (last, last_start) = words[at][1], words[at + count - 1]
                if last[0].isupper() and (codes := tables.cities.get(key_of(text[start : last_start + len(last)]))):
                    return count, Name(codes[0], Kind.PLACE)
    return 1, None


_LOWER = frozenset({"wereldwijd", "worldwide", "klimaattop", "paus", "pope"})


def _forms(key: str) -> Iterator[str]:
    """The forms under which a word may stand in the tables: as it is, then without an ending.

    Dutch spells a long vowel once in an open syllable: "Amerikanen" is of "Amerikaan", "Malinese" of "Malinees".
    """
    yield key
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            stem = key[: -len(ending)]
            yield stem
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]
            if ending in ("en", "e") and stem[-2] in "aeou" and stem[-3] not in "aeiou":
                yield f"{stem[:-1]}{stem[-2:]}"


def _parts(key: str) -> Iterator[str]:
    """The parts of a compound: "gaza-akkoord" gives "gaza", "zuid-libanon" gives "libanon"."""
    bare = _DIRECTIONS.sub("", key)
    if bare not in ("", key):
        yield bare
    for part in re.split("[-/‑]", key):
        if part != key and len(part) > 1:
            yield part


def _loud_enough(word: str, form: str) -> bool:
    """An abbreviation ("US", "VN") counts only in capitals."""
    return len(form) >= _SHORTEST_FREE or form not in _ABBREVIATIONS or word.replace(".", "").isupper()


_ABBREVIATIONS = frozenset(
    {"us", "un", "eu", "vs", "vn", "who", "imf", "fed", "hts", "sdf", "pis", "mbs", "rsf", "anc", "eln"}
)


def _standing(words: list[tuple[str, int]], at: int) -> float:
    """What the words before a name say: "in het zuiden van" tells where, "over" and "tegen" what it is about."""
    for back in range(1, min(_FURTHEST_BACK, at) + 1):
        before = words[at - back][0].lower()
        if before in _WHERE:
            return 2.5
        if back == 1 and before in _ABOUT:
            return -1.6
        if back == 1 and before in _BESIDE and before not in _BETWEEN:
            return -0.3
        if before not in _BETWEEN:
            return 0.0
    return 0.0
