import gzip
import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import timedelta
from email.utils import format_datetime
from urllib.parse import urlsplit

import pytest

from tests.demo.moments import START, after, out_at
from tickertui.demo import DemoServer
from tickertui.model.clock import SetClock
from tickertui.model.feed import Feed
from tickertui.model.story import SourceKind
from tickertui.sources import read_document

Answered = tuple[int, "http.client.HTTPMessage", bytes]


@pytest.fixture
def clock() -> SetClock:
    return SetClock(START)


@pytest.fixture
def server(clock: SetClock) -> Iterator[DemoServer]:
    with DemoServer(clock=clock) as server:
        yield server


def ask(address: str, method: str = "GET", **headers: str) -> Answered:
    """One request; underscores in a header's name stand for hyphens."""
    parts = urlsplit(address)
    with closing(http.client.HTTPConnection(parts.netloc, timeout=5)) as connection:
        connection.request(method, parts.path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


def wire(server: DemoServer) -> str:
    return server.start()[0].address


def talk(server: DemoServer, data: bytes) -> bytes:
    """All that the server says to ``data`` before it closes."""
    parts = urlsplit(wire(server))
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5) as client:
        client.sendall(data)
        said = b""
        while more := client.recv(65_536):
            said += more
        return said


def test_its_feeds_are_on_loopback_and_of_every_kind(server: DemoServer, clock: SetClock) -> None:
    feeds = server.start()
    names = ["Draadpagina Buitenland", "De Boei", "Kompas", "Harbour Dispatch", "Het Baken", "The Meridian"]
    assert [feed.name for feed in feeds] == names
    kinds = []
    for feed in feeds:
        assert urlsplit(feed.address).hostname == "127.0.0.1"
        status, headers, body = ask(feed.address)
        assert status == 200
        kinds.append(
            read_document(body, address=feed.address, now=clock.now(), content_type=headers["Content-Type"]).kind
        )
    rss, atom = SourceKind.RSS, SourceKind.ATOM
    assert kinds == [SourceKind.WIRE_PAGE, rss, atom, SourceKind.JSON_FEED, rss, atom]


def test_what_is_out_follows_the_clock(server: DemoServer, clock: SetClock) -> None:
    assert b"SPOED" not in ask(wire(server))[2]
    clock.set(after(2))
    assert b"SPOED: Stuwdam" in ask(wire(server))[2]


def test_a_clock_that_stands_gives_the_same_bytes(server: DemoServer) -> None:
    assert {ask(feed.address)[2] for feed in server.start()} == {ask(feed.address)[2] for feed in server.start()}


def test_the_links_lead_to_pages_of_the_server_itself(server: DemoServer, clock: SetClock) -> None:
    _, headers, body = ask(wire(server))
    story = read_document(body, address=wire(server), now=clock.now(), content_type=headers["Content-Type"]).stories[0]
    assert story.url is not None
    status, headers, body = ask(story.url)
    assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert story.lead in body.decode()


@pytest.mark.parametrize("at", range(4))
def test_an_unchanged_document_is_not_sent_again(server: DemoServer, at: int) -> None:
    feed: Feed = server.start()[at]
    _, headers, _ = ask(feed.address)
    status, again, body = ask(feed.address, If_None_Match=f'"other", W/{headers["ETag"]}')
    assert (status, body, again["ETag"]) == (304, b"", headers["ETag"])
    assert ask(feed.address, If_Modified_Since=headers["Last-Modified"])[0] == 304
    assert ask(feed.address, If_None_Match="*")[0] == 304


def test_a_changed_document_is_sent_whole(server: DemoServer, clock: SetClock) -> None:
    _, headers, _ = ask(wire(server))
    clock.set(after(0.4))
    status, newer, body = ask(
        wire(server), If_None_Match=headers["ETag"], If_Modified_Since=format_datetime(clock.now(), usegmt=True)
    )
    assert (status, newer["ETag"] == headers["ETag"], len(body) > 1_000) == (200, False, True)
    assert ask(wire(server), If_Modified_Since=headers["Last-Modified"])[0] == 200


def test_the_wire_page_has_another_etag_when_an_age_has_changed(server: DemoServer, clock: SetClock) -> None:
    etags = []
    for seconds in (0, 10, 60):
        clock.set(after(35) - timedelta(seconds=20) + timedelta(seconds=seconds))
        etags.append(ask(wire(server))[1]["ETag"])
    assert etags[0] != etags[2]
    feeds = server.start()
    clock.set(START)
    before = ask(feeds[3].address)[1]["ETag"]
    clock.set(after(1))
    assert ask(feeds[3].address)[1]["ETag"] == before


@pytest.mark.parametrize("date", ["", "gisteren", "Tue, 24 Nov 2026 11:00:00 -0000"])
def test_a_date_that_tells_nothing_is_no_condition(server: DemoServer, date: str) -> None:
    assert ask(wire(server), If_Modified_Since=date)[0] == 200


