"""Feeds that want a login: it is sent to its own host, looked up anew each time, and stands nowhere else."""

import asyncio
import json
import logging
import sys
import threading
from base64 import b64decode
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest

from tests.polling.documents import rss
from tests.polling.fake_time import NOON
from tests.polling.loopback import Asked, Handler, Loopback, loopback
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.bounds import PollRules
from tickertui.model.clock import SetClock
from tickertui.model.credentials import Login, Secret, SecretKind
from tickertui.model.fault import FaultCode, FetchError
from tickertui.model.feed import Feed
from tickertui.polling import Poller, PollResult
from tickertui.polling.keyrings import Keyring
from tickertui.polling.secrets import login_field
from tickertui.store import Store, StoreService

SECRET = "zeergeheim9"
BASIC = Login(Secret(SecretKind.PLAIN, SECRET), "jan")
TOKEN = Login(Secret(SecretKind.PLAIN, SECRET), None, "X-Api-Key")
BEARER = Login(Secret(SecretKind.PLAIN, SECRET))
SENT_BASIC = "basic amfuonplzxjnzwhlaw05"  # the loopback server folds case


def fixed(status: int = 200, body: bytes = b"", **headers: str) -> Handler:
    async def answer(asked: Asked) -> None:
        await asked.answer(status, body, **headers)

    return answer


async def polled(service: StoreService, *feeds: Feed) -> tuple[PollResult, ...]:
    poller = Poller(feeds, store=service, clock=SetClock(NOON), rules=PollRules(whole=5))
    return await poller.poll_once()


@pytest.fixture
async def site() -> "object":
    async with loopback({"/": fixed(body=rss("Een"))}) as server:
        yield server


@pytest.fixture
async def service(tmp_path: Path) -> "object":
    opened = StoreService.open(tmp_path / "stories.sqlite", clock=SetClock(NOON))
    yield opened
    await opened.close()


@pytest.mark.parametrize(
    ("login", "field", "value"),
    [(BASIC, "authorization", SENT_BASIC), (TOKEN, "x-api-key", SECRET), (BEARER, "authorization", f"bearer {SECRET}")],
)
async def test_a_login_is_sent(login: Login, field: str, value: str, site: Loopback, service: StoreService) -> None:
    (result,) = await polled(service, Feed(site.url("/"), login=login))
    assert result.fault is None
    assert site.asked[0].headers[field] == value


@pytest.mark.parametrize("login", [BASIC, TOKEN, BEARER])
async def test_it_is_not_sent_where_a_redirect_leads(login: Login, site: Loopback, service: StoreService) -> None:
    site.pages |= {
        "/eigen": fixed(301, location="/verder"),
        "/verder": fixed(301, location=site.url("/elders", host="localhost")),
        "/elders": fixed(body=rss("Een")),
    }
    feed = Feed(site.url("/eigen"), login=login)
    (result,) = await polled(service, feed)
    (again,) = await polled(service, feed)
    assert (result.fault, again.fault) == (None, None)
    assert [asked.path for asked in site.asked] == ["/eigen", "/verder", "/elders", "/elders"]
    for asked in site.asked:
        told = {SECRET, SENT_BASIC, f"bearer {SECRET}"} & {*asked.headers.values()}
        assert bool(told) is (asked.path != "/elders"), asked.path


async def test_a_feed_found_on_its_own_site_gets_it_and_one_elsewhere_does_not(
    site: Loopback, service: StoreService
) -> None:
    def page(address: str) -> bytes:
        return f'<html><head><link rel="alternate" type="application/rss+xml" href="{address}"></head></html>'.encode()

    site.pages |= {
        "/site": fixed(body=page("/hier"), content_type="text/html"),
        "/weg": fixed(body=page(site.url("/daar", host="localhost")), content_type="text/html"),
        "/hier": fixed(body=rss("Een")),
        "/daar": fixed(body=rss("Twee")),
    }
    results = await polled(service, Feed(site.url("/site"), login=TOKEN), Feed(site.url("/weg"), login=TOKEN))
    assert [result.fault for result in results] == [None, None]
    told = {asked.path: asked.headers.get("x-api-key") for asked in site.asked}
    assert told == {"/site": SECRET, "/weg": SECRET, "/hier": SECRET, "/daar": None}


