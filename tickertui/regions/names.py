"""What a name in the tables is, and how much it says."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a name is; the value is how much it says about where a story happens."""

    PLACE = 2.5
    COUNTRY = 2.0
    PEOPLE = 1.8
    TOWN = 1.6
    ADJECTIVE = 1.5
    GLOBE = 2.7
    AREA = 1.2
    SEAT = 1.0
    WORLD = 0.0
    NOTHING = -1.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a table: where it stands for (a code of ``countries``, "" for none) and what it is.

    ``exact`` is how it has to be written ("US", never "us"), or "".
    """

    country: str
    kind: Kind
    exact: str = ""
