"""Weighs one story against others, and against groups of them, by what speaks for one event."""

import math
from collections.abc import Mapping, Sequence
from typing import Generic

from tickertui.clusters.comparing import Rarity, hours_between, traits
from tickertui.clusters.genre import Genre
from tickertui.clusters.profiling import Profile
from tickertui.clusters.scoring import score
from tickertui.clusters.signature import resemblance
from tickertui.clusters.verdict import Key
from tickertui.model.cluster import ClusterReason

_ENOUGH, _ENOUGH_OF_SEVERAL = 3.0, 1.5
"""The score that one pair must have, and two on the whole: what agrees more than once is surer."""
_MORE_OF_MANY, _MANY = 0.5, 8
"""For each doubling so much more, up to so many: about a great event there is most that is not of it."""
_BY_ALL = 0.75
"""So much of the whole is the mean of all scores, the rest that of the better half: a cluster drifts, but not far."""
_LEAST, _MOST = -6.0, 5.0
"""One score counts no further than this."""
_TWICE = 1.0
"""So much more must speak for a cluster in which a feed would tell one event twice: a feed seldom does."""
_REPRINT, _REPRINT_HOURS = 0.6, 48.0
_CERTAIN = 30.0
_STAND_ALONE = frozenset({Genre.LIVE, Genre.ROUND_UP})
_MOST_COMPARED = 4
_WORDS_TOLD = 4


class Weighing(Generic[Key]):
    """One story that comes, among those that are there at most ``within`` hours from it; each score is found once."""

    def __init__(self, profile: Profile, profiles: Mapping[Key, Profile], rarity: Rarity, within: float) -> None:
        self._profile = profile
        self._profiles: Mapping[Key, Profile] = profiles
        self._rarity = rarity
        self._within = within
        self._scores: dict[Key, float] = {}

    def may_join(self, other: Key) -> bool:
        """Whether the other story is near enough in time, and neither stands alone whatever it tells."""
        theirs = self._profiles[other]
        hours = hours_between(self._profile, theirs)
        return theirs.genre not in _STAND_ALONE and (hours is None or hours <= self._within)

    def score(self, other: Key) -> float:
        """What speaks for this story and another."""
        found = self._scores.get(other)
        if found is None:
            found = self._scores[other] = _score(self._profile, self._profiles[other], self._rarity)
        return found

    def margin(self, members: Sequence[Key]) -> float:
        """By how much this story fits a group of stories; below 0 it does not."""
        near = [other for other in members if self.may_join(other)]
        scores = [self.score(other) for other in near]
        if _CERTAIN in scores:  # what is printed twice is one event, whatever the others tell
            return _CERTAIN
        return self._margin(scores, twice=self._is_twice([self._profile], near))

    def are_one(self, joined: Sequence[Key], others: Sequence[Key]) -> bool:
        """Whether a group that this story joins and another group tell one event: their stories are alike on the whole."""
        joined, others = joined[-_MOST_COMPARED:], others[-_MOST_COMPARED:]
        scores = [self.score(other) for other in others]
        for one in joined:
            scores += [_score(self._profiles[one], self._profiles[other], self._rarity) for other in others]
        twice = self._is_twice([self._profile, *(self._profiles[one] for one in joined)], others)
        return self._margin(scores, twice=twice) >= 0

    def reason(self, other: Key) -> ClusterReason:
        """What this story and another share, as words of this one."""
        profile, theirs = self._profile, self._profiles[other]
        if _is_reprint(profile, theirs):
            return ClusterReason("text")
        shared = profile.weights.keys() & theirs.weights.keys()
        told = sorted(shared, key=lambda key: (-min(profile.weights[key], self._rarity[key]), key))
        words = dict.fromkeys(profile.spoken[key] for key in told if key in profile.spoken)
        return ClusterReason("names", tuple(words)[:_WORDS_TOLD])

    def _is_twice(self, ones: Sequence[Profile], others: Sequence[Key]) -> bool:
        feeds = {one.feed for one in ones} - {""}
        return any(self._profiles[other].feed in feeds for other in others)

    def _margin(self, scores: list[float], *, twice: bool) -> float:
        if not scores:
            return float("-inf")
        ranked = sorted((min(_MOST, max(_LEAST, score)) for score in scores), reverse=True)
        better = ranked[: (len(ranked) + 1) // 2]
        whole = _BY_ALL * sum(ranked) / len(ranked) + (1 - _BY_ALL) * sum(better) / len(better)
        return whole - _enough(len(ranked)) - (_TWICE if twice else 0.0)


def stands_alone(profile: Profile) -> bool:
    """Whether a story is one of many events, or of a day."""
    return profile.genre in _STAND_ALONE


def _enough(pairs: int) -> float:
    if pairs == 1:
        return _ENOUGH
    return _ENOUGH_OF_SEVERAL + _MORE_OF_MANY * math.log2(min(pairs, _MANY) / 2)


def _score(one: Profile, other: Profile, rarity: Rarity) -> float:
    found = traits(one, other, rarity)
    return _CERTAIN if _is_reprint(one, other) and not found.is_contradicted else score(found)


def _is_reprint(first: Profile, second: Profile) -> bool:
    """Whether two feeds have nearly the same text within two days."""
    if not (first.marks and second.marks):
        return False
    hours = hours_between(first, second)
    near = hours is None or hours <= _REPRINT_HOURS
    other_feed = not first.feed or first.feed != second.feed  # a feed's own are often made from one mould
    return near and other_feed and resemblance(first.marks, second.marks) >= _REPRINT
