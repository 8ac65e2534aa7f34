"""Time that passes when a test says so."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from tickertui.model.clock import SetClock

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class FakeTime:
    """A clock and a ``sleep`` that go together: ``advance`` moves both, ``suspend`` the clock alone, and
    ``stand_still`` both at one blow.

    ``busy`` tells whether something is under way in a thread, to be waited for before time goes on; ``threads`` waits
    until the threads have done all that they were given.
    """

    def __init__(self, start: datetime = NOON) -> None:
        self.clock = SetClock(start)
        self.busy: Callable[[], bool] = lambda: False
        self.threads: Callable[[], Awaitable[None]] = _nothing
        self._slept = 0.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    async def sleep(self, seconds: float) -> None:
        """Sleep in this time."""
        sleeper = (self._slept + seconds, asyncio.get_running_loop().create_future())
        self._sleepers.append(sleeper)
        try:
            await sleeper[1]
        finally:
            self._sleepers.remove(sleeper)

    async def advance(self, seconds: float) -> None:
        """Let time pass, each sleeper waking at its own moment."""
        await self.settle()
        end = self._slept + seconds
        while (first := min((when for when, _ in self._sleepers), default=end)) <= end:
            self._to(max(first, self._slept))
            for when, sleeper in list(self._sleepers):
                if when <= first and not sleeper.done():
                    sleeper.set_result(None)
            await self.settle()
        self._to(end)
        await self.settle()

    def suspend(self, seconds: float) -> None:
        """The machine is away: the hour moves on (or back), sleeping does not."""
        self.clock.set(self.clock.now() + timedelta(seconds=seconds))

    async def stand_still(self, seconds: float) -> None:
        """The program is stopped for so long: whoever would have woken meanwhile does so at its end, all at once."""
        await self.settle()
        self._to(self._slept + seconds)
        await self.advance(0)

    async def settle(self) -> None:
        """Let everything happen that needs no time."""
        await _turns_of_the_loop()
        while self.busy():
            await _turns_of_the_loop()
        await self.threads()
        await _turns_of_the_loop()

    def _to(self, slept: float) -> None:
        self.clock.set(self.clock.now() + timedelta(seconds=slept - self._slept))
        self._slept = slept


async def _nothing() -> None:
    """No threads."""


async def _turns_of_the_loop() -> None:
    for _ in range(30):
        await asyncio.sleep(0)
