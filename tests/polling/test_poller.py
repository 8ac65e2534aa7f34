import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.polling.conftest import Desk
from tests.polling.documents import page, rss
from tests.polling.fake_retriever import Answer, FakeRetriever
from tests.polling.fake_time import NOON
from tickertui.model.bounds import PollRules
from tickertui.model.fault import FaultCode, FetchError, StoreError, fault
from tickertui.model.feed import Feed, FeedMemory, FeedState
from tickertui.polling import AnyRetriever, Phase, PollState, RefusedError, Request, Retrieved
from tickertui.store import Store, StoreService

A, B, C = (Feed(f"http://{name}.example/rss") for name in "abc")
LOST = FetchError(fault(FaultCode.CONNECTION_LOST))
BROKEN = RefusedError(fault(FaultCode.STATUS, status=500, phrase="Internal Server Error"))
GONE = RefusedError(fault(FaultCode.GONE))


def limited(seconds: float) -> RefusedError:
    return RefusedError(fault(FaultCode.RATE_LIMITED, status=429), seconds)


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def answering(desk: Desk, **answers: Answer | list[Answer]) -> None:
    desk.retriever.answers.update({f"http://{name}.example/rss": answer for name, answer in answers.items()})


async def test_what_comes_is_saved_told_and_remembered(desk: Desk) -> None:
    answering(desk, a=Retrieved(rss("Een", "Twee", title="De A"), etag='"1"', last_modified="x", address=A.address))
    poller = await desk.start([A])
    (result,) = desk.results
    assert result.saved is not None
    assert (len(result.saved.new), result.stories, result.fault, result.unchanged) == (2, 2, None, False)
    (health,) = poller.health()
    assert (health.state, health.stories, health.title) == (FeedState.OK, 2, "De A")
    assert await desk.memory(A) == FeedMemory(
        A.address,
        title="De A",
        etag='"1"',
        last_modified="x",
        last_success=NOON,
        last_attempt=NOON,
        next_poll=after(120),
    )


async def test_a_wire_page_goes_by_its_section(desk: Desk) -> None:
    page = "Meer uit Buitenland\n\nOSLO (ANP) - De haven is dicht.\n\n5 minuten geleden\n"
    answering(desk, a=page.encode())
    poller = await desk.start([A])
    assert poller.health()[0].title == "Buitenland"
    assert (await desk.memory(A)).title == "Buitenland"


async def test_each_feed_is_asked_at_its_interval_with_its_validators(desk: Desk) -> None:
    own = replace(B, interval=300.0)
    answering(desk, a=[Retrieved(rss("Een"), etag='"1"', address=A.address), None], b=rss("Drie"))
    await desk.start([A, own])
    await desk.time.advance(605)
    assert (desk.retriever.times(A.address), desk.retriever.times(B.address)) == (6, 3)
    assert [request.etag for request in desk.retriever.asked if request.address == A.address] == ["", *['"1"'] * 5]


async def test_what_did_not_change_is_neither_read_nor_saved(desk: Desk) -> None:
    answering(desk, a=[rss("Een"), rss("Een"), None])
    await desk.start([A])
    await desk.time.advance(240)
    assert [result.unchanged for result in desk.results] == [False, True, True]
    assert [result.saved is None for result in desk.results] == [False, True, True]


async def test_first_polls_are_spread(desk: Desk) -> None:
    desk.rules = PollRules(spread=6)
    answering(desk, a=rss("Een"), b=rss("Twee"), c=rss("Drie"))
    await desk.start([A, B, C])
    asked = []
    for _ in range(3):
        asked.append(len(desk.retriever.asked))
        await desk.time.advance(2)
    assert asked == [1, 2, 3]


async def test_a_restart_within_the_interval_waits_for_the_rest_of_it(desk: Desk) -> None:
    answering(desk, a=rss("Een"), b=rss("Twee"))
    await desk.start([A])
    await desk.time.advance(30)
    await desk.stop()
    poller = await desk.start([A, B])  # B is new: it goes at once
    await desk.time.advance(5)
    assert (desk.retriever.times(A.address), desk.retriever.times(B.address)) == (1, 1)
    assert poller.state.next_round == after(120)
    await desk.time.advance(85)
    assert desk.retriever.times(A.address) == 2


