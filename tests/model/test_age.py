"""Ages are cut, never rounded, and tell when they change."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.age import Age, AgeUnit, age_of

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
seconds_ago = st.integers(-100, 5 * 365 * 86_400)


@pytest.mark.parametrize(
    ("seconds", "age"),
    [
        (-60, Age(0, AgeUnit.SECOND)),
        (0, Age(0, AgeUnit.SECOND)),
        (59, Age(59, AgeUnit.SECOND)),
        (60, Age(1, AgeUnit.MINUTE)),
        (34 * 60 + 59, Age(34, AgeUnit.MINUTE)),
        (5 * 3_600, Age(5, AgeUnit.HOUR)),
        (47 * 3_600, Age(1, AgeUnit.DAY)),
        (13 * 86_400, Age(1, AgeUnit.WEEK)),
        (29 * 86_400, Age(4, AgeUnit.WEEK)),
        (30 * 86_400, Age(1, AgeUnit.MONTH)),
        (364 * 86_400, Age(12, AgeUnit.MONTH)),
        (800 * 86_400, Age(2, AgeUnit.YEAR)),
    ],
)
def test_the_largest_whole_unit(seconds: int, age: Age) -> None:
    assert age_of(NOW - timedelta(seconds=seconds), NOW) == age


@given(seconds_ago, st.integers(0, 10_000_000))
def test_time_never_makes_a_story_younger(seconds: int, later: int) -> None:
    published = NOW - timedelta(seconds=seconds)
    before, after = age_of(published, NOW), age_of(published, NOW + timedelta(seconds=later))
    assert before.count * before.unit.value <= after.count * after.unit.value + after.unit.value
