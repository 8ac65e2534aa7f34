"""The demo's server: HTTP/1.1 on loopback, in a thread of its own with its own event loop."""

import asyncio
import socket
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import suppress
from datetime import timedelta
from email.utils import format_datetime
from http import HTTPStatus
from types import TracebackType
from typing import Self

from tickertui.demo.documents import CHANNELS, ServedDocument, document, story_document
from tickertui.demo.http import Answer, Request, answer_to, read_request, refusal
from tickertui.demo.pages import STORY_PATH
from tickertui.demo.stories import Outlet, load_script, released, round_length
from tickertui.model.clock import Clock
from tickertui.model.feed import Feed

_HOST = "127.0.0.1"
_LARGEST_HEAD = 16_384
_PATHS: Mapping[str, Outlet] = {channel.path: outlet for outlet, channel in CHANNELS.items()}


class DemoServer:
    """Serves the demo's stories as a wire page, RSS, Atom and JSON Feed; what is out, the clock tells.

    The demo begins when the server is made: the backlog is there at once, the rest comes as ``clock`` goes on. With a
    clock that stands nothing changes. Usable as a context manager, which stops it.
    """

    def __init__(self, *, clock: Clock) -> None:
        self._clock = clock
        self._start = clock.now().replace(microsecond=0)
        self._thread: threading.Thread | None = None
        self._running: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self._base = ""

    @property
    def round(self) -> timedelta:
        """How long it takes until the demo tells its stories again."""
        return round_length(load_script())

    def start(self) -> tuple[Feed, ...]:
        """Serve until :meth:`stop`; gives the feeds, by the addresses they have this time. Does nothing when it runs.

        :raises OSError: when loopback gives no port.
        """
        if self._thread is None:
            port: Future[int] = Future()
            self._thread = threading.Thread(target=self._run, args=(port,), name="demo-server", daemon=True)
            self._thread.start()
            try:
                self._base = f"http://{_HOST}:{port.result()}"
            except OSError:
                self.stop()
                raise
        return tuple(Feed(self._base + channel.path, channel.name) for channel in CHANNELS.values())

    def stop(self) -> None:
        """Close every connection and wait for the thread to end. Does nothing when it does not run."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        if self._running is not None:
            loop, ending = self._running
            with suppress(RuntimeError):  # the loop has ended by itself
                loop.call_soon_threadsafe(ending.set)
        thread.join()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self, port: "Future[int]") -> None:
        try:
            # Windows' usual loop cannot watch a listening socket.
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(self._serve(port))
        except OSError as error:
            port.set_exception(error)

    async def _serve(self, port: "Future[int]") -> None:
        ending = asyncio.Event()
        loop = asyncio.get_running_loop()
        self._running = loop, ending
        clients: dict[asyncio.Task[None], socket.socket] = {}
        with socket.create_server((_HOST, 0)) as listener:
            listener.setblocking(False)
            loop.add_reader(listener, self._accept, listener, clients)
            port.set_result(listener.getsockname()[1])
            await ending.wait()
            loop.remove_reader(listener)
        left = dict(clients)
        for client in left:
            client.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for connection in left.values():
            connection.close()  # of one that came at the last moment nothing has run yet

    def _accept(self, listener: socket.socket, clients: dict[asyncio.Task[None], socket.socket]) -> None:
        """Give a client a task. ``asyncio.start_server`` loses those that come while it is being closed."""
        with suppress(OSError):  # it went away again
            connection, _ = listener.accept()
            client = asyncio.create_task(self._converse(connection))
            clients[client] = connection
            client.add_done_callback(clients.pop)

    async def _converse(self, connection: socket.socket) -> None:
        """Answer one client until it goes away or sends what cannot be understood."""
        connection.setblocking(False)
        reader, writer = await asyncio.open_connection(sock=connection, limit=_LARGEST_HEAD)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                while await self._exchange(reader, writer):
                    pass
                writer.close()
                await writer.wait_closed()
        finally:
            writer.transport.abort()  # one that takes nothing any more is not waited for

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; whether the connection stays open."""
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.LimitOverrunError:
            writer.write(self._bytes(refusal(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE), stays=False))
            await writer.drain()
            return False
        request = read_request(head)
        answer = self._answer(request) if request else refusal(HTTPStatus.BAD_REQUEST)
        stays = request is not None and request.keeps_alive
        writer.write(self._bytes(answer, stays=stays, head_only=request is not None and request.method == "HEAD"))
        await writer.drain()
        return stays

    def _answer(self, request: Request) -> Answer:
        if request.method not in ("GET", "HEAD"):
            return refusal(HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "GET, HEAD"})
        found = self._find(request.path)
        return answer_to(request, found) if found else refusal(HTTPStatus.NOT_FOUND)

    def _find(self, path: str) -> ServedDocument | None:
        now = self._clock.now()
        stories = released(load_script(), start=self._start, now=now)
        if path in _PATHS:
            return document(_PATHS[path], stories, base=self._base, now=now)
        return next((story_document(story) for story in stories if path == f"{STORY_PATH}{story.id}"), None)

    def _bytes(self, answer: Answer, *, stays: bool, head_only: bool = False) -> bytes:
        headers = {
            "Date": format_datetime(self._clock.now(), usegmt=True),
            **answer.headers,
            "Connection": "keep-alive" if stays else "close",
        }
        if answer.status is not HTTPStatus.NOT_MODIFIED:
            headers["Content-Length"] = str(len(answer.body))
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = f"HTTP/1.1 {answer.status.value} {answer.status.phrase}\r\n{lines}\r\n".encode("latin-1")
        return head if head_only else head + answer.body
