"""The places that a text mentions, by the tables of ``regions``. The one file here that knows that room's inside."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tickertui.regions.country_names import country_named
from tickertui.regions.forms import Forms
from tickertui.regions.mentions import mentions
from tickertui.regions.names import Kind
from tickertui.regions.tables import gazetteer

_LANDS = frozenset({Kind.COUNTRY, Kind.ADJECTIVE, Kind.AREA})
_SPOTS = frozenset({Kind.PLACE, Kind.TOWN})


@dataclass(frozen=True, slots=True)
class Place:
    """A mention: the country's code, the words as written, whether it is that country itself, or a place in it.

    Where it is neither it stands for the country: a leader, an army, a club.
    """

    code: str
    words: str
    is_land: bool
    is_spot: bool


def places(text: str, language: str) -> Iterator[Place]:
    """The places that a text mentions, in order; ``language`` is "nl", "en" or ""."""
    for mention in mentions(text, _forms(), language):
        kind, words = mention.name.kind, mention.words
        if mention.name.country:
            is_land = kind in _LANDS or _is_country(words)
            yield Place(mention.name.country, words, is_land, kind in _SPOTS and not is_land)


def _is_country(words: str) -> bool:
    """Whether it is a country's name, also one of a part of it: "Noord-Oekraïne"."""
    bare = words.rpartition("-")[2] if words.count("-") == 1 else words
    return len(bare) > len("US") and bool(country_named(words) or country_named(bare))


@cache
def _forms() -> Forms:
    return Forms(gazetteer())
