"""Ages in all their words, and what each says of when a story was published."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.reading import NOW, ago
from tickertui.model.interval import Interval
from tickertui.sources.wire.ages import match_age


def interval_of(text: str) -> Interval | None:
    age = match_age(text)
    return age[1](NOW) if age and age[0] == len(text) else None


@pytest.mark.parametrize(
    ("text", "least", "unit"),
    [
        ("zojuist", 0, 60),
        ("Zojuist", 0, 60),
        ("just now", 0, 60),
        ("45 seconden geleden", 45, 1),
        ("1 minuut geleden", 60, 60),
        ("34 minuten geleden", 34 * 60, 60),
        ("34 min. geleden", 34 * 60, 60),
        ("34 min geleden", 34 * 60, 60),
        ("10 mins ago", 600, 60),
        ("a minute ago", 60, 60),
        ("een uur geleden", 3600, 3600),
        ("één uur geleden", 3600, 3600),
        ("1 uur geleden", 3600, 3600),
        ("ruim 2 uur geleden", 7200, 3600),
        ("ongeveer 5 uur geleden", 5 * 3600, 3600),
        ("twee uur geleden", 7200, 3600),
        ("2 hrs ago", 7200, 3600),
        ("an hour ago", 3600, 3600),
        ("5 hours ago", 5 * 3600, 3600),
        ("3u geleden", 3 * 3600, 3600),
        ("5h ago", 5 * 3600, 3600),
        ("een dag geleden", 86400, 86400),
        ("2 dagen geleden", 2 * 86400, 86400),
        ("2 days ago", 2 * 86400, 86400),
        ("3 weken geleden", 21 * 86400, 7 * 86400),
        ("1 maand geleden", 30 * 86400, 30 * 86400),
        ("2 months ago", 60 * 86400, 30 * 86400),
        ("1 jaar geleden", 365 * 86400, 365 * 86400),
        ("2 years ago", 730 * 86400, 365 * 86400),
        ("een halfuur geleden", 1800, 1800),
        ("half an hour ago", 1800, 1800),
        ("anderhalf uur geleden", 5400, 1800),
        ("1 uur en 5 minuten geleden", 3900, 60),
        ("6 uur, 12 min. geleden", 6 * 3600 + 12 * 60, 60),
        ("1 hour and 5 minutes ago", 3900, 60),
        ("minder dan een minuut geleden", 0, 60),
        ("less than 5 minutes ago", 0, 300),
        ("een paar minuten geleden", 120, 480),
        ("a few hours ago", 7200, 8 * 3600),
        ("net binnen", 0, 60),
        ("3 uur", 3 * 3600, 3600),
        ("10 min", 600, 60),
        ("2u", 7200, 3600),
        ("4d", 4 * 86400, 86400),
    ],
)
def test_an_age_is_an_interval_as_long_as_its_unit(text: str, least: int, unit: int) -> None:
    assert interval_of(text) == ago(timedelta(seconds=least), timedelta(seconds=least + unit))


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("vandaag 10:05", datetime(2026, 1, 21, 9, 5, tzinfo=UTC)),
        ("vandaag om 10.05 uur", datetime(2026, 1, 21, 9, 5, tzinfo=UTC)),
        ("Vandaag, 10:05", datetime(2026, 1, 21, 9, 5, tzinfo=UTC)),
        ("gisteren 23:10", datetime(2026, 1, 20, 22, 10, tzinfo=UTC)),
        ("gisteren om 00:10", datetime(2026, 1, 19, 23, 10, tzinfo=UTC)),
        ("yesterday at 23:10", datetime(2026, 1, 20, 22, 10, tzinfo=UTC)),
        ("eergisteren 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("maandag 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("woensdag 14:00", datetime(2026, 1, 14, 13, 0, tzinfo=UTC)),
        ("19 januari 2026 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("ma 19 januari 2026 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("19 jan. 2026, 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("19 januari 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("24 december 09:00", datetime(2025, 12, 24, 8, 0, tzinfo=UTC)),
        ("January 19, 2026 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("ma 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("19-01 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("19-01-26 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("19.01.2026 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("19-01-2026 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("19/1/2026 09:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("2026-01-19T09:00:00Z", datetime(2026, 1, 19, 9, 0, tzinfo=UTC)),
        ("2026-01-19T09:00:00+01:00", datetime(2026, 1, 19, 8, 0, tzinfo=UTC)),
        ("1 juli 2025 09:00", datetime(2025, 7, 1, 7, 0, tzinfo=UTC)),
        ("Jan 20, 2026 10:30 PM", datetime(2026, 1, 20, 21, 30, tzinfo=UTC)),
        ("20 Jan 2026 12:30 a.m.", datetime(2026, 1, 19, 23, 30, tzinfo=UTC)),
        ("Bijgewerkt: gisteren 23:10", datetime(2026, 1, 20, 22, 10, tzinfo=UTC)),
        ("10:05", datetime(2026, 1, 21, 9, 5, tzinfo=UTC)),
        ("23:10", datetime(2026, 1, 20, 22, 10, tzinfo=UTC)),
    ],
)
def test_a_clock_time_is_that_of_the_netherlands(text: str, stated: datetime) -> None:
    assert interval_of(text) == Interval.at(stated)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("vandaag", datetime(2026, 1, 20, 23, tzinfo=UTC), NOW),
        ("gisteren", datetime(2026, 1, 19, 23, tzinfo=UTC), datetime(2026, 1, 20, 23, tzinfo=UTC)),
        ("19-01-2026", datetime(2026, 1, 18, 23, tzinfo=UTC), datetime(2026, 1, 19, 23, tzinfo=UTC)),
        ("19 januari", datetime(2026, 1, 18, 23, tzinfo=UTC), datetime(2026, 1, 19, 23, tzinfo=UTC)),
        ("1 juli 2025", datetime(2025, 6, 30, 22, tzinfo=UTC), datetime(2025, 7, 1, 22, tzinfo=UTC)),
    ],
)
def test_a_day_is_an_interval_as_long_as_the_day(text: str, start: datetime, end: datetime) -> None:
    assert interval_of(text) == Interval(start, end)


@pytest.mark.parametrize("text", ["21 januari 2027 09:00", "vandaag 23:59", "31 februari 2026 10:00"])
def test_a_time_that_cannot_be_tells_only_not_after_now(text: str) -> None:
    assert interval_of(text) == Interval.not_after(NOW)


@pytest.mark.parametrize("text", ["999999999999999999999 jaar geleden", "5000 jaar geleden"])
def test_an_age_beyond_measure_is_long_ago(text: str) -> None:
    interval = interval_of(text)
    assert interval is not None
    assert interval.end < datetime(1901, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "uren geleden gebeurde het",
        "De brug is dicht",
        "5 geleden",
        "12 doden",
        "24 nov komt hij",
        "24 brug",
        "25:10",
        "",
    ],
)
def test_what_is_no_age_is_none(text: str) -> None:
    assert match_age(text) is None


@given(st.integers(0, 60), st.sampled_from(["minuten", "uur", "dagen", "weken", "minutes", "hours"]))
def test_what_follows_an_age_is_not_part_of_it(count: int, unit: str) -> None:
    age = f"{count} {unit} {'ago' if unit.endswith('s') else 'geleden'}"
    found = match_age(age + "OSLO (ANP) - De brug is dicht.")
    assert found is not None
    assert found[0] == len(age)


@given(st.text(st.one_of(st.characters(), st.sampled_from("0123456789 :-geldnuragovi")), max_size=80))
def test_no_text_gives_an_interval_beyond_now(text: str) -> None:
    if age := match_age(text):
        assert age[1](NOW).end <= NOW
