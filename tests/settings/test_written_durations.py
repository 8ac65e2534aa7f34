"""Any duration that can be set is written so that it is read back as the same."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.settings.durations import duration, duration_text


@given(st.floats(0, 1e300, allow_nan=False))
def test_any_number_of_seconds_comes_back(seconds: float) -> None:
    assert duration(duration_text(seconds)) == seconds


@given(
    st.lists(st.tuples(st.integers(0, 999), st.sampled_from("dhms")), min_size=1, max_size=4),
    st.sampled_from(["", " "]),
)
def test_parts_add_up(parts: list[tuple[int, str]], between: str) -> None:
    lengths = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
    text = between.join(f"{number}{unit}" for number, unit in parts)
    assert duration(text) == sum(number * lengths[unit] for number, unit in parts)
    assert duration(f" {text.upper()} ") == duration(text)


@given(st.text(max_size=30))
def test_any_text_is_a_finite_duration_or_none(text: str) -> None:
    try:
        seconds = duration(text)
    except ValueError:
        return
    assert 0 <= seconds < math.inf


@pytest.mark.parametrize(
    ("seconds", "text"), [(1.23456789, "1.23456789s"), (0.0000001, "0.0000001s"), (90.5, "90.5s"), (0, "0s")]
)
def test_a_fraction_is_written_whole(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@pytest.mark.parametrize("text", ["1" * 5_000 + "x", "1d" * 5_000 + "x", "1.5 " * 5_000 + "x", "2" * 40 + ".6dd2s"])
def test_what_is_none_is_refused_at_once(text: str) -> None:
    """In time that grows with the text: parting the digits in every way there is would not end."""
    with pytest.raises(ValueError, match="duration"):
        duration(text)
