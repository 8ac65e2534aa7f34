from dataclasses import replace
from datetime import timedelta

from tests.polling.fake_time import NOON
from tickertui.model.credentials import Login, Secret, SecretKind
from tickertui.model.fault import FaultCode, fault
from tickertui.model.feed import Feed, FeedMemory
from tickertui.polling.remembering import after_answer, after_failure, for_the_store, request_for
from tickertui.polling.retrieval import Request, Retrieved

LOGIN = Login(Secret(SecretKind.PLAIN, "geheim"), "jan")
FEED = Feed("https://nieuws.example/oud", login=LOGIN)
MEMORY = FeedMemory(FEED.address, current_address="https://nieuws.example/nieuw", etag='"1"', last_modified="x")
BROKEN = fault(FaultCode.STATUS, status=500, phrase="Internal Server Error")
LOST = fault(FaultCode.CONNECTION_LOST)


def test_a_feed_is_asked_where_it_is_now_with_its_validators_and_login() -> None:
    assert request_for(FEED, MEMORY) == Request("https://nieuws.example/nieuw", '"1"', "x", LOGIN, FEED.address)
    assert request_for(FEED, FeedMemory(FEED.address)) == Request(FEED.address, login=LOGIN, login_for=FEED.address)


def test_an_answer_wipes_out_the_failures_before_it() -> None:
    failing = after_failure(MEMORY, BROKEN, now=NOON, wait=60)
    assert (failing.failures, failing.last_error, failing.last_success) == (1, BROKEN, None)
    assert failing.next_poll == NOON + timedelta(seconds=60)
    well = after_answer(failing, Retrieved(b"", etag='"2"'), title="Nieuws", moved_to="", now=NOON, wait=120)
    assert well == replace(
        MEMORY,
        title="Nieuws",
        etag='"2"',
        last_modified="",
        last_success=NOON,
        last_attempt=NOON,
        next_poll=NOON + timedelta(seconds=120),
    )


def test_gone_is_for_good() -> None:
    memory = after_failure(FeedMemory(FEED.address), fault(FaultCode.GONE), now=NOON, wait=60)
    assert memory.gone and memory.next_poll is None


def test_where_a_redirect_led_may_be_gone_without_the_feed_being_so() -> None:
    memory = after_failure(MEMORY, fault(FaultCode.GONE), now=NOON, wait=60)
    assert not memory.gone and (memory.current_address, memory.etag, memory.last_modified) == ("", "", "")


def test_an_address_that_keeps_failing_is_given_up_for_the_configured_one_but_not_without_a_network() -> None:
    seven = replace(MEMORY, failures=7)
    assert after_failure(seven, BROKEN, now=NOON, wait=60).current_address == ""
    assert after_failure(seven, LOST, now=NOON, wait=60).current_address == MEMORY.current_address
    assert after_failure(replace(MEMORY, failures=6), BROKEN, now=NOON, wait=60).current_address


def test_the_store_lets_nobody_be_asked_before_the_time() -> None:
    """It keeps whole seconds, and a server that asked for five means five."""
    at = NOON.replace(microsecond=1)
    assert for_the_store(replace(MEMORY, next_poll=at)).next_poll == NOON + timedelta(seconds=1)
    assert for_the_store(replace(MEMORY, next_poll=NOON)).next_poll == NOON
    assert for_the_store(MEMORY) == MEMORY
