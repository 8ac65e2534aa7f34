"""Which of the recent stories have a feature: candidates for one event without looking at all."""

import math
from collections.abc import Callable
from itertools import islice
from typing import Generic

from tickertui.clusters.comparing import Rarity
from tickertui.clusters.profiling import Profile
from tickertui.clusters.verdict import Key

_LOOKED_UP = 16
_LATEST = 250
_CANDIDATES = 40
_LEAST_SHARED = 4.0
_EXPECTED = 1_000
"""So many stories without a feature are taken as seen: in a small collection a feature's share says little."""


class Postings(Generic[Key]):
    """Features to the stories that have them, the oldest added first."""

    def __init__(self) -> None:
        self._lists: dict[str, dict[Key, None]] = {}
        self._count = 0

    def add(self, id: Key, profile: Profile) -> None:
        """Add a story that is not there."""
        self._count += 1
        for key in profile.weights:
            self._lists.setdefault(key, {})[id] = None

    def remove(self, id: Key, profile: Profile) -> None:
        """Take a story out that was added with this profile."""
        self._count -= 1
        for key in profile.weights:
            found = self._lists[key]
            del found[id]
            if not found:
                del self._lists[key]

    @property
    def rarity(self) -> Rarity:
        """How much a feature tells at most, by how many stories have it now; numbers are as rare as their profile says."""
        lists, whole = self._lists, math.log(self._count + _EXPECTED)

        def rarity(key: str) -> float:
            return whole - math.log(len(lists.get(key, ())) + 1) if key[0] != "#" else math.inf

        return rarity

    def candidates(self, profile: Profile, *, allowed: Callable[[Key], bool]) -> list[Key]:
        """The stories that share most with a profile, of the latest that share anything rare; a bounded number."""
        rarity = self.rarity
        known = [(min(weight, rarity(key)), key) for key, weight in profile.weights.items() if key in self._lists]
        amounts: dict[Key, float] = {}
        for weight, key in sorted(known, reverse=True)[:_LOOKED_UP]:
            for id in islice(reversed(self._lists[key]), _LATEST):
                amounts[id] = amounts.get(id, 0.0) + weight
        found = sorted(
            ((amount, index, id) for index, (id, amount) in enumerate(amounts.items()) if amount >= _LEAST_SHARED),
            key=lambda each: (-each[0], each[1]),
        )
        return [id for _, _, id in islice((each for each in found if allowed(each[2])), _CANDIDATES)]
