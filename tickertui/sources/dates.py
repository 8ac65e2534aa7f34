"""Dates as feeds really write them: RFC 822 and its zones, RFC 3339, and what comes near; Dutch names included."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_tz

_MONTHS = {
    "january": 1, "januari": 1, "february": 2, "februari": 2, "march": 3, "maart": 3, "april": 4, "may": 5, "mei": 5,
    "june": 6, "juni": 6, "july": 7, "juli": 7, "august": 8, "augustus": 8, "september": 9, "october": 10, "oktober": 10,
    "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "mrt": 3, "maa": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_NAMES = tuple(_MONTHS)
# Hours east of UTC of zone names beside RFC 822's own.
_ZONES = {
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "IST": 5.5, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2,
    "EET": 2, "EEST": 3, "MSK": 3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "HST": -10, "JST": 9, "KST": 9, "HKT": 8, "SGT": 8, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,12})?)?)?"
    r"\s*(?:(?:UTC|GMT)(?=[+-]))?(Z|[+-]\d\d(?::?\d\d)?|[A-Z]{2,4})?",
    re.I,
)
_RFC822 = re.compile(
    r"(?:[^\W\d]{2,10}\.?,?\s*)?(\d{1,2})[\s-]+([^\W\d]{3,10})\.?,?[\s-]+(\d{2,4})"
    r"(?:,?\s+(?:om\s+|at\s+)?(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?(?:\s*([AaPp])\.?[Mm]\b\.?)?\s*(?:(?:UTC|GMT)(?=[+-]))?([A-Za-z]{1,5}|[+-]\d\d(?::?\d\d)?)?"
)
_US = re.compile(
    r"(?:[^\W\d]{2,10}(?:[.,]+\s*|\s+))?([^\W\d]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})"
    r"(?:,?\s+(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d))?)?(?:\s*([AaPp])\.?[Mm]\b\.?)?\s*(?:(?:UTC|GMT)(?=[+-]))?([A-Za-z]{1,5}|[+-]\d\d(?::?\d\d)?)?"
)
_LONGEST = 80


def parse_date(text: str) -> datetime | None:
    """The moment ``text`` tells, aware, in UTC and whole seconds; a date without a zone is UTC. None where unreadable."""
    text = " ".join(text[: _LONGEST + 1].split())
    if not text or len(text) > _LONGEST:
        return None
    if found := _ISO.match(text):
        year, month, day, hour, minute, second, zone = found.groups()
        return _moment(int(year), int(month), int(day), (hour, minute, second), zone)
    if found := _RFC822.match(text):
        day, name, year, hour, minute, second, half, zone = found.groups()
        time = (_of_24(hour, half), minute, second)
        return _moment(_full_year(year), _MONTHS.get(name.lower(), 0), int(day), time, zone)
    if found := _US.match(text):
        name, day, year, hour, minute, second, half, zone = found.groups()
        time = (_of_24(hour, half), minute, second)
        return _moment(int(year), _MONTHS.get(name.lower(), 0), int(day), time, zone)
    return _by_the_book(text)


def month_number(name: str) -> int:
    """The number of the month called ``name`` in Dutch or English, in full or in short; 0 where it is none."""
    return _MONTHS.get(name.lower().rstrip("."), 0)


def _moment(
    year: int, month: int, day: int, time: tuple[str | None, str | None, str | None], zone: str | None
) -> datetime | None:
    hour, minute, second = (int(part or 0) for part in time)
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC) - _offset(zone)
    except (ValueError, OverflowError):
        return None


def _of_24(hour: str | None, half: str | None) -> str | None:
    """An hour of a clock of twelve ("p" for the afternoon) as one of 24."""
    if not hour or not half or int(hour) > 12:
        return hour
    return str(int(hour) % 12 + (12 if half in "Pp" else 0))


def _offset(zone: str | None) -> timedelta:
    if not zone:
        return timedelta(0)
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
        return -offset if zone[0] == "-" else offset
    return timedelta(hours=_ZONES.get(zone.upper(), 0))


def _full_year(year: str) -> int:
    number = int(year)
    if len(year) == 4:
        return number
    return number + (2000 if number < 70 else 1900)


def _by_the_book(text: str) -> datetime | None:
    found = parsedate_tz(text)
    if not found:
        return None
    try:
        return datetime(*found[:6], tzinfo=UTC) - timedelta(seconds=found[9] or 0)
    except (ValueError, OverflowError):
        return None
