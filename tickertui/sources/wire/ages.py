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
from tickertui.sources.dates import MONTH_NAMES, month_number

_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800, "M": 2_592_000, "y": 31_536_000}
_UNITS = {
    "s": "seconden seconde seconds second secs sec s",
    "m": "minuten minuut minutes minute mins min m",
    "h": "uren uur uurtje hours hour hrs hr u h",
    "d": "dagen dag days day d",
    "w": "weken week weeks wks wk wkn",
    "M": "maanden maand months month mnd mths mth",
    "y": "jaren jaar years year yrs yr jr",
}
# One letter is a unit only in the short form ("5h ago").
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names.split()}
_SPELT_OUT = [name for name in _UNIT_OF if len(name) > 1]
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "", "een één eén 'n a an one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven",
            "acht eight", "negen nine", "tien ten", "elf eleven", "twaalf twelve",
        )
    )
    for word in words.split()
}  # fmt: skip
_DAYS_BACK = {"vandaag": 0, "today": 0, "gisteren": 1, "yesterday": 1, "eergisteren": 2}
_HALVES = {"half": 0.5, "halve": 0.5, "halfuur": 0.5, "anderhalf": 1.5, "anderhalve": 1.5}


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_COUNT = rf"(?P<count>\d{{1,25}}|(?:een\s+|an?\s+)?(?:{_any_of(list(_HALVES))})|{_any_of(list(_NUMBERS))})"
_ABOUT = r"(?:(?:ongeveer|circa|ruim|bijna|zo'n|about|over|almost)\s+)?"
_UNIT = rf"(?P<unit>{_any_of(_SPELT_OUT)})"
_TIME = r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?:\s?uur|\s?(?P<half>[ap])\.?m\b\.?)?"
_AT = r"(?:[,\s]+(?:om\s+|at\s+)?"
_DAY_NAMES = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_SHORT_DAY_NAMES = r"(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\.?"
_MONTH = rf"(?P<month>{_any_of(list(MONTH_NAMES))})\.?"

