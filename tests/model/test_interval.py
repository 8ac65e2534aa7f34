"""Intervals narrow and never let an age jump back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.interval import Interval

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
moments = st.integers(-10_000, 10_000).map(lambda seconds: NOON + timedelta(seconds=seconds))
intervals = st.one_of(
    st.tuples(st.one_of(st.none(), moments), moments)
    .filter(lambda ends: ends[0] is None or ends[0] <= ends[1])
    .map(lambda ends: Interval(*ends)),
    moments.map(Interval.at),
)


def test_a_later_page_narrows_an_age() -> None:
    seen_at_noon = Interval(NOON - timedelta(hours=6), NOON - timedelta(hours=5))
    half_an_hour_later = Interval(NOON - timedelta(hours=6, minutes=30), NOON - timedelta(hours=5, minutes=30))
    assert seen_at_noon.narrowed_by(half_an_hour_later) == Interval(
        NOON - timedelta(hours=6), NOON - timedelta(hours=5, minutes=30)
    )


def test_a_contradiction_keeps_what_was_known() -> None:
    first = Interval(NOON - timedelta(hours=2), NOON - timedelta(hours=1))
    assert first.narrowed_by(Interval(NOON - timedelta(hours=1), NOON)) == first
    assert first.narrowed_by(Interval.at(NOON)) == first


def test_a_stated_time_within_the_interval_makes_it_exact() -> None:
    stated = NOON - timedelta(minutes=90)
    first = Interval(NOON - timedelta(hours=2), NOON - timedelta(hours=1))
    assert first.narrowed_by(Interval.at(stated)) == Interval.at(stated)


def test_first_seen_stays_when_seen_again() -> None:
    assert Interval.not_after(NOON).narrowed_by(Interval.not_after(NOON + timedelta(hours=1))) == Interval.not_after(
        NOON
    )


@given(intervals, intervals)
def test_the_end_never_moves_forward(first: Interval, later: Interval) -> None:
    narrowed = first.narrowed_by(later)
    assert narrowed.end <= first.end
    assert narrowed.start is None or narrowed.start <= narrowed.end


@given(intervals, intervals, intervals)
def test_narrowing_twice_by_the_same_changes_nothing_more(first: Interval, later: Interval, last: Interval) -> None:
    narrowed = first.narrowed_by(later).narrowed_by(last)
    assert narrowed.narrowed_by(last) == narrowed


@pytest.mark.parametrize(
    ("start", "end"),
    [(None, datetime(2026, 1, 1)), (datetime(2026, 1, 1), NOON), (NOON + timedelta(1), NOON)],  # noqa: DTZ001 (naive on purpose)
)
def test_what_is_no_interval_is_refused(start: datetime | None, end: datetime) -> None:
    with pytest.raises(ValueError, match="interval"):
        Interval(start, end)
