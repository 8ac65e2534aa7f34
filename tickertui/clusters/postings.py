"""Which of the recent stories have a feature: candidates for one event without looking at all."""

import heapq
import math
from collections.abc import Callable, Mapping, Sized
from itertools import islice
from typing import Generic, TypeVar

from tickertui.clusters.comparing import Rarity
from tickertui.clusters.profiling import Profile
from tickertui.clusters.verdict import Key

_Feature = TypeVar("_Feature", str, int)
_LOOKED_UP = 14
_LATEST = 120
_CANDIDATES = 20
_LEAST_SHARED = 5.0
_MARKS = 8
_OF_A_MARK = 3.0
EXPECTED = 1_000
"""So many stories without a feature are taken as seen: in a small collection a feature's share says little."""


class _Rarities(dict[str, float]):
    """The negative logarithm of each feature's share, found when asked for; numbers are as rare as profiles say."""

    def __init__(self, lists: Mapping[str, Sized], whole: float) -> None:
        super().__init__()
        self._lists, self._whole = lists, whole

    def __missing__(self, key: str) -> float:
        found = self._lists.get(key)
        rarity = math.inf if key[0] == "#" else self._whole - math.log((len(found) if found else 0) + 1)
        self[key] = rarity
        return rarity


class Postings(Generic[Key]):
    """Features to the stories that have them, the oldest added first."""

    def __init__(self) -> None:
        self._lists: dict[str, list[Key]] = {}
        self._marks: dict[int, list[Key]] = {}
        self._count = 0

    def add(self, id: Key, profile: Profile) -> None:
        """Add a story that is not there."""
        self._count += 1
        for key in profile.weights:
            self._lists.setdefault(key, []).append(id)
        for mark in _smallest(profile):
            self._marks.setdefault(mark, []).append(id)

    def remove(self, id: Key, profile: Profile) -> None:
        """Take a story out that was added with this profile."""
        self._count -= 1
        for key in profile.weights:
            _take_out(self._lists, key, id)
        for mark in _smallest(profile):
            _take_out(self._marks, mark, id)

    def rarity(self) -> Rarity:
        """How much each feature tells at most, by how many stories have it now; as long as none comes or goes."""
        return _Rarities(self._lists, math.log(self._count + EXPECTED))

    def candidates(self, profile: Profile, rarity: Rarity, *, allowed: Callable[[Key], bool]) -> list[Key]:
        """The stories that share most with a profile, of the latest that share anything rare; a bounded number."""
        known = [(min(weight, rarity[key]), key) for key, weight in profile.weights.items() if key in self._lists]
        amounts: dict[Key, float] = {}
        for weight, key in sorted(known, reverse=True)[:_LOOKED_UP]:
            for id in islice(reversed(self._lists[key]), _LATEST):
                amounts[id] = amounts.get(id, 0.0) + weight
        for mark in _smallest(profile):
            for id in islice(reversed(self._marks.get(mark, ())), _LATEST):
                amounts[id] = amounts.get(id, 0.0) + _OF_A_MARK
        most = [(-amount, index, id) for index, (id, amount) in enumerate(amounts.items()) if amount >= _LEAST_SHARED]
        heapq.heapify(most)  # a few of hundreds are wanted
        found: list[Key] = []
        while most and len(found) < _CANDIDATES:
            if allowed(id := heapq.heappop(most)[2]):
                found.append(id)
        return found


def _smallest(profile: Profile) -> tuple[int, ...]:
    """The smallest numbers of a text's signature: near reprints share most of them."""
    return profile.marks[:_MARKS]


def _take_out(lists: dict[_Feature, list[Key]], key: _Feature, id: Key) -> None:
    found = lists[key]
    found.remove(id)  # mostly the oldest, which stands first
    if not found:
        del lists[key]
