"""Answers as no server should give them: each is read for what it is worth or ends in a fault of its own, within bounds."""

import asyncio
import gzip
from collections.abc import AsyncIterator

import pytest

from tests.polling.documents import rss
from tests.polling.fake_time import NOON
from tests.polling.loopback import Asked, Handler, Loopback, loopback
from tickertui.model.bounds import PollRules
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode, FetchError
from tickertui.polling import HttpRetriever, Request, Retrieved

RULES = PollRules(connect=5, read=5, whole=5, wire_bytes=200_000, body_bytes=200_000, redirects=3)
BODY = rss("Een", "Twee")
OK = b"HTTP/1.1 200 OK\r\n"
LENGTH = b"Content-Length: %d\r\n" % len(BODY)


@pytest.fixture
async def site() -> AsyncIterator[Loopback]:
    async with loopback({}) as site:
        yield site


@pytest.fixture
async def web() -> AsyncIterator[HttpRetriever]:
    web = HttpRetriever(RULES, clock=SetClock(NOON))
    yield web
    await web.close()


def sending(data: bytes) -> Handler:
    async def answer(asked: Asked) -> None:
        await asked.raw(data)
        raise ConnectionAbortedError  # and the connection is closed

    return answer


async def got(
    web: HttpRetriever, site: Loopback, handler: Handler, *, etag: str = "", last_modified: str = ""
) -> Retrieved | FaultCode:
    site.pages["/"] = handler
    try:
        async with asyncio.timeout(10):
            return await web.retrieve(Request(site.url("/"), etag, last_modified))
    except FetchError as error:
        return error.fault.code


def chunked(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    return b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(b"%x\r\n%b\r\n" % (len(one), one) for one in pieces) + end


@pytest.mark.parametrize(
    ("sent", "body"),
    [
        (b"HTTP/1.0 200 OK\r\n\r\n" + BODY, BODY),
        (b"HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n" + LENGTH + b"\r\n" + BODY, BODY),
        (OK + b"Connection: close\r\n\r\n" + BODY, BODY),
        (b"HTTP/1.1 200\r\n" + LENGTH + b"\r\n" + BODY, BODY),
        (OK + b"Content-Length: 0\r\n\r\n", b""),
        (b"HTTP/1.1 204 No Content\r\n\r\n", b""),
        (OK + LENGTH + b"\r\n" + BODY + b"meer dan gezegd", BODY),
        (OK + LENGTH + LENGTH + b"\r\n" + BODY, BODY),
        (OK + chunked(BODY[:7], BODY[7:]), BODY),
        (OK + chunked(BODY, end=b"0\r\nX-Trailer: ja\r\nContent-Length: 3\r\n\r\n"), BODY),
        (OK + chunked(BODY, end=b"0;naam=waarde\r\n\r\n"), BODY),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 20 + OK + LENGTH + b"\r\n" + BODY, BODY),
        (b"HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + OK + LENGTH + b"\r\n" + BODY, BODY),
        (OK + LENGTH + b"Date: gisteren\r\nAge: oud\r\nExpires: 0\r\n\r\n" + BODY, BODY),
        (OK + LENGTH + b"Set-Cookie: a=b\r\n" * 50 + b"\r\n" + BODY, BODY),
        (OK + LENGTH + b"X-Vreemd: \xff\xfe\r\n\r\n" + BODY, BODY),
        (OK + LENGTH + b"Content-Encoding: identity\r\n\r\n" + BODY, BODY),
    ],
)
async def test_odd_but_whole(sent: bytes, body: bytes, site: Loopback, web: HttpRetriever) -> None:
    answer = await got(web, site, sending(sent))
    assert isinstance(answer, Retrieved), answer
    assert answer.body == body


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"ICY 200 OK\r\n\r\n" + BODY, FaultCode.BAD_ANSWER),
        (b"SSH-2.0-OpenSSH_9.2\r\n", FaultCode.CONNECTION_LOST),  # its line has no end that HTTP knows
        (b"\r\n\r\n\r\n", FaultCode.BAD_ANSWER),
        (b"HTTP/1.1 OK\r\n\r\n", FaultCode.BAD_ANSWER),
        (b"HTTP/1.1 99999 OK\r\n\r\n", FaultCode.BAD_ANSWER),
        (b"HTTP/1.1 200 OK\nContent-Length: x\n\n", FaultCode.BAD_ANSWER),
        (OK + b"Content-Length: -5\r\n\r\n" + BODY, FaultCode.BAD_ANSWER),
        (OK + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", FaultCode.BAD_ANSWER),
        (OK + b"Content-Length: 99999999999999999999\r\n\r\n" + BODY, None),
        (OK + b"Content-Length: 1000000\r\n\r\n" + BODY, FaultCode.TOO_LARGE),
        (OK + b"kop zonder dubbele punt\r\n\r\n" + BODY, FaultCode.BAD_ANSWER),
        (OK + b"X: y\x00z\r\n\r\n" + BODY, FaultCode.BAD_ANSWER),
        (OK + b"X: " + b"y" * 200_000 + b"\r\n\r\n" + BODY, FaultCode.TOO_LARGE),
        (OK + b"".join(b"X-%d: y\r\n" % number for number in range(20_000)) + b"\r\n" + BODY, FaultCode.TOO_LARGE),
        (OK + b"Transfer-Encoding: gzip\r\n\r\n" + BODY, FaultCode.BAD_ANSWER),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nabc\r\n", FaultCode.BAD_ANSWER),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"f" * 40 + b"\r\n", FaultCode.BAD_ANSWER),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabcdefgh\r\n0\r\n\r\n", FaultCode.BAD_ANSWER),
        (OK + chunked(BODY, end=b""), FaultCode.CONNECTION_LOST),
        (OK + chunked(BODY, end=b"0\r\n" + b"X: y\r\n" * 50_000 + b"\r\n"), FaultCode.TOO_LARGE),
        (b"HTTP/1.1 100 Continue\r\n\r\n", FaultCode.CONNECTION_LOST),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", None),
        (b"HTTP/1.1 206 Partial Content\r\n" + LENGTH + b"\r\n" + BODY, FaultCode.STATUS),
        (b"HTTP/1.1 304 Not Modified\r\n\r\n", FaultCode.STATUS),
        (b"HTTP/1.1 302 Found\r\n\r\n", FaultCode.BAD_REDIRECT),
        (b"HTTP/1.1 301 Moved\r\nLocation: /" + b"a" * 60_000 + b"\r\n\r\n", FaultCode.BAD_REDIRECT),
        (b"HTTP/1.1 301 Moved\r\nLocation: http://[::1/\r\n\r\n", FaultCode.BAD_REDIRECT),
        (OK + LENGTH + b"Content-Encoding: gzip\r\n\r\n" + BODY, FaultCode.BAD_ENCODING),
        (OK + LENGTH + b"Content-Encoding: gzip, gzip, gzip\r\n\r\n" + BODY, FaultCode.BAD_ENCODING),
        (OK + LENGTH + b"Content-Encoding: " + b"gzip," * 500 + b"\r\n\r\n" + BODY, FaultCode.BAD_ENCODING),
        (OK + LENGTH + b"Content-Encoding: compress\r\n\r\n" + BODY, FaultCode.BAD_ENCODING),
        (
            OK + b"Connection: close\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(BODY)[:-9],
            FaultCode.BAD_ENCODING,
        ),
    ],
)
async def test_answers_that_are_none(sent: bytes, code: FaultCode | None, site: Loopback, web: HttpRetriever) -> None:
    """None: any fault will do."""
    found = await got(web, site, sending(sent))
    assert isinstance(found, FaultCode), found
    assert found is not FaultCode.INTERNAL
    assert code is None or found is code


