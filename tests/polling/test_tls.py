"""TLS: who cannot be trusted is not read, who does not speak it is told of, who hangs in it is given up."""

import asyncio
from pathlib import Path

import pytest

from tests.polling.certificates import self_signed
from tests.polling.documents import rss
from tests.polling.fake_time import NOON
from tests.polling.loopback import Asked, loopback
from tickertui.model.bounds import PollRules
from tickertui.model.clock import SetClock
from tickertui.model.fault import Fault, FaultCode, FetchError, fault
from tickertui.polling import HttpRetriever, Request

RULES = PollRules(connect=5, read=5, whole=5)


async def feed(asked: Asked) -> None:
    await asked.answer(200, rss("Een"))


async def refused(address: str, rules: PollRules = RULES) -> Fault:
    web = HttpRetriever(rules, clock=SetClock(NOON))
    try:
        with pytest.raises(FetchError) as caught:
            await web.retrieve(Request(address))
        return caught.value.fault
    finally:
        await web.close()


async def test_a_certificate_that_nobody_signed(tmp_path: Path) -> None:
    async with loopback({"/": feed}, tls=self_signed(tmp_path)) as site:
        address = site.url("/", "localhost").replace("http:", "https:")
        assert await refused(address) == fault(FaultCode.BAD_CERTIFICATE, host="localhost")
        assert not site.asked


@pytest.mark.parametrize(("host", "days"), [("localhost", -1), ("elders.example", 30)], ids=["run out", "another's"])
async def test_a_certificate_that_is_trusted_but_not_good(
    host: str, days: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = self_signed(tmp_path, host=host, days=days)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    async with loopback({"/": feed}, tls=context) as site:
        address = site.url("/", "localhost").replace("http:", "https:")
        assert (await refused(address)).code is FaultCode.BAD_CERTIFICATE


async def test_a_certificate_that_is_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    web = HttpRetriever(RULES, clock=SetClock(NOON))
    async with loopback({"/": feed}, tls=context) as site:
        got = await web.retrieve(Request(site.url("/", "localhost").replace("http:", "https:")))
        await web.close()
    assert (got.body, got.inside) == (rss("Een"), True)


async def test_a_handshake_that_hangs_ends_with_the_time_to_connect() -> None:
    async def mute(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        ended.set()

    ended = asyncio.Event()
    async with await asyncio.start_server(mute, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        found = await refused(f"https://127.0.0.1:{port}/", PollRules(connect=0.2, read=5, whole=5))
        await ended.wait()  # our side has closed its connection
    assert found == fault(FaultCode.TIMEOUT, seconds="0.2")


async def test_a_handshake_that_is_broken_off() -> None:
    async def rude(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.transport.abort()

    async with await asyncio.start_server(rude, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        found = await refused(f"https://127.0.0.1:{port}/")
    assert found.code in (FaultCode.CONNECTION_LOST, FaultCode.NO_TLS, FaultCode.NO_CONNECTION)
