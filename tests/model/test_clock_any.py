"""The time to believe: any text is one, or no time."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.clock import clock_from


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_time_that_utc_does_not_have_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="UTC"):
        clock_from(text)


@given(st.text(max_size=40) | st.datetimes(timezones=st.timezones()).map(lambda time: time.isoformat()))
def test_any_text_is_a_time_in_utc_or_none(text: str) -> None:
    try:
        clock = clock_from(text)
    except ValueError:
        return
    assert clock.now().tzinfo is UTC