@pytest.mark.parametrize("accepted", ["gzip", "br, GZIP;q=0.5", "deflate, gzip, br"])
def test_it_is_sent_compressed_to_who_takes_that(server: DemoServer, accepted: str) -> None:
    _, plain, body = ask(wire(server))
    _, headers, packed = ask(wire(server), Accept_Encoding=accepted)
    assert (headers["Content-Encoding"], headers["Vary"]) == ("gzip", "Accept-Encoding")
    assert len(packed) < len(body) / 2
    assert gzip.decompress(packed) == body
    assert headers["ETag"] != plain["ETag"]
    assert ask(wire(server), Accept_Encoding=accepted, If_None_Match=headers["ETag"])[0] == 304


@pytest.mark.parametrize("accepted", ["identity", "gzip;q=0", "gzip; q=0.000", "br"])
def test_it_is_sent_as_it_is_to_who_does_not(server: DemoServer, accepted: str) -> None:
    assert ask(wire(server), Accept_Encoding=accepted)[1]["Content-Encoding"] is None


def test_a_head_gets_the_headers_alone(server: DemoServer) -> None:
    status, headers, body = ask(wire(server), "HEAD")
    _, whole, text = ask(wire(server))
    assert (status, body) == (200, b"")
    assert headers.items() == whole.items()
    assert int(headers["Content-Length"]) == len(text)


@pytest.mark.parametrize("path", ["/", "/nergens", "/verhaal/", "/verhaal/geen", "/verhaal/kroatie-lynx"])
def test_what_is_not_there_is_not_found(server: DemoServer, path: str) -> None:
    assert ask(f"http://{urlsplit(wire(server)).netloc}{path}")[0] == 404


def test_other_methods_are_refused_by_name(server: DemoServer) -> None:
    status, headers, _ = ask(wire(server), "DELETE")
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_a_connection_serves_several_requests(server: DemoServer) -> None:
    parts = urlsplit(wire(server))
    with closing(http.client.HTTPConnection(parts.netloc, timeout=5)) as connection:
        connection.connect()
        used = connection.sock
        for _ in range(3):
            connection.request("GET", parts.path)
            assert connection.getresponse().read()
            assert connection.sock is used


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"NONSENSE\r\n\r\n", 400),
        (b"GET /buitenland SPDY/9\r\n\r\n", 400),
        (b"GET /buitenland HTTP/1.0\r\n\r\n", 200),
        (b"GET /buitenland HTTP/1.1\r\nConnection: close\r\n\r\n", 200),
        (b"GET /buitenland HTTP/1.1\r\nX: \xff\r\nConnection: Close\r\n\r\n", 200),
        (b"GET /buitenland HTTP/1.1\r\n: nameless\r\n\r\n", 400),
        (b"GET /buitenland HTTP/1.1\r\nAccept-Encoding\r\n\r\n", 400),
        (b"GET /buitenland HTTP/1.1\r\nAccept-Encoding : gzip\r\n\r\n", 400),
        (b"\r\n\r\n", 400),
        (b"POST /buitenland HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", 405),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 40_000 + b"\r\n\r\n", 431),
    ],
)
def test_odd_requests_are_answered_and_the_connection_closed(server: DemoServer, sent: bytes, status: int) -> None:
    said = talk(server, sent)
    assert said.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"\r\nConnection: close\r\n" in said


@pytest.mark.parametrize("sent", [b"", b"GET /buit", b"GET /buitenland HTTP/1.1\r\n\r\n" * 40])
def test_clients_that_go_away_are_no_trouble(server: DemoServer, sent: bytes) -> None:
    parts = urlsplit(wire(server))
    for _ in range(5):
        client = socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5)
        # No time to linger: the connection is reset while the answer is under way.
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        client.sendall(sent)
        client.close()
    assert ask(wire(server))[0] == 200


def test_it_stops_at_once_though_clients_hang_on_and_leaves_no_thread(clock: SetClock) -> None:
    before = set(threading.enumerate())
    server = DemoServer(clock=clock)
    parts = urlsplit(wire(server))
    assert {thread.name for thread in set(threading.enumerate()) - before} == {"demo-server"}
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=5) as silent:
        silent.sendall(b"GET /buit")
        server.stop()
        assert set(threading.enumerate()) == before
        with suppress(ConnectionResetError):
            assert silent.recv(10) == b""
    with pytest.raises(ConnectionRefusedError):
        ask(f"http://{parts.netloc}{parts.path}")
    server.stop()


def test_it_can_be_started_again_and_goes_on_where_the_clock_is(clock: SetClock) -> None:
    server = DemoServer(clock=clock)
    server.start()
    server.stop()
    clock.set(after(2))
    with server:
        assert b"SPOED: Stuwdam" in ask(wire(server))[2]


def test_the_demo_begins_when_it_is_made(clock: SetClock) -> None:
    clock.set(after(500))
    with DemoServer(clock=clock) as server:
        body = ask(wire(server))[2].decode()
    newest = next(story for story in out_at(0) if story.outlet.value == "wire")
    assert newest.lead.split(".")[0] in body
    assert "SPOED" not in body
