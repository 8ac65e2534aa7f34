"""When each feed should be asked, worked out apart from the program; counts who was asked too early or too late.

The rule is the one that ``polling/manners.py`` states in words, as bounds: where the program draws a number, all that
it could have drawn is allowed.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tickertui.model.bounds import PollRules

_SLACK = 90.0
"""Seconds for the answer itself, a turn at the host, a place among those under way, and finding out that we overslept."""
_EARLY = 2.0
_HINT_STRETCHES = 5.0
_NOBODY_FIRST, _NOBODY_MOST = 10.0, 300.0
_AGAIN = 5.0
_JITTER = 1.1


@dataclass
class _Due:
    earliest: datetime
    latest: datetime
    failures: int = 0
    asked: int = 0
    last: datetime | None = None
    under_way: bool = False
    gone: bool = False
    told_to_wait: bool = False
    nobody: bool = False
    unreached: bool = False


@dataclass
class Schedule:
    """What was asked, beside what should be. ``early`` and ``late`` count polls outside their bounds."""

    rules: PollRules
    start: datetime
    early: int = 0
    late: int = 0
    feeds: dict[str, _Due] = field(default_factory=dict)
    examples: list[str] = field(default_factory=list)

    def in_hand(self, address: str) -> bool:
        """Whether a poll of this feed is under way."""
        return address in self.feeds and self.feeds[address].under_way

    def asked(self, address: str, now: datetime) -> None:
        """The feed is asked."""
        due = self.feeds.setdefault(address, _Due(self.start, self.start + timedelta(seconds=_SLACK)))
        if now < due.earliest - timedelta(seconds=_EARLY) or due.gone:
            self._note("early", address, now, due)
        elif now > due.latest:
            self._note("late", address, now, due)
        due.asked += 1
        due.last, due.under_way = now, True

    def answered(self, address: str, now: datetime, *, ttl: float | None) -> None:
        """It answered; ``ttl`` is the pace it states."""
        due, interval = self.feeds[address], self.rules.interval
        due.failures, due.told_to_wait, due.nobody, due.unreached = 0, False, False, False
        wait = max(interval, min(ttl or 0.0, interval * _HINT_STRETCHES, self.rules.longest_wait))
        self._set(due, now, wait, wait)

    def failed(
        self,
        address: str,
        now: datetime,
        *,
        retry_after: float | None = None,
        unreached: bool = False,
        nobody: bool = False,
        page: bool = False,
    ) -> None:
        """It did not; ``unreached``: a network that comes back has it asked before its time; ``nobody``: not even a host
        was found, which troubles no server; ``page``: a web page came, which after those is a network's own.
        """
        due, rules = self.feeds[address], self.rules
        anew = (due.nobody and not nobody) or (due.unreached and page)
        due.failures = 1 if anew else due.failures + 1
        due.unreached = unreached
        due.nobody, due.told_to_wait = nobody, retry_after is not None
        doubled = 2.0 ** min(due.failures - 1, 40)
        ceiling = min(rules.backoff_most, rules.backoff_first * doubled)
        low, high = rules.interval, rules.interval + ceiling
        if nobody:
            high = min(_NOBODY_MOST, _NOBODY_FIRST * doubled)
            low = min(high / 2, rules.least_interval)
        elif unreached:
            low = rules.least_interval
        elif due.failures > 1:
            low += ceiling / 2
        if retry_after is not None:
            low, high = max(low, retry_after), max(high, retry_after * _JITTER)
        self._set(due, now, low, high)

    def gone(self, address: str) -> None:
        """It will never be back."""
        self.feeds[address].gone = True
        self.feeds[address].under_way = False

    def woken(self, before: datetime, now: datetime) -> None:
        """The machine was away since ``before``: what came due meanwhile is asked soon, from now on."""
        for due in self.feeds.values():
            if before <= due.latest:
                due.latest = max(due.latest, now + timedelta(seconds=_SLACK))

    def wanted(self, now: datetime) -> None:
        """The user wants all asked now; a server's own word to stay away counts for more."""
        for due in self.feeds.values():
            if not due.told_to_wait:
                least = (due.last or now) + timedelta(seconds=self.rules.least_interval)
                due.earliest = min(due.earliest, max(now, least))

    def overdue(self, now: datetime) -> int:
        """How many feeds should have been asked by now and were not."""
        return sum(not due.gone and not due.under_way and now > due.latest for due in self.feeds.values())

    def _set(self, due: _Due, now: datetime, low: float, high: float) -> None:
        due.earliest = now + timedelta(seconds=low)
        due.latest = now + timedelta(seconds=high + _SLACK)
        due.under_way = False

    def _note(self, kind: str, address: str, now: datetime, due: _Due) -> None:
        setattr(self, kind, getattr(self, kind) + 1)
        if len(self.examples) < 10:
            self.examples.append(f"{kind}: {address} {now} not in {due.earliest} .. {due.latest} ({due.failures})")
