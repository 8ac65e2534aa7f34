"""The names in a text: what is written with a capital without being an ordinary word, the same however it is spelled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from tickertui.clusters.spelling import sound
from tickertui.clusters.tables import commonness, lines_of
from tickertui.model.text import fold

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GENITIVE = re.compile(r"['’]s?$")
_BEGINS = re.compile(r"[.:;?!|–—•“”\"‘’']\s*[\"“„‘’']?\s*$|^\W*$")
_UNBOUNDED = 99.0
_ORDINARY = 3.7
"""A word at the beginning of a sentence that is at least so common (Zipf) may be an ordinary word."""


class Word(NamedTuple):
    """A word of a text: folded, without a genitive's ending; whether it has a capital, and one that an ordinary word would
    not have there (``sure``); whether it seems to be a name."""

    text: str
    start: int
    end: int
    capital: bool
    sure: bool
    name: bool


@dataclass(slots=True)
class _KnownNames:
    """The names in the tables: by their words folded, joined by spaces, the key of each; those to be in capitals; how many
    words the longest has that begins with a word; by keys, how much the frequent ones say."""

    keys: dict[str, str] = field(default_factory=dict)
    capitals: set[str] = field(default_factory=set)
    longest: dict[str, int] = field(default_factory=dict)
    most: dict[str, float] = field(default_factory=dict)

    def add(self, way: str, key: str) -> None:
        words = [_GENITIVE.sub("", fold(match)) for match in WORD.findall(way.removeprefix("~"))]
        joined = " ".join(words)
        self.keys.setdefault(joined, key)
        if way.startswith("~") and way[1:].isupper():
            self.capitals.add(joined)
        self.longest[words[0]] = max(self.longest.get(words[0], 0), len(words))


def words_of(text: str, language: str) -> list[Word]:
    """The words of ``text`` in order. In an English title with capitals throughout no word surely is a name."""
    found = list(WORD.finditer(text))
    titled = language != "nl" and _is_titled([match.group() for match in found])
    made = []
    for match in found:
        written = match.group()
        folded = _bare(written)
        capital = written[0].isupper()
        begins = capital and bool(_BEGINS.search(text[max(0, match.start() - 3) : match.start()]))
        sure = capital and not (begins or titled)
        name = sure or (capital and commonness(folded, language) < _ORDINARY)
        made.append(Word(folded, match.start(), match.end(), capital, sure, name))
    return made


@lru_cache(maxsize=8_000)
def _bare(written: str) -> str:
    return _GENITIVE.sub("", fold(written))


def _is_titled(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return len(long) > 3 and sum(not word[0].islower() for word in long) > 0.7 * len(long)


def known_names(words: list[Word], text: str) -> Iterator[tuple[int, int, str]]:
    """Where the table's names stand among the words (from, up to), and their keys; the longest at each place."""
    table = _table()
    at = 0
    while at < len(words):
        word = words[at]
        count = table.longest.get(word.text, 0) if word.capital or not word.text.isascii() else 0
        for size in range(min(count, len(words) - at), 0, -1):
            joined = " ".join(each.text for each in words[at : at + size])
            if (key := table.keys.get(joined)) and (joined not in table.capitals or _is_written(text, word)):
                yield at, at + size, key
                at += size - 1
                break
        at += 1


def _is_written(text: str, word: Word) -> bool:
    return text[word.start : word.start + 2].isupper()


def most_said(key: str) -> float:
    """How much a name can say at most: less for those that many stories tell of."""
    return _table().most.get(key, _UNBOUNDED)


@cache
def _table() -> _KnownNames:
    table = _KnownNames()
    for (line,) in lines_of("names.tsv"):
        ways = line.split("|")
        key = _key_of(ways[0])
        for way in ways:
            table.add(way, key)
    for most, names in lines_of("frequent.tsv"):
        for name in names.split("|"):
            joined = " ".join(fold(match) for match in WORD.findall(name))
            key = table.keys.get(joined) or _key_of(name)
            table.most[key] = float(most)
            if " " in joined:
                table.add(name, key)
    return table


def _key_of(name: str) -> str:
    return sound("".join(fold(match) for match in WORD.findall(name)))
