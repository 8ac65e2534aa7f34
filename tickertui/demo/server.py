"""The demo's server: HTTP/1.1 on loopback, in a thread of its own with its own event loop."""

import asyncio
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import suppress
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from email.utils import format_datetime
from http import HTTPStatus
from types import TracebackType
from typing import Self

from tickertui.demo.documents import CHANNELS, document, story_document
from tickertui.demo.http_answers import Answer, answer_to, refusal
from tickertui.demo.pages import STORY_PATH
from tickertui.demo.stories import Outlet, load_script, released
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
            asyncio.run(self._serve(port))
        except OSError as error:
            port.set_exception(error)

    async def _serve(self, port: "Future[int]") -> None:
        ending = asyncio.Event()
        self._running = asyncio.get_running_loop(), ending
        clients: set[asyncio.Task[None]] = set()

        def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            client = asyncio.ensure_future(self._converse(reader, writer))
            clients.add(client)
            client.add_done_callback(clients.discard)

        server = await asyncio.start_server(connected, _HOST, 0, limit=_LARGEST_HEAD)
        port.set_result(server.sockets[0].getsockname()[1])
        await ending.wait()
        server.close()
        for client in clients:
            client.cancel()
        await asyncio.gather(*clients, return_exceptions=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one client until it goes away or sends what cannot be understood."""
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                while await self._exchange(reader, writer):
                    pass
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; whether the connection stays open."""
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.LimitOverrunError:
            writer.write(self._bytes(refusal(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE), stays=False))
            await writer.drain()
            return False
        line, _, rest = head.partition(b"\r\n")
        headers = BytesParser(policy=HTTP).parsebytes(rest, headersonly=True)
        answer, method = self._answer(line, headers)
        stays = answer.status is not HTTPStatus.BAD_REQUEST and _keeps_alive(line, headers)
        writer.write(self._bytes(answer, stays=stays, head_only=method == b"HEAD"))
        await writer.drain()
        return stays

    def _answer(self, line: bytes, headers: "Message[str, str]") -> tuple[Answer, bytes]:
        """The answer to a request line and its headers, and the line's method."""
        method, *rest = line.split(b" ")
        if len(rest) != 2 or not rest[1].startswith(b"HTTP/1."):
            return refusal(HTTPStatus.BAD_REQUEST), method
        if method not in (b"GET", b"HEAD"):
            return refusal(HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "GET, HEAD"}), method
        path = rest[0].decode("latin-1").partition("?")[0]
        return self._find(path, headers), method

    def _find(self, path: str, headers: "Message[str, str]") -> Answer:
        now = self._clock.now()
        stories = released(load_script(), start=self._start, now=now)
        found = None
        if path in _PATHS:
            found = document(_PATHS[path], stories, base=self._base, now=now)
        elif path.startswith(STORY_PATH):
            id = path.removeprefix(STORY_PATH)
            found = next((story_document(story) for story in stories if story.id == id), None)
        if found is None:
            return refusal(HTTPStatus.NOT_FOUND)
        return answer_to({name.lower(): str(value) for name, value in headers.items()}, found)

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


def _keeps_alive(line: bytes, headers: "Message[str, str]") -> bool:
    """Whether another request may follow: HTTP/1.1 does so unless told (RFC 9112 section 9.3); a body is not read."""
    said = (headers.get("connection") or "").lower()
    has_body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    return line.endswith(b"HTTP/1.1") and "close" not in said and not has_body
