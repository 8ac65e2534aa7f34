"""Connects to hosts: names are looked up by our own resolver, and what is connected to is what was judged.

A name that a stranger gave may stand for an address inside (RFC 1918, RFC 4193, loopback), and for another one each time
it is looked up. So the numbers are judged after the only lookup, and a connection goes to one of those numbers.
"""

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from itertools import chain, zip_longest
from typing import Any

import httpcore

from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.polling.inside import InsideError, is_inside_number
from tickertui.polling.resolving import Resolver

Attempt = Callable[[], Awaitable[httpcore.AsyncNetworkStream]]

HEAD_BYTES = 256 * 1024
"""What may come before an answer's body."""

_PIECE = 16 * 1024
_HEAD_START = 0.25
"""Seconds until the next number is tried as well (RFC 8305 section 8)."""


class Connecting(httpcore.AsyncNetworkBackend):
    """Opens connections; ``outside_only``: to none that is inside."""

    def __init__(self, resolver: Resolver, *, outside_only: bool) -> None:
        self._resolver, self._outside_only = resolver, outside_only
        self._system = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # httpcore's own parameter
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """See :meth:`httpcore.AsyncNetworkBackend.connect_tcp`; each number has what the lookup left of the time.

        :raises InsideError: when all of the host's numbers are inside and may not be.
        """
        loop = asyncio.get_running_loop()
        end = None if timeout is None else loop.time() + timeout
        try:
            async with asyncio.timeout_at(end):
                numbers = await self._resolver.numbers(host)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(str(error)) from error
        if self._outside_only and not (numbers := tuple(one for one in numbers if not is_inside_number(one))):
            raise InsideError

        async def to(number: str) -> httpcore.AsyncNetworkStream:
            left = None if end is None else max(0.01, end - loop.time())
            return Bounded(await self._system.connect_tcp(number, port, left, local_address, socket_options))

        return await _first_of([partial(to, number) for number in _by_turns(numbers)])


class Bounded(httpcore.AsyncNetworkStream):
    """A connection of which each request may read so much and no more, all told.

    An answer's head may be preceded by any number of others (1xx, RFC 9110 section 15.2), and a chunk of one byte costs
    six: what HTTP makes of the bytes bounds neither them nor the work.
    """

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._left = self._most = HEAD_BYTES

    def head_has_come(self, body_bytes: int) -> None:
        """Let so much more be read."""
        self._most = body_bytes
        self._left += body_bytes

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """See :meth:`httpcore.AsyncNetworkStream.read`; a small piece at a time, so that none keeps others waiting.

        :raises FetchError: ``TOO_LARGE``.
        """
        piece = await self._stream.read(min(max_bytes, _PIECE), timeout)
        self._left -= len(piece)
        if self._left < 0:
            raise FetchError(fault(FaultCode.TOO_LARGE, most=self._most))
        return piece

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """See :meth:`httpcore.AsyncNetworkStream.write`."""
        self._left = self._most = HEAD_BYTES
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close it."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """See :meth:`httpcore.AsyncNetworkStream.start_tls`."""
        return Bounded(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        """See :meth:`httpcore.AsyncNetworkStream.get_extra_info`."""
        return self._stream.get_extra_info(info)


def _by_turns(numbers: Sequence[str]) -> list[str]:
    """The numbers with both kinds by turns, the kind preferred first (RFC 8305 section 4)."""
    kinds = [[one for one in numbers if (":" in one) is six] for six in (True, False)]
    if numbers and ":" not in numbers[0]:
        kinds.reverse()
    return [one for one in chain.from_iterable(zip_longest(*kinds)) if one is not None]


async def _first_of(attempts: Sequence[Attempt]) -> httpcore.AsyncNetworkStream:
    """The first connection that comes about: each attempt begins when the one before failed or has had its head start.

    :raises Exception: what the first attempt failed with, when all do.
    """
    under_way: list[asyncio.Task[httpcore.AsyncNetworkStream]] = []
    won: asyncio.Task[httpcore.AsyncNetworkStream] | None = None
    coming = iter(attempts)
    try:
        while True:
            attempt = next(coming, None)
            if attempt is not None:
                under_way.append(asyncio.ensure_future(attempt()))
            waited_for = [task for task in under_way if not task.done()]
            if not waited_for:
                return under_way[0].result()  # raises: none came about
            done, _ = await asyncio.wait(
                waited_for, timeout=None if attempt is None else _HEAD_START, return_when=asyncio.FIRST_COMPLETED
            )
            won = next((task for task in done if task.exception() is None), None)
            if won is not None:
                return won.result()
    finally:
        await _let_go([task for task in under_way if task is not won])


async def _let_go(attempts: Sequence[asyncio.Task[httpcore.AsyncNetworkStream]]) -> None:
    for task in attempts:
        task.cancel()
    for ended in await asyncio.gather(*attempts, return_exceptions=True):
        if isinstance(ended, httpcore.AsyncNetworkStream):
            await ended.aclose()
