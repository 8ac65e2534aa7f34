"""Countries by the names people type, in Dutch and English, out of the tables of names."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tickertui.model.text import fold


def country_named(text: str) -> str:
    """The ISO 3166-1 alpha-2 code of the country that ``text`` is the code of or names; "" where there is none.

    Case, accents, hyphens and spaces do not count.
    """
    return known_countries().get(_key(text), "")


def has_country_beginning(text: str) -> bool:
    """Whether a code or a name of a country begins with ``text``."""
    key = _key(text)
    return any(name.startswith(key) for name in known_countries())


@cache
def country_names() -> dict[str, tuple[str, str]]:
    """The usual names of each country, Dutch and English, by its code."""
    return {code: (dutch, english) for code, dutch, english in _lines("countries.tsv")}


@cache
def known_countries() -> dict[str, str]:
    """Codes by what they are typed as: letters and digits, folded. A country's own code and usual names go first."""
    codes = country_names()
    known = {code.lower(): code for code in codes}
    for code, names in codes.items():
        for name in names:
            known.setdefault(_key(name), code)
    for kind, code, names_of in _lines("names.tsv"):
        if kind == "country" and code in codes:
            for name in names_of.split("|"):
                known.setdefault(_key(name[3:] if name[2:3] == ":" else name), code)
    return known


def _lines(table: str) -> Iterator[list[str]]:
    for line in files("tickertui.regions").joinpath("data", table).read_text("utf-8").splitlines():
        if line and line[0] != "#":
            yield line.split("\t")


def _key(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())
