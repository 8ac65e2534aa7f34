"""A password that is not to be had says nothing of the feed's server, its address or the network."""

from dataclasses import replace

import pytest

from tests.polling.conftest import Desk
from tests.polling.documents import rss
from tests.polling.fake_time import NOON
from tickertui.model.bounds import PollRules
from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.model.feed import Feed, FeedMemory
from tickertui.polling import Phase, Retrieved
from tickertui.polling.manners import first_poll
from tickertui.polling.network import NOTHING_SENT
from tickertui.polling.remembering import after_failure, failures_with, may_lead_elsewhere

FEED = Feed("https://wire.example/feed")
MEMORY = FeedMemory(
    FEED.address, current_address="https://wire.example/nieuw", etag='"1"', last_success=NOON, failures=30
)
REFUSED = fault(FaultCode.STATUS, status=500)


@pytest.mark.parametrize("code", sorted(NOTHING_SENT, key=str))
def test_what_is_known_of_the_feed_stays(code: FaultCode) -> None:
    lacking = after_failure(MEMORY, fault(code), now=NOON, wait=4_000)
    assert (lacking.current_address, lacking.etag, lacking.failures) == (MEMORY.current_address, '"1"', 31)
    assert not may_lead_elsewhere(lacking)
    assert failures_with(lacking, REFUSED) == 1


@pytest.mark.parametrize("code", sorted(NOTHING_SENT, key=str))
def test_a_program_started_with_the_password_asks_at_once(code: FaultCode) -> None:
    lacking = after_failure(MEMORY, fault(code), now=NOON, wait=4_000)
    assert first_poll(FEED, lacking, PollRules(), NOON) == NOON
    refused = replace(lacking, last_error=REFUSED)
    assert first_poll(FEED, refused, PollRules(), NOON) == lacking.next_poll


async def test_a_network_that_is_away_is_told_though_a_password_lacks_too(desk: Desk) -> None:
    away, lacking = Feed("http://een.example/rss"), Feed("http://twee.example/rss")
    desk.retriever.answers[away.address] = FetchError(fault(FaultCode.NO_CONNECTION))
    desk.retriever.answers[lacking.address] = FetchError(fault(FaultCode.SECRET_UNSET, name="WIRE_PASSWORD"))
    poller = await desk.start([away, lacking])
    await desk.time.advance(60)
    assert poller.state.phase is Phase.OFFLINE
    desk.retriever.answers[away.address] = Retrieved(rss("Een"), address=away.address)
    await desk.time.advance(600)
    assert poller.state.phase is not Phase.OFFLINE
