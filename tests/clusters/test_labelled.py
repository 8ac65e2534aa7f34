"""How well clusters match the labelled sets; the floors stand a little under what was measured (``benchmarks.clusters``)."""

import pytest

from tests.clusters.labelled import labelled, score_of, set_names
from tickertui.clusters import clustered

FLOORS = {
    "aggregator_dev": (0.98, 0.50),
    "aggregator_held": (0.93, 0.47),
    "enworld_dev": (0.98, 0.75),
    "enworld_held": (0.98, 0.86),
    "mixed_dev": (0.98, 0.94),
    "mixed_held": (0.98, 0.85),
    "nlfront_dev": (0.98, 0.70),
    "nlfront_held": (0.88, 0.62),
    "own": (0.90, 0.67),
    "pairs_dev": (0.98, 0.53),
    "pairs_held": (0.98, 0.45),
}


@pytest.mark.parametrize("name", FLOORS)
def test_clusters_match_the_events(name: str) -> None:
    score = score_of(labelled(name))
    precision, recall = FLOORS[name]
    assert score.precision >= precision
    assert score.recall >= recall


def test_every_set_has_its_floor() -> None:
    assert set(FLOORS) == set(set_names())


def test_the_order_of_the_input_does_not_count() -> None:
    stories = [(story.id, story.profile) for story in labelled("mixed_dev")]
    turned = stories[::-1]
    found = [None if each.cluster is None else stories[each.cluster][0] for each in clustered(stories)]
    again = [None if each.cluster is None else turned[each.cluster][0] for each in clustered(turned)]
    assert found == again[::-1]