# An age is the whole of these; what follows it on its line is the next story's dateline.
_AGO = re.compile(rf"{_ABOUT}{_COUNT}\s*{_UNIT}\.?\s+(?:geleden|ago)", re.I)
_HALF_HOUR = re.compile(r"(?:een\s+)?(?:half\s?uur|half\s+an\s+hour)\s+(?:geleden|ago)", re.I)
_SHORT = re.compile(
    r"(?P<count>\d{1,4})\s?(?P<unit>sec|min|uur|u|hrs?|h|m|s|d|dagen|dag|days?|wk)\.?(?:\s+(?:geleden|ago))", re.I
)
_JUST_NOW = re.compile(r"(?:zojuist|zonet|zo-even|daarnet|just\s+now|(?:nu|net|now)(?=\s*$))", re.I)
_DAY = re.compile(rf"(?P<day>{_any_of(list(_DAYS_BACK))})(?:{_AT}{_TIME}))?", re.I)
_WEEKDAY = re.compile(rf"(?:afgelopen\s+|last\s+)?(?P<day>{_DAY_NAMES}){_AT}{_TIME})", re.I)
_DATE = re.compile(
    rf"(?:(?:{_DAY_NAMES}|{_SHORT_DAY_NAMES}),?\s+)?(?P<date>\d{{1,2}})\s+{_MONTH}(?:\s+(?P<year>\d{{4}}))?(?:{_AT}{_TIME}))?",
    re.I,
)
_US_DATE = re.compile(rf"{_MONTH}\s+(?P<date>\d{{1,2}}),?\s+(?P<year>\d{{4}})(?:{_AT}{_TIME}))?", re.I)
_NUMERIC = re.compile(rf"(?P<date>\d{{1,2}})[-/](?P<number>\d{{1,2}})[-/](?P<year>\d{{4}})(?:{_AT}{_TIME}))?")
_ISO = re.compile(
    rf"(?P<year>\d{{4}})-(?P<number>\d\d)-(?P<date>\d\d)(?:(?:T|[,\s]+){_TIME}(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
# A clock time alone is a stamp where its line ends, or where the next dateline is glued to it.
_CLOCK = re.compile(rf"(?:om\s+|at\s+)?{_TIME}(?=\s*$|\s?['’‘]?[^\W\d_]{{2}})", re.I)
_LABEL = re.compile(
    r"(?:(?:laatst\s+)?(?:bijgewerkt|gewijzigd|ge[uü]pdatet|gepubliceerd|geplaatst)|(?:laatste\s+)?update|"
    r"(?:last\s+)?(?:updated|published|posted))\s*:?\s+(?:(?:op|om|on|at)\s+)?",
    re.I,
)

# What every age ends with: a cheap look before the dear ones.
_END = re.compile(
    rf"(?:geleden|ago|zojuist|zonet|zo-even|daarnet|\bnow|\bnu|\bnet|{_any_of(list(_DAYS_BACK))}|{_any_of(list(MONTH_NAMES))}|"
    r"\d|uur|[ap]\.?m|z)\.?$",
    re.I,
)
_LONGEST = 60
AgeAt = Callable[[datetime], Interval]
_HERE = ZoneInfo("Europe/Amsterdam")
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_WEEKDAYS = {name: number % 7 for number, name in enumerate(_DAY_NAMES.split("|"))}


def may_end_an_age(text: str) -> bool:
    """Whether clean ``text`` can have an age at its end at all."""
    return _END.search(text, max(0, len(text) - 20)) is not None


def match_age(text: str) -> tuple[int, AgeAt] | None:
    """The age that ``text`` begins with: where it ends, and what gives its interval for the time it was seen at."""
    head = text[:_LONGEST]
    label = _LABEL.match(head)
    start = label.end() if label else 0
    for pattern, interval in _KINDS:
        if (found := pattern.match(head, start)) and _readable(found, head):
            return found.end(), partial(_seen_at, found, interval)
    return None


def _seen_at(
    found: re.Match[str], interval: "Callable[[re.Match[str], datetime], Interval]", now: datetime
) -> Interval:
    """The interval; what lies in the future is known to be no later than now."""
    stated = interval(found, now)
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
    seconds = _SECONDS[_UNIT_OF[unit]]
    half = _HALVES.get(word.split()[-1])
    if half is not None:
        return _older(now, int(half * seconds), int((half + 0.5) * seconds))
    count = int(word) if word.isdigit() else _NUMBERS[word]
    return _older(now, count * seconds, (count + 1) * seconds)


def _half_hour(_found: re.Match[str], now: datetime) -> Interval:
    return _older(now, 1_800, 3_600)


def _just_now(_found: re.Match[str], now: datetime) -> Interval:
    return _older(now, 0, 60)


def _older(now: datetime, least: int, most: int) -> Interval:
    if least > (now - _EARLIEST).total_seconds():
        return Interval.not_after(_EARLIEST)
    return Interval(max(now - timedelta(seconds=min(most, 10_000_000_000)), _EARLIEST), now - timedelta(seconds=least))


def _day(found: re.Match[str], now: datetime) -> Interval:
    back = _DAYS_BACK[found["day"].lower()]
    return _on(now.astimezone(_HERE) - timedelta(days=back), found, now)


def _weekday(found: re.Match[str], now: datetime) -> Interval:
    today = now.astimezone(_HERE)
    back = (today.weekday() - _WEEKDAYS[found["day"].lower()]) % 7
    interval = _on(today - timedelta(days=back), found, now)
    return (
        interval if interval.start is not None and interval.start <= now else _on(today - timedelta(days=7), found, now)
    )


def _date(found: re.Match[str], now: datetime) -> Interval:
    groups = found.groupdict()
    today = now.astimezone(_HERE)
    month = int(groups["number"]) if groups.get("number") else month_number(groups.get("month") or "")
    year = int(groups["year"]) if groups.get("year") else today.year
    try:
        day = today.replace(year=year, month=month, day=int(groups["date"]))
    except ValueError:
        return Interval.not_after(now)
    if not groups.get("year") and day > today:
        day = day.replace(year=year - 1)
    return _on(day, found, now)


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
        return Interval.at(datetime.fromisoformat(start.strftime("%Y-%m-%dT%H:%M:%S") + zone.replace("Z", "+00:00")))
    return Interval.at(start.astimezone(UTC))


def _hour(groups: dict[str, str | None]) -> int:
    hour, half = int(groups["hour"] or 0), (groups.get("half") or "").lower()
    return hour % 12 + 12 * (half == "p") if half and hour <= 12 else hour


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], datetime], Interval]], ...] = (
    (_AGO, _ago),
    (_HALF_HOUR, _half_hour),
    (_SHORT, _ago),
    (_JUST_NOW, _just_now),
    (_DAY, _day),
    (_WEEKDAY, _weekday),
    (_ISO, _date),
    (_NUMERIC, _date),
    (_DATE, _date),
    (_US_DATE, _date),
    (_CLOCK, _clock),
)
