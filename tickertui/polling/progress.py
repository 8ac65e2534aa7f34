"""What the poller tells: its phase, how far a round is, and what each poll gave."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from tickertui.model.fault import Fault
from tickertui.model.feed import Feed

if TYPE_CHECKING:
    from tickertui.store import Saved

_log = logging.getLogger(__name__)


class Phase(Enum):
    """What the poller does as a whole."""

    LIVE = "live"
    POLLING = "polling"
    PAUSED = "paused"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class PollState:
    """How the poller fares.

    ``since`` is when ``phase`` began. ``done`` of ``of`` feeds of the round under way have been polled (0 of 0 when none
    is). ``next_round`` is when the next feed is asked, None when none will be. ``fault`` says why it is offline.
    ``failing`` of ``feeds`` feeds failed last time. Times are aware UTC.
    """

    phase: Phase
    since: datetime
    done: int = 0
    of: int = 0
    next_round: datetime | None = None
    fault: Fault | None = None
    failing: int = 0
    feeds: int = 0

    @property
    def asks_nothing(self) -> bool:
        """Whether the poller is kept offline and will ask no feed at all, however often it is told to."""
        return self.phase is Phase.OFFLINE and self.next_round is None


@dataclass(frozen=True, slots=True)
class PollResult:
    """What one poll of one feed gave.

    ``saved`` is what the store made of it, None where there was nothing to save; ``unchanged``: the server or the bytes
    say that nothing changed; ``stories`` counts those in the document. ``fault`` says why it failed, ``warnings`` what
    was mended on the way.
    """

    feed: Feed
    saved: "Saved | None" = None
    unchanged: bool = False
    fault: Fault | None = None
    warnings: tuple[Fault, ...] = ()
    stories: int = 0


Listener = Callable[[PollResult | PollState], None]


class Listeners:
    """Those who want to be told; one that fails keeps nobody else from hearing it."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._last: PollState | None = None

    def add(self, listener: Listener) -> None:
        """Tell ``listener`` from now on."""
        self._listeners.append(listener)

    def tell(self, news: PollResult | PollState) -> None:
        """Tell everybody; a state that is no other than the last is not told."""
        if isinstance(news, PollState):
            if news == self._last:
                return
            self._last = news
        for listener in self._listeners:
            try:
                listener(news)
            except Exception:
                _log.exception("a listener failed")


@dataclass(slots=True)
class Round:
    """The feeds that are being polled: counted from the first that begins until none is under way or expected."""

    done: int = 0
    of: int = 0
    coming: int = 0

    def expect(self, feeds: int) -> None:
        """So many will be polled one soon after the other, and are one round although they may not overlap."""
        self.of += feeds
        self.coming += feeds

    def begin(self) -> None:
        """One more feed is polled, or one that was expected."""
        if self.coming:
            self.coming -= 1
        else:
            self.of += 1

    def finish(self) -> bool:
        """One of them is done; True when it was the last."""
        self.done += 1
        if self.done < self.of:
            return False
        self.done = self.of = 0
        return True