async def test_gone_is_never_asked_again_and_says_so(desk: Desk) -> None:
    answering(desk, a=GONE)
    poller = await desk.start([A])
    poller.refresh()
    await desk.time.advance(100_000)
    assert desk.retriever.times(A.address) == 1
    assert poller.health()[0].state is FeedState.GONE
    assert poller.state.next_round is None and poller.state.failing == 1
    await desk.stop()
    poller = await desk.start([A])
    await desk.time.advance(1_000)
    (result,) = await poller.poll_once()
    assert result.fault == fault(FaultCode.GONE)
    assert desk.retriever.times(A.address) == 1


async def test_retry_after_binds_the_schedule_the_user_and_the_next_start(desk: Desk) -> None:
    answering(desk, a=[limited(1_000), rss("Een")])
    poller = await desk.start([A])
    await desk.time.advance(500)
    poller.refresh()
    (result,) = await poller.poll_once()
    assert result.fault == fault(FaultCode.RATE_LIMITED, status=429)
    await desk.stop()
    poller = await desk.start([A])
    poller.refresh(A.address)
    await desk.time.advance(499)
    assert desk.retriever.times(A.address) == 1
    await desk.time.advance(101)
    assert desk.retriever.times(A.address) == 2
    assert poller.health()[0].state is FeedState.OK


async def test_max_age_binds_the_schedule_but_not_the_user(desk: Desk) -> None:
    answering(desk, a=Retrieved(rss("Een"), address=A.address, max_age=900))
    poller = await desk.start([A])
    await desk.time.advance(600)
    assert desk.retriever.times(A.address) == 1
    poller.refresh()
    await desk.time.settle()
    assert desk.retriever.times(A.address) == 2
    await desk.time.advance(900)
    assert desk.retriever.times(A.address) == 3


async def test_what_always_fails_is_asked_at_a_growing_distance(desk: Desk) -> None:
    answering(desk, a=BROKEN)
    poller = await desk.start([A])
    times = []
    for _ in range(7):
        due = poller.state.next_round
        assert due is not None
        times.append(due)
        await desk.time.advance((due - desk.time.clock.now()).total_seconds())
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert gaps == sorted(gaps) and gaps[-1] > 4 * gaps[0]
    memory = await desk.memory(A)
    assert (memory.failures, memory.last_error) == (8, BROKEN.fault)


async def test_one_feeds_failure_touches_no_other_whatever_it_is(desk: Desk) -> None:
    answering(desk, a=ZeroDivisionError("geheim"), b=b"\x00\x01\x02", c=rss("Een"))
    poller = await desk.start([A, B, C])
    await desk.time.advance(1_000)
    first, second, third = poller.health()
    assert first.memory.last_error == fault(FaultCode.INTERNAL, reason="ZeroDivisionError")
    assert second.state is FeedState.FAILING
    assert third.state is FeedState.OK and desk.retriever.times(C.address) == 9


