"""Dates in any of the shapes that feeds write, in both languages' names of months."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tickertui.sources.dates import MONTH_NAMES, month_number, parse_date

MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2069, 12, 31), timezones=st.just(UTC)).map(  # noqa: DTZ001 (as it wants them)
    lambda moment: moment.replace(microsecond=0)
)
OFFSETS = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timedelta(minutes=15 * quarters))


def written(offset: timedelta, colon: str) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{colon}{abs(minutes) % 60:02}"


@given(
    MOMENTS,
    OFFSETS,
    st.sampled_from(["", ":"]),
    st.sampled_from(["T", " ", "  "]),
    st.sampled_from(["", ".5", ",123456"]),
)
def test_rfc_3339_with_any_zone(moment: datetime, offset: timedelta, colon: str, between: str, fraction: str) -> None:
    local = moment + offset
    assert parse_date(f"{local:%Y-%m-%d}{between}{local:%H:%M:%S}{fraction}{written(offset, colon)}") == moment


@given(MOMENTS, OFFSETS, st.data(), st.sampled_from(["", "wo ", "Wed, ", "woensdag "]))
def test_rfc_822_with_any_name_of_the_month(moment: datetime, offset: timedelta, data: st.DataObject, day: str) -> None:
    local = moment + offset
    name = data.draw(st.sampled_from([name for name in MONTH_NAMES if month_number(name) == local.month]))
    name = data.draw(st.sampled_from([name, name.title(), name.upper(), f"{name}."]))
    assert parse_date(f"{day}{local.day} {name} {local:%Y %H:%M:%S} {written(offset, '')}") == moment


@given(st.text(st.sampled_from("0123456789-+:., TZapmGMTjanfebUTC\u0661"), max_size=40))
def test_what_is_read_is_read_again(text: str) -> None:
    found = parse_date(text)
    if found is not None:
        assert found.tzinfo is UTC
        assert found.microsecond == 0
        assert parse_date(found.isoformat()) == found
