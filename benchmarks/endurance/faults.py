"""What the server does to whom, by a feed's number and the seconds since the start. Pure."""

from enum import Enum

_SPELL = 60.0
_OFFLINE_EVERY, _OFFLINE_FROM, _OFFLINE_TO = 300.0, 200.0, 240.0


class Fault(Enum):
    """One way to answer."""

    FAIR = "answered"
    HANG = "no answer"
    DRIP = "a byte at a time"
    ERROR = "500"
    LIMITED = "429"
    BOMB = "unpacks to a gibibyte"
    MALFORMED = "malformed"
    LOOP = "redirected for ever"
    MOVED = "moved"
    CUT = "ends in the middle"
    GROWING = "longer each time"
    RUBBISH = "no HTTP"


_FAULTS = tuple(one for one in Fault if one is not Fault.FAIR)


def fault_of(feed: int, seconds: float) -> Fault:
    """Of each feed every second minute is fair; in the other one it has the next fault of all there are."""
    spell = int(seconds // _SPELL)
    if (spell + feed) % 2 == 0:
        return Fault.FAIR
    return _FAULTS[(spell // 2 + feed) % len(_FAULTS)]


def is_offline(seconds: float) -> bool:
    """Whether nothing listens at all: for forty seconds of every five minutes."""
    return _OFFLINE_FROM <= seconds % _OFFLINE_EVERY < _OFFLINE_TO
