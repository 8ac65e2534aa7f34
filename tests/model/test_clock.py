"""The clock the program believes."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tickertui.model.clock import SetClock, SystemClock, clock_from


def test_unset_is_the_machines_clock() -> None:
    assert isinstance(clock_from(None), SystemClock)
    assert isinstance(clock_from(""), SystemClock)
    assert clock_from(None).now().tzinfo is UTC


def test_a_set_clock_stands_in_utc() -> None:
    clock = clock_from("2026-11-24T13:00:00+01:00")
    assert clock.now() == datetime(2026, 11, 24, 12, tzinfo=UTC)
    assert clock.now() == clock.now()


def test_a_set_clock_moves_when_told() -> None:
    clock = SetClock(datetime(2026, 11, 24, 12, tzinfo=UTC))
    clock.set(datetime(2026, 11, 24, 14, tzinfo=timezone(timedelta(hours=1))))
    assert clock.now() == datetime(2026, 11, 24, 13, tzinfo=UTC)


@pytest.mark.parametrize("text", ["gisteren", "2026-11-24T13:00:00", "2026-13-01T00:00:00Z"])
def test_what_is_no_time_with_a_zone_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        clock_from(text)
