"""The names that place a story, and what each says. "nl:" or "en:" before a name keeps it to texts in that language:
"Pool" is a Pole in Dutch only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import repeat

from tickertui.model.text import fold
from tickertui.regions.names import Kind, Name
from tickertui.regions.names_index import NamesIndex
from tickertui.regions.towns import Towns

_LANGUAGES = ("nl", "en")
_LONGEST_ABBREVIATION = 3
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All tables. Keys are folded, without dots.

    ``index`` has the curated names, ``names`` those that were added, which go before them (``firsts`` are the first words of
    those of several), ``spoken`` those that stand in texts of one language only. ``towns`` is the world's, ``cities`` what
    curated tables say before it: the countries that have a city of that name, joined by ",", the likeliest first, much
    smaller ones in lower case; those that are ``doubtful`` are of much the same size or fame. ``hints`` tell a dateline's
    place apart ("Ore."). ``nowhere`` begins datelines that decide nothing.
    ``first_names`` are people's; ``words`` are names that are ordinary words too, so that a capital at the beginning of a
    sentence says nothing; ``towns_words`` are towns of which the same is true. ``cues`` are words that tell a country
    where nothing else does, by language.
    """

    index: NamesIndex = field(default_factory=NamesIndex)
    names: dict[str, Name] = field(default_factory=dict)
    firsts: set[str] = field(default_factory=set)
    spoken: dict[str, dict[str, Name]] = field(default_factory=lambda: {language: {} for language in _LANGUAGES})
    towns: Towns = field(default_factory=Towns)
    cities: dict[str, str] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    hints: dict[str, str] = field(default_factory=dict)
    nowhere: list[str] = field(default_factory=list)
    first_names: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    towns_words: frozenset[str] = frozenset()
    cues: dict[str, dict[str, str]] = field(default_factory=lambda: {language: {} for language in _LANGUAGES})

    def add(self, names: str, code: str, kind: Kind) -> None:
        """Add names as written in a table, joined by "|"; most need no more than their key."""
        plain = Name(code, kind)
        keys = names.lower().split("|")
        if not names.isascii():
            odd = "|".join([key for key in keys if not key.isascii()])
            keys = [key for key in keys if key.isascii()] + odd.translate(_FOLDED).split("|")
        self.names.update(zip(keys, repeat(plain)))
        self.firsts.update([key.partition(" ")[0] for key in keys if " " in key])
        if "." in names or min(map(len, keys)) <= _LONGEST_ABBREVIATION:
            for text in names.split("|"):
                if len(text) <= _LONGEST_ABBREVIATION or "." in text:
                    self._add_one(self.names, text, plain)
        if ":" in names:
            self._add_spoken([text for text in names.split("|") if text[2:3] == ":"], plain)

    def _add_spoken(self, texts: Sequence[str], plain: Name) -> None:
        for text in texts:
            self.names.pop(text.lower(), None)
            self._add_one(self.spoken[text[:2]], text[3:], plain)
            # CLDR's name of the country itself, which has no language in its table.
            if (known := self.names.get(key_of(text[3:]))) and known.country == plain.country:
                del self.names[key_of(text[3:])]

    def _add_one(self, names: dict[str, Name], text: str, plain: Name) -> None:
        key = key_of(text)
        is_abbreviation = len(key) <= _LONGEST_ABBREVIATION and not text[1:].islower()
        if " " in key:
            self.firsts.add(key.partition(" ")[0])
        names[key] = Name(plain.country, plain.kind, text.replace(".", "")) if is_abbreviation else plain

    def most_words(self, first: str) -> int:
        """How many words a name that begins with the word of this key may have."""
        return _MOST_WORDS if first in self.firsts else self.index.most_words(first)

    def forget_language(self, texts: Iterable[str]) -> None:
        """Let names hold in every language."""
        for text in texts:
            for names in self.spoken.values():
                names.pop(key_of(text), None)

    def add_towns(self, texts: Iterable[str], code: str) -> None:
        """Add towns that count only where a town must stand, before those of the same name that are known already."""
        for text in texts:
            self._set_cities(key_of(text), [code], first=True)

    def share(self, texts: Iterable[str], code: str) -> None:
        """Add towns that share their name with a larger one; ``code`` is in lower case where they are much smaller."""
        for text in texts:
            self._set_cities(key_of(text), [code], first=False)
            if code.isupper():
                self.doubtful.add(key_of(text))

    def _set_cities(self, key: str, codes: list[str], *, first: bool) -> None:
        towns = (self.cities.get(key) or self.towns.countries(key)).split(",")
        known = [other for other in towns if other and other.upper() not in codes]
        self.cities[key] = ",".join([*codes, *known] if first else [*known, *codes])

    def countries_of(self, key: str) -> list[str]:
        """The countries that have a city of that name, the likeliest first."""
        return [code for code in (self.cities.get(key) or self.towns.countries(key)).upper().split(",") if code]

    def large_countries_of(self, key: str) -> list[str]:
        """The same without those where it is a small town."""
        return [code for code in (self.cities.get(key) or self.towns.countries(key)).split(",") if code.isupper()]

    def is_word(self, key: str) -> bool:
        """Whether a town's name is an ordinary word of Dutch or English."""
        return key in self.words or key in self.towns_words

    def named(self, key: str, language: str = "") -> Name | None:
        """The curated name with this key, for a text in that language ("" where it is not known)."""
        for spoken in (language,) if language in self.spoken else reversed(_LANGUAGES):
            if name := self.spoken[spoken].get(key):
                return name
        return self.names.get(key) or self.index.get(key)


def key_of(text: str) -> str:
    """A name as the tables' keys have it: folded, without dots, with plain apostrophes."""
    return fold(text).replace(".", "").strip()


class _Folded(dict[int, str]):
    """What each character becomes in a key, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        self[code] = key_of(chr(code)) if code != ord(" ") else " "
        return self[code]


_FOLDED = _Folded()
