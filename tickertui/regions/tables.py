"""Reads the tables in ``data/``: each says in its first lines what it holds; lines that begin with "#" are not read."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from tickertui.regions.entries import Entry, enter
from tickertui.regions.gazetteer import Gazetteer, Kind
from tickertui.regions.towns import Towns

_OF_COUNTRIES = (("adjectives.tsv", Kind.ADJECTIVE), ("people.tsv", Kind.PEOPLE), ("seats.tsv", Kind.SEAT))
_PLACES = {"place": Kind.PLACE, "country": Kind.COUNTRY, "area": Kind.AREA}


@cache
def gazetteer() -> Gazetteer:
    """The program's own tables; read at the first call."""
    return gazetteer_with(())


def gazetteer_with(entries: Iterable[Entry]) -> Gazetteer:
    """The program's tables with the user's entries over them."""
    tables = Gazetteer(
        towns=Towns(_body("cities.tsv")), towns_words=frozenset(_body("words.tsv").decode("ascii").split("\n"))
    )
    for code, dutch, english in _lines("countries.tsv"):
        tables.add(f"{dutch}|{english}", code, Kind.COUNTRY)
    for table, kind in _OF_COUNTRIES:
        for code, names in _lines(table):
            tables.add(names, code, kind)
    for word, code, names in _lines("names.tsv"):
        if placing := _PLACES.get(word):
            tables.add(names, code, placing)
        else:
            enter(tables, Entry(word, code, tuple(names.split("|"))))
    for word, names in _lines("nowhere.tsv"):
        enter(tables, Entry(word, "", tuple(names.split("|"))))
    for language, code, words in _lines("cues.tsv"):
        tables.cues[language].update(dict.fromkeys(words.split("|"), code))
    for entry in entries:
        tables.forget(entry.names)
        enter(tables, entry)
    return tables


def _body(table: str) -> bytes:
    return files("tickertui.regions").joinpath("data", table).read_bytes()


def _lines(table: str) -> Iterator[list[str]]:
    for line in _body(table).decode("utf-8").split("\n"):
        if line and line[0] != "#":
            yield line.split("\t")
