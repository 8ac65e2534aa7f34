"""Ages in words: CLDR's relative time in full ("34 minuten geleden"), and its durations short and in full ("34 min")."""

from datetime import datetime

from tickertui.language.cldr_ages import FULL, NOW, PAST, SHORT
from tickertui.language.words import Language
from tickertui.model.age import Age, AgeUnit, age_of

_UNITS = {unit: unit.name.lower() for unit in AgeUnit}


def full_age(age: Age, language: Language) -> str:
    """An age in full words: "34 minuten geleden", "1 hour ago"; no age at all is "nu", "now"."""
    if age.count == 0:
        return NOW[language.value]
    one, other = PAST[language.value][_UNITS[age.unit]]
    return (one if age.count == 1 else other).format(age.count)


def short_age(age: Age, language: Language) -> str:
    """An age in short, without direction, at most 7 cells wide: "34 min", "5 uur", "2 dagen"."""
    if age.count == 0:
        return NOW[language.value]
    one, other = SHORT[language.value][_UNITS[age.unit]]
    return (one if age.count == 1 else other).format(age.count)


def span_in_words(first: datetime, last: datetime, language: Language) -> str:
    """How long it was from ``first`` to ``last`` (both aware), in full words: "40 minuten"; at least a minute."""
    span = age_of(first, last)
    if span.unit is AgeUnit.SECOND:
        span = Age(1, AgeUnit.MINUTE)
    one, other = FULL[language.value][_UNITS[span.unit]]
    return (one if span.count == 1 else other).format(span.count)


def age_in_words(published_to: datetime, now: datetime, language: Language) -> str:
    """The full words for the age at ``now`` of what was published at ``published_to`` (both aware)."""
    return full_age(age_of(published_to, now), language)
