"""An event loop whose time jumps to the next timer as soon as nothing is under way."""

import asyncio
import selectors
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import UTC, datetime, timedelta
from typing import TypeVar, TypeVarTuple

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_LONGEST_WORK = 60.0


class VirtualLoop(asyncio.SelectorEventLoop):
    """``time()`` is simulated: it stands while a thread works for the loop, and jumps over every sleep."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.in_threads = 0
        super().__init__(_JumpingSelector(self))

    def time(self) -> float:
        """Simulated seconds since the loop was made."""
        return self.seconds

    def run_in_executor(self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts) -> "asyncio.Future[T]":
        """As ever, and time stands until it is done."""
        future = super().run_in_executor(executor, func, *args)
        self.in_threads += 1
        future.add_done_callback(self._left_thread)
        return future

    def _left_thread(self, _: object) -> None:
        self.in_threads -= 1


class _JumpingSelector(selectors.DefaultSelector):
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if self._loop.in_threads or timeout is None:  # a thread that the loop knows of, or one it waits for at its end
            ready = super().select(_LONGEST_WORK)
            if not ready:
                raise RuntimeError("nothing happens any more, and nobody waits for a time")
            return ready
        self._loop.seconds += timeout
        return ready


class LoopClock:
    """The hour on a loop's time. :meth:`suspend` moves the hour alone, as a laptop's lid does."""

    def __init__(self, loop: VirtualLoop, start: datetime) -> None:
        self._loop, self._start, self._away = loop, start.astimezone(UTC), 0.0

    def now(self) -> datetime:
        """The time, aware, in UTC."""
        return self._start + timedelta(seconds=self._loop.seconds + self._away)

    def suspend(self, seconds: float) -> None:
        """The machine is away for so long: no timer counts on."""
        self._away += seconds
