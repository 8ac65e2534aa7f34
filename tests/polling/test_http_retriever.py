import asyncio
import gzip
import socket
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import brotli  # type: ignore[import-untyped]  # it ships no types
import pytest

from tests.polling.fake_time import NOON
from tests.polling.loopback import Asked, Handler, Loopback, loopback
from tickertui import __version__
from tickertui.model.bounds import PollRules
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode, FetchError
from tickertui.polling import HttpRetriever, RefusedError, Request, Retrieved, http_retriever

RULES = PollRules(connect=5, read=5, whole=5, wire_bytes=20_000, body_bytes=100_000, redirects=3)
BODY = b"<rss/>" * 100


@pytest.fixture
async def site() -> AsyncIterator[Loopback]:
    async with loopback({}) as site:
        yield site


@pytest.fixture
async def web() -> AsyncIterator[HttpRetriever]:
    web = HttpRetriever(RULES, clock=SetClock(NOON))
    yield web
    await web.close()


def fixed(status: int = 200, body: bytes = b"", **headers: str) -> Handler:
    async def answer(asked: Asked) -> None:
        await asked.answer(status, body, **headers)

    return answer


async def got(web: HttpRetriever, site: Loopback, handler: Handler, **validators: str) -> Retrieved:
    site.pages["/"] = handler
    return await web.retrieve(Request(site.url("/"), validators.get("etag", ""), validators.get("last_modified", "")))


async def refused(web: HttpRetriever, site: Loopback, handler: Handler) -> FetchError:
    with pytest.raises(FetchError) as caught:
        await got(web, site, handler)
    return caught.value


async def test_an_answer_with_what_it_says_of_the_next(site: Loopback, web: HttpRetriever) -> None:
    answer = await got(
        web,
        site,
        fixed(
            body=BODY,
            content_type="text/xml; charset=utf-8",
            etag='W/"7"',
            last_modified="Tue, 24 Nov 2026 08:00:00 GMT",
            cache_control="max-age=300",
            age="20",
        ),
    )
    assert answer == Retrieved(
        BODY,
        "text/xml; charset=utf-8",
        'W/"7"',
        "Tue, 24 Nov 2026 08:00:00 GMT",
        site.url("/"),
        "",
        280,
        20,
    )


async def test_we_say_who_we_are_and_keep_no_cookies(site: Loopback, web: HttpRetriever) -> None:
    await got(web, site, fixed(body=BODY, set_cookie="volg=mij; Path=/"))
    await got(web, site, fixed(body=BODY))
    for asked in site.asked:
        assert asked.headers["user-agent"] == f"tickertui/{__version__}"
        assert asked.headers["accept-encoding"] == "gzip, br, deflate"
        assert "rss+xml" in asked.headers["accept"]
        assert not {"cookie", "authorization", "if-none-match", "referer"} & set(asked.headers)


async def test_validators_are_sent_back_and_outlive_a_304(site: Loopback, web: HttpRetriever) -> None:
    answer = await got(web, site, fixed(304), etag='"1"', last_modified="gisteren")
    assert (answer.body, answer.etag, answer.last_modified) == (None, '"1"', "gisteren")
    assert site.asked[0].headers["if-none-match"] == '"1"'
    assert site.asked[0].headers["if-modified-since"] == "gisteren"


async def test_a_304_to_a_question_without_validators_is_no_answer(site: Loopback, web: HttpRetriever) -> None:
    assert (await refused(web, site, fixed(304))).fault.code is FaultCode.STATUS


