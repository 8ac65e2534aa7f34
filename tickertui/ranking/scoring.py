"""How much a story counts for the lead: freshness times what is said for it."""

from datetime import datetime, timedelta
from math import log2

from tickertui.model.lead import LeadReason, LeadRules
from tickertui.model.story import StoryRow

# Publications and revisions of an event within this time tell its pace.
_PACE_OVER = timedelta(hours=1)


def score(row: StoryRow, now: datetime, rules: LeadRules, weight: float = 1.0) -> float:
    """How much ``row`` counts at ``now`` (aware UTC), 0 or more; ``weight`` is the user's.

    Freshness halves with each ``rules.half_life`` since the last that was told of the event; the rest multiplies it.
    """
    favour = 1.0 + rules.sources * log2(row.told.sources) + rules.pace * log2(1 + _pace(row, now))
    if row.breaking:
        favour += rules.breaking
    return _freshness(row, now, rules.half_life) * favour * weight


def reason(row: StoryRow, now: datetime) -> LeadReason:
    """What speaks for ``row`` most."""
    if row.breaking:
        return LeadReason.BREAKING
    if row.told.sources > 1:
        return LeadReason.SOURCES
    return LeadReason.UPDATED if _pace(row, now) else LeadReason.NEWEST


def last_told(row: StoryRow) -> datetime:
    """When something new was last said of the event: the newest story of it, or this one's last revision."""
    return max(row.told.last or row.published.end, row.changed or row.published.end)


def _freshness(row: StoryRow, now: datetime, half_life: float) -> float:
    age = max((now - last_told(row)).total_seconds(), 0.0)
    # Bounded, so that no age brings the power out of a float's range.
    return float(0.5 ** min(age / half_life, 200.0))


def _pace(row: StoryRow, now: datetime) -> int:
    """How often, beside the first time, the event was told or revised where that was lately."""
    if now - last_told(row) > _PACE_OVER:
        return 0
    retold = row.told.versions - 1 if _spread(row) <= _PACE_OVER else 0
    return retold + (row.version - 1)


def _spread(row: StoryRow) -> timedelta:
    first, last = row.told.first or row.published.end, row.told.last or row.published.end
    return last - first
