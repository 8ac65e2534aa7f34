"""What a story is set in: words, styles, the time, the zone and the measure."""

from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from tickertui.app.ink import Ink
from tickertui.app.marks import Marks
from tickertui.language.words import Words

MEASURE = 68
"""The most cells a line of text has: more is hard to read."""


@dataclass(frozen=True, slots=True)
class Setting:
    """``now`` is aware; ``zone`` None is the machine's own; ``width`` is in cells.
    ``difference_key`` is the name of the key that shows what the versions changed. ``marked`` words stand out.
    """

    words: Words
    ink: Ink
    now: datetime
    zone: tzinfo | None = None
    width: int = MEASURE
    difference_key: str = "d"
    marks: Marks = field(default_factory=Marks)
    marked: tuple[str, ...] = ()
