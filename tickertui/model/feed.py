"""A feed: a configured address, and how it fares."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from tickertui.model.credentials import Login
from tickertui.model.fault import Fault


@dataclass(frozen=True, slots=True)
class Feed:
    """A configured feed.

    ``address`` is an http(s) address, without a user part, or a file's path, and its identity. ``name`` is the user's own
    ("" takes the feed's title). ``interval`` is in seconds, None takes the one for all. ``weight`` is how much its
    stories count for the lead, 1.0 as much as any. ``login`` is for its server alone, None without.
    """

    address: str
    name: str = ""
    interval: float | None = None
    weight: float = 1.0
    login: Login | None = None


@dataclass(frozen=True, slots=True)
class FeedMemory:
    """What the store remembers of a feed between polls.

    ``current_address`` is where a permanent redirect led ("" none). ``etag`` and ``last_modified`` are the validators
    as the server sent them (RFC 9110 section 8.8; "" none). ``failures`` counts failures in a row. ``next_poll`` is the
    earliest moment at which it may be asked again, None at once. ``gone`` is a 410 or the like: never asked again.
    Times are aware UTC.
    """

    address: str
    title: str = ""
    current_address: str = ""
    etag: str = ""
    last_modified: str = ""
    last_success: datetime | None = None
    last_attempt: datetime | None = None
    last_error: Fault | None = None
    failures: int = 0
    next_poll: datetime | None = None
    gone: bool = False


class FeedState(Enum):
    """What a feed is doing, for its line on screen."""

    WAITING = "waiting"
    POLLING = "polling"
    OK = "ok"
    FAILING = "failing"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """A feed's visible health: configured feed, what is remembered, what it is doing now, and its stored stories."""

    feed: Feed
    memory: FeedMemory
    state: FeedState
    stories: int = 0

    @property
    def title(self) -> str:
        """The user's name for it, else what it calls itself, else its address."""
        return self.feed.name or self.memory.title or self.feed.address
