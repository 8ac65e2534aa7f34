"""Where a stranger's word may lead: over a server on two numbers of loopback, of which one stands for the world."""

import itertools
from collections.abc import AsyncIterator

import pytest

from tests.polling.conftest import Desk
from tests.polling.documents import page, rss
from tests.polling.fake_time import NOON
from tests.polling.loopback import Asked, Handler, Loopback, loopback
from tests.polling.test_resolving import answering
from tickertui.model.bounds import PollRules
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.model.feed import Feed
from tickertui.polling import HttpRetriever, Poller, Request
from tickertui.polling.resolving import Resolver

WORLD, INSIDE = "127.0.0.1", "127.0.0.2"
NAMES = {"krant.example": WORLD, "sluw.example": INSIDE, "nas.example": INSIDE, "weg.example": ""}
RULES = PollRules(connect=5, read=5, whole=5)
BODY = rss("Een")


@pytest.fixture(autouse=True)
def world(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("connecting", "transport", "resolving"):
        monkeypatch.setattr(f"tickertui.polling.{module}.is_inside_number", lambda number: number == INSIDE)


@pytest.fixture
async def site() -> AsyncIterator[Loopback]:
    async with loopback({"/rss": fixed(body=BODY)}, hosts=(WORLD, INSIDE)) as site:
        yield site


@pytest.fixture
async def web() -> AsyncIterator[HttpRetriever]:
    web = HttpRetriever(RULES, clock=SetClock(NOON))
    web._resolver = Resolver(lookup=answering(NAMES))
    yield web
    await web.close()


def fixed(status: int = 200, body: bytes = b"", **headers: str) -> Handler:
    async def answer(asked: Asked) -> None:
        await asked.answer(status, body, **headers)

    return answer


async def refused(web: HttpRetriever, request: Request) -> FaultCode:
    with pytest.raises(FetchError) as caught:
        await web.retrieve(request)
    return caught.value.fault.code


async def test_a_name_that_stands_for_an_address_inside_is_not_followed_to(site: Loopback, web: HttpRetriever) -> None:
    site.pages["/start"] = fixed(302, location=site.url("/rss", "sluw.example"))
    assert await refused(web, Request(site.url("/start", "krant.example"))) is FaultCode.BAD_REDIRECT
    assert (site.times("/start"), site.times("/rss")) == (1, 0)


async def test_nor_is_a_name_that_is_another_when_it_is_asked_for_again(site: Loopback, web: HttpRetriever) -> None:
    """DNS rebinding: the host that was outside is inside a moment later."""
    numbers = itertools.chain([WORLD], itertools.repeat(INSIDE))

    def lookup(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(0, 0, 0, "", (next(numbers), 0))]

    web._resolver = Resolver(lookup=lookup)
    site.pages["/start"] = fixed(302, location="/rss")
    assert await refused(web, Request(site.url("/start", "sluw.example"))) is FaultCode.BAD_REDIRECT
    assert site.times("/rss") == 0


async def test_nor_is_one_at_the_end_of_a_chain(site: Loopback, web: HttpRetriever) -> None:
    site.pages["/start"] = fixed(301, location="/next")
    site.pages["/next"] = fixed(307, location=site.url("/rss", "sluw.example"))
    assert await refused(web, Request(site.url("/start", "krant.example"))) is FaultCode.BAD_REDIRECT


async def test_from_one_host_outside_to_another_all_is_well(site: Loopback, web: HttpRetriever) -> None:
    site.pages["/start"] = fixed(302, location=site.url("/rss", WORLD).replace(WORLD, "krant.example"))
    assert (await web.retrieve(Request(site.url("/start", "krant.example")))).inside is False


async def test_what_the_user_configured_inside_is_asked_and_may_lead_on_inside(
    site: Loopback, web: HttpRetriever
) -> None:
    site.pages["/start"] = fixed(302, location=site.url("/rss", "sluw.example"))
    got = await web.retrieve(Request(site.url("/start", "nas.example")))
    assert (got.body, got.inside) == (BODY, True)


async def test_a_remembered_address_leads_inside_only_for_a_feed_that_is_there(
    site: Loopback, web: HttpRetriever
) -> None:
    there = site.url("/rss", "sluw.example")
    for owner in ("krant.example", "weg.example"):
        moved = Request(there, login_for=site.url("/start", owner))
        assert await refused(web, moved) is FaultCode.BAD_REDIRECT
    assert not site.asked
    assert (await web.retrieve(Request(there, login_for=site.url("/start", "nas.example")))).body == BODY
    strict = Request(there, login_for=site.url("/start", "nas.example"), outside_only=True)
    assert await refused(web, strict) is FaultCode.BAD_REDIRECT


@pytest.mark.parametrize(("host", "led"), [("krant.example", False), ("nas.example", True)])
async def test_a_page_outside_points_to_no_feed_inside(
    host: str, led: bool, site: Loopback, web: HttpRetriever, desk: Desk
) -> None:
    feed = Feed(site.url("/", host))
    site.pages["/"] = fixed(body=page(site.url("/rss", "sluw.example")), content_type="text/html")
    poller = Poller([feed], store=desk.store, clock=desk.time.clock, rules=RULES, retriever=web)
    (result,) = await poller.poll_once()
    assert (result.stories, site.times("/rss")) == ((1, 1) if led else (0, 0))
    assert led or (result.fault is not None and result.fault.code is FaultCode.BAD_REDIRECT)


async def test_a_proxy_inside_is_the_users_own(site: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://jan:geheim@{INSIDE}:{site.port}")
    monkeypatch.setenv("no_proxy", "nas.example")
    site.pages["http://elders.example/rss"] = fixed(302, location="http://ver.example/rss")
    site.pages["http://ver.example/rss"] = fixed(body=BODY)
    web = HttpRetriever(RULES, clock=SetClock(NOON))
    web._resolver = Resolver(lookup=answering(NAMES))
    try:
        assert (await web.retrieve(Request("http://elders.example/rss"))).body == BODY
        assert all("proxy-authorization" in asked.headers for asked in site.asked)
        assert (await web.retrieve(Request(site.url("/rss", "nas.example")))).inside
        assert site.asked[-1].path == "/rss"
        literal = Request("http://127.0.0.1/rss", outside_only=True)
        assert await refused(web, literal) is FaultCode.BAD_REDIRECT
    finally:
        await web.close()


@pytest.mark.parametrize(
    "proxy",
    [
        "socks5://jan:geheim@proxy.example:1080",
        "ftp://jan:geheim@proxy.example",
        "http://jan:geh/eim@proxy.example",
        "http://",
    ],
)
async def test_a_proxy_that_cannot_be_one_is_told_as_such(
    proxy: str, web: HttpRetriever, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv("http_proxy", proxy)
    with pytest.raises(FetchError) as refused:
        await web.retrieve(Request("http://krant.example/feed"))
    assert refused.value.fault == fault(FaultCode.BAD_PROXY)
    assert "geheim" not in str(refused.value)


async def test_a_proxy_that_is_not_there_is_told_by_its_own_name(
    monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    for proxy, host in (
        (f"http://jan:geheim@{WORLD}:{unused_tcp_port}", WORLD),
        ("http://weg.example:3128", "weg.example"),
    ):
        monkeypatch.setenv("http_proxy", proxy)
        fresh = HttpRetriever(RULES, clock=SetClock(NOON))
        fresh._resolver = Resolver(lookup=answering(NAMES))
        with pytest.raises(FetchError) as refused:
            await fresh.retrieve(Request("http://krant.example/feed"))
        await fresh.close()
        assert refused.value.fault == fault(FaultCode.PROXY_UNREACHABLE, host=host)


@pytest.mark.parametrize(
    ("scheme", "status", "reason"), [("http", 407, "407"), ("https", 407, "407 "), ("https", 403, "403 ")]
)
async def test_a_proxy_that_lets_nothing_through_is_told_as_such(
    site: Loopback, monkeypatch: pytest.MonkeyPatch, scheme: str, status: int, reason: str
) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.setenv(f"{scheme}_proxy", f"http://jan:geheim@{WORLD}:{site.port}")
    site.pages["http://krant.example/feed"] = site.pages["krant.example:443"] = fixed(status)
    web = HttpRetriever(RULES, clock=SetClock(NOON))
    with pytest.raises(FetchError) as refused:
        await web.retrieve(Request(f"{scheme}://krant.example/feed"))
    await web.close()
    told = refused.value.fault
    assert (told.code, told.particulars["host"]) == (FaultCode.PROXY_REFUSES, WORLD)
    assert told.particulars["reason"].startswith(reason.strip())
    assert "geheim" not in str(told)
