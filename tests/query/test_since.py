"""Points in time as they are typed."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.query.since import folded, is_begun, is_since, since_seconds

NOW = datetime(2026, 3, 29, 10, 15, 30, 500_000, tzinfo=UTC)  # the day on which summer time begins
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("typed", "zone", "expected"),
    [
        ("30m", UTC, "2026-03-29T09:45:30"),
        ("30min", UTC, "2026-03-29T09:45:30"),
        ("2h", UTC, "2026-03-29T08:15:30"),
        ("2u", AMSTERDAM, "2026-03-29T08:15:30"),
        ("2 UUR", UTC, "2026-03-29T08:15:30"),
        ("1d12h", UTC, "2026-03-27T22:15:30"),
        ("3 dagen", UTC, "2026-03-26T10:15:30"),
        ("2w", UTC, "2026-03-15T10:15:30"),
        ("2026-03-28", UTC, "2026-03-28T00:00:00"),
        ("2026-03-28", AMSTERDAM, "2026-03-27T23:00:00"),
        ("2026-03-30", AMSTERDAM, "2026-03-29T22:00:00"),
        ("2026-03-28T14:30", AMSTERDAM, "2026-03-28T13:30:00"),
        ("today", AMSTERDAM, "2026-03-28T23:00:00"),
        ("gisteren", AMSTERDAM, "2026-03-27T23:00:00"),
        ("9:05", AMSTERDAM, "2026-03-29T07:05:00"),
        ("14:30", UTC, "2026-03-29T14:30:00"),  # today's, though it is still to come
        ("00:00", timezone(timedelta(hours=14)), "2026-03-29T10:00:00"),  # where today is tomorrow
    ],
)
def test_what_is_told(typed: str, zone: tzinfo, expected: str) -> None:
    assert is_since(folded(typed))
    told = since_seconds(folded(typed), NOW, zone)
    assert datetime.fromtimestamp(told, UTC).replace(tzinfo=None).isoformat() == expected


@pytest.mark.parametrize(
    "typed",
    ["", "2", "h", "2x", "2h3", "-2h", "1.5h", "100000h", "24:00", "12:60", "2026-02-30", "2026-2-3", "٣h", "1h:30"],
)
def test_what_is_none(typed: str) -> None:
    assert not is_since(folded(typed))


@pytest.mark.parametrize(
    "whole", ["30min", "2uren", "1d12h", "2026-11-24", "2026-11-24T14:30", "14:30", "9:05", "yesterday", "vandaag"]
)
def test_all_on_the_way_to_one_is_begun(whole: str) -> None:
    for length in range(len(whole)):
        part = folded(whole[:length])
        assert is_begun(part) or is_since(part), part


@pytest.mark.parametrize("typed", ["2x", "x", "2026-1x", "14:300", "2h3x"])
def test_what_can_become_none(typed: str) -> None:
    assert not is_begun(typed)


@given(
    st.text(max_size=20) | st.from_regex(r"[0-9hmdwtu:-]{1,12}", fullmatch=True),
    st.sampled_from([None, UTC, AMSTERDAM]),
)
def test_whatever_is_typed_is_a_number_in_the_end(typed: str, zone: tzinfo | None) -> None:
    is_begun(folded(typed))
    assert abs(since_seconds(folded(typed), NOW, zone)) < 2**63
