"""The clusters of the recent stories, kept while stories come, change and go."""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count, islice
from typing import Generic

from tickertui.clusters.comparing import LONGEST_GAP
from tickertui.clusters.postings import Postings
from tickertui.clusters.profiling import Profile
from tickertui.clusters.shelf import Shelf
from tickertui.clusters.verdict import Key, Verdict
from tickertui.clusters.weighing import Weighing, stands_alone
from tickertui.model.cluster import ClusterReason

_MOST = 100_000
_STICKS = 1.0
"""A story that changes stays in its cluster with so much less."""
_SLACK = 1_000
_MOST_MEMBERS = 8
_MOST_SEEN = 120
"""Of a cluster that a story gave its name so many of the latest are looked at when that story changes."""
_WORTH_COMPARING = 0.0


@dataclass(frozen=True, slots=True)
class _Group(Generic[Key]):
    """A cluster's latest stories, or one story that stands alone (``cluster`` is None)."""

    cluster: Key | None
    members: tuple[Key, ...]


class Clusterer(Generic[Key]):
    """Which of the recent stories tell one event.

    A story joins only ``within`` so many hours of another. Those older than twice that, counted from the newest, are
    forgotten, and the oldest when there are more than ``most``. Ids are the caller's, all of one type.
    """

    def __init__(self, *, most: int = _MOST, within: float = LONGEST_GAP) -> None:
        self._most, self._within = most, min(within, LONGEST_GAP)
        self._profiles: Shelf[Key] = Shelf()
        self._postings: Postings[Key] = Postings()
        self._addresses: dict[str, dict[Key, str]] = {}  # who is at an address, and each one's feed
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
        """Take in stories with the clusters they were given before (None: alone), without comparing anything."""
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
            for joining in (verdict.drew, id):
                self._put(joining, verdict.cluster)
            for other in verdict.absorbed:
                for joining in self._members.pop(other, None) or (other,):
                    self._cluster_of.pop(joining, None)
                    self._put(joining, verdict.cluster)
        self._forget()
        return verdict

    def remove(self, id: Key) -> None:
        """Forget a story; nothing happens where it is not remembered. The others of its cluster stay together."""
        profile = self._profiles.take(id)
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
        self._profiles.put(id, profile)
        self._postings.add(id, profile)
        if profile.address:
            self._addresses.setdefault(profile.address, {})[id] = profile.feed
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
        oldest = self._newest - 2 * self._within * 3600
        ages = self._ages
        while ages and (len(self._profiles) > self._most or ages[0][0] < oldest or self._is_stale(ages[0])):
            entry = heapq.heappop(ages)
            if not self._is_stale(entry):
                self.remove(entry[2])
        if len(ages) > 2 * len(self._profiles) + _SLACK:  # stories that change again and again are noted each time
            self._ages = list(
                {id: (when, at, id) for when, at, id in ages if not self._is_stale((when, at, id))}.values()
            )
            heapq.heapify(self._ages)

    def _is_stale(self, entry: tuple[float, int, Key]) -> bool:
        """Whether a story was removed or changed its time since it was noted with its age."""
        when, _, id = entry
        return id not in self._profiles or self._profiles.when(id) not in (None, when)

    def _verdict(self, id: Key, profile: Profile, before: Key | None) -> Verdict[Key]:
        same = self._at_same_address(profile)
        if same is not None and id not in self._members:
            return Verdict(self._cluster_of.get(same, same), ClusterReason("address", (profile.address,)), same)
        rarity = self._postings.rarity()
        weighing = Weighing(profile, self._profiles, rarity, self._within)
        if id in self._members:  # others are called by it: it stays with them, or its name would mean two things
            drew = max(_latest(self._members[id], _MOST_SEEN), key=weighing.score)
            return Verdict(id, weighing.reason(drew), drew)
        if stands_alone(profile):
            return Verdict()
        near = self._postings.candidates(profile, rarity, allowed=weighing.may_join)
        groups: dict[_Group[Key], Key] = {}  # each with the story in it that is likest
        for other in sorted(near, key=weighing.score, reverse=True):
            groups.setdefault(self._group_of(other), other)
        margins = {group: weighing.margin(group.members) for group in groups}
        sticks = {group: _STICKS if before is not None and group.cluster == before else 0.0 for group in groups}
        first = max(groups, key=lambda group: margins[group] + sticks[group], default=None)
        if first is None or margins[first] + sticks[first] < 0:
            return Verdict()
        absorbed = tuple(
            other if group.cluster is None else group.cluster
            for group, other in groups.items()
            if group != first
            and weighing.score(other) > _WORTH_COMPARING
            and weighing.are_one(first.members, group.members)
        )
        drew = groups[first]
        return Verdict(self._cluster_of.get(drew, drew), weighing.reason(drew), drew, absorbed)

    def _at_same_address(self, profile: Profile) -> Key | None:
        """The latest story at the same address; None where a feed has several there: then it is no one story's."""
        same = self._addresses.get(profile.address) if profile.address else None
        if not same:
            return None
        seen = {profile.feed} - {""}
        for feed in filter(None, same.values()):
            if feed in seen:
                return None
            seen.add(feed)
        return next(reversed(same))

    def _group_of(self, id: Key) -> _Group[Key]:
        cluster = self._cluster_of.get(id)
        if cluster is None:
            return _Group(None, (id,))
        return _Group(cluster, _latest(self._members[cluster], _MOST_MEMBERS))


def _latest(members: dict[Key, None], most: int) -> tuple[Key, ...]:
    """The last of the members, in their order: the whole of a large cluster is never gone through."""
    return tuple(islice(reversed(members), most))[::-1]
