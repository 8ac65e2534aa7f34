"""When the list begins to advance by itself, and how it stops."""

from datetime import UTC, datetime, timedelta

from tickertui.app.idleness import Idleness

START = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)


def at(seconds: float) -> datetime:
    """So many seconds after the start."""
    return START + timedelta(seconds=seconds)


def test_it_begins_after_a_while_and_goes_on_at_its_pace() -> None:
    idleness = Idleness(60, 12, START)
    steps = [second for second in range(100) if idleness.is_due(at(second))]
    assert steps == [60, 72, 84, 96]
    assert idleness.running


def test_a_touch_takes_control_back_and_the_wait_begins_anew() -> None:
    idleness = Idleness(60, 12, START)
    assert not idleness.touch(at(30))
    assert not idleness.is_due(at(89))
    assert idleness.is_due(at(90))
    assert idleness.touch(at(91))
    assert not idleness.running
    assert not idleness.is_due(at(150))
    assert idleness.is_due(at(151))


def test_zero_means_never() -> None:
    idleness = Idleness(0, 12, START)
    assert not idleness.is_due(at(1_000_000))
    assert not idleness.running
