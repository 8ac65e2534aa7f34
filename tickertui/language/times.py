"""Clock times, days and spans in words: "14:02", "di 24 nov", "vandaag 13:58", "tussen 13:00 en 14:00", "1:24".

Names of days and months are CLDR's abbreviated ones. Every function takes aware times and shows them in ``zone``;
None is the machine's own zone.
"""

from datetime import UTC, datetime, timedelta, tzinfo

from tickertui.language.words import Language, Words
from tickertui.model.interval import Interval

_DAYS = {
    Language.DUTCH: ("ma", "di", "wo", "do", "vr", "za", "zo"),
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = {
    Language.DUTCH: ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    Language.ENGLISH: ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
# An interval up to this long is told as about one time, a longer one as its two ends.
_ABOUT = timedelta(minutes=5)


def clock_time(time: datetime, zone: tzinfo | None = None) -> str:
    """The hour and minute: "14:02"."""
    return f"{_local(time, zone):%H:%M}"


def date_in_words(time: datetime, language: Language, zone: tzinfo | None = None) -> str:
    """The day of the week and the date, without the year: "di 24 nov"."""
    local = _local(time, zone)
    return f"{_DAYS[language][local.weekday()]} {local.day} {_MONTHS[language][local.month - 1]}"


def day_in_words(time: datetime, now: datetime, words: Words, zone: tzinfo | None = None) -> str:
    """The day as seen at ``now``: "vandaag", "gisteren", "di 24 nov", in another year "di 24 nov 2025"."""
    day, today = _local(time, zone).date(), _local(now, zone).date()
    if day == today:
        return words("time.today")
    if day == today - timedelta(days=1):
        return words("time.yesterday")
    date = date_in_words(time, words.language, zone)
    return date if day.year == today.year else f"{date} {day.year}"


def time_in_words(time: datetime, now: datetime, words: Words, zone: tzinfo | None = None) -> str:
    """The day and the time: "vandaag 13:58"."""
    return f"{day_in_words(time, now, words, zone)} {clock_time(time, zone)}"


def short_time(time: datetime, now: datetime, words: Words, zone: tzinfo | None = None) -> str:
    """The time, with the day before it only where that is not today: "14:01", "gisteren 23:10"."""
    if _local(time, zone).date() == _local(now, zone).date():
        return clock_time(time, zone)
    return time_in_words(time, now, words, zone)


def interval_in_words(interval: Interval, now: datetime, words: Words, zone: tzinfo | None = None) -> str:
    """When something happened, as precisely as is known and no more so.

    "vandaag 13:58" for a stated time, "vandaag ca. 13:58" for minutes, "vandaag tussen 06:00 en 07:00" for hours,
    "tussen ma 23 nov en di 24 nov" for days, "uiterlijk vandaag 14:02" where only the end is known.
    """
    start, end = interval.start, interval.end
    if interval.is_exact:
        return time_in_words(end, now, words, zone)
    day, time = day_in_words(end, now, words, zone), clock_time(end, zone)
    if start is None:
        return words("time.not_after", time=f"{day} {time}")
    if end - start <= _ABOUT:
        return words("time.about", day=day, time=time)
    first = day_in_words(start, now, words, zone)
    if first == day:
        return words("time.between_on", day=day, start=clock_time(start, zone), end=time)
    if end - start < timedelta(days=1):
        return words("time.between", start=f"{first} {clock_time(start, zone)}", end=f"{day} {time}")
    return words("time.between", start=first, end=day)


def countdown(seconds: float) -> str:
    """A wait, rounded up to whole seconds: "0:45", "1:24", "1:02:03"; one that is over is "0:00"."""
    whole = max(0, int(-(-seconds // 1)))
    hours, rest = divmod(whole, 3600)
    minutes, seconds_left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds_left:02}" if hours else f"{minutes}:{seconds_left:02}"


def _local(time: datetime, zone: tzinfo | None) -> datetime:
    # A year at the very end of what datetime holds cannot be moved to another zone.
    try:
        return time.astimezone(zone)
    except (OverflowError, ValueError, OSError):
        return time.astimezone(UTC)
