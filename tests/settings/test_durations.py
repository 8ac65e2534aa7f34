"""Durations: every way of writing one, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.settings.durations import duration, duration_text


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        (90, 90),
        (1.5, 1.5),
        ("90", 90),
        ("90s", 90),
        (" 2M ", 120),
        ("1h", 3_600),
        ("1h30m", 5_400),
        ("1h 30m", 5_400),
        ("0.5h", 1_800),
        ("2d", 172_800),
        ("0", 0),
    ],
)
def test_reads_what_people_write(written: str | float, seconds: float) -> None:
    assert duration(written) == seconds


@pytest.mark.parametrize(
    "written", ["", "m", "1x", "-1", "1h30", "30 1h", "1,5h", "nan", "inf", "1e9", -1, float("nan"), float("inf"), True]
)
def test_refuses_what_is_no_duration(written: str | float) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        duration(written)


def test_refuses_a_number_beyond_all_bounds() -> None:
    with pytest.raises(ValueError, match="not a duration"):
        duration("9" * 400 + "h")


@given(st.integers(0, 10**7))
def test_writes_what_it_reads_back(seconds: int) -> None:
    assert duration(duration_text(seconds)) == seconds


@pytest.mark.parametrize(("seconds", "text"), [(120, "2m"), (90, "90s"), (3_600, "1h"), (86_400, "1d"), (0, "0s")])
def test_writes_the_shortest(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text
