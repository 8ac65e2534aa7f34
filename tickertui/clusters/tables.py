"""The tables in ``data/``, read once. Lines that begin with "#" are not read."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_UNKNOWN = 2.6
"""The Zipf value of a word that is not in the table of frequencies."""


def lines_of(table: str) -> Iterator[list[str]]:
    """The lines of a table, split at tabs."""
    text = files("tickertui.clusters").joinpath("data", table).read_text("utf-8")
    for line in text.splitlines():
        if line and line[0] != "#":
            yield line.split("\t")


@cache
def frequencies() -> dict[str, dict[str, float]]:
    """By language: how common folded words are, on Zipf's scale (the logarithm of occurrences in a billion words)."""
    found: dict[str, dict[str, float]] = {"nl": {}, "en": {}}
    for language, tenths, words in lines_of("frequencies.tsv"):
        found[language].update(dict.fromkeys(words.split(), int(tenths) / 10))
    return found


def commonness(word: str, language: str) -> float:
    """The Zipf value of a folded word: in that language, or the higher of both where it is "" or another."""
    tables = frequencies()
    if language in tables:
        return tables[language].get(word, _UNKNOWN)
    return max(table.get(word, _UNKNOWN) for table in tables.values())
