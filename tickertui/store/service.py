"""The store's asynchronous face: threads that write, read, and read what takes long, each with its own connection."""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from tickertui.model.clock import Clock
from tickertui.model.fault import Fault
from tickertui.store.store import Store
from tickertui.store.values import KEEP_ALL, Keeping

_SAID_AGAIN_AFTER = 600.0
P = ParamSpec("P")
R = TypeVar("R")


class StoreService:
    """Runs the store's operations off the event loop: ``await service.read(Store.ids, filter)``.

    Readers never wait for the writer, nor what is read in a moment for a search. A store in memory has one connection
    and one thread for all.
    """

    def __init__(self, writer: Store, reader: Store, searcher: Store) -> None:
        self._writer, self._reader, self._searcher = writer, reader, searcher
        self._closed = False
        self._clock = time.monotonic
        # What was wrong from the start is told with the rest that is (`fault`).
        self._seen = {} if writer.fault is None else {writer.fault.code: self._clock()}
        self._writing = ThreadPoolExecutor(1, "tickertui-store-writer")
        self._reading = self._writing if reader is writer else ThreadPoolExecutor(1, "tickertui-store-reader")
        self._searching = self._writing if searcher is writer else ThreadPoolExecutor(1, "tickertui-store-searcher")
        self._under_way: _Search | None = None
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path | None, *, clock: Clock, keeping: Keeping = KEEP_ALL) -> "StoreService":
        """The store at ``path`` as :meth:`Store.open` gives it."""
        writer = Store.open(path, clock=clock, keeping=keeping)
        if writer.in_memory:
            return cls(writer, writer, writer)
        readers = [Store.open(path, clock=clock) for _ in range(2)]
        if any(
            reader.in_memory for reader in readers
        ):  # the file went meanwhile: better one connection than two stores
            for reader in readers:
                reader.close()
            return cls(writer, writer, writer)
        return cls(writer, *readers)

    @property
    def fault(self) -> Fault | None:
        """What was wrong when the store was opened."""
        return self._writer.fault

    @property
    def trouble(self) -> Fault | None:
        """What keeps anything from being stored now; None again as soon as something was."""
        return self._writer.trouble

    @property
    def replaced(self) -> int:
        """How often another store took the place of this one while it was open."""
        return self._writer.replaced

    def untold(self) -> tuple[Fault, ...]:
        """What happened to the store since this was last asked: a new trouble, a file put back.

        Each thing once, and what comes and goes again and again at most every ten minutes.
        """
        now = self._clock()
        found = [each for each in (self._writer.fault, self._writer.trouble) if each is not None]
        new = tuple(each for each in found if now - self._seen.get(each.code, float("-inf")) > _SAID_AGAIN_AFTER)
        self._seen |= {each.code: now for each in found}
        return new

    @property
    def store(self) -> Store:
        """The reading store itself, for use before the event loop runs."""
        return self._reader

    async def read(self, operation: Callable[Concatenate[Store, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of a reading operation."""
        return await self._run(self._reading, lambda: operation(self._reader, *args, **kwargs))

    async def search(self, operation: Callable[Concatenate[Store, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of a reading operation that may take long; where who asked is cancelled, it is broken off."""
        search = _Search()

        def run() -> R:
            self._begin(search)
            try:
                return operation(self._searcher, *args, **kwargs)
            finally:
                self._begin(None)

        try:
            return await self._run(self._searching, run)
        except asyncio.CancelledError:
            with self._lock:  # held but for a moment: no other search can begin that would be broken off in its place
                if self._under_way is search:
                    self._searcher.interrupt()
            raise

    def _begin(self, search: "_Search | None") -> None:
        with self._lock:
            self._under_way = search

    async def write(self, operation: Callable[Concatenate[Store, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The result of a writing operation."""
        return await self._run(self._writing, lambda: operation(self._writer, *args, **kwargs))

    async def close(self) -> None:
        """Let what is under way finish, then close; closed already, do nothing."""
        if self._closed:
            return
        self._closed = True
        await self._run(self._writing, self._writer.close)
        for store, thread in ((self._reader, self._reading), (self._searcher, self._searching)):
            if store is not self._writer:
                await self._run(thread, store.close)
        for thread in (self._writing, self._reading, self._searching):
            thread.shutdown()

    async def _run(self, thread: ThreadPoolExecutor, call: Callable[[], R]) -> R:
        return await asyncio.get_running_loop().run_in_executor(thread, call)


class _Search:
    """One search, told from all others."""
