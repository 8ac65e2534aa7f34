"""A server on loopback, in a thread of its own, that serves an invented world and does to it what servers do."""

import asyncio
import threading
import time
import zlib
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import suppress
from types import TracebackType
from typing import Self

from benchmarks.endurance.faults import Fault, fault_of, is_offline
from benchmarks.soak.world import World
from tickertui.demo.http import Request, answer_to, read_request
from tickertui.model.clock import SystemClock

_HOST = "127.0.0.1"
_BOMB_PIECES, _PIECE = 1_024, 2**20
_PATIENCE = 300.0
_GROWTH = 20_000


class FaultyServer:
    """Serves ``feeds`` feeds under ``/n/news``. ``answers`` counts what was done. A context manager."""

    def __init__(self, feeds: int, *, per_day: float) -> None:
        self._clock = SystemClock()
        self._world = World(feeds, start=self._clock.now(), per_day=per_day)
        self._addresses = list(self._world.feeds)
        self._began = time.monotonic()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending: asyncio.Event | None = None
        self._grown: Counter[int] = Counter()
        self.answers: Counter[str] = Counter()
        self.port = 0

    def __enter__(self) -> Self:
        port: Future[int] = Future()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(port)), daemon=True)
        self._thread.start()
        self.port = port.result(timeout=10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._loop is not None and self._ending is not None:
            self._loop.call_soon_threadsafe(self._ending.set)
        if self._thread is not None:
            self._thread.join(timeout=10)

    def addresses(self) -> list[str]:
        """Where each feed is."""
        return [f"http://{_HOST}:{self.port}/{number}/news" for number in range(len(self._addresses))]

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self._began

    async def _serve(self, port: "Future[int]") -> None:
        self._loop, self._ending = asyncio.get_running_loop(), asyncio.Event()
        clients: set[asyncio.Task[None]] = set()

        def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.ensure_future(self._converse(reader, writer))
            clients.add(task)
            task.add_done_callback(clients.discard)

        listener = await asyncio.start_server(connected, _HOST, 0)
        number = int(listener.sockets[0].getsockname()[1])
        port.set_result(number)
        listening = True
        while not self._ending.is_set():
            if is_offline(self.seconds) is listening:
                listening = not listening
                if listening:
                    listener = await asyncio.start_server(connected, _HOST, number)
                else:
                    listener.close()
                    for task in clients:
                        task.cancel()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._ending.wait(), 0.5)
        listener.close()
        for task in clients:
            task.cancel()
        await asyncio.gather(*clients, return_exceptions=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                while request := read_request(await reader.readuntil(b"\r\n\r\n")):
                    await self._answer(request, writer)
        finally:
            writer.transport.abort()

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> None:
        """One answer; what leaves the connection of no use ends it.

        :raises ConnectionError: when the connection is of no use any more.
        """
        number = int(request.path.split("/")[1])
        moved = request.path.endswith("/moved")
        found = Fault.FAIR if moved else fault_of(number, self.seconds)
        self.answers[found.value] += 1
        if found is Fault.HANG:
            await asyncio.sleep(_PATIENCE)
        elif found is Fault.RUBBISH:
            writer.write(b"\x00\xffSSH-2.0-server\r\n\r\n" * 20)
            raise ConnectionError
        elif found is Fault.ERROR:
            await _send(writer, 500, {}, b"<h1>fault</h1>")
        elif found is Fault.LIMITED:
            await _send(writer, 429, {"Retry-After": "30"}, b"")
        elif found is Fault.LOOP:
            await _send(writer, 302, {"Location": f"/{number}/news?{self.answers.total()}"}, b"")
        elif found is Fault.MOVED:
            await _send(writer, 301, {"Location": f"/{number}/moved"}, b"")
        elif found is Fault.BOMB:
            await _bomb(writer)
        else:
            await self._document(request, number, found, writer)

    async def _document(self, request: Request, number: int, found: Fault, writer: asyncio.StreamWriter) -> None:
        served = self._world.document(self._addresses[number], self._clock.now())
        answer = answer_to(request, served)
        if found is Fault.FAIR:
            self.answers[str(int(answer.status))] += 1
            await _send(writer, int(answer.status), answer.headers, answer.body)
            return
        body = served.body
        if found is Fault.GROWING:
            self._grown[number] += _GROWTH
            body += b"<!--" + b" " * self._grown[number] + b"-->"
        elif found is Fault.MALFORMED:
            body = body[: len(body) // 2] + bytes(range(256)) + body[len(body) // 2 :]
        head = _head(200, {"Content-Type": served.content_type}, len(body))
        if found is Fault.CUT:
            writer.write(head + body[: len(body) // 3])
            await writer.drain()
            raise ConnectionError
        if found is Fault.DRIP:
            writer.write(head)
            for byte in body:
                writer.write(bytes((byte,)))
                await writer.drain()
                await asyncio.sleep(1.0)
        else:
            writer.write(head + body)
            await writer.drain()


async def _bomb(writer: asyncio.StreamWriter) -> None:
    packer = zlib.compressobj(9, wbits=31)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n")
    for _ in range(_BOMB_PIECES):
        writer.write(packer.compress(bytes(_PIECE)))
        await writer.drain()
        await asyncio.sleep(0)
    raise ConnectionError


async def _send(writer: asyncio.StreamWriter, status: int, headers: Mapping[str, str], body: bytes) -> None:
    writer.write(_head(status, headers, len(body)) + (b"" if status == 304 else body))
    await writer.drain()


def _head(status: int, headers: Mapping[str, str], length: int) -> bytes:
    given = dict(headers) | ({} if status == 304 else {"Content-Length": str(length)})
    lines = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"HTTP/1.1 {status} X\r\n{lines}\r\n".encode("latin-1")
