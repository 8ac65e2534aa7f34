"""Clusters of recent stories, while stories come, change and go."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tickertui.clusters import Clusterer, Profile, clustered, profile, shelf
from tickertui.model.cluster import ClusterReason

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PARAGRAPH = (
    "De haven van Veldersluis is na een storing aan de grote sluisdeur van twee dagen weer open voor de beroepsvaart, "
    "meldt de havenmeester. Tientallen schepen lagen te wachten."
)


def story(
    title: str, lead: str = "", *, hours: float = 0.0, feed: str = "", language: str = "nl", url: str | None = None, text: str = ""
) -> Profile:  # fmt: skip
    return profile(
        title=title, lead=lead, text=text, language=language, published=NOW - timedelta(hours=hours), feed=feed, url=url
    )  # fmt: skip


FERRY = story(
    "Zeker 23 doden bij kapseizen veerboot voor kust Senegal",
    "De boot was onderweg van Ziguinchor naar Dakar toen hij in een storm omsloeg.",
    feed="nu",
    hours=2,
)
FERRY_ENGLISH = story(
    "At least 23 dead after ferry capsizes off Senegal",
    "The vessel was travelling from Ziguinchor to Dakar when it overturned in a storm, officials said.",
    feed="guardian",
    language="en",
    hours=1.5,
)
FERRY_LATER = story(
    "Senegal ferry disaster: death toll rises to 31",
    "Divers have recovered eight more bodies from the ferry that sank between Ziguinchor and Dakar.",
    feed="bbc",
    language="en",
)
OTHER_FERRY = story("Ferry with 200 aboard runs aground in Philippines", feed="aje", language="en")
PRIZE = story("Duitse schrijfster Anna Feld wint Europese Boekenprijs", feed="vrt")


def test_a_story_joins_one_that_stood_alone_and_the_next_joins_both() -> None:
    clusterer: Clusterer[int] = Clusterer()
    assert clusterer.add(1, FERRY).cluster is None
    verdict = clusterer.add(2, FERRY_ENGLISH)
    assert (verdict.cluster, verdict.drew, verdict.absorbed) == (1, 1, ())
    assert clusterer.add(3, FERRY_LATER).cluster == 1
    assert clusterer.add(4, OTHER_FERRY).cluster is None
    assert clusterer.add(5, PRIZE).cluster is None
    assert clusterer.members_of(1) == (1, 2, 3)
    assert clusterer.cluster_of(3) == 1
    assert clusterer.cluster_of(4) is None
    assert len(clusterer) == 5 and 4 in clusterer


def test_the_reason_names_what_they_share_as_the_story_writes_it() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(1, FERRY)
    reason = clusterer.add(2, FERRY_ENGLISH).reason
    assert reason is not None and reason.kind == "names"
    assert {"Ziguinchor", "Dakar"} <= set(reason.words)
    assert len(reason.words) <= 4


def test_the_same_address_is_the_same_story_however_it_is_told() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(1, story("Brug open", url="https://www.krant.example/brug?utm_source=rss", feed="a"))
    verdict = clusterer.add(2, story("Heel andere kop", url="https://m.krant.example/brug#top", feed="b"))
    assert verdict.cluster == 1
    assert verdict.reason == ClusterReason("address", ("krant.example/brug",))


def test_an_address_that_a_feed_has_twice_is_no_storys() -> None:
    clusterer: Clusterer[int] = Clusterer()
    for id, title in enumerate(("Brug open", "Trein rijdt niet", "Vogels trekken zuidwaarts"), 1):
        assert clusterer.add(id, story(title, url="https://draad.example/pagina", feed="a")).cluster is None
    assert clusterer.add(4, story("Markt verhuist", url="https://draad.example/pagina", feed="b")).cluster is None


def test_a_reprint_joins_whatever_its_title() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(1, story("Haven weer open", text=PARAGRAPH, feed="a"))
    changed = PARAGRAPH.replace("Tientallen", "Zeker veertig")
    verdict = clusterer.add(2, story("Schepen varen", text=changed, feed="b"))
    assert (verdict.cluster, verdict.reason) == (1, ClusterReason("text"))


def test_a_reprint_joins_a_cluster_whose_others_it_is_unlike() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.restore([(1, PRIZE, 1), (2, FERRY, 1), (3, story("Haven weer open", text=PARAGRAPH, feed="a"), 1)])
    assert clusterer.add(4, story("Schepen varen", text=PARAGRAPH, feed="b")).cluster == 1


def test_a_text_from_one_mould_about_another_place_does_not_join() -> None:
    text = "Een aardbeving met een kracht van {} heeft het noorden van {} getroffen, meldt het instituut. Er is geen schade gemeld."
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(1, story("Beving in Chili", text.format("5,1", "Chili"), feed="a"))
    assert clusterer.add(2, story("Beving in Japan", text.format("4,8", "Japan"), feed="b")).cluster is None


def test_last_weeks_event_is_another() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(
        1, story("Zeker 23 doden bij kapseizen veerboot Senegal", "Onderweg van Ziguinchor naar Dakar.", hours=100)
    )
    assert clusterer.add(2, FERRY).cluster is None


def test_what_stands_alone_neither_joins_nor_draws() -> None:
    live = story("Liveblog: zeker 23 doden bij kapseizen veerboot voor kust Senegal", FERRY_ENGLISH.language, feed="x")
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(1, live)
    assert clusterer.add(2, FERRY).cluster is None
    assert clusterer.add(3, live).cluster is None
    assert clusterer.add(4, FERRY_ENGLISH).cluster == 2


def test_a_changed_story_is_judged_anew() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(1, FERRY)
    clusterer.add(2, FERRY_ENGLISH)
    clusterer.add(3, PRIZE)
    assert clusterer.add(2, FERRY_ENGLISH).cluster == 1
    assert clusterer.add(2, OTHER_FERRY).cluster is None
    assert clusterer.cluster_of(1) == 1  # alone in it now, but still called so
    assert clusterer.add(2, FERRY_ENGLISH).cluster == 1


def test_the_story_that_a_cluster_is_called_by_stays_in_it() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(1, FERRY)
    clusterer.add(2, FERRY_ENGLISH)
    assert clusterer.add(1, PRIZE).cluster == 1


def test_a_story_between_two_clusters_makes_them_one() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.restore([(1, FERRY, 1), (2, FERRY, 1), (7, FERRY_LATER, 7), (8, FERRY_LATER, 7), (9, OTHER_FERRY, None)])
    verdict = clusterer.add(10, FERRY_ENGLISH)
    assert {verdict.cluster, *verdict.absorbed} == {1, 7}
    assert verdict.cluster is not None
    assert set(clusterer.members_of(verdict.cluster)) == {1, 2, 7, 8, 10}
    assert clusterer.members_of(verdict.absorbed[0]) == ()


@pytest.mark.parametrize("feeds", [1, 1_000])
def test_in_a_cluster_of_a_thousand_at_one_address_few_are_looked_at(
    monkeypatch: pytest.MonkeyPatch, feeds: int
) -> None:
    clusterer: Clusterer[int] = Clusterer()
    page = replace(FERRY, address="nieuws.example/buitenland")
    clusterer.restore((id, replace(page, feed=f"f{id % feeds}"), 0) for id in range(1_000))
    unpacked = Mock(wraps=shelf._unpacked)
    monkeypatch.setattr(shelf, "_unpacked", unpacked)
    assert clusterer.add(0, replace(page, feed="f0")).cluster == 0
    assert clusterer.add(1_000, replace(page, feed="f1000")).cluster == 0
    assert unpacked.call_count < 300


def test_a_story_that_is_like_one_of_a_cluster_only_stays_out() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.restore([(1, PRIZE, 1), (3, FERRY, 1)])
    assert clusterer.add(4, FERRY_ENGLISH).cluster is None


def test_one_of_a_cluster_that_is_unlike_the_others_does_not_keep_a_story_out() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.restore([(1, PRIZE, 1), (2, FERRY, 1), (3, FERRY_LATER, 1)])
    assert clusterer.add(4, FERRY_ENGLISH).cluster == 1


def test_clusters_that_only_one_story_joins_stay_apart() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.restore([(1, PRIZE, 1), (2, PRIZE, 1), (3, FERRY, 1), (7, FERRY_LATER, 7), (8, FERRY_LATER, 7)])
    verdict = clusterer.add(10, FERRY_ENGLISH)
    assert (verdict.cluster, verdict.absorbed) == (7, ())


def test_a_removed_story_draws_no_more() -> None:
    clusterer: Clusterer[int] = Clusterer()
    clusterer.add(1, FERRY)
    clusterer.remove(1)
    clusterer.remove(99)
    assert len(clusterer) == 0
    assert clusterer.add(2, FERRY_ENGLISH).cluster is None


def test_old_stories_and_those_over_the_bound_are_forgotten() -> None:
    clusterer: Clusterer[int] = Clusterer(most=3)
    clusterer.add(1, story("Oud bericht over Ziguinchor", hours=500))
    clusterer.add(2, PRIZE)
    assert 1 not in clusterer
    for id in range(3, 8):
        clusterer.add(id, story(f"Bericht nummer {id}", hours=10 - id))
    assert len(clusterer) == 3


def test_stories_that_change_for_days_fill_no_memory() -> None:
    clusterer: Clusterer[int] = Clusterer(most=3)
    for change in range(3_000):
        clusterer.restore([(change % 4, PRIZE, None)])
    assert len(clusterer._ages) < 1_100
    assert [id for id in range(4) if id in clusterer] == [1, 2, 3]


def test_ids_may_be_texts_and_times_unknown() -> None:
    clusterer: Clusterer[str] = Clusterer()
    clusterer.add(
        "a",
        profile(
            title="Zeker 23 doden bij kapseizen veerboot Senegal", lead="Van Ziguinchor naar Dakar.", language="nl"
        ),
    )
    found = profile(
        title="At least 23 dead after ferry capsizes off Senegal", lead="From Ziguinchor to Dakar.", language="en"
    )
    assert clusterer.add("b", found).cluster == "a"


POOL = (
    FERRY,
    FERRY_ENGLISH,
    FERRY_LATER,
    OTHER_FERRY,
    PRIZE,
    story("Live: Senegal"),
    story("", url="https://a.example/1"),
    story(""),
)
STEPS = st.lists(st.tuples(st.sampled_from(["add", "remove"]), st.integers(1, 9), st.sampled_from(POOL)), max_size=40)


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_what_is_said_and_what_is_kept_agree_whatever_comes(steps: list[tuple[str, int, Profile]]) -> None:
    clusterer: Clusterer[int] = Clusterer(most=6)
    for step, id, each in steps:
        if step == "remove":
            clusterer.remove(id)
            assert id not in clusterer
            continue
        verdict = clusterer.add(id, each)
        # Where there are too many, the oldest is forgotten at once, though it be the one that was added.
        assert id not in clusterer or verdict.cluster == clusterer.cluster_of(id)
        assert (verdict.cluster is None) == (verdict.reason is None) == (verdict.drew is None)
        assert len(clusterer) <= 6
        for other in range(1, 10):
            cluster = clusterer.cluster_of(other)
            assert cluster is None or other in clusterer.members_of(cluster)
            # A story alone is called by its own id, so no cluster may be called by it.
            assert cluster is not None or other not in clusterer or not clusterer.members_of(other)


@settings(max_examples=50, deadline=None)
@given(st.permutations(list(enumerate(POOL[:6]))))
def test_stories_that_are_all_there_are_clustered_alike_in_any_order(order: list[tuple[int, Profile]]) -> None:
    placed = clustered([(str(id), each) for id, each in order])
    groups: dict[int, set[int]] = {}
    for (id, _), each in zip(order, placed, strict=True):
        if each.cluster is not None:
            groups.setdefault(each.cluster, set()).add(id)
    assert list(groups.values()) == [{0, 1, 2}]
