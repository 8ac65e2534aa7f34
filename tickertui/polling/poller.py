"""The poller: one task a feed, each asleep until manners say that its feed may be asked again."""

import asyncio
import logging
import random as randomness
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from random import Random

from tickertui.model.bounds import DocumentBounds, PollRules
from tickertui.model.clock import Clock
from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.model.feed import Feed, FeedHealth, FeedMemory
from tickertui.polling import manners
from tickertui.polling.any_retriever import AnyRetriever
from tickertui.polling.followed import Followed
from tickertui.polling.network import CONNECTION_FAULTS, NOTHING_SENT, Contact, no_network
from tickertui.polling.one_poll import Known, OnePoll, Reader
from tickertui.polling.progress import Listener, Listeners, Phase, PollResult, PollState, Round
from tickertui.polling.reading import read_answer
from tickertui.polling.recalling import count_stories, recall
from tickertui.polling.retrieval import Retriever
from tickertui.polling.waiting import OVERSLEPT, Waiting
from tickertui.store import StoreService

_log = logging.getLogger(__name__)


class Poller:
    """Follows feeds: polls each when it is due, saves what came, and tells its listeners.

    ``sleep`` and ``random`` are for tests. ``offline``: nothing is asked over the network, files still are.
    """

    def __init__(
        self,
        feeds: Sequence[Feed],
        *,
        store: StoreService,
        clock: Clock,
        rules: PollRules,
        bounds: DocumentBounds | None = None,
        retriever: Retriever | None = None,
        random: Random | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        offline: bool = False,
        reader: Reader = read_answer,
    ) -> None:
        self._store, self._clock, self._rules = store, clock, rules
        self._waiting = Waiting(clock, sleep)
        self._random = random or randomness.SystemRandom()
        self._one = OnePoll(
            store=store,
            clock=clock,
            rules=rules,
            bounds=bounds or DocumentBounds(),
            retriever=retriever or AnyRetriever(rules, clock=clock),
            random=self._random,
            reader=reader,
        )
        unique: dict[str, Feed] = {}
        for feed in feeds:
            unique.setdefault(feed.address, feed)
        self._followed = [Followed(feed, Known(FeedMemory(feed.address))) for feed in unique.values()]
        self._kept_offline = fault(FaultCode.OFFLINE) if offline else None
        self._no_network: Fault | None = None
        self._paused = self._loaded = self._running = self._anything_new = False
        self._round = Round()
        self._listeners = Listeners()
        self._phase, self._since = self._phase_now(), clock.now()

    @property
    def state(self) -> PollState:
        """How it fares now."""
        dues = [one.due for one in self._followed if one.due is not None and not one.polling]
        return PollState(
            phase=self._phase,
            since=self._since,
            done=self._round.done,
            of=self._round.of,
            next_round=min(dues, default=None) if self._running and not self._paused else None,
            fault=(self._kept_offline or self._no_network) if self._phase is Phase.OFFLINE else None,
            failing=sum(one.memory.failures > 0 or one.memory.gone for one in self._followed),
            feeds=len(self._followed),
        )

    def health(self) -> tuple[FeedHealth, ...]:
        """How each feed fares, in the user's order."""
        return tuple(one.health() for one in self._followed)

    def listen(self, listener: Listener) -> None:
        """Call ``listener``, on the event loop, with each poll's result and each new state."""
        self._listeners.add(listener)

    async def run(self) -> None:
        """Poll until cancelled."""
        await self._load()
        self._running = True
        self._set_first_polls()
        self._tell_state()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._waiting.watch_clock(self._clock_jumped))
                for one in self._followed:
                    group.create_task(self._follow(one))
        finally:
            self._running = False
            await self._one.close()

    async def poll_once(self) -> tuple[PollResult, ...]:
        """Poll every feed once, now, and give the results in the user's order.

        Left alone, with a fault that says so: those gone for good, those whose server asked us to wait, and over the
        network those of a poller that is kept offline.
        """
        await self._load()
        try:
            return tuple(await asyncio.gather(*(self._once(one) for one in self._followed)))
        finally:
            if not self._running:
                await self._one.close()

    def pause(self) -> None:
        """Ask nobody until resumed, save what the user refreshes. Polls under way are finished."""
        self._pause(True)

    def resume(self) -> None:
        """Go on; feeds that became due meanwhile are spread."""
        self._pause(False)

    def refresh(self, address: str | None = None) -> None:
        """Ask all feeds, or the one at ``address``, as soon as manners allow it."""
        now = self._clock.now()
        for one in self._followed:
            if one.polling or (address is not None and one.feed.address != address) or self._left_alone(one):
                continue
            if (soon := manners.may_refresh(one.memory, self._rules, now)) is not None:
                one.at(min(soon, one.due) if one.due is not None else soon, asked=True)
        self._tell_state()

    # --- one task a feed

    async def _follow(self, one: Followed) -> None:
        while one.due is not None:
            await self._until_due(one)
            try:
                await self._poll(one)
            except Exception:  # whatever it is, the other feeds' tasks go on, and so does this one
                _log.exception("following a feed failed")
                one.due = self._clock.now() + timedelta(seconds=manners.interval_of(one.feed, self._rules))

    async def _until_due(self, one: Followed) -> None:
        while True:
            one.wake.clear()
            wait = self._wait(one)
            if wait is not None and wait < -OVERSLEPT and not one.asked:
                # Overslept: the machine or the program stood still, and all others overslept with it.
                one.due = self._soon()
                continue
            if wait is not None and wait <= 0:
                return
            if await self._waiting.nap(one.wake, wait):
                return

    def _wait(self, one: Followed) -> float | None:
        """Seconds until it is due, None for as long as nobody wakes it."""
        if one.due is None or (self._paused and not one.asked):
            return None
        return (one.due - self._clock.now()).total_seconds()

    # --- one poll

    async def _once(self, one: Followed) -> PollResult:
        if one.memory.gone:
            return PollResult(one.feed, fault=fault(FaultCode.GONE))
        if self._left_alone(one):
            return PollResult(one.feed, fault=self._kept_offline)
        if manners.told_to_wait(one.memory, self._clock.now()) is not None:
            return PollResult(one.feed, fault=one.memory.last_error)
        return await self._poll(one)

    async def _poll(self, one: Followed) -> PollResult:
        async with one.turn:
            one.polling, one.asked = True, False
            self._round.begin()
            self._tell_state()
            try:
                outcome = await self._one.poll(one.feed, one.known, offline=self._no_network is not None)
                one.known, one.due = outcome.known, outcome.known.memory.next_poll
            finally:
                one.polling = False
                last = self._round.finish()
            self._note_contact(one, outcome.result)
            self._note_stories(one, outcome.result)
            self._listeners.tell(outcome.result)
            if last and self._anything_new:
                self._anything_new = False
                await count_stories(self._store, self._followed)
            self._tell_state()
            return outcome.result

    def _note_contact(self, one: Followed, result: PollResult) -> None:
        """Judge by this poll whether there is a network; when it is back, the feeds that missed it are asked soon."""
        telling_nothing = NOTHING_SENT | {FaultCode.INTERNAL}
        if not one.over_network or (result.fault is not None and result.fault.code in telling_nothing):
            return
        failed = result.fault if result.fault is not None and result.fault.code in CONNECTION_FAULTS else None
        now = self._clock.now()
        one.contact = one.contact.then(now, failed) if one.contact else Contact(one.host, now, failed)
        if any(other.first_contact_by(now + timedelta(seconds=self._rules.spread)) for other in self._followed):
            return  # until all have been asked, nothing can be said of the network
        was_away = self._no_network is not None
        self._no_network = no_network([other.contact for other in self._followed if other.contact is not None], now)
        if was_away and self._no_network is None:
            for other in self._followed:
                if other.contact is not None and other.contact.fault is not None and not other.polling:
                    self._ask_soon(other, now)

    def _ask_soon(self, one: Followed, now: datetime) -> None:
        allowed = manners.may_refresh(one.memory, self._rules, now)
        if allowed is not None and one.due is not None:
            one.at(min(one.due, max(allowed, self._soon())))

    def _note_stories(self, one: Followed, result: PollResult) -> None:
        if result.saved is not None and result.saved.new:
            one.stories += len(result.saved.new)
            self._anything_new = True

    # --- the poller as a whole

    async def _load(self) -> None:
        if not self._loaded:
            self._loaded = True
            await recall(self._store, self._followed)
            await count_stories(self._store, self._followed)

    def _set_first_polls(self) -> None:
        """Spread the feeds that are due at once evenly, the user's first ones first; the others wait for their time."""
        now = self._clock.now()
        due = 0
        for one in self._followed:
            one.due = None if self._left_alone(one) else manners.first_poll(one.feed, one.memory, self._rules, now)
            if one.due is not None and one.due <= now:
                one.due = now + timedelta(seconds=self._rules.spread * due / len(self._followed))
                due += 1
        self._round.expect(due)

    def _left_alone(self, one: Followed) -> bool:
        return self._kept_offline is not None and one.over_network

    def _soon(self) -> datetime:
        return self._clock.now() + timedelta(seconds=self._rules.spread * self._random.random())

    def _clock_jumped(self, seconds: float) -> None:
        """Set back, the time to wait stays what it was; forward, each feed finds out by itself that it overslept."""
        for one in self._followed:
            if one.due is not None and not one.polling:
                one.at(one.due + timedelta(seconds=min(0.0, seconds)), asked=one.asked)
        self._tell_state()

    def _pause(self, paused: bool) -> None:
        self._paused = paused
        for one in self._followed:
            one.wake.set()
        self._tell_state()

    def _phase_now(self) -> Phase:
        if self._paused:
            return Phase.PAUSED
        if self._no_network is not None or (
            self._kept_offline is not None and any(one.over_network for one in self._followed)
        ):
            return Phase.OFFLINE
        return Phase.POLLING if self._round.of else Phase.LIVE

    def _tell_state(self) -> None:
        phase = self._phase_now()
        if phase is not self._phase:
            self._phase, self._since = phase, self._clock.now()
        self._listeners.tell(self.state)