@pytest.mark.parametrize(
    ("status", "headers", "code", "wait"),
    [
        (404, {}, FaultCode.STATUS, None),
        (500, {}, FaultCode.STATUS, None),
        (599, {}, FaultCode.STATUS, None),
        (206, {}, FaultCode.STATUS, None),
        (300, {}, FaultCode.STATUS, None),
        (401, {}, FaultCode.NEEDS_LOGIN, None),
        (403, {}, FaultCode.FORBIDDEN, None),
        (410, {}, FaultCode.GONE, None),
        (429, {}, FaultCode.RATE_LIMITED, None),
        (429, {"retry_after": "90"}, FaultCode.RATE_LIMITED, 90),
        (503, {"retry_after": "Tue, 24 Nov 2026 12:01:00 GMT"}, FaultCode.RATE_LIMITED, 60),
        (503, {}, FaultCode.STATUS, None),
    ],
)
async def test_a_refusal_says_why_and_for_how_long(
    status: int, headers: dict[str, str], code: FaultCode, wait: float | None, site: Loopback, web: HttpRetriever
) -> None:
    error = await refused(web, site, fixed(status, b"", **headers))
    assert isinstance(error, RefusedError)
    assert (error.fault.code, error.retry_after) == (code, wait)


# Ids by name: packed bytes hold the second in which they were packed, and each process packs its own.
@pytest.mark.parametrize(
    ("encoding", "packed"), [("gzip", gzip.compress(BODY)), ("br", brotli.compress(BODY))], ids=["gzip", "br"]
)
async def test_packed_bodies_are_unpacked(encoding: str, packed: bytes, site: Loopback, web: HttpRetriever) -> None:
    assert (await got(web, site, fixed(body=packed, content_encoding=encoding))).body == BODY


@pytest.mark.parametrize(
    ("encoding", "packed", "most"),
    [
        ("gzip", gzip.compress(bytes(10_000_000)), RULES.body_bytes),
        ("br", brotli.compress(bytes(10_000_000)), RULES.body_bytes),
        ("", bytes(RULES.wire_bytes + 1), RULES.wire_bytes),
    ],
    ids=["gzip", "br", "plain"],
)
async def test_what_is_too_large_stops_at_the_bound(
    encoding: str, packed: bytes, most: int, site: Loopback, web: HttpRetriever
) -> None:
    error = await refused(web, site, fixed(body=packed, content_encoding=encoding))
    assert error.fault.code is FaultCode.TOO_LARGE
    assert error.fault.particulars["most"] == str(most)


async def test_a_body_without_end_is_given_up(site: Loopback, web: HttpRetriever) -> None:
    async def endless(asked: Asked) -> None:
        await asked.raw(b"HTTP/1.1 200 X\r\nconnection: close\r\n\r\n")
        while True:
            await asked.raw(b"<item>x</item>" * 100)

    assert (await refused(web, site, endless)).fault.code is FaultCode.TOO_LARGE


async def test_headers_without_end_are_given_up(site: Loopback, web: HttpRetriever) -> None:
    async def endless(asked: Asked) -> None:
        await asked.raw(b"HTTP/1.1 200 X\r\n")
        while True:
            await asked.raw(b"x-a: b\r\n" * 100)

    assert (await refused(web, site, endless)).fault.code is FaultCode.TOO_LARGE


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b"\x16\x03\x01 hallo\r\n\r\n", FaultCode.BAD_ANSWER),
        (b"", FaultCode.CONNECTION_LOST),
        (b"HTTP/1.1 200 X\r\ncontent-length: 999\r\n\r\n<rss>", FaultCode.CONNECTION_LOST),
        (b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", FaultCode.BAD_ANSWER),
        (b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<rss>", FaultCode.CONNECTION_LOST),
        (b"HTTP/1.1 200 X\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\n\r\nonzin", FaultCode.BAD_ENCODING),
    ],
)
async def test_answers_that_are_none(sent: bytes, code: FaultCode, site: Loopback, web: HttpRetriever) -> None:
    async def answer(asked: Asked) -> None:
        await asked.raw(sent)
        raise ConnectionAbortedError

    assert (await refused(web, site, answer)).fault.code is code


