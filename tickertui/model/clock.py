"""The clock the program believes: passed in, so that tests and replays run on a clock of their own."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time. Everything that needs the time takes one of these."""

    def now(self) -> datetime:
        """The current time, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The machine's time, aware, in UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class SetClock:
    """A clock that stands where it is set; :meth:`set` moves it.

    :raises ValueError: when the time is naive.
    """

    time: datetime

    def __post_init__(self) -> None:
        if self.time.tzinfo is None:
            raise ValueError("a clock needs a time with a zone")
        self.time = self.time.astimezone(UTC)

    def now(self) -> datetime:
        """The time it was last set to, aware, in UTC."""
        return self.time

    def set(self, time: datetime) -> None:
        """Put the clock at ``time`` (aware)."""
        self.time = time.astimezone(UTC)


def clock_from(text: str | None) -> Clock:
    """The clock for the value of ``TICKERTUI_NOW``: standing at that RFC 3339 time, or the machine's when unset.

    :raises ValueError: when ``text`` is not an RFC 3339 time with a zone.
    """
    if not text:
        return SystemClock()
    try:
        return SetClock(datetime.fromisoformat(text))
    except OverflowError as error:  # the year 1 seen from another zone
        raise ValueError(f"no time in UTC: {text!r}") from error
