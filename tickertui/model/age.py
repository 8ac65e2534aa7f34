"""How old a story is: a count of one unit.

A day is 24 hours, a week 7 days, a month 30 days and a year 365 days, as in the ages that wire pages state.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class AgeUnit(Enum):
    """A unit of age; the value is its length in seconds."""

    SECOND = 1
    MINUTE = 60
    HOUR = 3_600
    DAY = 86_400
    WEEK = 604_800
    MONTH = 2_592_000
    YEAR = 31_536_000


_LARGEST_FIRST = tuple(sorted(AgeUnit, key=lambda unit: -unit.value))


@dataclass(frozen=True, slots=True)
class Age:
    """``count`` whole units, cut and not rounded."""

    count: int
    unit: AgeUnit


def age_of(published_to: datetime, now: datetime) -> Age:
    """The age at ``now`` of what was published at ``published_to`` (both aware): the largest unit that fits once.

    What lies in the future is 0 seconds old.
    """
    seconds = max(0, int((now - published_to).total_seconds()))
    for unit in _LARGEST_FIRST:
        if seconds >= unit.value:
            return Age(seconds // unit.value, unit)
    return Age(0, AgeUnit.SECOND)