@pytest.mark.parametrize("times", [{"read": 0.02}, {"whole": 0.05}])
async def test_a_drip_ends_in_time(times: dict[str, float], site: Loopback) -> None:
    async def drip(asked: Asked) -> None:
        await asked.raw(b"HTTP/1.1 200 X\r\ncontent-length: 999\r\n\r\n")
        while "whole" in times:
            await asked.raw(b"x")
            await asyncio.sleep(0.005)
        await asyncio.Event().wait()

    web = HttpRetriever(PollRules(**times), clock=SetClock(NOON))  # type: ignore[arg-type]  # only floats are given
    try:
        error = await refused(web, site, drip)
        assert error.fault.code is FaultCode.TIMEOUT
        assert error.fault.particulars == {"seconds": f"{next(iter(times.values())):g}"}
    finally:
        await web.close()


async def test_redirects_are_followed_and_those_for_good_told(site: Loopback, web: HttpRetriever) -> None:
    site.pages |= {"/a": fixed(301, location="/b"), "/b": fixed(308, location="c"), "/c": fixed(body=BODY)}
    answer = await web.retrieve(Request(site.url("/a")))
    assert (answer.body, answer.address, answer.permanent_address) == (BODY, site.url("/c"), site.url("/c"))


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("/", FaultCode.REDIRECT_LOOP),
        ("file:///etc/passwd", FaultCode.BAD_REDIRECT),
        ("", FaultCode.BAD_REDIRECT),
    ],
)
async def test_redirects_that_are_not_followed(
    location: str, code: FaultCode, site: Loopback, web: HttpRetriever
) -> None:
    assert (await refused(web, site, fixed(302, location=location))).fault.code is code
    assert site.times("/") == 1


async def test_one_request_at_a_time_goes_to_a_host(site: Loopback, web: HttpRetriever) -> None:
    async def slow(asked: Asked) -> None:
        await asyncio.sleep(0.005)
        await asked.answer(200, BODY)

    site.pages |= dict.fromkeys(("/1", "/2", "/3", "/4"), slow)
    await asyncio.gather(*(web.retrieve(Request(site.url(path))) for path in ("/1", "/2", "/3", "/4")))
    assert (len(site.asked), site.most_in_hand) == (4, 1)


async def test_nobody_at_the_door(web: HttpRetriever) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(FetchError) as caught:
        await web.retrieve(Request(f"http://127.0.0.1:{port}/"))
    assert caught.value.fault.code is FaultCode.REFUSED
    assert caught.value.fault.particulars == {"host": "127.0.0.1"}


async def test_a_server_that_speaks_no_tls(web: HttpRetriever) -> None:
    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(100)
        writer.write(b"HTTP/1.1 400 X\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(plain, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(FetchError) as caught:
            await web.retrieve(Request(f"https://127.0.0.1:{port}/"))
    assert caught.value.fault.code is FaultCode.NO_TLS


@pytest.mark.parametrize("address", ["http://", "http://[::1", f"http://{'a' * 64}.example/", "http://a b.example/"])
async def test_what_is_no_address(address: str, web: HttpRetriever) -> None:
    with pytest.raises(FetchError) as caught:
        await web.retrieve(Request(address))
    assert caught.value.fault.code in (FaultCode.BAD_ADDRESS, FaultCode.NO_SUCH_HOST, FaultCode.NO_CONNECTION)


async def test_without_certificates_to_trust_it_says_so_until_they_are_there(
    site: Loopback, web: HttpRetriever, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as lacking:
        lacking.setenv("SSL_CERT_FILE", str(tmp_path / "weg.pem"))
        assert (await refused(web, site, fixed(body=BODY))).fault.code is FaultCode.NO_AUTHORITIES
    assert (await web.retrieve(Request(site.url("/")))).body == BODY


async def test_closing_what_could_not_be_opened_raises_nothing(
    web: HttpRetriever, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def fails(*_: object) -> None:
        gate.wait()
        raise OSError("weg")

    monkeypatch.setattr(http_retriever, "_new_client", fails)
    asking = asyncio.create_task(web.retrieve(Request("http://krant.example/")))
    while (opening := web._opening) is None:  # noqa: ASYNC110  # it takes but turns of the loop
        await asyncio.sleep(0)
    asking.cancel()
    with suppress(asyncio.CancelledError):
        await asking
    gate.set()
    await asyncio.wait({opening})
    await web.close()
