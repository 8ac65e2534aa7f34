"""A server on loopback whose every address is a function of the test."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Asked:
    """A request as it came in, and the connection to answer on."""

    path: str
    headers: dict[str, str]
    writer: asyncio.StreamWriter

    async def answer(self, status: int = 200, body: bytes = b"", **headers: str) -> None:
        """A whole answer; ``content_length="…"`` lies about the length, underscores stand for hyphens."""
        head = {"content-length": str(len(body))} | {name.replace("_", "-"): value for name, value in headers.items()}
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        await self.raw(f"HTTP/1.1 {status} X\r\n{lines}\r\n".encode() + body)

    async def raw(self, data: bytes) -> None:
        """Bytes as they are."""
        self.writer.write(data)
        await self.writer.drain()


Handler = Callable[[Asked], Awaitable[None]]


@dataclass
class Loopback:
    """The server: ``pages`` by path, the requests and ``connections`` it saw, and the most it had in hand at once."""

    pages: dict[str, Handler]
    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0
    in_hand: int = 0
    most_in_hand: int = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of ``path``."""
        return f"http://{host}:{self.port}{path}"

    def times(self, path: str) -> int:
        """How often ``path`` was asked for."""
        return sum(asked.path == path for asked in self.asked)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer on one connection until a page leaves it unusable."""
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                first, *lines = head.decode("latin-1").split("\r\n")
                headers = dict(line.lower().split(": ", 1) for line in lines if line)
                asked = Asked(first.split(" ")[1], headers, writer)
                self.asked.append(asked)
                self.in_hand += 1
                self.most_in_hand = max(self.in_hand, self.most_in_hand)
                try:
                    await self.pages[asked.path](asked)
                finally:
                    self.in_hand -= 1
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def loopback(
    pages: Mapping[str, Handler], *, hosts: Sequence[str] = ("127.0.0.1",), tls: ssl.SSLContext | None = None
) -> AsyncIterator[Loopback]:
    """A running server at ``hosts``, numbers of loopback; with ``tls`` it speaks that alone."""
    site = Loopback(dict(pages))
    tasks: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(site.serve(reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    server = await asyncio.start_server(connected, hosts[0], 0, ssl=tls)
    site.port = server.sockets[0].getsockname()[1]
    others = [await asyncio.start_server(connected, host, site.port, ssl=tls) for host in hosts[1:]]
    try:
        yield site
    finally:
        for each in (server, *others):
            each.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
