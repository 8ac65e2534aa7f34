"""Ages: as wire pages write them, read at any moment; as we write them, read back."""

from datetime import timedelta

from fuzz import promises
from fuzz.inputs import NOW, moment_bytes, moment_of, text_of
from fuzz.target import Target
from tickertui.language.ages import age_in_words, short_age, span_in_words
from tickertui.language.times import countdown, interval_in_words, time_in_words
from tickertui.language.words import Language, Words
from tickertui.model.age import age_of
from tickertui.model.text import clean
from tickertui.sources.wire.ages import match_age, may_end_an_age

_LATER = (timedelta(minutes=1), timedelta(hours=25), timedelta(days=400))


def check_age(data: bytes) -> None:
    """An interval that ends by the time the age is seen and never wanders back as time goes by, told in both languages."""
    now, rest = moment_of(data)
    text = clean(text_of(rest))
    may_end_an_age(text)
    found = match_age(text)
    if found is None:
        return
    end, interval_at = found
    assert 0 < end <= len(text)
    interval = interval_at(now)
    promises.seen_at(interval, now)
    for later in _LATER:
        promises.seen_at(interval_at(now + later), now + later)
        assert interval_at(now + later).end >= interval.end
        # What both say of one story is put together.
        assert interval.narrowed_by(interval_at(now + later)).end == interval.end
    for language in Language:
        promises.clean_text(interval_in_words(interval, now, Words(language)))


def check_written_age(data: bytes) -> None:
    """An age that we write is read as an interval in which the story was published."""
    now, rest = moment_of(data)
    published = now - timedelta(seconds=int.from_bytes(rest[:5], "big") % (90 * 365 * 86_400))
    age = age_of(published, now)
    assert timedelta(seconds=age.count * age.unit.value) <= now - published
    assert now - published < timedelta(seconds=(age.count + 1) * age.unit.value)
    for language in Language:
        written = age_in_words(published, now, language)
        promises.clean_text(written)
        found = match_age(written)
        assert found is not None, written
        assert found[0] == len(written), written
        interval = found[1](now)
        assert interval.start is not None
        assert interval.start < published <= interval.end, f"{written}: {published} not in {interval}"
        promises.clean_text(short_age(age, language), 7)
        promises.clean_text(span_in_words(published, now, language))
        promises.clean_text(time_in_words(published, now, Words(language)))
    promises.clean_text(countdown((now - published).total_seconds()))


_AT = moment_bytes(NOW)
_AGES = (
    "5 uur geleden", "een half uur geleden", "1 uur en 5 minuten geleden", "minder dan een minuut geleden", "gisteren 23:10",
    "maandag om 14:05", "24 nov", "24 november 2025 14:05", "Nov 24, 2025 at 3:04 p.m.", "12-01-2026 14:05", "12/01, 14:05",
    "2026-01-21T10:00:00+01:00", "14:05", "zojuist", "een paar dagen geleden", "Bijgewerkt: 3 min geleden", "5h ago", "29 feb",
    "anderhalve dag geleden", "9999999999999999999999999 jaar geleden",
)  # fmt: skip

TARGETS = (
    Target(
        "age",
        check_age,
        tuple(_AT + age.encode() for age in _AGES),
        (
            *(
                " uur",
                " minuten",
                " geleden",
                " ago",
                "gisteren",
                "vandaag",
                "eergisteren",
                "maandag ",
                "29 feb",
                " 2024",
                "23:59",
            ),
            *(
                "halfuur",
                "anderhalf",
                "een paar ",
                "minder dan ",
                "zojuist",
                "p.m.",
                "T00:00",
                "+14:00",
                "Z",
                "31-12-",
                "Update: ",
            ),
        ),
        longest=90,
    ),
    Target(
        "written_age", check_written_age, tuple(_AT + n.to_bytes(5, "big") for n in (0, 59, 3_600, 10**9)), longest=9
    ),
)
