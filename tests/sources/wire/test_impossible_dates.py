"""Dates and zones that there are not, in the years when a page may be seen."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.sources.wire.ages import match_age

seen = st.datetimes(datetime(1995, 1, 1), datetime(2110, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 (as it wants them)


@pytest.mark.parametrize(
    ("now", "year"),
    [
        (datetime(2028, 1, 10, tzinfo=UTC), 2024),
        (datetime(2028, 3, 1, tzinfo=UTC), 2028),
        (datetime(2027, 3, 1, tzinfo=UTC), 2024),
    ],
)
def test_29_february_is_the_last_one_that_was(now: datetime, year: int) -> None:
    found = match_age("29 feb")
    assert found is not None
    assert found[1](now).end == datetime(year, 2, 29, 23, tzinfo=UTC)


@pytest.mark.parametrize("stamp", ["2026-01-21T00:00+99:99", "0246-01-21T0:00+01:00", "0001-01-01T00:00+14:00"])
def test_a_time_that_cannot_be_is_no_later_than_now(stamp: str) -> None:
    now = datetime(2026, 1, 21, tzinfo=UTC)
    found = match_age(stamp)
    assert found is not None
    assert found[1](now).end <= now


@given(
    seen,
    st.integers(1, 40),
    st.sampled_from(["jan", "februari", "mrt", "apr", "december"]),
    st.none() | st.integers(0, 9_999),
    st.none() | st.tuples(st.integers(0, 23), st.integers(0, 59)),
)
def test_any_date_seen_at_any_time_ends_by_then(
    now: datetime, day: int, month: str, year: int | None, time: tuple[int, int] | None
) -> None:
    text = f"{day} {month}" + (f" {year:04}" if year is not None else "") + (f" {time[0]}:{time[1]:02}" if time else "")
    found = match_age(text)
    if found is not None:
        interval = found[1](now)
        assert interval.end <= now
        assert interval.start is None or interval.start <= interval.end
