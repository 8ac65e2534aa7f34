"""How much speaks for two stories telling one event, and what speaks against it."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tickertui.clusters.concepts import concepts
from tickertui.clusters.genre import Genre
from tickertui.clusters.profiling import Profile

Rarity = Callable[[str], float]
"""How much a feature tells among the stories at hand, at most: the negative logarithm of its share of them."""

LONGEST_GAP = 72.0
"""Hours: stories further apart never tell one event by their words."""
_STRONG = 4.0
_SAID_BY_SPOT = 0.4
"""So much a country adds to a place in it."""
_HALF_DAY = 12.0
_UNKNOWN_HOURS = 12.0


@dataclass(frozen=True, slots=True)
class Traits:
    """What two profiles have in common and what not, as numbers of about 0 to 5, and the features they share.

    ``amount`` is the weight of what they share, ``in_titles`` of what both titles have, ``named`` of names; ``strong`` how
    many weighty features; ``figures`` the weight of numbers. ``other_names`` is the weight of names that each title has
    and the other story lacks, ``only_other`` their share of all names. The rest are 0 or 1, but for ``hours`` (days) and
    ``half_day`` (half days, at most 1), and ``comments``, which counts.
    """

    shared: frozenset[str]
    amount: float
    in_titles: float
    named: float
    strong: float
    figures: float
    coverage: float
    other_names: float
    only_other: float
    other_lands: float
    same_land: float
    other_spots: float
    other_figures: float
    hours: float
    half_day: float
    same_feed: float
    two_languages: float
    comments: float
    what: float
    both: float

    def vector(self) -> tuple[float, ...]:
        """All numbers in their order."""
        return (
            self.amount, self.in_titles, self.named, self.strong, self.figures, self.coverage, self.other_names, self.only_other,
            self.other_lands, self.same_land, self.other_spots, self.other_figures, self.hours, self.half_day, self.same_feed,
            self.two_languages, self.comments, self.what, self.both,
        )  # fmt: skip


def traits(first: Profile, second: Profile, rarity: Rarity) -> Traits:
    """Compare two profiles."""
    shared = first.weights.keys() & second.weights.keys()
    weight = {key: min(first.weights[key], second.weights[key], rarity(key)) for key in shared}
    if any(key in first.spots and key in second.spots for key in shared):
        weight = {key: value * (_SAID_BY_SPOT if key[0] == "@" else 1.0) for key, value in weight.items()}
    what = sum(weight[key] for key in shared if key in first.title and key in second.title and key[0] not in "@#" and not (key in first.names or key in second.names))
    named = sum(weight[key] for key in shared if key in first.names or key in second.names)
    others = min(_others(first, second, rarity), _others(second, first, rarity))
    hours = _hours(first, second)
    return Traits(
        shared=frozenset(shared),
        amount=min(50.0, sum(weight.values())) / 10,
        in_titles=min(40.0, sum(weight[key] for key in shared if key in first.title and key in second.title)) / 10,
        named=min(25.0, named) / 10,
        strong=float(min(6, sum(value >= _STRONG for value in weight.values()))),
        figures=min(8.0, sum(weight[key] for key in shared if key[0] == "#")) / 4,
        coverage=min(_covered(first, second), _covered(second, first)),
        other_names=min(20.0, others) / 10,
        only_other=others / (others + named + 1),
        other_lands=float(_differ(first.lands, second.lands)),
        same_land=float(any(key[0] == "@" for key in shared)),
        other_spots=float(_differ(first.spots, second.spots)),
        other_figures=float(any(_differ(first.figures.get(kind), second.figures.get(kind)) for kind in _EXACT)),
        hours=min(LONGEST_GAP, hours) / 24,
        half_day=min(_HALF_DAY, hours) / _HALF_DAY,
        same_feed=float(bool(first.feed) and first.feed == second.feed),
        two_languages=float(bool(first.language and second.language and first.language != second.language)),
        what=min(20.0, what) / 10,
        both=min(15.0, what, named) / 10,
        comments=float((first.genre is Genre.COMMENT) + (second.genre is Genre.COMMENT)),
    )


# Numbers of these kinds do not change from one report to the next, as tolls and sums do.
_EXACT = ("magnitude", "age", "score")


def hours_between(first: Profile, second: Profile) -> float | None:
    """Hours between two stories; None where a time is unknown."""
    if first.when is None or second.when is None:
        return None
    return abs(first.when - second.when) / 3600


def _hours(first: Profile, second: Profile) -> float:
    hours = hours_between(first, second)
    return _UNKNOWN_HOURS if hours is None else hours


def _covered(of: Profile, other: Profile) -> float:
    """How much of a title the other story tells too."""
    whole = sum(of.weights[key] for key in of.title)
    return sum(of.weights[key] for key in of.title if key in other.weights) / whole if whole else 0.0


def _others(of: Profile, other: Profile, rarity: Rarity) -> float:
    return sum(min(of.weights[key], rarity(key)) for key in of.title if key in of.names and key not in other.weights)


def _differ(first: frozenset[str] | None, second: frozenset[str] | None) -> bool:
    return bool(first and second and not first & second)


@cache
def event_keys() -> frozenset[str]:
    """The features that say what kind of event a story tells."""
    kinds = (meaning for words in concepts().words.values() for meaning in words.values())
    return frozenset(f"c:{meaning.name}" for meaning in kinds if meaning.kind == "event")


def odds(score: float) -> float:
    """A score as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
