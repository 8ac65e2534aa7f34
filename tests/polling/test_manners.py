from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.polling.fake_time import NOON
from tickertui.model.bounds import PollRules
from tickertui.model.fault import FaultCode, fault
from tickertui.model.feed import Feed, FeedMemory
from tickertui.polling.manners import (
    Reach,
    first_poll,
    interval_of,
    may_refresh,
    told_to_wait,
    wait_after_answer,
    wait_after_failure,
)

RULES = PollRules()
FEED = Feed("http://nieuws.example/rss")
OWN = replace(FEED, interval=300.0)
MEMORY = FeedMemory(FEED.address)
seconds = st.floats(0, 1e7, allow_nan=False)


def ago(amount: float) -> timedelta:
    return timedelta(seconds=-amount)


def failed(failures: int, seed: int = 0, *, retry_after: float | None = None, reach: Reach = Reach.SERVER) -> float:
    return wait_after_failure(FEED, RULES, failures=failures, retry_after=retry_after, reach=reach, random=Random(seed))


def test_a_feeds_own_interval_counts_before_the_one_for_all_but_not_below_the_least() -> None:
    assert interval_of(FEED, RULES) == 120
    assert interval_of(OWN, RULES) == 300
    assert interval_of(replace(FEED, interval=1.0), RULES) == RULES.least_interval


@pytest.mark.parametrize(
    ("feed", "max_age", "ttl", "wait"),
    [
        (FEED, None, None, 120),
        (FEED, 60, None, 120),
        (FEED, 900, None, 900),
        (OWN, 900, None, 900),  # what the server says binds the user's interval too
        (FEED, None, 300, 300),
        (FEED, None, 3_600, 600),  # a hint stretches to the fivefold at most
        (OWN, None, 3_600, 300),  # and nothing that the user set himself
        (FEED, 700, 3_600, 700),
        (FEED, 1e9, None, RULES.longest_wait),
    ],
)
def test_what_an_answer_says_of_the_next(feed: Feed, max_age: float | None, ttl: float | None, wait: float) -> None:
    assert wait_after_answer(feed, RULES, max_age=max_age, ttl=ttl) == wait


@given(st.none() | seconds, st.none() | seconds, st.floats(0, 1e6))
def test_no_answer_makes_the_wait_shorter_than_the_interval(
    max_age: float | None, ttl: float | None, interval: float
) -> None:
    feed = replace(FEED, interval=interval)
    assert wait_after_answer(feed, RULES, max_age=max_age, ttl=ttl) >= interval_of(feed, RULES)


@given(st.integers(1, 200), st.integers(0, 10_000), st.sampled_from([Reach.SERVER, Reach.NO_NETWORK]))
def test_the_distance_grows_with_every_failure_up_to_the_most(failures: int, seed: int, reach: Reach) -> None:
    most = 300 if reach is Reach.NO_NETWORK else RULES.backoff_most
    one, next_one = (failed(count, seed, reach=reach) for count in (failures, failures + 1))
    assert RULES.interval <= one <= RULES.interval + most
    assert next_one > one or one >= RULES.interval + most / 2


def test_what_reached_nobody_is_tried_again_in_seconds_and_within_minutes_always() -> None:
    for seed in range(50):
        waits = [failed(count, seed, reach=Reach.NOBODY) for count in range(1, 200)]
        assert 5 <= waits[0] < 10 <= waits[1] < 20 <= waits[2] < 40
        assert all(150 <= wait < 300 for wait in waits[5:])


@pytest.mark.parametrize(
    ("code", "offline", "reach"),
    [
        (FaultCode.NO_SUCH_HOST, False, Reach.NOBODY),
        (FaultCode.NO_CONNECTION, True, Reach.NOBODY),
        (FaultCode.CONNECTION_LOST, True, Reach.NO_NETWORK),
        (FaultCode.CONNECTION_LOST, False, Reach.SERVER),
        (FaultCode.STATUS, True, Reach.SERVER),
    ],
)
def test_whom_a_failed_poll_reached(code: FaultCode, offline: bool, reach: Reach) -> None:
    assert Reach.of(code, offline=offline) is reach


