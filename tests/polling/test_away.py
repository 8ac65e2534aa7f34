"""The machine was away, or its network was, or the network is one that wants its user to log in first."""

from dataclasses import replace

import pytest

from tests.polling.conftest import Desk
from tests.polling.documents import page, rss
from tests.polling.fake_time import NOON
from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.model.feed import Feed, FeedMemory, FeedState
from tickertui.polling import Phase, Retrieved
from tickertui.polling.remembering import failures_with, may_lead_elsewhere
from tickertui.store import Store

FEEDS = [Feed(f"http://{number}.example/rss") for number in range(25)]
UNREACHED = FetchError(fault(FaultCode.NO_CONNECTION))
PORTAL = Retrieved(page("/nieuws.xml"), "text/html", address="http://portaal.example/")


def answering(desk: Desk) -> None:
    for feed in FEEDS:
        desk.retriever.answers[feed.address] = Retrieved(rss(feed.address), etag='"1"', address=feed.address)


@pytest.mark.parametrize("away", [140, 8 * 3_600, 90 * 86_400])
async def test_what_was_slept_through_is_asked_soon_and_spread(desk: Desk, away: float) -> None:
    answering(desk)
    await desk.start(FEEDS)
    await desk.time.advance(10)
    desk.time.suspend(away)
    most, before = 0, len(desk.retriever.asked)
    for _ in range(22):  # the clock is looked at every quarter of a minute
        asked = len(desk.retriever.asked)
        await desk.time.advance(1)
        most = max(most, len(desk.retriever.asked) - asked)
    assert len(desk.retriever.asked) - before == 25
    assert most <= 12


async def test_a_program_that_stood_still_for_a_short_while_asks_spread_too(desk: Desk) -> None:
    """As when it was stopped: its sleep is over in the same moment for all that became due meanwhile."""
    answering(desk)
    await desk.start(FEEDS)
    await desk.time.advance(118)
    before = len(desk.retriever.asked)
    await desk.time.stand_still(16)
    await desk.time.advance(1)
    assert len(desk.retriever.asked) - before <= 12
    await desk.time.advance(10)
    assert len(desk.retriever.asked) - before == 25


@pytest.mark.parametrize("seconds", [86_400, -86_400, 3_600, -3_600, 40, -40, 8, -8])
async def test_a_clock_that_jumps_to_and_fro_makes_nobody_ask_more_than_it_should(desk: Desk, seconds: float) -> None:
    answering(desk)
    await desk.start(FEEDS[:3])
    await desk.time.advance(60)
    for turn in range(10):
        before = len(desk.retriever.asked)
        desk.time.suspend(seconds if turn % 2 else -seconds)
        await desk.time.advance(130)
        # Once for the interval, once for having overslept.
        assert 3 <= len(desk.retriever.asked) - before <= 6


async def test_a_network_that_is_late_after_waking_up_is_found_within_a_minute(desk: Desk) -> None:
    answering(desk)
    poller = await desk.start(FEEDS)
    await desk.time.advance(60)
    desk.time.suspend(8 * 3_600)
    desk.retriever.answers = dict.fromkeys(desk.retriever.answers, UNREACHED)
    await desk.time.advance(25)
    assert (poller.state.phase, poller.state.fault) == (Phase.OFFLINE, UNREACHED.fault)
    answering(desk)
    await desk.time.advance(35)
    assert (poller.state.phase, poller.state.failing) == (Phase.LIVE, 0)


async def test_a_night_without_a_network_costs_nobody_and_ends_within_minutes(desk: Desk) -> None:
    answering(desk)
    poller = await desk.start(FEEDS[:8])
    await desk.time.advance(60)
    desk.retriever.answers = dict.fromkeys(desk.retriever.answers, UNREACHED)
    await desk.time.advance(2 * 3_600)
    asked = len(desk.retriever.asked)
    await desk.time.advance(1_200)
    assert len(desk.retriever.asked) - asked <= 8 * 1_200 / 150
    answering(desk)
    await desk.time.advance(120)  # the first of all finds it, and has the others asked
    assert (poller.state.phase, poller.state.failing) == (Phase.LIVE, 0)


async def test_a_page_in_every_feeds_place_wipes_nothing_out_and_leads_nowhere(desk: Desk) -> None:
    answering(desk)
    poller = await desk.start(FEEDS[:3])
    await desk.time.advance(10)
    desk.retriever.answers = dict.fromkeys(desk.retriever.answers, PORTAL)
    await desk.time.advance(1_000)
    assert [result.fault for result in desk.results[-3:]] == [fault(FaultCode.WEB_PAGE)] * 3
    assert "http://portaal.example/nieuws.xml" not in {request.address for request in desk.retriever.asked}
    assert [one.stories for one in poller.health()] == [1, 1, 1]
    memory = await desk.memory(FEEDS[0])
    assert (memory.current_address, memory.etag) == ("", '"1"')
    answering(desk)
    await desk.time.advance(3_600)
    assert all(one.state is FeedState.OK for one in poller.health())
    assert len(await desk.store.read(Store.story_counts)) == 3


async def test_a_page_behind_a_redirect_for_good_is_not_where_the_feed_is_from_now_on(desk: Desk) -> None:
    answering(desk)
    feed = FEEDS[0]
    await desk.start([feed])
    moved = "http://portaal.example/"
    desk.retriever.answers[feed.address] = Retrieved(page(), "text/html", address=moved, permanent_address=moved)
    await desk.time.advance(200)
    assert (await desk.memory(feed)).current_address == ""


def test_a_page_leads_to_a_feed_where_none_was_or_a_page_has_been_for_long() -> None:
    well = FeedMemory("http://krant.example/", last_success=NOON)
    paged = replace(well, failures=8, last_error=fault(FaultCode.WEB_PAGE))
    assert may_lead_elsewhere(FeedMemory("http://krant.example/"))
    assert may_lead_elsewhere(paged)
    assert not may_lead_elsewhere(well)
    assert not may_lead_elsewhere(replace(paged, failures=7))
    assert not may_lead_elsewhere(replace(paged, last_error=fault(FaultCode.TIMEOUT, seconds=15)))
    first_page = failures_with(
        replace(paged, last_error=fault(FaultCode.TIMEOUT, seconds=15)), fault(FaultCode.WEB_PAGE)
    )
    assert first_page == 1


async def test_failures_without_a_network_do_not_count_against_who_is_reached_after_it(desk: Desk) -> None:
    answering(desk)
    feed = FEEDS[0]
    await desk.start([feed])
    desk.retriever.answers[feed.address] = UNREACHED
    await desk.time.advance(6 * 3_600)
    assert (await desk.memory(feed)).failures > 20
    desk.retriever.answers[feed.address] = PORTAL
    await desk.time.advance(300)
    memory = await desk.memory(feed)
    assert memory.last_error == fault(FaultCode.WEB_PAGE)
    assert memory.failures <= 2
    await desk.time.advance(600)
    assert {request.address for request in desk.retriever.asked} == {feed.address}
