"""Turns: so many requests at once, and one a host."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

_PATIENCE = 2.0
_OVERTIME = 4


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    callers: int = 0


class Turns:
    """Gives requests their turn. Who waits for a host takes no place from those who could go elsewhere.

    What takes longer than ``patience`` seconds hands its place on and ends beside the others, as long as no more than four
    times the places do so: hosts that hang keep nobody waiting for the time that they are given.
    """

    def __init__(self, most: int, *, patience: float = _PATIENCE) -> None:
        self._most, self._patience = max(1, most), patience
        self._places = asyncio.Semaphore(self._most)
        self._overtime = 0
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        """Wait for a turn at ``host``, and hold it."""
        kept = self._hosts.setdefault(host, _Host())
        kept.callers += 1
        try:
            async with kept.lock, self._place():
                yield
        finally:
            kept.callers -= 1
            if not kept.callers:
                del self._hosts[host]

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        await self._places.acquire()
        handed_on = False
        loop = asyncio.get_running_loop()
        timer: asyncio.TimerHandle

        def hand_on() -> None:
            nonlocal handed_on, timer
            if self._overtime < self._most * _OVERTIME:
                handed_on = True
                self._overtime += 1
                self._places.release()
            else:
                timer = loop.call_later(self._patience, hand_on)

        timer = loop.call_later(self._patience, hand_on)
        try:
            yield
        finally:
            timer.cancel()
            if handed_on:
                self._overtime -= 1
            else:
                self._places.release()
