"""The eight regions, in the order of their keys, and what is known of where a story happens."""

from dataclasses import dataclass
from enum import Enum


class Region(Enum):
    """A region of the world; the value is its Dutch name, which files and JSON carry in every language."""

    EUROPE = "Europa"
    MIDDLE_EAST = "Midden-Oosten"
    ASIA = "Azië"
    AFRICA = "Afrika"
    NORTH_AMERICA = "Noord-Amerika"
    LATIN_AMERICA = "Latijns-Amerika"
    OCEANIA = "Oceanië"
    INTERNATIONAL = "Internationaal"

    @property
    def number(self) -> int:
        """Its key, 1 to 8."""
        return _NUMBERS[self]


REGIONS: tuple[Region, ...] = tuple(Region)
_NUMBERS = {region: number for number, region in enumerate(Region, 1)}


@dataclass(frozen=True, slots=True)
class Location:
    """Where a story happens, and why we think so.

    ``regions`` holds ``region`` first unless several weigh the same: then ``region`` is INTERNATIONAL and
    ``regions`` holds those. ``country`` is an ISO 3166-1 alpha-2 code or "". ``place`` is a place's usual
    Dutch name or "". ``reason_kind`` is one of ``dateline``, ``title``, ``lead``, ``none``; ``reason_words`` are the
    words of the story that decided ("" with ``none``).
    """

    region: Region
    regions: tuple[Region, ...] = ()
    country: str = ""
    place: str = ""
    reason_kind: str = "none"
    reason_words: str = ""


NOWHERE = Location(Region.INTERNATIONAL)
