"""How much speaks for two stories telling one event, and what speaks against it."""

from collections.abc import Mapping
from dataclasses import dataclass

from tickertui.clusters.genre import Genre
from tickertui.clusters.profiling import Profile

Rarity = Mapping[str, float]
"""How much a feature tells among the stories at hand, at most: the negative logarithm of its share of them."""

LONGEST_GAP = 72.0
"""Hours: stories further apart never tell one event by their words."""
_STRONG = 4.0
_SAID_BY_SPOT = 0.4
"""So much a country adds to a place in it."""
_SAY_THE_SAME = 2.0
"""Titles that share less are ``apart``: one tells in passing what the other is about."""
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
    apart: float

    def vector(self) -> tuple[float, ...]:
        """All numbers in their order."""
        return (
            self.amount, self.in_titles, self.named, self.strong, self.figures, self.coverage, self.other_names, self.only_other,
            self.other_lands, self.same_land, self.other_spots, self.other_figures, self.hours, self.half_day, self.same_feed,
            self.two_languages, self.comments, self.what, self.both, self.apart,
        )  # fmt: skip

    @property
    def is_contradicted(self) -> bool:
        """Whether the stories tell of other places, or of other figures that do not change."""
        return bool(self.other_lands or self.other_spots or self.other_figures)


def traits(first: Profile, second: Profile, rarity: Rarity) -> Traits:
    """Compare two profiles."""
    firsts, seconds, names_first, names_second = first.weights, second.weights, first.names, second.names
    title_first, title_second, by_spot = first.title, second.title, not first.spots.isdisjoint(second.spots)
    shared = firsts.keys() & seconds.keys()
    amount = in_titles = named = figures = what = land = told_first = told_second = 0.0
    strong = 0
    for key in shared:
        one, two = firsts[key], seconds[key]
        weight = min(one, two, rarity[key])
        first_letter, name, in_first, in_second = (
            key[0],
            key in names_first or key in names_second,
            key in title_first,
            key in title_second,
        )
        if first_letter == "@":
            land = 1.0
            if by_spot:
                weight *= _SAID_BY_SPOT
        elif first_letter == "#":
            figures += weight
        elif name:
            named += weight
        elif in_first and in_second:
            what += weight
        amount += weight
        strong += weight >= _STRONG
        told_first += in_first and one
        told_second += in_second and two
        if in_first and in_second:
            in_titles += weight
    others = min(_others(first, seconds, rarity), _others(second, firsts, rarity))
    hours = _hours(first, second)
    return Traits(
        shared=frozenset(shared),
        amount=min(50.0, amount) / 10,
        in_titles=min(40.0, in_titles) / 10,
        named=min(25.0, named) / 10,
        strong=float(min(6, strong)),
        figures=min(8.0, figures) / 4,
        coverage=min(told_first / (first.title_weight or 1.0), told_second / (second.title_weight or 1.0)),
        other_names=min(20.0, others) / 10,
        only_other=others / (others + named + 1),
        other_lands=float(_differ(first.lands, second.lands)),
        same_land=land,
        other_spots=float(_differ(first.spots, second.spots)),
        other_figures=float(any(_differ(first.figures.get(kind), second.figures.get(kind)) for kind in _EXACT)),
        hours=min(LONGEST_GAP, hours) / 24,
        half_day=min(_HALF_DAY, hours) / _HALF_DAY,
        same_feed=float(bool(first.feed) and first.feed == second.feed),
        two_languages=float(bool(first.language and second.language and first.language != second.language)),
        comments=float((first.genre is Genre.COMMENT) + (second.genre is Genre.COMMENT)),
        what=min(20.0, what) / 10,
        both=min(15.0, what, named) / 10,
        apart=float(in_titles < _SAY_THE_SAME),
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


def _others(of: Profile, other: Mapping[str, float], rarity: Rarity) -> float:
    """The weight of the names in a title that another story lacks."""
    return sum(min(of.weights[key], rarity[key]) for key in of.title_names if key not in other)


def _differ(first: frozenset[str] | None, second: frozenset[str] | None) -> bool:
    return bool(first and second and first.isdisjoint(second))