def test_the_draws_cover_their_window_and_windows_adjoin() -> None:
    first = [failed(1, seed) - RULES.interval for seed in range(200)]
    second = [failed(2, seed) - RULES.interval for seed in range(200)]
    assert min(first) < 3 and 27 < max(first) < 30 <= min(second) < 33 and 57 < max(second) < 60


@given(st.integers(1, 20), st.floats(0, 86_400), st.integers(0, 100))
def test_retry_after_is_never_undercut(failures: int, asked: float, seed: int) -> None:
    assert failed(failures, seed, retry_after=asked) >= asked


def test_an_absurd_retry_after_does_not_silence_a_feed_for_good() -> None:
    assert failed(1, retry_after=1e12) == RULES.longest_wait


def test_a_feed_never_polled_goes_at_once() -> None:
    assert first_poll(FEED, MEMORY, RULES, NOON) == NOON


def test_a_restart_within_the_interval_asks_nobody_earlier() -> None:
    memory = replace(MEMORY, last_attempt=NOON + ago(20), next_poll=NOON + timedelta(seconds=100))
    assert first_poll(FEED, memory, RULES, NOON) == NOON + timedelta(seconds=100)
    slower = replace(FEED, interval=3_600.0)
    assert first_poll(slower, memory, RULES, NOON) == NOON + timedelta(seconds=3_580)


def test_a_restart_after_an_attempt_that_reached_nobody_asks_at_once() -> None:
    memory = replace(MEMORY, last_attempt=NOON + ago(20), next_poll=NOON + timedelta(seconds=200), failures=3)
    unreached = replace(memory, last_error=fault(FaultCode.NO_SUCH_HOST, host="wire.example"))
    assert first_poll(FEED, unreached, RULES, NOON) == NOON
    refused = replace(memory, last_error=fault(FaultCode.REFUSED, host="wire.example"))
    assert first_poll(FEED, refused, RULES, NOON) == NOON + timedelta(seconds=200)


def test_a_time_that_has_passed_or_comes_from_a_wrong_clock_is_now() -> None:
    assert first_poll(FEED, replace(MEMORY, next_poll=NOON + ago(1)), RULES, NOON) == NOON
    wrong = replace(MEMORY, next_poll=NOON + timedelta(days=900), last_attempt=NOON + timedelta(days=900))
    assert first_poll(FEED, wrong, RULES, NOON) == NOON
    assert may_refresh(wrong, RULES, NOON) == NOON


def test_what_is_gone_is_never_asked_again() -> None:
    gone = replace(MEMORY, gone=True)
    assert first_poll(FEED, gone, RULES, NOON) is None
    assert may_refresh(gone, RULES, NOON) is None


def test_a_refresh_keeps_the_least_interval() -> None:
    asked = replace(MEMORY, last_attempt=NOON + ago(5), next_poll=NOON + timedelta(seconds=900))
    assert may_refresh(asked, RULES, NOON) == NOON + timedelta(seconds=RULES.least_interval - 5)
    assert may_refresh(replace(asked, last_attempt=NOON + ago(60)), RULES, NOON) == NOON


def test_a_refresh_leaves_alone_a_server_that_asked_to_wait() -> None:
    limited = replace(
        MEMORY, last_error=fault(FaultCode.RATE_LIMITED, status=429), next_poll=NOON + timedelta(seconds=900)
    )
    assert may_refresh(limited, RULES, NOON) == NOON + timedelta(seconds=900)
    assert told_to_wait(limited, NOON) == NOON + timedelta(seconds=900)
    assert told_to_wait(limited, NOON + timedelta(seconds=900)) is None
    assert told_to_wait(replace(limited, last_error=fault(FaultCode.STATUS, status=500, phrase="")), NOON) is None
