"""The store's asynchronous face: a thread that writes and a thread that reads, each with its own connection."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from tickertui.model.clock import Clock
from tickertui.model.fault import Fault
from tickertui.store.store import Store
from tickertui.store.values import KEEP_ALL, Keeping

P = ParamSpec("P")
R = TypeVar("R")


class StoreService:
    """Runs the store's operations off the event loop: ``await service.read(Store.ids, filter)``.

    Readers never wait for the writer. A store in memory has one connection and one thread for both.
    """

    def __init__(self, writer: Store, reader: Store) -> None:
        self._writer, self._reader = writer, reader
        self._closed = False
        self._writing = ThreadPoolExecutor(1, "tickertui-store-writer")
        self._reading = self._writing if reader is writer else ThreadPoolExecutor(1, "tickertui-store-reader")

    @classmethod
    def open(cls, path: Path | None, *, clock: Clock, keeping: Keeping = KEEP_ALL) -> "StoreService":
        """The store at ``path`` as :meth:`Store.open` gives it."""
        writer = Store.open(path, clock=clock, keeping=keeping)
        if writer.in_memory:
            return cls(writer, writer)
        reader = Store.open(path, clock=clock)
        if reader.in_memory:  # the file went between the two: better one connection than two stores
            reader.close()
            reader = writer
        return cls(writer, reader)

    @property
    def fault(self) -> Fault | None:
        """What was wrong when the store was opened."""
        return self._writer.fault

    @property
    def store(self) -> Store:
        """The reading store itself, for use before the event loop runs."""
        return self._reader

    async def read(self, operation: Callable[Concatenate[Store, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of a reading operation."""
        return await self._run(self._reading, lambda: operation(self._reader, *args, **kwargs))

    async def write(self, operation: Callable[Concatenate[Store, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of a writing operation."""
        return await self._run(self._writing, lambda: operation(self._writer, *args, **kwargs))

    async def close(self) -> None:
        """Let what is under way finish, then close; closed already, do nothing."""
        if self._closed:
            return
        self._closed = True
        await self._run(self._writing, self._writer.close)
        if self._reader is not self._writer:
            await self._run(self._reading, self._reader.close)
        self._writing.shutdown()
        self._reading.shutdown()

    async def _run(self, thread: ThreadPoolExecutor, call: Callable[[], R]) -> R:
        return await asyncio.get_running_loop().run_in_executor(thread, call)
