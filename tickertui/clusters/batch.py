"""The clusters of stories that are all there: the same whatever order they come in."""

from collections.abc import Sequence
from dataclasses import dataclass

from tickertui.clusters.clusterer import Clusterer
from tickertui.clusters.profiling import Profile
from tickertui.model.cluster import ClusterReason


@dataclass(frozen=True, slots=True)
class Placed:
    """A story's cluster and the reason it is with the others; both None where it stands alone.

    A cluster is the place in the sequence of one of its stories.
    """

    cluster: int | None
    reason: ClusterReason | None


def clustered(stories: Sequence[tuple[str, Profile]]) -> list[Placed]:
    """The clusters of stories, in their order. They are taken in by time, then by id: the given order does not count.

    Where an id comes twice the stories are still two.
    """
    order = sorted(range(len(stories)), key=lambda at: (stories[at][1].when or float("-inf"), stories[at][0], at))
    clusterer: Clusterer[int] = Clusterer(most=max(1, len(stories)))
    reasons: dict[int, ClusterReason | None] = {}
    final: dict[int, int] = {}
    parents: dict[int, int] = {}
    for at in order:
        verdict = clusterer.add(at, stories[at][1])
        reasons[at] = verdict.reason
        if verdict.cluster is not None:
            final[at] = verdict.cluster
            if verdict.drew is not None:
                final[verdict.drew] = verdict.cluster
                reasons[verdict.drew] = reasons.get(verdict.drew) or verdict.reason
            for other in verdict.absorbed:
                parents[other] = verdict.cluster
                final.setdefault(other, verdict.cluster)
                reasons[other] = reasons.get(other) or verdict.reason
    placed = []
    for at in range(len(stories)):
        cluster = final.get(at)
        while cluster in parents:
            cluster = parents[cluster]
        placed.append(Placed(cluster, reasons.get(at)))
    return placed
