"""Hosts' names → numbers, each looked up in a thread of its own.

A lookup cannot be broken off: one that a resolver never answers holds its thread for as long as the system waits. In the
event loop's few threads it would hold up all other names, and the end of the program; here it holds up nobody.
"""

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from ipaddress import ip_address
from typing import Any

from tickertui.polling.inside import is_inside_number

Lookup = Callable[..., list[tuple[Any, ...]]]
"""As :func:`socket.getaddrinfo`."""

_MOST = 64


class Resolver:
    """Looks names up, at most ``most`` at once; those who ask for one name while it is looked up share the answer.

    ``lookup`` is for tests.
    """

    def __init__(self, *, most: int = _MOST, lookup: Lookup = socket.getaddrinfo) -> None:
        self._lookup, self._places = lookup, asyncio.Semaphore(most)
        self._under_way: dict[str, asyncio.Task[tuple[str, ...]]] = {}

    async def numbers(self, host: str) -> tuple[str, ...]:
        """The numbers of ``host`` in the system's order of preference; a number is its own.

        :raises OSError: when there are none.
        """
        try:
            return (str(ip_address(host)),)
        except ValueError:
            pass
        asking = self._under_way.get(host)
        if asking is None:
            asking = self._under_way[host] = asyncio.create_task(self._ask(host))
            asking.add_done_callback(partial(self._done, host))
        return await asyncio.shield(asking)

    async def is_inside(self, host: str) -> bool:
        """Whether a host is this machine or on its own network; one without numbers is not."""
        try:
            return any(is_inside_number(number) for number in await self.numbers(host))
        except (OSError, UnicodeError):
            return False

    def close(self) -> None:
        """Wait for no answer any more."""
        for asking in self._under_way.values():
            asking.cancel()
        self._under_way = {}

    def _done(self, host: str, asking: asyncio.Task[tuple[str, ...]]) -> None:
        if self._under_way.get(host) is asking:
            del self._under_way[host]
        if not asking.cancelled():
            asking.exception()  # who asked may have gone away

    async def _ask(self, host: str) -> tuple[str, ...]:
        await self._places.acquire()
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[tuple[str, ...]] = loop.create_future()

        def told(numbers: tuple[str, ...], error: Exception | None) -> None:
            self._places.release()
            if answer.done():
                return
            if error is None:
                answer.set_result(numbers)
            else:
                answer.set_exception(error)

        def look() -> None:
            numbers: tuple[str, ...] = ()
            failed: Exception | None = None
            try:
                found = self._lookup(host, None, type=socket.SOCK_STREAM)
                numbers = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
                if not numbers:
                    raise socket.gaierror(socket.EAI_NONAME, "no numbers")
            except Exception as error:
                failed = error
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(told, numbers, failed)

        try:
            threading.Thread(target=look, name="tickertui-name", daemon=True).start()
        except RuntimeError as error:  # the system gives no thread now
            self._places.release()
            raise OSError(str(error)) from error
        return await answer
