"""Turns: so many requests at once, and one a host."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    callers: int = 0


class Turns:
    """Gives requests their turn. Who waits for a host takes no place from those who could go elsewhere."""

    def __init__(self, most: int) -> None:
        self._places = asyncio.Semaphore(max(1, most))
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def at(self, host: str) -> AsyncIterator[None]:
        """Wait for a turn at ``host``, and hold it."""
        kept = self._hosts.setdefault(host, _Host())
        kept.callers += 1
        try:
            async with kept.lock, self._places:
                yield
        finally:
            kept.callers -= 1
            if not kept.callers:
                del self._hosts[host]
