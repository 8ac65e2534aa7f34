"""Times, days and intervals in words."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from tickertui.language.times import (
    clock_time,
    countdown,
    date_in_words,
    day_in_words,
    interval_in_words,
    short_time,
    time_in_words,
)
from tickertui.language.words import Language, Words
from tickertui.model.interval import Interval

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)
DUTCH, ENGLISH = Words(Language.DUTCH), Words(Language.ENGLISH)


@given(day=st.dates(date(1950, 1, 1), date(2100, 1, 1)), language=st.sampled_from(Language))
def test_a_date_equals_cldrs(day: date, language: Language) -> None:
    expected = format_date(day, "EEE d MMM", locale=language.value)
    assert date_in_words(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), language, UTC) == expected


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (NOW, "vandaag"),
        (datetime(2026, 11, 23, 23, 1, tzinfo=UTC), "vandaag"),  # past midnight in Amsterdam
        (datetime(2026, 11, 23, 22, 59, tzinfo=UTC), "gisteren"),
        (datetime(2026, 11, 22, 12, tzinfo=UTC), "zo 22 nov"),
        (datetime(2025, 3, 1, 12, tzinfo=UTC), "za 1 mrt 2025"),
        (datetime(2026, 11, 25, 12, tzinfo=UTC), "wo 25 nov"),
    ],
)
def test_a_day_as_seen_now(time: datetime, expected: str) -> None:
    assert day_in_words(time, NOW, DUTCH, AMSTERDAM) == expected


def test_times_are_shown_in_the_zone() -> None:
    assert clock_time(NOW, AMSTERDAM) == "14:02"
    assert clock_time(datetime(2026, 7, 1, 13, 2, tzinfo=UTC), AMSTERDAM) == "15:02"
    assert time_in_words(NOW, NOW, ENGLISH, AMSTERDAM) == "today 14:02"


def test_a_short_time_names_the_day_only_when_it_is_another() -> None:
    assert short_time(NOW - timedelta(hours=1), NOW, DUTCH, AMSTERDAM) == "13:02"
    assert short_time(NOW - timedelta(hours=15), NOW, DUTCH, AMSTERDAM) == "gisteren 23:02"


def test_a_time_at_the_end_of_time_is_shown_all_the_same() -> None:
    assert clock_time(datetime.max.replace(tzinfo=UTC), AMSTERDAM) == "23:59"


@pytest.mark.parametrize(
    ("length", "dutch", "english"),
    [
        (timedelta(), "vandaag 14:02", "today 14:02"),
        (timedelta(minutes=1), "vandaag ca. 14:02", "today about 14:02"),
        (timedelta(hours=1), "vandaag tussen 13:02 en 14:02", "today between 13:02 and 14:02"),
        (
            timedelta(hours=20),
            "tussen gisteren 18:02 en vandaag 14:02",
            "between yesterday 18:02 and today 14:02",
        ),
        (timedelta(days=7), "tussen di 17 nov en vandaag", "between Tue 17 Nov and today"),
    ],
)
def test_an_interval_is_told_as_precisely_as_it_is_known(length: timedelta, dutch: str, english: str) -> None:
    interval = Interval(NOW - length, NOW)
    assert interval_in_words(interval, NOW, DUTCH, AMSTERDAM) == dutch
    assert interval_in_words(interval, NOW, ENGLISH, AMSTERDAM) == english


def test_an_interval_without_a_start() -> None:
    assert interval_in_words(Interval.not_after(NOW), NOW, DUTCH, AMSTERDAM) == "uiterlijk vandaag 14:02"


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(-3, "0:00"), (0, "0:00"), (0.2, "0:01"), (45, "0:45"), (84, "1:24"), (3600, "1:00:00"), (3723, "1:02:03")],
)
def test_a_countdown_rounds_up(seconds: float, expected: str) -> None:
    assert countdown(seconds) == expected
