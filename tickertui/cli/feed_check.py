"""Asks an address once, before it is added: is there a feed, or a page that points to one?"""

import asyncio
from dataclasses import dataclass

from tickertui.model.clock import Clock
from tickertui.model.fault import FetchError
from tickertui.model.feed import Feed
from tickertui.polling import Poller
from tickertui.settings.schema import Settings
from tickertui.store import StoreService


@dataclass(frozen=True, slots=True)
class CheckedFeed:
    """A feed that answered: the address to poll, and what it calls itself ("" where it does not say)."""

    address: str
    title: str


def checked_feed(feed: Feed, settings: Settings, clock: Clock) -> CheckedFeed:
    """Poll ``feed`` once, into no one's store.

    The address given back is where the feed is: behind a permanent redirect, or where a web page points.

    :raises FetchError: when no feed was found, with the fault of the poll.
    """
    with asyncio.Runner() as runner:
        service = StoreService.open(None, clock=clock)
        try:
            poller = Poller([feed], store=service, clock=clock, rules=settings.poll, bounds=settings.bounds)
            (result,) = runner.run(poller.poll_once())
            if result.fault is not None:
                raise FetchError(result.fault)
            memory = service.store.memory(feed.address)
            return CheckedFeed(memory.current_address or feed.address, memory.title)
        finally:
            runner.run(service.close())