async def test_a_store_that_fails_is_a_fault_and_no_crash(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(desk, a=rss("Een"))
    why = fault(FaultCode.STORE_UNUSABLE, path="x", reason="vol")

    def full(*_: object) -> None:
        raise StoreError(why)

    monkeypatch.setattr(Store, "save", full)
    monkeypatch.setattr(Store, "remember", full)
    await desk.start([A])
    await desk.time.advance(3_600)
    assert all(result.fault == why for result in desk.results)
    # It is no fault of the feed's, which is asked in its turn.
    assert len(desk.results) == 31
    assert desk.states[-1].failing == 0


@pytest.mark.parametrize("validated", [True, False])
async def test_what_could_not_be_stored_comes_with_the_next_poll(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, validated: bool
) -> None:
    answer = rss("Een")
    assert isinstance(answer, bytes)

    class Server(FakeRetriever):
        async def retrieve(self, request: Request) -> Retrieved:
            self.asked.append(request)
            if request.etag == '"1"':
                return Retrieved(None, etag='"1"', address=request.address)
            return Retrieved(answer, etag='"1"' if validated else "", address=request.address)

    desk.retriever = Server({})
    poller = desk.poller([A])
    with monkeypatch.context() as full:

        def save(*_: object) -> None:
            raise StoreError(fault(FaultCode.STORE_FULL, path="x", reason="vol"))

        full.setattr(Store, "save", save)
        (failed,) = await poller.poll_once()
        assert failed.fault is not None
        assert failed.fault.code is FaultCode.STORE_FULL

    (result,) = await poller.poll_once()

    assert [request.etag for request in desk.retriever.asked] == ["", ""]
    assert result.saved is not None
    assert len(result.saved.new) == 1
    (again,) = await poller.poll_once()
    assert again.unchanged


async def test_another_store_in_the_place_of_the_first_is_filled_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.retriever.answers = {A.address: [Retrieved(rss("Een"), etag='"1"', address=A.address), None]}
    poller = desk.poller([A])
    await poller.poll_once()
    await poller.poll_once()
    assert [request.etag for request in desk.retriever.asked] == ["", '"1"']

    monkeypatch.setattr(StoreService, "replaced", 1)
    desk.retriever.answers = {A.address: Retrieved(rss("Een"), etag='"1"', address=A.address)}
    (result,) = await poller.poll_once()
    await poller.poll_once()

    assert [request.etag for request in desk.retriever.asked][2:] == ["", '"1"']
    assert not result.unchanged


async def test_a_listener_that_fails_keeps_nobody_from_hearing(desk: Desk) -> None:
    answering(desk, a=rss("Een"))
    poller = desk.poller([A])

    def failing(_: object) -> None:
        raise RuntimeError

    poller.listen(failing)
    heard: list[object] = []
    poller.listen(heard.append)
    await poller.poll_once()
    assert heard


async def test_paused_asks_nobody_but_whom_the_user_refreshes(desk: Desk) -> None:
    answering(desk, a=rss("Een"), b=rss("Twee"))
    poller = await desk.start([A, B])
    await desk.time.advance(10)
    poller.pause()
    await desk.time.advance(1_000)
    assert len(desk.retriever.asked) == 2
    assert (poller.state.phase, poller.state.since, poller.state.next_round) == (Phase.PAUSED, after(10), None)
    poller.refresh(B.address)
    await desk.time.advance(1_000)
    assert (desk.retriever.times(A.address), desk.retriever.times(B.address)) == (1, 2)
    poller.resume()
    await desk.time.advance(5)
    assert (desk.retriever.times(A.address), desk.retriever.times(B.address)) == (2, 3)
    assert poller.state.phase is Phase.LIVE


async def test_a_refresh_keeps_a_courteous_distance(desk: Desk) -> None:
    answering(desk, a=rss("Een"))
    poller = await desk.start([A])
    for _ in range(29):
        await desk.time.advance(1)
        poller.refresh()
    await desk.time.settle()
    assert desk.retriever.times(A.address) == 2
    await desk.time.advance(1)
    assert desk.retriever.times(A.address) == 3


async def test_a_round_tells_how_far_it_is(desk: Desk) -> None:
    desk.rules = PollRules(spread=0)
    answering(desk, a=rss("Een"), b=BROKEN)
    release = desk.retriever.hold()
    poller = await desk.start([A, B])
    assert (poller.state.phase, poller.state.done, poller.state.of) == (Phase.POLLING, 0, 2)
    assert [one.state for one in poller.health()] == [FeedState.POLLING] * 2
    release()
    await desk.time.settle()
    assert (poller.state.phase, poller.state.done, poller.state.of) == (Phase.LIVE, 0, 0)
    assert (poller.state.failing, poller.state.feeds) == (1, 2)
    assert (Phase.POLLING, 1, 2) in [(state.phase, state.done, state.of) for state in desk.states]
    assert all(one != two for one, two in pairwise(desk.states))


async def test_the_first_polls_are_one_round_though_they_are_spread(desk: Desk) -> None:
    answering(desk, a=LOST, b=LOST, c=LOST)
    poller = await desk.start([A, B, C])
    assert (poller.state.phase, poller.state.done, poller.state.of) == (Phase.POLLING, 1, 3)
    await desk.time.advance(2)
    assert (poller.state.phase, poller.state.done, poller.state.of) == (Phase.POLLING, 2, 3)
    await desk.time.advance(3)
    assert (poller.state.phase, poller.state.of) == (Phase.OFFLINE, 0)


async def test_all_failing_to_connect_is_offline_and_one_answer_brings_all_back(desk: Desk) -> None:
    answering(desk, a=LOST, b=LOST, c=LOST)
    poller = await desk.start([A, B, C])
    await desk.time.advance(5)
    assert (poller.state.phase, poller.state.fault) == (Phase.OFFLINE, LOST.fault)
    await desk.time.advance(3_000)
    assert poller.state.phase is Phase.OFFLINE
    assert max(one.memory.failures for one in poller.health()) >= 7  # no hour between two tries
    answering(desk, a=rss("Een"), b=rss("Twee"), c=rss("Drie"))
    before = len(desk.retriever.asked)
    while len(desk.retriever.asked) == before:
        await desk.time.advance(1)
    await desk.time.advance(20)
    back = poller.state
    assert (back.phase, back.failing) == (Phase.LIVE, 0)
    assert len(desk.retriever.asked) == before + 3


async def test_a_network_that_goes_is_noticed_though_a_feed_is_asked_seldom(desk: Desk) -> None:
    seldom = Feed("http://d.example/rss", interval=3_600.0)
    answering(desk, a=rss("Een"), b=rss("Twee"), c=rss("Drie"), d=rss("Vier"))
    poller = await desk.start([A, B, C, seldom])
    await desk.time.advance(10)
    answering(desk, a=LOST, b=LOST, c=LOST)
    await desk.time.advance(120)
    assert (poller.state.phase, poller.state.fault) == (Phase.OFFLINE, LOST.fault)


async def test_one_feed_without_a_connection_is_not_offline(desk: Desk) -> None:
    answering(desk, a=LOST, b=rss("Een"))
    poller = await desk.start([A, B])
    await desk.time.advance(2_000)
    assert Phase.OFFLINE not in {state.phase for state in desk.states}
    assert poller.state.failing == 1


async def test_a_burst_after_the_machine_was_suspended_is_spread(desk: Desk) -> None:
    feeds = [Feed(f"http://{number}.example/rss") for number in range(10)]
    desk.retriever.answers.update({feed.address: rss(feed.address) for feed in feeds})
    await desk.start(feeds)
    await desk.time.advance(60)
    desk.time.suspend(8 * 3_600)
    most = 0
    for _ in range(30):
        before = len(desk.retriever.asked)
        await desk.time.advance(1)
        most = max(most, len(desk.retriever.asked) - before)
    assert len(desk.retriever.asked) == 20
    assert most <= 5


async def test_a_clock_set_back_does_not_make_the_wait_longer(desk: Desk) -> None:
    answering(desk, a=rss("Een"))
    await desk.start([A])
    await desk.time.advance(20)
    desk.time.suspend(-86_400)
    await desk.time.advance(115)
    assert desk.retriever.times(A.address) == 2


async def test_a_site_leads_to_its_feed_which_is_asked_from_then_on(desk: Desk) -> None:
    site = Feed("http://krant.example/")
    found = "http://krant.example/feed.xml"
    desk.retriever.answers |= {
        site.address: Retrieved(page("/weg.xml", "/feed.xml"), "text/html", address=site.address),
        "http://krant.example/weg.xml": BROKEN,
        found: [Retrieved(rss("Een"), etag='"f"', address=found), None],
    }
    await desk.start([site])
    await desk.time.advance(120)
    (first, second) = desk.results
    assert first.warnings[0] == fault(FaultCode.FEED_FOUND, address=found)
    assert (first.stories, second.unchanged) == (1, True)
    assert desk.retriever.times(site.address) == 1
    assert (await desk.memory(site)).current_address == found


async def test_a_site_whose_feeds_are_none_says_what_was_wrong(desk: Desk) -> None:
    site = Feed("http://krant.example/")
    desk.retriever.answers |= {
        site.address: Retrieved(page("/feed.xml"), "text/html", address=site.address),
        "http://krant.example/feed.xml": BROKEN,
    }
    (result,) = await desk.poller([site]).poll_once()
    assert result.fault == BROKEN.fault


async def test_an_address_that_moved_for_good_is_asked_there_and_told_once(desk: Desk) -> None:
    new = "http://nieuw.example/rss"
    desk.retriever.answers |= {
        A.address: Retrieved(rss("Een"), etag='"1"', address=new, permanent_address=new),
        new: [None],
    }
    await desk.start([A])
    await desk.time.advance(240)
    assert [request.address for request in desk.retriever.asked] == [A.address, new, new]
    assert desk.results[0].warnings == (fault(FaultCode.MOVED, address=new),)
    assert not desk.results[1].warnings


async def test_a_document_that_cannot_be_read_leaves_no_validators(desk: Desk) -> None:
    answering(desk, a=Retrieved(b"\x00\x01", etag='"1"', address=A.address, permanent_address="http://x.example/"))
    await desk.start([A])
    memory = await desk.memory(A)
    assert (memory.etag, memory.current_address, memory.failures) == ("", "", 1)


async def test_kept_offline_asks_files_only(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "nieuws.xml"
    file.write_bytes(rss("Een"))
    desk.retriever = AnyRetriever(desk.rules, clock=desk.time.clock)  # type: ignore[assignment]  # the real one
    desk.retriever.in_hand = 0
    poller = desk.poller([A, Feed(str(file))], offline=True)
    first, second = await poller.poll_once()
    assert (first.fault, second.stories) == (fault(FaultCode.OFFLINE), 1)
    assert (poller.state.phase, poller.state.fault) == (Phase.OFFLINE, fault(FaultCode.OFFLINE))


async def test_polling_once_ignores_the_schedule_and_lets_go_of_everything(desk: Desk) -> None:
    answering(desk, a=rss("Een"), b=BROKEN)
    poller = desk.poller([A, B, A])
    for _ in range(2):
        first, second = await poller.poll_once()
    assert (first.feed, first.unchanged, second.fault) == (A, True, BROKEN.fault)
    assert desk.retriever.times(A.address) == 2
    assert desk.retriever.closed == 2


async def test_a_clock_that_stands_still_holds_nobody_up(desk: Desk) -> None:
    """As when ``TICKERTUI_NOW`` is set: sleeping goes on while the hour does not."""
    feeds = [Feed(f"http://{number}.example/rss") for number in range(4)]
    desk.retriever.answers.update({feed.address: rss(feed.address) for feed in feeds})
    await desk.start(feeds)
    for _ in range(50):
        await desk.time.advance(0.5)
        desk.time.clock.set(NOON)
    assert len(desk.retriever.asked) == 4


async def test_stopping_lets_go_of_the_connections(desk: Desk) -> None:
    answering(desk, a=rss("Een"))
    await desk.start([A])
    await desk.stop()
    assert desk.retriever.closed == 1


async def test_no_feeds_is_a_poller_that_waits(desk: Desk) -> None:
    poller = await desk.start([])
    await desk.time.advance(1_000)
    assert poller.state == PollState(Phase.LIVE, NOON)


def test_nothing_that_is_logged_reaches_the_screen() -> None:
    unheard = (
        "import logging, tickertui.polling; logging.getLogger('tickertui.polling.one_poll').error('over het beeld')"
    )
    ran = subprocess.run([sys.executable, "-c", unheard], capture_output=True, check=True)
    assert ran.stderr == b""


def test_the_network_is_not_imported_before_it_is_used() -> None:
    imported = "import sys, tickertui.polling; print({'httpx', 'lxml', 'brotli', 'ssl'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", imported], capture_output=True, check=True, text=True)
    assert "httpx" not in ran.stdout and "lxml" not in ran.stdout and "brotli" not in ran.stdout
