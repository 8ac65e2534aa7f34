"""Reads the tables in ``data/``: each says in its first lines what it holds; lines that begin with "#" are not read."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from tickertui.regions.entries import Entry, enter
from tickertui.regions.gazetteer import Gazetteer
from tickertui.regions.names import Kind, Name
from tickertui.regions.names_index import NamesIndex, digest_of
from tickertui.regions.towns import Towns

INDEX = "names.index"
_CURATED = ("countries.tsv", "adjectives.tsv", "people.tsv", "seats.tsv", "names.tsv", "nowhere.tsv")
_OF_COUNTRIES = {"adjectives.tsv": Kind.ADJECTIVE, "people.tsv": Kind.PEOPLE, "seats.tsv": Kind.SEAT}
_PLACES = {"place": Kind.PLACE, "country": Kind.COUNTRY, "area": Kind.AREA}
_NO_PLACES = {"nothing": Kind.NOTHING, "world": Kind.WORLD, "globe": Kind.GLOBE}


@cache
def gazetteer() -> Gazetteer:
    """The program's own tables; read at the first call."""
    return gazetteer_with(())


def gazetteer_with(entries: Iterable[Entry]) -> Gazetteer:
    """The program's tables with the user's entries over them."""
    index = NamesIndex(body_of(INDEX))
    is_made_of_them = index.digest == digest_of(map(body_of, _CURATED))
    tables = Gazetteer(
        index=index if is_made_of_them else NamesIndex(),
        towns=Towns(body_of("cities.tsv")),
        towns_words=frozenset(body_of("words.tsv").decode("ascii").split("\n")),
    )
    if is_made_of_them:
        for language, names in tables.spoken.items():
            names.update(index.spoken(language))
    else:  # a table was edited: reading it takes longer, and is right all the same
        _add_names(tables, {table: body_of(table) for table in _CURATED})
    for table in ("names.tsv", "nowhere.tsv"):
        for word, *code, names_of in _lines(body_of(table)):
            if word not in _PLACES and word not in _NO_PLACES:
                enter(tables, Entry(word, "".join(code), tuple(names_of.split("|"))))
    for language, code_of, words in _lines(body_of("cues.tsv")):
        tables.cues[language].update(dict.fromkeys(words.split("|"), code_of))
    for entry in entries:
        tables.forget_language(entry.names)
        enter(tables, entry)
    return tables


def curated_names() -> tuple[str, dict[str, Name]]:
    """All names of the tables by key, those kept to a language with "nl:" or "en:" before it; and the tables' digest."""
    curated = {table: body_of(table) for table in _CURATED}
    tables = Gazetteer()
    _add_names(tables, curated)
    spoken = {f"{language}:{key}": name for language, names in tables.spoken.items() for key, name in names.items()}
    return digest_of(curated.values()), {key: name for key, name in tables.names.items() if "." not in key} | spoken


def _add_names(tables: Gazetteer, curated: Mapping[str, bytes]) -> None:
    for code, dutch, english in _lines(curated["countries.tsv"]):
        tables.add(f"{dutch}|{english}", code, Kind.COUNTRY)
    for table, kind in _OF_COUNTRIES.items():
        for code, names in _lines(curated[table]):
            tables.add(names, code, kind)
    for word, code, names in _lines(curated["names.tsv"]):
        if word in _PLACES:
            tables.add(names, code, _PLACES[word])
    for word, names in _lines(curated["nowhere.tsv"]):
        if word in _NO_PLACES:
            tables.add(names, "", _NO_PLACES[word])


def body_of(table: str) -> bytes:
    """The bytes of a file in ``data/``; b"" where it has not been made."""
    file = files("tickertui.regions").joinpath("data", table)
    return file.read_bytes() if file.is_file() else b""


def _lines(body: bytes) -> Iterator[list[str]]:
    """The columns of a table's lines, read one by one: a whole table as text takes three times its size."""
    begin = 0
    while begin < len(body):
        end = body.find(b"\n", begin)
        end = end if end >= 0 else len(body)
        line = body[begin:end].decode("utf-8").rstrip("\r")
        if line and line[0] != "#":
            yield line.split("\t")
        begin = end + 1
