"""Two intervals in one: what is true stays true, and nothing known is forgotten."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.interval import Interval

START = datetime(2026, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 200).map(lambda minutes: START + timedelta(minutes=minutes))


@st.composite
def around(draw: st.DrawFn, moment: datetime) -> Interval:
    """An interval in which ``moment`` lies."""
    end = moment + timedelta(minutes=draw(st.integers(0, 90)))
    before = draw(st.none() | st.integers(1, 90))
    if before is None and end == moment and draw(st.booleans()):
        return Interval.at(moment)
    return Interval(None if before is None else moment - timedelta(minutes=before), end)


@given(MOMENTS.flatmap(lambda moment: st.tuples(st.just(moment), around(moment), around(moment), around(moment))))
def test_what_is_true_of_all_is_true_of_them_in_one(drawn: tuple[datetime, Interval, Interval, Interval]) -> None:
    moment, *intervals = drawn
    known = intervals[0]
    for later in intervals[1:]:
        narrowed = known.narrowed_by(later)
        assert narrowed.end == min(known.end, later.end)
        assert narrowed.end >= moment
        assert narrowed.start is None or narrowed.start <= moment
        if known.start is not None:
            assert narrowed.start is not None
            assert narrowed.start >= known.start
        known = narrowed


@given(MOMENTS, MOMENTS, st.none() | MOMENTS)
def test_nothing_makes_an_interval_wider(one: datetime, other: datetime, start: datetime | None) -> None:
    known = Interval(min(one, other), max(one, other))
    later = Interval(start if start is None or start <= other else other, other)
    narrowed = known.narrowed_by(later)
    assert known.start is not None
    assert narrowed.start is not None
    assert known.start <= narrowed.start <= narrowed.end <= known.end
