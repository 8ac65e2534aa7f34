"""A poller whose time passes when the test says so, over a store in memory."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

import pytest
from hypothesis import settings

from tests.polling.fake_retriever import FakeRetriever
from tests.polling.fake_time import FakeTime
from tickertui.model.bounds import PollRules
from tickertui.model.feed import Feed, FeedMemory, FeedState
from tickertui.polling import Poller, PollResult, PollState
from tickertui.store import Store, StoreService

settings.register_profile("without a deadline", deadline=None)  # other work on the machine is no failure
settings.load_profile("without a deadline")


# What a thread has done may give another something to do: saving, remembering, counting.
_CHAINED = 4


@dataclass
class Desk:
    """The poller under test with all that it is given, and what it told."""

    time: FakeTime
    store: StoreService
    retriever: FakeRetriever = field(default_factory=lambda: FakeRetriever({}))
    rules: PollRules = field(default_factory=lambda: PollRules(spread=5))
    results: list[PollResult] = field(default_factory=list)
    states: list[PollState] = field(default_factory=list)
    running: asyncio.Task[None] | None = None
    settled: list[PollResult] = field(default_factory=list)

    def poller(self, feeds: Sequence[Feed], *, offline: bool = False) -> Poller:
        """A poller of these feeds that tells this desk."""
        poller = Poller(
            feeds,
            store=self.store,
            clock=self.time.clock,
            rules=self.rules,
            retriever=self.retriever,
            random=Random(1),
            sleep=self.time.sleep,
            offline=offline,
        )
        poller.listen(lambda news: (self.states if isinstance(news, PollState) else self.results).append(news))  # type: ignore[arg-type]  # each to its own list
        return poller

    async def start(self, feeds: Sequence[Feed], *, offline: bool = False) -> Poller:
        """A poller that runs."""
        poller = self.poller(feeds, offline=offline)
        self.running = asyncio.ensure_future(poller.run())
        self.time.busy = lambda: not self.states
        await self.time.settle()
        self.time.busy = lambda: (
            not self.retriever.in_hand and any(one.state is FeedState.POLLING for one in poller.health())
        )
        await self.time.settle()
        return poller

    async def stop(self) -> None:
        """Stop what runs."""
        if self.running is not None:
            self.running.cancel()
            with suppress(asyncio.CancelledError):
                await self.running
            self.running = None
        self.states.clear()

    async def threads(self) -> None:
        """Until the store's threads have done what a poll gave them; a store that a test breaks has nothing to do."""
        if self.results == self.settled:
            return
        for _ in range(_CHAINED):
            with suppress(Exception):
                await self.store.write(Store.data_version)
                await self.store.read(Store.data_version)
        self.settled = list(self.results)

    async def remember(self, memory: FeedMemory) -> None:
        """Put this in the store."""
        await self.store.write(Store.remember, memory)

    async def memory(self, feed: Feed) -> FeedMemory:
        """What the store holds of a feed."""
        return await self.store.read(Store.memory, feed.address)


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    time = FakeTime()
    desk = Desk(time, StoreService.open(None, clock=time.clock))
    time.threads = desk.threads
    yield desk
    await desk.stop()
    await desk.store.close()
