"""When a story was published: an interval, since a wire page states ages and not times."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self


@dataclass(frozen=True, slots=True)
class Interval:
    """The half-open interval ``(start, end]`` in which something happened; both ends aware, in UTC.

    ``start`` is None where only "not after ``end``" is known. Where the publisher states a time the two are equal.

    :raises ValueError: when an end is naive or ``start`` lies after ``end``.
    """

    start: datetime | None
    end: datetime

    def __post_init__(self) -> None:
        if self.end.tzinfo is None or (self.start is not None and self.start.tzinfo is None):
            raise ValueError("an interval needs times with a zone")
        if self.start is not None and self.start > self.end:
            raise ValueError("an interval starts before it ends")

    @classmethod
    def at(cls, time: datetime) -> Self:
        """The interval of a stated time."""
        time = time.astimezone(UTC)
        return cls(time, time)

    @classmethod
    def not_after(cls, time: datetime) -> Self:
        """The interval of which only the latest moment is known."""
        return cls(None, time.astimezone(UTC))

    @property
    def is_exact(self) -> bool:
        """Whether the publisher stated a time."""
        return self.start == self.end

    def narrowed_by(self, later: "Interval") -> "Interval":
        """This interval and ``later``'s in one; this one where the two contradict each other.

        The end never moves forward, so an age counted from it never jumps back.
        """
        starts = [start for start in (self.start, later.start) if start is not None]
        start, end = max(starts, default=None), min(self.end, later.end)
        if start is not None and (start > end or (start == end and not (self.is_exact or later.is_exact))):
            return self
        return Interval(start, end)
