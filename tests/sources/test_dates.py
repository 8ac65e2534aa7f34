"""Dates as feeds write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.sources.dates import parse_date


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("Wed, 21 Jan 2026 12:30:00 GMT", (12, 30)),
        ("Wed, 21 Jan 2026 12:30:59 +0100", (11, 30)),
        ("21 Jan 2026 12:30 -0530", (18, 0)),
        ("Wed, 21 Jan 2026 12:30:00 CET", (11, 30)),
        ("Wed, 21 Jan 2026 12:30:00 CEST", (10, 30)),
        ("Wed, 21 Jan 2026 12:30:00 EST", (17, 30)),
        ("Wed, 21 Jan 2026 12:30:00 Z", (12, 30)),
        ("Wed, 21 Jan 2026 12:30:00", (12, 30)),
        ("wo, 21 jan 2026 12:30:00 +0100", (11, 30)),
        ("woensdag 21 januari 2026 12:30", (12, 30)),
        ("21 Jan 26 12:30:00 UT", (12, 30)),
        ("Wed, 21 January 2026 12:30:00 +0000", (12, 30)),
        ("Wednesday, 21-Jan-26 12:30:00 GMT", (12, 30)),
        ("Wed, 21 Jan 2026 12:30:00 GMT+0100", (11, 30)),
        ("Wed, 21 Jan 2026 12:30:00 +01:00", (11, 30)),
        ("2026-01-21T12:30:00+01", (11, 30)),
        ("Jan 21, 2026 01:30 PM", (13, 30)),
        ("21 Jan 2026 12:30 am EST", (5, 30)),
        ("January 21, 2026 12:30", (12, 30)),
        ("2026-01-21T12:30:00Z", (12, 30)),
        ("2026-01-21T12:30:00.123456+01:00", (11, 30)),
        ("2026-01-21T12:30+0100", (11, 30)),
        ("2026-01-21 12:30:00", (12, 30)),
        ("2026-01-21t12:30:00z", (12, 30)),
        ("  2026-01-21T12:30:00Z\n", (12, 30)),
        ("2026-01-21", (0, 0)),
        ("21 Jan 2026", (0, 0)),
    ],
)
def test_a_date_is_read_in_utc(text: str, minute: tuple[int, int]) -> None:
    found = parse_date(text)
    assert found is not None
    assert found.tzinfo is UTC
    assert found.replace(second=0) == datetime(2026, 1, 21, *minute, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "gisteren", "2026-13-01", "31 Feb 2026 10:00", "0000-00-00T00:00:00Z", "x" * 200, "12:30"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@given(st.integers(31_536_000, 2_840_000_000))
def test_both_standards_give_the_same_moment(seconds: int) -> None:
    moment = datetime.fromtimestamp(seconds, UTC)
    assert parse_date(moment.isoformat()) == moment == parse_date(moment.strftime("%a, %d %b %Y %H:%M:%S +0000"))


@given(st.text(max_size=90))
def test_any_text_gives_a_date_in_utc_or_none(text: str) -> None:
    found = parse_date(text)
    assert found is None or found.tzinfo is UTC
