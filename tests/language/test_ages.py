"""Ages in words equal CLDR's, as Babel carries it."""

from datetime import UTC, datetime, timedelta

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tickertui.language.ages import age_in_words, full_age, short_age, span_in_words
from tickertui.language.words import Language
from tickertui.model.age import Age, AgeUnit, age_of

NOW = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("unit", AgeUnit)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 6, 11, 21])
def test_every_unit_equals_cldrs(language: Language, unit: AgeUnit, count: int) -> None:
    # Babel's format_timedelta picks the unit by thresholds of its own, so its patterns are taken from the locale.
    locale = Locale.parse(language.value)
    plural = locale.plural_form(count)
    patterns = locale._data["date_fields"][unit.name.lower()]["past"]
    expected = patterns.get(plural, patterns["other"]).format(count)
    assert full_age(Age(count, unit), language) == expected
    short = locale._data["unit_patterns"][f"duration-{unit.name.lower()}"]["short"]
    expected = short.get(plural, short["other"]).format(count).replace("\xa0", " ")
    assert short_age(Age(count, unit), language) == expected


@given(seconds=st.integers(0, 99 * 31_536_000), language=st.sampled_from(Language))
def test_a_short_age_fits_its_column(seconds: int, language: Language) -> None:
    assert cell_len(short_age(age_of(NOW - timedelta(seconds=seconds), NOW), language)) <= 7


@pytest.mark.parametrize(
    ("language", "before", "expected"),
    [
        (Language.DUTCH, timedelta(), "nu"),
        (Language.ENGLISH, timedelta(), "now"),
        (Language.DUTCH, timedelta(seconds=59), "59 seconden geleden"),
        (Language.DUTCH, timedelta(minutes=34, seconds=59), "34 minuten geleden"),
        (Language.DUTCH, timedelta(hours=5, minutes=59), "5 uur geleden"),
        (Language.DUTCH, timedelta(days=1), "1 dag geleden"),
        (Language.ENGLISH, timedelta(days=13), "1 week ago"),
        (Language.DUTCH, timedelta(days=400), "1 jaar geleden"),
        (Language.DUTCH, timedelta(hours=-3), "nu"),
    ],
)
def test_an_age_from_two_times(language: Language, before: timedelta, expected: str) -> None:
    assert age_in_words(NOW - before, NOW, language) == expected


@pytest.mark.parametrize(
    ("language", "span", "expected"),
    [
        (Language.DUTCH, timedelta(), "1 minuut"),
        (Language.DUTCH, timedelta(hours=-3), "1 minuut"),
        (Language.DUTCH, timedelta(minutes=40, seconds=59), "40 minuten"),
        (Language.ENGLISH, timedelta(minutes=1, seconds=59), "1 minute"),
        (Language.ENGLISH, timedelta(hours=3), "3 hours"),
        (Language.DUTCH, timedelta(days=2), "2 dagen"),
    ],
)
def test_a_span_between_two_times(language: Language, span: timedelta, expected: str) -> None:
    assert span_in_words(NOW, NOW + span, language) == expected


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("unit", list(AgeUnit)[1:])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_span_equals_cldrs(language: Language, unit: AgeUnit, count: int) -> None:
    locale = Locale.parse(language.value)
    forms = locale._data["unit_patterns"][f"duration-{unit.name.lower()}"]
    patterns = {**forms["short"], **forms["long"]}
    expected = patterns.get(locale.plural_form(count), patterns["other"]).format(count)
    assert span_in_words(NOW, NOW + timedelta(seconds=count * unit.value), language) == expected.replace("\xa0", " ")