@pytest.mark.parametrize("piece", [b"HTTP/1.1 102 Processing\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"])
async def test_first_answers_without_end_are_given_up(piece: bytes, site: Loopback) -> None:
    async def answer(asked: Asked) -> None:
        while True:
            await asked.raw(piece * 50)
            await asyncio.sleep(0)

    web = HttpRetriever(RULES, clock=SetClock(NOON))
    try:
        assert await got(web, site, answer) is FaultCode.TOO_LARGE
    finally:
        await web.close()


async def test_a_body_of_more_framing_than_bytes_is_given_up(site: Loopback, web: HttpRetriever) -> None:
    async def answer(asked: Asked) -> None:
        await asked.raw(OK + b"Transfer-Encoding: chunked\r\n\r\n")
        while True:
            await asked.raw(b"1;" + b"a" * 8_000 + b"\r\nx\r\n")

    assert await got(web, site, answer) is FaultCode.TOO_LARGE


@pytest.mark.parametrize(("chunks", "too_many"), [(700, False), (1_000, True)])
async def test_chunks_of_a_byte_count_for_more(chunks: int, too_many: bool, site: Loopback, web: HttpRetriever) -> None:
    sent = OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * chunks + b"0\r\n\r\n"
    found = await got(web, site, sending(sent))
    assert found is FaultCode.TOO_LARGE if too_many else isinstance(found, Retrieved) and found.body == b"x" * chunks


