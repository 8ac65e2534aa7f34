"""When a feed may be asked again. Pure: the one place for that rule.

What counts, strongest first:

1. 410 Gone (RFC 9110 section 15.5.11): never again.
2. ``Retry-After`` (section 10.2.3): not before, not even when the user asks.
3. Backing off after failures: the distance doubles from failure to failure, drawn anew each time.
4. ``Cache-Control: max-age``, or ``Expires`` (RFC 9111 sections 5.2.2.1 and 5.3): the answer cannot have changed
   before. A user who asks for it may go past this, as a browser's reload does.
5. The feed's own interval, else the one for all, never below the least.
6. The pace the feed states (RSS ``ttl``, ``sy:updatePeriod``): a hint, mostly a system's default. It does nothing where
   the user gave the feed an interval of its own, and otherwise stretches the interval for all to its fivefold at most.

An attempt that reached nobody (no network, no such name) troubles no server: it is repeated after seconds at first, and
within minutes always.

No wait but the interval itself is longer than ``PollRules.longest_wait``, so that a mistaken header does not silence a
feed for good.
"""

from datetime import datetime, timedelta
from enum import Enum
from random import Random

from tickertui.model.bounds import PollRules
from tickertui.model.fault import FaultCode
from tickertui.model.feed import Feed, FeedMemory
from tickertui.polling.network import CONNECTION_FAULTS, NOBODY_REACHED, NOTHING_SENT

_HINT_STRETCHES = 5.0
_UNREACHED_FIRST = 10.0
_UNREACHED_MOST = 300.0
_RETRY_JITTER = 0.1


class Reach(Enum):
    """Whom a failed poll reached: a server; nobody for certain; or, as all others failed too, hardly anybody."""

    SERVER = "server"
    NOBODY = "nobody"
    NO_NETWORK = "no_network"

    @classmethod
    def of(cls, found: FaultCode, *, offline: bool) -> "Reach":
        """For the fault of a poll; ``offline``: no feed has been reached lately."""
        if found in NOBODY_REACHED:
            return cls.NOBODY
        return cls.NO_NETWORK if offline and found in CONNECTION_FAULTS else cls.SERVER


def interval_of(feed: Feed, rules: PollRules) -> float:
    """The interval in seconds at which ``feed`` is asked: its own or the one for all, never below the least."""
    return max(rules.least_interval, rules.interval if feed.interval is None else feed.interval)


def wait_after_answer(feed: Feed, rules: PollRules, *, max_age: float | None, ttl: float | None) -> float:
    """Seconds to wait after an answer that was fresh for ``max_age`` and asked for a pace of ``ttl`` (None unstated)."""
    interval = interval_of(feed, rules)
    hint = 0.0 if feed.interval is not None or ttl is None else min(ttl, interval * _HINT_STRETCHES)
    return max(interval, min(rules.longest_wait, max(hint, max_age or 0.0)))


def wait_after_failure(
    feed: Feed, rules: PollRules, *, failures: int, retry_after: float | None, reach: Reach, random: Random
) -> float:
    """Seconds to wait after the ``failures``-th failure in a row (from 1).

    Exponential backoff with full jitter, in windows that adjoin: the first draws from [0, first), the next from
    [first, 2·first), then [2·first, 4·first) and so on to the most; each on top of the interval. So the draws cover
    everything, and the distance grows with every failure. Without a network nobody is spared by a long wait: it stays
    within minutes, and where not even a host's number was found it begins with seconds, for what wakes up is often asked
    before its network is there.
    """
    if reach is Reach.NOBODY:
        ceiling = min(_UNREACHED_MOST, _UNREACHED_FIRST * 2.0 ** min(failures - 1, 40))
        return ceiling * (1 + random.random()) / 2
    most = min(rules.backoff_most, _UNREACHED_MOST) if reach is Reach.NO_NETWORK else rules.backoff_most
    ceiling = min(most, rules.backoff_first * 2.0 ** min(failures - 1, 40))
    floor = ceiling / 2 if failures > 1 else 0.0
    interval = interval_of(feed, rules)
    wait = interval + floor + (ceiling - floor) * random.random()
    if retry_after is not None:
        wait = max(wait, retry_after * (1 + _RETRY_JITTER * random.random()))
    return max(interval, min(rules.longest_wait, wait))


def first_poll(feed: Feed, memory: FeedMemory, rules: PollRules, now: datetime) -> datetime | None:
    """When a feed may be asked first after the program starts; None never.

    A restart within the interval asks nobody earlier, except where the last attempt reached nobody: no server is
    troubled, and the network, or the password that was not to be had, may be back. A time further off than any wait can
    be comes from a clock that was wrong, and is not kept.
    """
    if memory.gone:
        return None
    if memory.failures and memory.last_error is not None and memory.last_error.code in NOBODY_REACHED | NOTHING_SENT:
        return now
    interval = interval_of(feed, rules)
    times = [memory.next_poll] if memory.next_poll is not None else []
    if memory.last_attempt is not None:
        times.append(memory.last_attempt + timedelta(seconds=interval))
    furthest = now + timedelta(seconds=max(interval, rules.longest_wait))
    return max([now, *(time for time in times if time <= furthest)])


def may_refresh(memory: FeedMemory, rules: PollRules, now: datetime) -> datetime | None:
    """When a feed may be asked once the user wants it now; None never.

    The least interval is kept even then, and a server that asked us to wait is left alone until its time.
    """
    if memory.gone:
        return None
    times = [now]
    if memory.last_attempt is not None and memory.last_attempt <= now:
        times.append(memory.last_attempt + timedelta(seconds=rules.least_interval))
    if (until := told_to_wait(memory, now)) is not None:
        times.append(until)
    return max(times)


def told_to_wait(memory: FeedMemory, now: datetime) -> datetime | None:
    """Until when the server asked us to stay away, None when it did not or that time has come."""
    limited = memory.last_error is not None and memory.last_error.code is FaultCode.RATE_LIMITED
    return memory.next_poll if limited and memory.next_poll is not None and memory.next_poll > now else None
