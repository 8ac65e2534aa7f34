"""Connections: to the numbers that were judged, the first that comes about, within the time."""

import asyncio
from collections.abc import Callable

import httpcore
import pytest

from tests.polling.fake_time import NOON
from tests.polling.loopback import Asked, loopback
from tests.polling.test_resolving import answering, holding
from tickertui.model.bounds import PollRules
from tickertui.model.clock import SetClock
from tickertui.polling import HttpRetriever, Request
from tickertui.polling.connecting import Attempt, Connecting, _by_turns, _first_of
from tickertui.polling.inside import InsideError
from tickertui.polling.resolving import Resolver


class Stream(httpcore.AsyncNetworkStream):
    """A connection of a test's."""

    def __init__(self) -> None:
        self.closed = False

    async def aclose(self) -> None:
        self.closed = True


def failing(error: Exception) -> Attempt:
    async def attempt() -> httpcore.AsyncNetworkStream:
        raise error

    return attempt


async def hanging() -> httpcore.AsyncNetworkStream:
    await asyncio.Event().wait()
    raise AssertionError


def opening(stream: Stream) -> Callable[[], asyncio.Future[httpcore.AsyncNetworkStream]]:
    async def attempt() -> httpcore.AsyncNetworkStream:
        return stream

    return lambda: asyncio.ensure_future(attempt())


async def test_the_next_number_is_tried_where_one_fails() -> None:
    stream = Stream()
    assert await _first_of([failing(httpcore.ConnectError("a")), opening(stream)]) is stream
    assert not stream.closed


async def test_and_where_one_hangs_as_with_a_broken_ipv6(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tickertui.polling.connecting._HEAD_START", 0.001)
    stream = Stream()
    async with asyncio.timeout(5):
        assert await _first_of([hanging, opening(stream)]) is stream


async def test_what_all_fail_with_is_what_the_first_did() -> None:
    with pytest.raises(httpcore.ConnectError, match="eerste"):
        await _first_of([failing(httpcore.ConnectError("eerste")), failing(httpcore.ConnectTimeout("tweede"))])


async def test_who_gives_up_leaves_no_attempt_behind() -> None:
    before = asyncio.all_tasks()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await _first_of([hanging])
    assert asyncio.all_tasks() == before


async def test_a_connection_that_comes_too_late_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tickertui.polling.connecting._HEAD_START", 0.001)
    late, gate, stream = Stream(), asyncio.Event(), Stream()

    async def slow() -> httpcore.AsyncNetworkStream:
        try:
            await gate.wait()
        except asyncio.CancelledError:
            return late  # it had come about in the same moment
        raise AssertionError

    assert await _first_of([slow, opening(stream)]) is stream
    assert (late.closed, stream.closed) == (True, False)


@pytest.mark.parametrize(
    ("numbers", "order"),
    [
        (["192.0.2.1"], ["192.0.2.1"]),
        (["2001:db8::1", "2001:db8::2", "192.0.2.1"], ["2001:db8::1", "192.0.2.1", "2001:db8::2"]),
        (["192.0.2.1", "192.0.2.2", "2001:db8::1"], ["192.0.2.1", "2001:db8::1", "192.0.2.2"]),
        (["2001:db8::1"], ["2001:db8::1"]),
    ],
)
def test_both_kinds_of_numbers_take_turns(numbers: list[str], order: list[str]) -> None:
    assert _by_turns(numbers) == order


async def test_a_name_may_lead_inside_only_where_that_is_allowed() -> None:
    resolver = Resolver(lookup=answering({"sluw.example": "127.0.0.1"}))
    async with loopback({}) as site:
        with pytest.raises(InsideError):
            await Connecting(resolver, outside_only=True).connect_tcp("sluw.example", site.port, 5)
        with pytest.raises(InsideError):
            await Connecting(resolver, outside_only=True).connect_tcp("127.0.0.1", site.port, 5)
        await asyncio.sleep(0.01)
        assert site.connections == 0  # not even a connection is made
        stream = await Connecting(resolver, outside_only=False).connect_tcp("sluw.example", site.port, 5)
        assert stream.get_extra_info("server_addr") == ("127.0.0.1", site.port)
        await stream.aclose()


async def test_numbers_inside_among_others_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    class System(httpcore.AsyncNetworkBackend):
        async def connect_tcp(self, host: str, *_: object) -> httpcore.AsyncNetworkStream:
            tried.append(host)
            raise httpcore.ConnectError(host)

    resolver = Resolver(lookup=answering({"sluw.example": "10.0.0.1 93.184.216.34 ::1"}))
    connecting = Connecting(resolver, outside_only=True)
    monkeypatch.setattr(connecting, "_system", System())
    with pytest.raises(httpcore.ConnectError):
        await connecting.connect_tcp("sluw.example", 80, 5)
    assert tried == ["93.184.216.34"]


async def test_a_name_that_is_never_answered_ends_in_time() -> None:
    lookup, let_go = holding(answering({"traag.example": "192.0.2.2"}), "traag.example")
    with pytest.raises(httpcore.ConnectTimeout):
        await Connecting(Resolver(lookup=lookup), outside_only=False).connect_tcp("traag.example", 80, 0.01)
    let_go()


async def test_a_host_that_has_ipv6_alone() -> None:
    try:
        async with loopback({"/": feed}, hosts=("::1",)) as site:
            web = HttpRetriever(PollRules(connect=5, read=5, whole=5), clock=SetClock(NOON))
            web._resolver = Resolver(lookup=answering({"zes.example": "::1"}))
            for host in ("[::1]", "zes.example"):
                assert (await web.retrieve(Request(site.url("/", host)))).inside
            await web.close()
    except OSError:
        pytest.skip("this machine has no IPv6")


async def feed(asked: Asked) -> None:
    await asked.answer(200, b"<rss/>")
