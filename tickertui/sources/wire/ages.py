"""Ages as wire pages state them, and the interval of publication that follows from one.

"5 uur geleden" seen at 12:00 says: published in (06:00, 07:00]. A day is 24 hours, a week 7 days, a month 30 days, a
year 365 days. Clock times and days ("vandaag 14:05", "gisteren") are those of the Netherlands.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from tickertui.model.interval import Interval
from tickertui.sources.datelines import find_dateline
from tickertui.sources.dates import month_number
from tickertui.sources.wire.age_words import (
    AGO,
    CLOCK,
    COMPOUND,
    DATE,
    DAY,
    DAY_AND_MONTH,
    DAYS_BACK,
    END,
    HALF_HOUR,
    HALVES,
    ISO,
    JUST_NOW,
    LABEL,
    LESS,
    NUMBERS,
    NUMERIC,
    SECONDS,
    SHORT,
    SOME,
    UNIT_OF,
    US_DATE,
    WEEKDAY,
    WEEKDAYS,
)

_LONGEST = 60
AgeAt = Callable[[datetime], Interval]
_HERE = ZoneInfo("Europe/Amsterdam")
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
# Years within which every date has been, 29 February around a year like 2100 too.
_EVERY_DATE_WITHIN = 9


def may_end_an_age(text: str) -> bool:
    """Whether clean ``text`` can have an age at its end at all."""
    return END.search(text, max(0, len(text) - 20)) is not None


def match_age(text: str) -> tuple[int, AgeAt] | None:
    """The age that ``text`` begins with: where it ends, and what gives its interval for the time it was seen at."""
    head = text[:_LONGEST]
    label = LABEL.match(head)
    start = label.end() if label else 0
    for pattern, interval in _KINDS:
        if (found := pattern.match(head, start)) and _readable(found, head):
            return found.end(), partial(_seen_at, found, interval)
    return None


def _seen_at(
    found: re.Match[str], interval: "Callable[[re.Match[str], datetime], Interval]", now: datetime
) -> Interval:
    """The interval; what lies in the future, or is no time at all, is known to be no later than now."""
    try:
        stated = interval(found, now)
    except (ValueError, OverflowError):  # a zone a hundred hours away, the year 1 seen from another zone
        return Interval.not_after(now)
    return stated if stated.end <= now else Interval.not_after(now)


def _readable(found: re.Match[str], text: str) -> bool:
    """A bare "24 nov" could begin a sentence: it is a stamp where a year or a time or nothing of the story follows."""
    groups = found.groupdict()
    if "month" not in groups or groups.get("year") or groups.get("hour"):
        return True
    rest = text[found.end() :].lstrip()
    return not rest or find_dateline(rest) is not None


def _ago(found: re.Match[str], now: datetime) -> Interval:
    word, unit = found["count"].lower(), found["unit"].lower()
    seconds = SECONDS[UNIT_OF[unit]]
    half = HALVES.get(word.split()[-1])
    if half is not None:
        return _older(now, int(half * seconds), int((half + 0.5) * seconds))
    count = int(word) if word.isdigit() else NUMBERS[word]
    return _older(now, count * seconds, (count + 1) * seconds)


def _ago_and_more(found: re.Match[str], now: datetime) -> Interval:
    """ "1 uur en 5 minuten geleden": as exact as its smaller unit."""
    larger, smaller = (SECONDS[UNIT_OF[found[unit].lower()]] for unit in ("larger", "unit"))
    least = int(found["first"]) * larger + int(found["count"]) * smaller
    return _older(now, least, least + smaller)


def _less(found: re.Match[str], now: datetime) -> Interval:
    return Interval(_ago(found, now).end, now)


def _some(found: re.Match[str], now: datetime) -> Interval:
    """ "Een paar uur geleden": two at least, and where a wire would count, no more than ten."""
    seconds = SECONDS[UNIT_OF[found["unit"].lower()]]
    return _older(now, 2 * seconds, 10 * seconds)


def _half_hour(_found: re.Match[str], now: datetime) -> Interval:
    return _older(now, 1_800, 3_600)


def _just_now(_found: re.Match[str], now: datetime) -> Interval:
    return _older(now, 0, 60)


def _older(now: datetime, least: int, most: int) -> Interval:
    if least > (now - _EARLIEST).total_seconds():
        return Interval.not_after(_EARLIEST)
    return Interval(max(now - timedelta(seconds=min(most, 10_000_000_000)), _EARLIEST), now - timedelta(seconds=least))


def _day(found: re.Match[str], now: datetime) -> Interval:
    back = DAYS_BACK[found["day"].lower()]
    return _on(now.astimezone(_HERE) - timedelta(days=back), found, now)


def _weekday(found: re.Match[str], now: datetime) -> Interval:
    today = now.astimezone(_HERE)
    back = (today.weekday() - WEEKDAYS[found["day"].lower().rstrip(".")]) % 7
    interval = _on(today - timedelta(days=back), found, now)
    return (
        interval if interval.start is not None and interval.start <= now else _on(today - timedelta(days=7), found, now)
    )


def _date(found: re.Match[str], now: datetime) -> Interval:
    groups = found.groupdict()
    today = now.astimezone(_HERE)
    month = int(groups["number"]) if groups.get("number") else month_number(groups.get("month") or "")
    day: datetime | None
    if groups.get("year"):
        year = int(groups["year"])
        day = _day_of(today, year + 2000 if year < 100 else year, month, int(groups["date"]))
    else:
        years = range(today.year, today.year - _EVERY_DATE_WITHIN, -1)
        days = (_day_of(today, year, month, int(groups["date"])) for year in years)
        day = next((day for day in days if day is not None and day <= today), None)
    return Interval.not_after(now) if day is None else _on(day, found, now)


def _day_of(like: datetime, year: int, month: int, date: int) -> datetime | None:
    """That date, at the time of day of ``like``; None where there is no such date."""
    try:
        return like.replace(year=year, month=month, day=date)
    except ValueError:
        return None


def _clock(found: re.Match[str], now: datetime) -> Interval:
    today = now.astimezone(_HERE)
    interval = _on(today, found, now)
    return (
        interval if interval.start is not None and interval.start <= now else _on(today - timedelta(days=1), found, now)
    )


def _on(day: datetime, found: re.Match[str], now: datetime) -> Interval:
    """The minute that is told on a local day, or the whole day where none is."""
    groups = found.groupdict()
    if groups.get("hour") is None:
        start = day.replace(hour=0, minute=0, second=0, microsecond=0)
        end = (start + timedelta(days=1)).replace(hour=0)
        return Interval(start.astimezone(UTC), min(end.astimezone(UTC), max(now, start.astimezone(UTC))))
    start = day.replace(hour=_hour(groups), minute=int(groups["minute"]), second=0, microsecond=0)
    if zone := groups.get("zone"):
        local = start.replace(tzinfo=None).isoformat()
        return Interval.at(datetime.fromisoformat(local + zone.upper().replace("Z", "+00:00")))
    return Interval.at(start.astimezone(UTC))


def _hour(groups: dict[str, str | None]) -> int:
    hour, half = int(groups["hour"] or 0), (groups.get("half") or "").lower()
    return hour % 12 + 12 * (half == "p") if half and hour <= 12 else hour


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], datetime], Interval]], ...] = (
    (COMPOUND, _ago_and_more),
    (AGO, _ago),
    (LESS, _less),
    (SOME, _some),
    (HALF_HOUR, _half_hour),
    (SHORT, _ago),
    (JUST_NOW, _just_now),
    (DAY, _day),
    (WEEKDAY, _weekday),
    (ISO, _date),
    (NUMERIC, _date),
    (DAY_AND_MONTH, _date),
    (DATE, _date),
    (US_DATE, _date),
    (CLOCK, _clock),
)
