"""Ages as we write them, read as wire pages' are: a story is as old as its line says, at any moment."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tickertui.language.ages import age_in_words, full_age, short_age, span_in_words
from tickertui.language.times import countdown, interval_in_words, short_time, time_in_words
from tickertui.language.words import Language, Words
from tickertui.model.age import Age, AgeUnit, age_of
from tickertui.model.interval import Interval
from tickertui.model.text import clean
from tickertui.sources.wire.ages import match_age

MOMENTS = st.datetimes(datetime(1995, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 (as it wants them)
SECONDS = st.integers(0, 90 * 365 * 86_400) | st.sampled_from(
    [0, 59, 60, 3_599, 3_600, 86_399, 86_400, 604_800, 2_592_000]
)
LANGUAGES = st.sampled_from(Language)


@given(MOMENTS, SECONDS, LANGUAGES)
def test_an_age_in_words_is_read_as_when_it_was(now: datetime, seconds: int, language: Language) -> None:
    published = now - timedelta(seconds=seconds)
    written = age_in_words(published, now, language)
    found = match_age(written)
    assert found is not None
    assert found[0] == len(written)
    interval = found[1](now)
    assert interval.start is not None
    assert interval.start < published <= interval.end


@given(MOMENTS, SECONDS, st.integers(0, 10_000_000))
def test_an_age_is_cut_and_never_negative(now: datetime, seconds: int, later: int) -> None:
    published = now - timedelta(seconds=seconds)
    age = age_of(published, now)
    assert age.count * age.unit.value <= seconds < (age.count + 1) * age.unit.value
    assert age_of(now, published) == Age(0, AgeUnit.SECOND) or seconds == 0
    older = age_of(published, now + timedelta(seconds=later))
    assert older.count * older.unit.value > age.count * age.unit.value - age.unit.value


@given(MOMENTS, SECONDS, SECONDS, LANGUAGES)
def test_all_that_is_told_of_a_time_is_one_clean_line(
    now: datetime, first: int, length: int, language: Language
) -> None:
    words = Words(language)
    start = now - timedelta(seconds=first + length)
    end = now - timedelta(seconds=first)
    for interval in (Interval(start, end), Interval.at(end), Interval.not_after(end)):
        told = interval_in_words(interval, now, words, UTC)
        assert told == clean(told) != ""
    for told in (
        time_in_words(start, now, words, UTC),
        short_time(start, now, words),
        span_in_words(start, end, language),
    ):
        assert told == clean(told) != ""
    assert short_time(end, now, words, UTC) in time_in_words(end, now, words, UTC)


@given(st.floats(-1e9, 1e9))
def test_a_countdown_is_never_less_than_what_is_left(seconds: float) -> None:
    told = countdown(seconds)
    *rest, last = (int(part) for part in told.split(":"))
    shown = last + sum(part * 60**place for place, part in enumerate(reversed(rest), 1))
    assert max(0, seconds) <= shown <= max(0, seconds) + 1


@given(st.integers(1, 10_000), st.sampled_from(AgeUnit), LANGUAGES)
def test_an_age_says_its_number(count: int, unit: AgeUnit, language: Language) -> None:
    age = Age(count, unit)
    assert str(count) in full_age(age, language)
    assert str(count) in short_age(age, language)
