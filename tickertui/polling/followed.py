"""A feed that is being followed: what is known of it, and when it is due."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from tickertui.model.address import is_web
from tickertui.model.feed import Feed, FeedHealth, FeedMemory, FeedState
from tickertui.polling.network import Contact
from tickertui.polling.one_poll import Known


@dataclass(slots=True, eq=False)
class Followed:
    """One feed.

    ``due`` is when it is asked next (aware), None never. ``asked``: the user wants it at ``due``, paused or not.
    ``wake`` is set when either has changed. ``contact`` is None until it was asked over the network.
    """

    feed: Feed
    known: Known
    due: datetime | None = None
    asked: bool = False
    polling: bool = False
    stories: int = 0
    contact: Contact | None = None
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def memory(self) -> FeedMemory:
        """What the store remembers of it."""
        return self.known.memory

    @property
    def over_network(self) -> bool:
        """Whether it is asked over the network."""
        return is_web(self.feed.address)

    @property
    def host(self) -> str:
        """The host it is asked at, as configured; "" for a file, and for what is no address."""
        if not self.over_network:
            return ""
        with suppress(ValueError):
            return urlsplit(self.feed.address).hostname or ""
        return ""

    def first_contact_by(self, time: datetime) -> bool:
        """Whether it is being asked over the network for the first time, or will be by ``time`` (aware)."""
        asked = self.polling or (self.due is not None and self.due <= time)
        return asked and self.over_network and self.contact is None

    def at(self, due: datetime | None, *, asked: bool = False) -> None:
        """Put it at another time."""
        self.due, self.asked = due, asked
        self.wake.set()

    def health(self) -> FeedHealth:
        """Its health as shown."""
        return FeedHealth(self.feed, self.memory, self._state(), self.stories)

    def _state(self) -> FeedState:
        if self.polling:
            return FeedState.POLLING
        if self.memory.gone:
            return FeedState.GONE
        if self.memory.failures:
            return FeedState.FAILING
        return FeedState.OK if self.memory.last_success is not None else FeedState.WAITING
