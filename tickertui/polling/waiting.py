"""Waiting for a time: woken early, overslept, or on a clock that was set meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable

from tickertui.model.clock import Clock

JUMP = 30.0
"""A clock this many seconds off from what was slept was set, or the machine was suspended."""

OVERSLEPT = 5.0
"""Seconds after which what was due has been slept through: the machine or the program stood still, and for all alike."""

_LOOK_AT_CLOCK = 15.0


class Waiting:
    """Waits by ``sleep`` (seconds), and looks at ``clock`` for what sleeping does not notice."""

    def __init__(self, clock: Clock, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._clock, self._sleep = clock, sleep

    async def nap(self, wake: asyncio.Event, seconds: float | None) -> bool:
        """Sleep ``seconds`` (None without end) or until woken; True when the time was slept out and is over.

        The clock may stand still, so having slept is what counts, unless it shows that the time is not over or long past.
        """
        if seconds is None:
            await wake.wait()
            return False
        began = self._clock.now()
        woken, slept = asyncio.ensure_future(wake.wait()), asyncio.ensure_future(self._sleep(seconds))
        try:
            await asyncio.wait({woken, slept}, return_when=asyncio.FIRST_COMPLETED)
            passed = (self._clock.now() - began).total_seconds()
            too_early = 0 < passed < seconds and seconds - passed < 1  # two clocks never agree to the millisecond
            return slept.done() and not woken.done() and not too_early and passed - seconds <= OVERSLEPT
        finally:
            woken.cancel()
            slept.cancel()

    async def watch_clock(self, jumped: Callable[[float], None]) -> None:
        """Call ``jumped`` with the seconds the clock jumped, forward (the machine was suspended) or back; never ends."""
        before = self._clock.now()
        while True:
            await self._sleep(_LOOK_AT_CLOCK)
            now = self._clock.now()
            jump = (now - before).total_seconds() - _LOOK_AT_CLOCK
            before = now
            if abs(jump) > JUMP:
                jumped(jump)