async def test_a_head_that_drips_ends_in_time(site: Loopback) -> None:
    async def answer(asked: Asked) -> None:
        await asked.raw(OK)
        while True:
            await asked.raw(b"X: y\r\n")
            await asyncio.sleep(0.01)

    web = HttpRetriever(PollRules(connect=5, read=5, whole=0.3), clock=SetClock(NOON))
    try:
        assert await got(web, site, answer) is FaultCode.TIMEOUT
    finally:
        await web.close()


@pytest.mark.parametrize(
    ("field", "kept"),
    [
        (b'ETag: "1"', '"1"'),
        (b"ETag: zonder-aanhalingstekens", "zonder-aanhalingstekens"),
        (b'ETag: "' + b"x" * 3_000 + b'"', ""),
        (b'ETag: "caf\xe9"', ""),
        (b"ETag: ", ""),
        (b'ETag: "a", "b"', '"a", "b"'),
        (b'ETag: "1"\r\nETag: "2"', '"1", "2"'),
    ],
)
async def test_a_validator_that_cannot_be_sent_back_is_none(
    field: bytes, kept: str, site: Loopback, web: HttpRetriever
) -> None:
    answer = await got(web, site, sending(OK + LENGTH + field + b"\r\n\r\n" + BODY))
    assert isinstance(answer, Retrieved)
    assert answer.etag == kept
    unchanged = await got(web, site, sending(b"HTTP/1.1 304 Not Modified\r\n\r\n"), etag=kept, last_modified="x")
    assert isinstance(unchanged, Retrieved)
    assert (unchanged.etag, unchanged.body) == (kept, None)


async def test_a_304_may_change_its_validators_and_how_long_it_is_fresh(site: Loopback, web: HttpRetriever) -> None:
    head = b'HTTP/1.1 304 Not Modified\r\nETag: "2"\r\nCache-Control: max-age=900\r\nLast-Modified: nu\r\n\r\n'
    answer = await got(web, site, sending(head), etag='"1"')
    assert answer == Retrieved(None, etag='"2"', last_modified="nu", address=site.url("/"), max_age=900)


async def test_a_304_with_a_body_leaves_nothing_for_the_next_answer(site: Loopback, web: HttpRetriever) -> None:
    async def answer(asked: Asked) -> None:
        await asked.raw(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 4\r\n\r\nrest")

    assert isinstance(await got(web, site, answer, etag='"1"'), Retrieved)
    whole = await got(web, site, sending(OK + LENGTH + b"\r\n" + BODY))
    assert whole in (FaultCode.BAD_ANSWER,) or (isinstance(whole, Retrieved) and whole.body == BODY)


async def test_a_connection_that_was_closed_meanwhile_is_opened_anew(site: Loopback, web: HttpRetriever) -> None:
    """As after the machine was suspended, or where a server is tired of waiting at that very moment."""

    async def and_then_gone(asked: Asked) -> None:
        await asked.answer(200, BODY)

    async def gone(asked: Asked) -> None:
        if site.connections == 1:
            asked.writer.transport.abort()
            raise ConnectionAbortedError
        await asked.answer(200, BODY)

    assert isinstance(await got(web, site, and_then_gone), Retrieved)
    again = await got(web, site, gone)
    assert isinstance(again, Retrieved)
    assert (again.body, site.connections, len(site.asked)) == (BODY, 2, 3)


async def test_a_connection_from_before_the_machine_was_suspended_is_not_used(
    site: Loopback, web: HttpRetriever, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def well(asked: Asked) -> None:
        await asked.answer(200, BODY)

    for _ in range(2):
        await got(web, site, well)
    assert site.connections == 1
    for away in (8 * 3_600.0, 16 * 3_600.0):
        monkeypatch.setattr("tickertui.polling.transport._slept", lambda away=away: away)
        await got(web, site, well)
    assert (site.connections, len(site.asked)) == (3, 4)


async def test_a_hundred_feeds_at_one_host_are_asked_one_by_one_over_one_connection(
    site: Loopback, web: HttpRetriever
) -> None:
    async def well(asked: Asked) -> None:
        await asked.answer(200, BODY)

    site.pages |= {f"/{number}": well for number in range(100)}
    await asyncio.gather(*(web.retrieve(Request(site.url(f"/{number}"))) for number in range(100)))
    assert (len(site.asked), site.most_in_hand, site.connections) == (100, 1, 1)


async def test_a_connection_of_its_own_that_is_lost_is_not_asked_again(site: Loopback, web: HttpRetriever) -> None:
    assert await got(web, site, sending(b"")) is FaultCode.CONNECTION_LOST
    assert len(site.asked) == 1


async def test_a_server_that_keeps_no_connection(site: Loopback, web: HttpRetriever) -> None:
    for _ in range(3):
        assert isinstance(await got(web, site, sending(OK + LENGTH + b"Connection: close\r\n\r\n" + BODY)), Retrieved)
    assert site.connections == 3
