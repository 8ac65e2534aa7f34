"""The whole way: loopback server, real client, real parsers, real store."""

import gzip
import threading

import pytest

from tests.polling.conftest import Desk
from tests.polling.documents import page, rss
from tests.polling.loopback import Asked, Handler, Loopback, loopback
from tickertui.model.bounds import PollRules
from tickertui.model.fault import FaultCode
from tickertui.model.feed import Feed, FeedState
from tickertui.polling import Poller

LIMITS = PollRules(wire_bytes=50_000, body_bytes=100_000)


def fixed(status: int = 200, body: bytes = b"", **headers: str) -> Handler:
    async def answer(asked: Asked) -> None:
        await asked.answer(status, body, **headers)

    return answer


async def tagged(asked: Asked) -> None:
    if asked.headers.get("if-none-match") == '"1"':
        await asked.answer(304, etag='"1"')
    else:
        await asked.answer(200, rss("Een", "Twee"), etag='"1"')


async def endless(asked: Asked) -> None:
    await asked.raw(b"HTTP/1.1 200 X\r\nconnection: close\r\n\r\n<rss>")
    while True:
        await asked.raw(b"<item>x</item>" * 1_000)


async def not_http(asked: Asked) -> None:
    await asked.raw(b"\x16\x03\x01 hallo\r\n\r\n")
    raise ConnectionAbortedError


PAGES: dict[str, Handler] = {
    "/tagged": tagged,
    "/moved": fixed(301, location="/tagged_too"),
    "/tagged_too": tagged,
    "/site": fixed(body=page("/found"), content_type="text/html"),
    "/found": tagged,
    "/packed": fixed(body=gzip.compress(rss("Drie")), content_encoding="gzip"),
    "/gone": fixed(410),
    "/limited": fixed(429, retry_after="3600"),
    "/broken": fixed(500),
    "/loop": fixed(302, location="/loop"),
    "/to_file": fixed(302, location="file:///etc/passwd"),
    "/bomb": fixed(body=gzip.compress(bytes(5_000_000)), content_encoding="gzip"),
    "/not_http": not_http,
    "/endless": endless,
}
FAULTS = {
    "/gone": FaultCode.GONE,
    "/limited": FaultCode.RATE_LIMITED,
    "/broken": FaultCode.STATUS,
    "/loop": FaultCode.REDIRECT_LOOP,
    "/to_file": FaultCode.BAD_REDIRECT,
    "/bomb": FaultCode.TOO_LARGE,
    "/not_http": FaultCode.BAD_ANSWER,
    "/endless": FaultCode.TOO_LARGE,
}


def poller(desk: Desk, site: Loopback) -> Poller:
    feeds = [Feed(site.url(path)) for path in site.pages if path not in ("/tagged_too", "/found")]
    return Poller(feeds, store=desk.store, clock=desk.time.clock, rules=LIMITS)


async def test_every_fault_stays_with_its_feed_and_is_called_by_its_name(desk: Desk) -> None:
    async with loopback(PAGES) as site:
        polling = poller(desk, site)
        results = await polling.poll_once()
        faults = {result.feed.address.removeprefix(site.url("")): result.fault for result in results}
        assert {path: found.code for path, found in faults.items() if found is not None} == FAULTS
        states = {one.feed.address.removeprefix(site.url("")): one.state for one in polling.health()}
        assert states["/gone"] is FeedState.GONE and states["/tagged"] is FeedState.OK


async def test_the_second_round_costs_what_manners_allow(desk: Desk) -> None:
    kinds = ("/tagged", "/moved", "/tagged_too", "/site", "/found", "/packed", "/gone", "/limited")
    async with loopback({path: PAGES[path] for path in kinds}) as site:
        await poller(desk, site).poll_once()
        site.asked.clear()
        results = await poller(desk, site).poll_once()  # as after a restart: what counts is in the store
        asked = sorted(asked.path for asked in site.asked)
        assert asked == ["/found", "/packed", "/tagged", "/tagged_too"]
        unchanged = [result.feed.address.removeprefix(site.url("")) for result in results if result.unchanged]
        assert unchanged == ["/tagged", "/moved", "/site"]


async def test_documents_are_not_read_on_the_event_loop(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from tickertui.polling import reading

    threads = set()
    digest = reading._digest

    def watched(*given: object) -> bytes:
        threads.add(threading.current_thread())
        return digest(*given)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(reading, "_digest", watched)
    async with loopback({"/tagged": tagged}) as site:
        await poller(desk, site).poll_once()
    assert threads and threading.main_thread() not in threads
