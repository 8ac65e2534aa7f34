"""The names that place a story, read once from the tables in ``data/``.

Each table says in its first lines what it holds and how a line is written; lines that begin with "#" are not read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

from tickertui.model.text import fold


class Kind(Enum):
    """What a name is; the value is how much it says about where a story happens."""

    PLACE = 2.5
    COUNTRY = 2.0
    PEOPLE = 1.8
    ADJECTIVE = 1.5
    CLUB = 1.0
    WORLD = 0.0
    NOTHING = -1.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a table: the country it stands for (ISO 3166-1 alpha-2, "" for none) and what it is."""

    country: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All tables. Keys are folded, without dots.

    ``names`` are the curated ones; ``cities`` gives the countries that have a city of that name, the largest first;
    ``nowhere`` begins datelines that decide nothing; ``longest`` is the most words a curated name has, by its first word.
    """

    names: dict[str, Name]
    cities: dict[str, tuple[str, ...]]
    nowhere: tuple[str, ...]
    longest: dict[str, int]


def key_of(text: str) -> str:
    """A name as the tables' keys have it: folded, without dots, with plain apostrophes."""
    return fold(text).replace(".", "").strip()


@cache
def gazetteer() -> Gazetteer:
    """The tables; read at the first call."""
    names: dict[str, Name] = {}
    nowhere: list[str] = []
    for columns in _lines("countries.tsv"):
        _add(names, columns[1:3], columns[0], Kind.COUNTRY)
    for code, row in _coded("adjectives.tsv"):
        _add(names, row, code, Kind.ADJECTIVE)
    for kind, code, texts in _lines("names.tsv"):
        _add(names, texts.split("|"), code, Kind[kind.upper()])
    for code, row in _coded("people.tsv"):
        _add(names, row, code, Kind.PEOPLE)
    for code, row in _coded("clubs.tsv"):
        _add(names, row, code, Kind.CLUB)
    for kind, texts in _lines("nowhere.tsv"):
        if kind == "dateline":
            nowhere += [key_of(name) for name in texts.split("|")]
        else:
            _add(names, texts.split("|"), "", Kind.WORLD if kind == "world" else Kind.NOTHING)
    return Gazetteer(names, _cities(), tuple(nowhere), _longest(names))


def _add(names: dict[str, Name], row: list[str], code: str, kind: Kind) -> None:
    name = Name(code, kind)
    for text in row:
        if key := key_of(text):
            names[key] = name


def _cities() -> dict[str, tuple[str, ...]]:
    cities: dict[str, tuple[str, ...]] = {}
    for code, keys in _lines("cities.tsv"):
        alone = (code,)
        for key in keys.split("|"):
            found = cities.setdefault(key, alone)
            if code not in found:
                cities[key] = (*found, code)
    return cities


def _longest(names: dict[str, Name]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for key in names:
        words = key.split()
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return longest


def _coded(table: str) -> Iterator[tuple[str, list[str]]]:
    for code, row in _lines(table):
        yield code, row.split("|")


def _lines(table: str) -> Iterator[list[str]]:
    text = files("tickertui.regions").joinpath("data", table).read_text("utf-8")
    for line in text.splitlines():
        if line and line[0] != "#":
            yield line.split("\t")
