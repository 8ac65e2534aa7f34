"""The places that a text mentions, by the tables of ``regions``. The one file here that knows that room's inside."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tickertui.regions.forms import Forms
from tickertui.regions.gazetteer import Kind
from tickertui.regions.mentions import mentions
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
        kind = mention.name.kind
        if mention.name.country:
            yield Place(mention.name.country, mention.words, kind in _LANDS, kind in _SPOTS)


@cache
def _forms() -> Forms:
    return Forms(gazetteer())