async def test_without_its_variable_nobody_is_asked_until_it_is_there(
    site: Loopback, service: StoreService, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = Feed(site.url("/"), login=Login(Secret(SecretKind.ENVIRONMENT, "WIRE_PASSWORD"), "jan"))
    monkeypatch.delenv("WIRE_PASSWORD", raising=False)
    (result,) = await polled(service, feed)
    assert result.fault is not None
    assert result.fault.code is FaultCode.SECRET_UNSET
    assert "WIRE_PASSWORD" in fault_in_words(result.fault, Words(Language.ENGLISH))
    assert site.asked == []

    monkeypatch.setenv("WIRE_PASSWORD", SECRET)
    (result,) = await polled(service, feed)
    assert result.fault is None
    assert site.asked[0].headers["authorization"] == SENT_BASIC


@pytest.mark.parametrize("secret", ["twee\nregels", "x" * 9_000, "kop\rkop", "gehéim", "\udce9", "  "])
async def test_what_cannot_be_sent_is_not(
    secret: str, site: Loopback, service: StoreService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRE_TOKEN", secret)
    (result,) = await polled(service, Feed(site.url("/"), login=Login(Secret(SecretKind.ENVIRONMENT, "WIRE_TOKEN"))))
    assert result.fault is not None
    assert result.fault.code is FaultCode.BAD_SECRET
    assert site.asked == []


class Ring(keyring.backend.KeyringBackend):
    """A keyring with one entry, or a locked one."""

    priority = 1
    locked = False
    given: threading.Event | None = None
    """Until it is set no question is answered."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # of the library
        self.asked: list[str] = []
        self.begun = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise keyring.errors.KeyringLocked("locked, said the keyring of " + SECRET)
        if self.given is not None:
            self.asked.append(username)
            self.begun.set()
            self.given.wait(10)
        kept = {"jan": SECRET, "bureau": "ander", "token": "derde"}
        return kept.get(username) if service == "wire.example" else None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    found = Ring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", found)
    return found


def kept(entry: str = "", user: str | None = "jan") -> Login:
    return Login(Secret(SecretKind.KEYRING, "wire.example", entry), user)


@pytest.mark.parametrize(
    ("secret", "sent"), [("abc ", "Bearer abc"), ("Token abc", "Token abc"), ("Bearer abc", "Bearer abc")]
)
async def test_a_token_may_name_its_own_scheme(secret: str, sent: str) -> None:
    login = Login(Secret(SecretKind.ENVIRONMENT, "WIRE_TOKEN"))
    assert await login_field(login, Keyring(), patience=1, environment={"WIRE_TOKEN": secret}) == {
        "Authorization": sent
    }


@pytest.mark.parametrize(
    ("secret", "said"), [("gehéim", "jan:gehéim".encode()), ("a\udce9", b"jan:a\xe9"), (" ", b"jan: ")]
)
async def test_a_password_goes_out_as_the_bytes_it_is(secret: str, said: bytes) -> None:
    login = Login(Secret(SecretKind.ENVIRONMENT, "WIRE_PASSWORD"), "jan")
    sent = await login_field(login, Keyring(), patience=1, environment={"WIRE_PASSWORD": secret})
    assert b64decode(sent["Authorization"].removeprefix("Basic ")) == said


@pytest.mark.usefixtures("ring")
async def test_a_keyrings_entry_is_the_users_or_the_one_named(site: Loopback, service: StoreService) -> None:
    (result,) = await polled(service, Feed(site.url("/"), login=kept()))
    assert result.fault is None
    assert site.asked[-1].headers["authorization"] == SENT_BASIC
    (result,) = await polled(service, Feed(site.url("/"), login=kept("bureau", None)))
    assert site.asked[-1].headers["authorization"] == "bearer ander"
    (result,) = await polled(service, Feed(site.url("/"), login=kept(user=None)))
    assert site.asked[-1].headers["authorization"] == "bearer derde"


async def test_a_keyring_that_gives_nothing_is_told_and_nobody_asked(
    site: Loopback, service: StoreService, ring: Ring
) -> None:
    feed = Feed(site.url("/"), login=kept("niemand"))
    (result,) = await polled(service, feed)
    assert result.fault is not None and result.fault.code is FaultCode.KEYRING_EMPTY
    assert "keyring set wire.example niemand" in fault_in_words(result.fault, Words(Language.DUTCH))
    ring.locked = True
    (result,) = await polled(service, feed)
    assert result.fault is not None and result.fault.code is FaultCode.KEYRING_LOCKED
    assert SECRET not in fault_in_words(result.fault, Words(Language.DUTCH))
    assert site.asked == []


async def test_a_keyring_that_does_not_answer_keeps_one_thread_and_asks_once(ring: Ring) -> None:
    ring.given, before = threading.Event(), {*threading.enumerate()}
    asked, other = Keyring(), Login(Secret(SecretKind.KEYRING, "wire.example", "bureau"))
    for _ in range(3):
        for login in (kept(), kept(), other):
            with pytest.raises(FetchError) as told:
                await login_field(login, asked, patience=0.01)
            assert told.value.fault.code is FaultCode.KEYRING_LOCKED
    asking = [thread for thread in threading.enumerate() if thread.name == "tickertui-keyring" and thread not in before]
    assert len(asking) == 1
    assert ring.begun.wait(10)
    assert ring.asked == ["jan"]

    first, second = (asyncio.create_task(login_field(login, asked, patience=10)) for login in (kept(), other))
    await asyncio.sleep(0)
    ring.given.set()
    assert (await first, await second) == (
        {"Authorization": "Basic amFuOnplZXJnZWhlaW05"},
        {"Authorization": "Bearer ander"},
    )
    assert ring.asked == ["jan", "bureau"]


async def test_a_keyring_is_asked_once_a_poll_and_not_for_what_goes_nowhere(
    site: Loopback, service: StoreService, ring: Ring
) -> None:
    ring.given = threading.Event()
    ring.given.set()
    site.pages |= {
        "/eigen": fixed(302, location="/weg"),
        "/weg": fixed(301, location="/verder"),
        "/verder": fixed(301, location=site.url("/", host="localhost")),
        "/weg2": fixed(301, location=site.url("/", host="localhost")),
    }
    await polled(service, Feed(site.url("/eigen"), login=kept()))
    assert ring.asked == ["jan"]
    moved = Feed(site.url("/weg2"), login=kept("bureau"))
    for _ in range(2):
        (result,) = await polled(service, moved)
        assert result.fault is None
    assert ring.asked == ["jan", "bureau"]


async def test_a_keyring_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)  # as if it were not installed
    with pytest.raises(FetchError) as told:
        await login_field(kept(), Keyring(), patience=10)
    assert told.value.fault.code is FaultCode.NO_KEYRING
    assert "tickertui[keyring]" in fault_in_words(told.value.fault, Words(Language.DUTCH))


async def test_a_broken_keyring_is_told_without_its_words(ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(service: str, username: str) -> str:
        raise BaseException(SECRET)  # as a library written in another language does

    monkeypatch.setattr(ring, "get_password", broken)
    asked = Keyring()
    for _ in range(2):
        with pytest.raises(FetchError) as told:
            await login_field(kept(), asked, patience=10)
        assert told.value.fault.code is FaultCode.KEYRING_LOCKED
        assert told.value.__cause__ is None
        assert SECRET not in str(told.value)


async def test_a_login_wanted_where_it_does_not_go_is_told_as_that(site: Loopback, service: StoreService) -> None:
    site.pages |= {"/weg": fixed(301, location=site.url("/dicht", host="localhost")), "/dicht": fixed(401)}
    (result,) = await polled(service, Feed(site.url("/weg"), login=BASIC))
    assert result.fault is not None and result.fault.code is FaultCode.LOGIN_ELSEWHERE
    assert f"localhost:{site.port}" in fault_in_words(result.fault, Words(Language.DUTCH))


async def test_a_refused_login_is_told_as_one(site: Loopback, service: StoreService) -> None:
    site.pages["/dicht"] = fixed(401, www_authenticate='Basic realm="wire"')
    first, second = await polled(service, Feed(site.url("/dicht")), Feed(site.url("/dicht?a"), login=BASIC))
    assert first.fault is not None and first.fault.code is FaultCode.NEEDS_LOGIN
    assert second.fault is not None
    site.pages["/dicht?a"] = site.pages["/dicht"]
    (second,) = await polled(service, Feed(site.url("/dicht?a"), login=BASIC))
    assert second.fault is not None and second.fault.code is FaultCode.LOGIN_REFUSED


async def test_a_secret_is_in_no_log_no_fault_no_repr_and_not_in_the_store(
    site: Loopback, service: StoreService, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    site.pages |= {
        "/dicht": fixed(401),
        "/stuk": fixed(500),
        "/weg": fixed(302, location=site.url("/dicht", host="localhost")),
    }
    feeds = [Feed(site.url(path), login=login) for path in ("/", "/dicht", "/stuk", "/weg") for login in (BASIC, TOKEN)]
    results = await polled(service, *feeds)
    memories = await service.read(Store.memories)
    told = [repr(feeds), repr(results), repr(memories), json.dumps([str(result.fault) for result in results])]
    logged = [logging.Formatter().format(record) for record in caplog.records]
    assert {"httpx", "httpcore.http11"} <= {record.name for record in caplog.records}
    assert not [text for text in [*told, *logged] if SECRET in text or "amFuOn" in text]
    assert _holding(tmp_path) == []


def _holding(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if SECRET.encode() in file.read_bytes()]
