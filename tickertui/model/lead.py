"""What leads, and why; and how much of everything counts."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from tickertui.model.story import StoryRow


@dataclass(frozen=True, slots=True)
class LeadRules:
    """``[lead]``: what makes a story lead. Times are in seconds; a weight of 0 has a thing not count."""

    half_life: float = 5_400.0
    """After how long without news of it a story counts half."""
    sources: float = 1.0
    """How much it counts that more publishers tell the same event."""
    pace: float = 0.5
    """How much it counts that an event is told and revised quickly."""
    breaking: float = 1.5
    """How much it counts that the wire marks a story as breaking or urgent."""
    margin: float = 0.25
    """By how much another story must count more before it takes the lead."""
    stay: float = 120.0
    """How long a story leads at least; a breaking one does not wait for that."""


@dataclass(frozen=True, slots=True)
class WeightRule:
    """Stories that pass ``query`` (in the query language) count ``weight`` times for the lead."""

    query: str
    weight: float


class LeadReason(Enum):
    """Why a story leads."""

    PINNED = "pinned"
    PAGE = "page"
    BREAKING = "breaking"
    SOURCES = "sources"
    UPDATED = "updated"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Lead:
    """The story that leads, why, and since when (aware UTC)."""

    row: StoryRow
    reason: LeadReason
    since: datetime
