"""Whether the clock may be believed so far that stories go by it.

A clock that jumps years ahead, if but for a minute, makes all that is stored look old. It is borne out when stories came
in on two different days of late: a clock that has just jumped has seen none, or those of one day.
"""

import sqlite3
from datetime import datetime, timedelta

from tickertui.store.encoding import seconds

_FEWEST_DAYS = 7
_DAY = 86_400
# Clocks of people's machines differ by minutes, and time zones are set wrong by hours.
_AHEAD = timedelta(days=1)


def is_borne_out(connection: sqlite3.Connection, now: datetime, days: int) -> bool:
    """Whether stories were first seen on two days of the last ``days``, or of the last week where that is longer."""
    since = now - timedelta(days=max(days, _FEWEST_DAYS))
    first, last = connection.execute(
        "SELECT min(first_seen), max(first_seen) FROM stories WHERE first_seen BETWEEN ? AND ?",
        (seconds(since), seconds(now)),
    ).fetchone()
    return first is not None and first // _DAY != last // _DAY


def any_from_the_future(connection: sqlite3.Connection, now: datetime) -> bool:
    """Whether a story was first seen when it has not been yet."""
    future = seconds(now + _AHEAD)
    return bool(
        connection.execute("SELECT EXISTS (SELECT 1 FROM stories WHERE first_seen > ?)", (future,)).fetchone()[0]
    )


def mend_times(connection: sqlite3.Connection, now: datetime) -> None:
    """Have stories that a wrong clock put in the future be of ``now``, where they would lead the list for years."""
    connection.execute(
        "UPDATE stories SET first_seen = :now, published_to = min(published_to, :now), "
        "published_from = CASE WHEN published_from > :now THEN NULL ELSE published_from END, "
        "changed = CASE WHEN changed > :now THEN :now ELSE changed END WHERE first_seen > :future",
        {"now": seconds(now), "future": seconds(now + _AHEAD)},
    )
