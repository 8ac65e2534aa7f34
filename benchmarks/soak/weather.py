"""What goes wrong between the program and its feeds, by a feed's number and the hour. Pure: the same every time."""

from datetime import datetime
from enum import Enum
from random import Random

_MOVED_ON, _GONE_ON = 3, 5
_OUTAGE_EVERY, _OUTAGE_FROM, _OUTAGE_TO = 6, 14, 16


class Weather(Enum):
    """How an answer comes out."""

    FAIR = "answered"
    NO_NETWORK = "no network"
    BUSY = "503 with Retry-After"
    LIMITED = "429"
    BROKEN = "malformed"
    HANGING = "timeout"
    LOST = "connection lost"
    MOVED = "moved"
    GONE = "gone"


_SPELLS = (Weather.BUSY, Weather.LIMITED, Weather.BROKEN, Weather.HANGING, Weather.LOST)


def weather(number: int, start: datetime, now: datetime) -> Weather:
    """The weather for the feed ``number`` at ``now``.

    Feed 1 has moved for good since the third day, feed 2 is gone since the fifth. On every sixth day there is no network
    for two hours. On one day in six a feed has a spell of some hours in which it fails in one way; and one answer in two
    hundred fails by itself.
    """
    day = (now - start).days
    if day % _OUTAGE_EVERY == _OUTAGE_EVERY - 1 and _OUTAGE_FROM <= now.hour < _OUTAGE_TO:
        return Weather.NO_NETWORK
    if number == 2 and day >= _GONE_ON:
        return Weather.GONE
    random = Random(f"{number} {day}")
    if random.random() < 1 / 6:
        kind, begins = random.choice(_SPELLS), random.randrange(7, 20)
        if begins <= now.hour < begins + random.randrange(1, 5):
            return kind
    if Random(f"{number} {now.timestamp():.0f}").random() < 1 / 200:
        return random.choice(_SPELLS)
    return Weather.MOVED if number == 1 and day >= _MOVED_ON else Weather.FAIR
