"""The clusters of the recent stories, kept while stories come, change and go."""

import heapq
from collections.abc import Iterable
from itertools import count
from typing import Generic

from tickertui.clusters.comparing import LONGEST_GAP, hours_between, traits
from tickertui.clusters.genre import Genre
from tickertui.clusters.postings import Postings
from tickertui.clusters.profiling import Profile
from tickertui.clusters.scoring import score
from tickertui.clusters.signature import resemblance
from tickertui.clusters.verdict import Key, Verdict
from tickertui.model.cluster import ClusterReason

ENOUGH = (2.0, 1.25, 1.25)
"""The score that one pair, two pairs, and more must have on the whole."""
_STICKS = 1.0
"""A story that changes stays in its cluster with so much less."""
_REPRINT = 0.6
_REPRINT_HOURS = 48.0
_MOST = 100_000
_MOST_MEMBERS = 24
_MOST_COMPARED = 5
_TWICE = 1.0
"""So much more speaks for a cluster that a feed would tell twice: a feed seldom does."""
_WORDS_TOLD = 4
_STAND_ALONE = frozenset({Genre.LIVE, Genre.ROUND_UP})
_CERTAIN = 30.0


class Clusterer(Generic[Key]):
    """Which of the recent stories tell one event.

    A story joins only within :data:`LONGEST_GAP` hours of another; older ones are forgotten as newer ones come, and the
    oldest when there are more than ``most``. Ids are the caller's, all of one type.
    """

    def __init__(self, *, most: int = _MOST) -> None:
        self._most = most
        self._profiles: dict[Key, Profile] = {}
        self._postings: Postings[Key] = Postings()
        self._addresses: dict[str, dict[Key, None]] = {}
        self._cluster_of: dict[Key, Key] = {}
        self._members: dict[Key, dict[Key, None]] = {}
        self._ages: list[tuple[float, int, Key]] = []
        self._serial = count()
        self._newest = float("-inf")

    def __len__(self) -> int:
        return len(self._profiles)

    def __contains__(self, id: Key) -> bool:
        return id in self._profiles

    def cluster_of(self, id: Key) -> Key | None:
        """The cluster of a story; None where it stands alone or is not remembered."""
        return self._cluster_of.get(id)

    def members_of(self, cluster: Key) -> tuple[Key, ...]:
        """The remembered stories of a cluster; () for none."""
        return tuple(self._members.get(cluster, ()))

    def restore(self, stories: Iterable[tuple[Key, Profile, Key | None]]) -> None:
        """Take in stories with the clusters they were given before, without comparing anything."""
        for id, profile, cluster in stories:
            self.remove(id)
            self._keep(id, profile)
            if cluster is not None:
                self._put(id, cluster)
        self._forget()

    def add(self, id: Key, profile: Profile) -> Verdict[Key]:
        """Take in a story, in any order of time, or a new version of one; says which cluster it is in now."""
        before = self._cluster_of.get(id)
        self.remove(id)
        verdict = self._verdict(id, profile, before)
        self._keep(id, profile)
        if verdict.cluster is not None and verdict.drew is not None:
            self._put(verdict.drew, verdict.cluster)
            self._put(id, verdict.cluster)
            for other in verdict.absorbed:
                for member in self._group(other):
                    self._put(member, verdict.cluster)
        self._forget()
        return verdict

    def remove(self, id: Key) -> None:
        """Forget a story; nothing happens where it is not remembered. Its cluster stays as it is."""
        profile = self._profiles.pop(id, None)
        if profile is None:
            return
        self._postings.remove(id, profile)
        if profile.address:
            same = self._addresses[profile.address]
            del same[id]
            if not same:
                del self._addresses[profile.address]
        self._take_out(id)

    def _keep(self, id: Key, profile: Profile) -> None:
        self._profiles[id] = profile
        self._postings.add(id, profile)
        if profile.address:
            self._addresses.setdefault(profile.address, {})[id] = None
        if profile.when is not None:
            self._newest = max(self._newest, profile.when)
        when = profile.when if profile.when is not None else self._newest
        heapq.heappush(self._ages, (when, next(self._serial), id))

    def _put(self, id: Key, cluster: Key) -> None:
        self._take_out(id)
        self._cluster_of[id] = cluster
        self._members.setdefault(cluster, {})[id] = None

    def _take_out(self, id: Key) -> None:
        cluster = self._cluster_of.pop(id, None)
        if cluster is not None:
            members = self._members[cluster]
            del members[id]
            if not members:
                del self._members[cluster]

    def _forget(self) -> None:
        oldest = self._newest - 2 * LONGEST_GAP * 3600
        while self._ages and (
            len(self._profiles) > self._most or self._ages[0][0] < oldest or self._is_stale(self._ages[0])
        ):
            entry = heapq.heappop(self._ages)
            if not self._is_stale(entry):
                self.remove(entry[2])

    def _is_stale(self, entry: tuple[float, int, Key]) -> bool:
        """Whether a story was removed or changed its time since it was noted with its age."""
        profile = self._profiles.get(entry[2])
        return profile is None or (profile.when is not None and profile.when != entry[0])

    def _verdict(self, id: Key, profile: Profile, before: Key | None) -> Verdict[Key]:
        if profile.address and (same := self._addresses.get(profile.address)):
            drew = next(reversed(same))
            return Verdict(self._name(drew, id), ClusterReason("address", (profile.address,)), drew)
        if profile.genre in _STAND_ALONE:
            return Verdict()
        near = self._postings.candidates(profile, allowed=lambda other: self._may_join(profile, other))
        scores = {other: self._score(profile, other) for other in near}
        groups: dict[Key, list[Key]] = {}
        for other in near:
            groups.setdefault(self._cluster_of.get(other, other), []).append(other)
        fits = []
        for group, found in groups.items():
            support, needed = self._support(profile, group if found[0] in self._cluster_of else None, found[0], scores)
            if support + (_STICKS if group == before else 0.0) >= needed:
                fits.append((support - needed, group, max(found, key=lambda other: scores[other])))
        if not fits:
            return Verdict()
        fits.sort(key=lambda fit: -fit[0])
        _, first, drew = fits[0]
        joined = [*self._group(first), None]
        absorbed = []
        for group in groups:
            if group != first and self._are_one(joined, profile, scores, self._group(group)):
                absorbed.append(group)
        return Verdict(self._name(drew, id), self._reason(profile, drew), drew, tuple(absorbed))

    def _group(self, group: Key) -> list[Key]:
        """The stories of a cluster, or the one that stands alone; the latest of many."""
        return list(self._members.get(group, (group,)) if group in self._members else (group,))[-_MOST_MEMBERS:]

    def _name(self, drew: Key, id: Key) -> Key:
        """The cluster of the story that drew another, or what a new one of the two is called."""
        cluster = self._cluster_of.get(drew)
        if cluster is not None:
            return cluster
        return drew if drew not in self._members else id

    def _may_join(self, profile: Profile, other: Key) -> bool:
        theirs = self._profiles[other]
        hours = hours_between(profile, theirs)
        return theirs.genre not in _STAND_ALONE and (hours is None or hours <= LONGEST_GAP)

    def _score(self, profile: Profile, other: Key) -> float:
        theirs = self._profiles[other]
        hours = hours_between(profile, theirs)
        if (hours is None or hours <= _REPRINT_HOURS) and resemblance(profile.marks, theirs.marks) >= _REPRINT:
            return _CERTAIN
        return score(traits(profile, theirs, self._postings.rarity))

    def _support(self, profile: Profile, cluster: Key | None, alone: Key, scores: dict[Key, float]) -> tuple[float, float]:
        """How well a story fits a cluster or another alone, and how well it should."""
        members = [alone] if cluster is None else [other for other in self._group(cluster) if self._may_join(profile, other)]
        for other in members:
            if other not in scores:
                scores[other] = self._score(profile, other)
        twice = sum(bool(profile.feed) and self._profiles[other].feed == profile.feed for other in members)
        return _best_half([scores[other] for other in members]) - (_TWICE if twice else 0.0), needed(len(members))

    def _are_one(self, joined: list[Key | None], profile: Profile, scores: dict[Key, float], others: list[Key]) -> bool:
        """Whether two groups tell one event: their stories are alike on the whole. None stands for the story that came."""
        found = []
        for one in joined[-_MOST_COMPARED:]:
            for other in others[-_MOST_COMPARED:]:
                if one is None:
                    found.append(scores[other] if other in scores else self._score(profile, other))
                else:
                    found.append(self._score(self._profiles[one], other))
        feeds = {profile.feed, *(self._profiles[one].feed for one in joined if one is not None)} - {""}
        twice = any(self._profiles[other].feed in feeds for other in others)
        return _best_half(found) - (_TWICE if twice else 0.0) >= needed(len(found))

    def _reason(self, profile: Profile, other: Key) -> ClusterReason:
        theirs = self._profiles[other]
        if resemblance(profile.marks, theirs.marks) >= _REPRINT:
            return ClusterReason("text")
        found = traits(profile, theirs, self._postings.rarity)
        rarity = self._postings.rarity
        told = sorted(found.shared, key=lambda key: (-min(profile.weights[key], rarity(key)), key))
        words = dict.fromkeys(profile.spoken[key] for key in told if key in profile.spoken)
        return ClusterReason("names", tuple(words)[:_WORDS_TOLD])


def needed(pairs: int) -> float:
    """How high so many pairs must score on the whole: many agreeing are surer than one."""
    return ENOUGH[min(pairs, len(ENOUGH)) - 1]


def _best_half(scores: list[float]) -> float:
    """The mean of the better half of some scores."""
    best = sorted(scores, reverse=True)[: (len(scores) + 1) // 2]
    return sum(best) / len(best) if best else float("-inf")
