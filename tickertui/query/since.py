"""Points in time as ``since:`` takes them: how long ago, a day, a time today.

"2h", "30min", "1d12h"; "2026-11-24", "2026-11-24T14:30"; "14:30"; "today", "gisteren".
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from tickertui.model.text import fold

_UNITS = {
    60: ("m", "min", "mins", "minuut", "minuten", "minute", "minutes"),
    3_600: ("h", "u", "uur", "uren", "hour", "hours"),
    86_400: ("d", "dag", "dagen", "day", "days"),
    604_800: ("w", "week", "weken", "weeks"),
}
_LENGTHS = {unit: length for length, units in _UNITS.items() for unit in units}
_DAYS = {"vandaag": 0, "today": 0, "gisteren": 1, "yesterday": 1}
_PART = re.compile(r"(\d{1,5})([a-z]+)", re.ASCII)
_AGO = re.compile(rf"(?:{_PART.pattern})+", re.ASCII)
_DATE = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:t(?P<time>\d{1,2}:\d{2}))?", re.ASCII)
_TIME = re.compile(r"\d{1,2}:\d{2}", re.ASCII)
# What may still become one of these; the letters are looked at apart.
_BEGUN = re.compile(r"\d{1,4}(?:-\d{0,2}(?:-(?:\d?|\d{2}t(?:\d{1,2}(?::\d?)?)?))?)?|\d{1,2}:\d?", re.ASCII)
_BEGUN_AGO = re.compile(rf"(?:{_PART.pattern})*?\d{{1,5}}([a-z]*)", re.ASCII)


def is_since(text: str) -> bool:
    """Whether ``text``, folded, is a point in time."""
    return _ago(text) is not None or text in _DAYS or _clock(text) is not None


def is_begun(text: str) -> bool:
    """Whether typing on may make a point in time of ``text``, folded."""
    if not text or _BEGUN.fullmatch(text) or any(day.startswith(text) for day in _DAYS):
        return True
    ago = _BEGUN_AGO.fullmatch(text)
    return ago is not None and any(unit.startswith(ago[ago.lastindex or 0]) for unit in _LENGTHS)


def since_seconds(text: str, now: datetime, zone: tzinfo | None) -> int:
    """The point in time that ``text`` tells at ``now``, in whole seconds since 1970; ``now``'s own where it tells none.

    Days begin and times are in ``zone``, None the machine's own; a time is today's, whether it has been or not.
    """
    moment = int(now.timestamp() // 1)
    ago = _ago(text)
    if ago is not None:
        return moment - ago
    local = now.astimezone(zone)
    if text in _DAYS:
        return _seconds(datetime.combine(local.date() - timedelta(days=_DAYS[text]), time()), zone)
    clock = _clock(text)
    if clock is None:
        return moment
    day, at = clock
    return _seconds(datetime.combine(day or local.date(), at), zone)


@lru_cache(256)
def _ago(text: str) -> int | None:
    """Seconds for how long ago; None where it is something else."""
    parts = _PART.findall(text) if _AGO.fullmatch(text) else []
    if not parts or any(unit not in _LENGTHS for _, unit in parts):
        return None
    return sum(int(number) * _LENGTHS[unit] for number, unit in parts)


@lru_cache(256)
def _clock(text: str) -> tuple[date | None, time] | None:
    """The day (None: today) and the time of day; None where it is something else or there is no such day or time."""
    dated = _DATE.fullmatch(text)
    try:
        if dated:
            return date.fromisoformat(dated["day"]), _time(dated["time"] or "0:00")
        return (None, _time(text)) if _TIME.fullmatch(text) else None
    except ValueError:
        return None


def _time(text: str) -> time:
    hour, _, minute = text.partition(":")
    return time(int(hour), int(minute))


def _seconds(local: datetime, zone: tzinfo | None) -> int:
    # A year at the very beginning or end of what datetime holds cannot be moved to another zone.
    try:
        aware = local.astimezone() if zone is None else local.replace(tzinfo=zone)
        return int(aware.timestamp() // 1)
    except (OverflowError, ValueError, OSError):
        return int(local.replace(tzinfo=UTC).timestamp() // 1)


def folded(text: str) -> str:
    """``text`` as the functions here take it."""
    return fold(text).replace(" ", "")
