"""Stories of several feeds that tell one event are put together as they are saved."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.building import FEED, OTHER, save, story
from tickertui.clusters import Profile
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING
from tickertui.model.listing import Listing
from tickertui.store import Keeping, Store, gathering

THIRD = "https://gazet.example/feed"
GROUPED = Listing(grouped=True)
FERRY = story(
    "f1",
    40,
    title="Veerboot Norröna loopt vast bij Seyðisfjörður met 312 mensen aan boord",
    lead="De veerboot Norröna is in de mist bij Seyðisfjörður op een zandbank gelopen; de 312 opvarenden blijven aan boord.",
    language="nl",
    url="https://bode.example/norrona",
)
FERRY_ELSEWHERE = story(
    "f2",
    30,
    title="Norröna ferry with 312 aboard runs aground off Seyðisfjörður",
    lead="The ferry Norröna hit a sandbank near Seyðisfjörður in fog; all 312 people on board are staying on the ship.",
    language="en",
    url="https://koerier.example/ferry",
)
FERRY_AGAIN = story(
    "f3",
    10,
    title="Sleepboten trekken veerboot Norröna los bij Seyðisfjörður",
    lead="Twee sleepboten hebben de Norröna met 312 mensen van de zandbank bij Seyðisfjörður getrokken.",
    language="nl",
    url="https://gazet.example/los",
)
TEA = story(
    "t",
    20,
    title="Theeveiling van Mombasa haalt hoogste prijs in negen jaar",
    lead="Een kilo thee bracht in Mombasa gemiddeld 2,81 dollar op.",
    language="nl",
    url="https://gazet.example/thee",
)
GATHER = Keeping(gather=True)


@pytest.fixture
def store(clock: SetClock) -> Iterator[Store]:
    store = Store.open(None, clock=clock, keeping=GATHER)
    yield store
    store.close()


def clusters(store: Store) -> dict[str, int]:
    return {row.key: row.told.cluster for row in store.rows(sorted(store.ids(EVERYTHING)))}


def test_one_event_of_three_feeds_is_one_row(store: Store) -> None:
    (first,) = save(store, [FERRY], feed=FEED).new
    save(store, [FERRY_ELSEWHERE], feed=OTHER)
    tea, last = save(store, [TEA, FERRY_AGAIN], feed=THIRD).new

    assert clusters(store) == {"f1": first, "f2": first, "f3": first, "t": tea}
    assert store.ids(EVERYTHING, GROUPED).tolist() == [tea, first]
    told = store.rows([last])[0].told
    assert (told.versions, told.sources) == (3, 3)
    assert told.reason is not None
    assert "Norröna" in told.reason.words


def test_what_was_gathered_before_is_known_after_a_restart(path: Path, clock: SetClock) -> None:
    before = Store.open(path, clock=clock, keeping=GATHER)
    (first,) = save(before, [FERRY], feed=FEED).new
    save(before, [FERRY_ELSEWHERE], feed=OTHER)
    before.close()
    after = Store.open(path, clock=clock, keeping=GATHER)
    save(after, [TEA, FERRY_AGAIN], feed=THIRD)

    assert set(clusters(after).values()) == {first, clusters(after)["t"]}
    after.close()


def test_two_programs_gather_into_the_same_clusters(path: Path, clock: SetClock) -> None:
    one, other = (Store.open(path, clock=clock, keeping=GATHER) for _ in range(2))
    save(other, [TEA], feed=THIRD)
    (first,) = save(one, [FERRY], feed=FEED).new
    save(other, [FERRY_ELSEWHERE], feed=OTHER)
    save(one, [TEA, FERRY_AGAIN], feed=THIRD)

    assert [row.told.cluster for row in one.rows(one.ids(EVERYTHING)) if row.key != "t"] == [first] * 3
    one.close()
    other.close()


def test_a_story_that_comes_to_tell_something_else_leaves(store: Store) -> None:
    save(store, [FERRY], feed=FEED)
    save(store, [FERRY_ELSEWHERE], feed=OTHER)
    changed = replace(FERRY_ELSEWHERE, title=TEA.title, lead=TEA.lead, paragraphs=TEA.paragraphs)

    save(store, [changed], feed=OTHER)

    found = clusters(store)
    assert found["f1"] != found["f2"]
    assert [row.told.versions for row in store.rows(store.ids(EVERYTHING))] == [1, 1]


def test_a_new_story_of_an_event_that_was_read_is_read_where_they_are_read_together(clock: SetClock) -> None:
    for together in (True, False):
        store = Store.open(None, clock=clock, keeping=replace(GATHER, read_together=together))
        save(store, [FERRY], feed=FEED)
        store.mark_read(store.ids(EVERYTHING))
        (id,) = save(store, [FERRY_ELSEWHERE], feed=OTHER).new
        assert store.rows([id])[0].read is together
        store.close()


def test_a_document_that_could_not_be_kept_is_not_remembered(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    save(store, [TEA], feed=THIRD)
    with monkeypatch.context() as broken:
        broken.setattr("tickertui.store.gathering._join", lambda *_: 1 / 0)
        save(store, [FERRY], feed=FEED)
        with pytest.raises(ZeroDivisionError):
            save(store, [FERRY_ELSEWHERE], feed=OTHER)

    (id,) = save(store, [FERRY_ELSEWHERE], feed=OTHER).new
    assert store.rows([id])[0].told.versions == 2


def test_without_gathering_every_story_stands_alone(clock: SetClock) -> None:
    store = Store.open(None, clock=clock)
    save(store, [FERRY], feed=FEED)
    save(store, [FERRY_ELSEWHERE], feed=OTHER)
    assert len(set(clusters(store).values())) == 2
    store.close()


def of_one_event(store: Store, count: int) -> list[int]:
    """That many stories in one cluster, of which the first seen is the newest."""
    ids = list(save(store, [story(f"k{number}", number) for number in range(count)]).new)
    store._connection.execute("UPDATE stories SET cluster = ?, joined_kind = 'names'", (ids[0],))
    return ids


def test_all_of_a_large_cluster_know_the_first_of_it(store: Store) -> None:
    ids = of_one_event(store, 150)
    for id in ids[1:]:
        found = store.story(id)
        assert found is not None
        assert ids[0] in [row.id for row in found.others]
        assert len(found.others) <= 101
        assert [row.published.end for row in found.others] == sorted(row.published.end for row in found.others)
        assert found.row.told.versions == 150


def test_a_cluster_is_counted_once_for_all_its_rows(store: Store) -> None:
    ids = of_one_event(store, 600)
    steps: list[None] = []
    store._connection.set_progress_handler(lambda: steps.append(None), 1_000)
    assert {row.told.versions for row in store.rows(ids[:400])} == {600}
    assert len(steps) < 100  # thousands, if each row counted it


def test_who_is_left_alone_has_no_reason_to_be_with_others(store: Store) -> None:
    ids = of_one_event(store, 2)
    store._connection.execute("DELETE FROM stories WHERE id = ?", (ids[0],))
    (left,) = store.rows(ids)
    assert (left.told.alone, left.told.reason) == (True, None)


def test_a_row_whose_cluster_another_program_changes_meanwhile_is_still_a_row(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = of_one_event(store, 2)
    gone = "FROM stories WHERE ? = '' GROUP BY cluster"  # what it finds then
    monkeypatch.setattr("tickertui.store.rows._OF_CLUSTERS", gone)
    assert [row.told.versions for row in store.rows(ids)] == [1, 1]


@pytest.mark.parametrize("together", [True, False])
def test_events_that_become_one_are_read_together_where_one_was_read(clock: SetClock, together: bool) -> None:
    store = Store.open(None, clock=clock)
    told = [(FERRY, "1"), (FERRY, "2"), (FERRY_AGAIN, "3"), (FERRY_AGAIN, "4")]
    ids = [
        save(store, [replace(it, url=None)], feed=f"https://bode{number}.example/feed").new[0] for it, number in told
    ]
    store.mark_read(ids[:2])
    store._connection.executemany("UPDATE stories SET cluster = id - 1 WHERE id = ?", [(ids[1],), (ids[3],)])
    assert len(set(clusters(store).values())) == 2
    store._keeping = replace(GATHER, read_together=together)

    save(store, [FERRY_ELSEWHERE], feed=OTHER)

    assert len({row.told.cluster for row in store.rows(store.ids(EVERYTHING))}) == 1
    assert store.counts(EVERYTHING, GROUPED).unread == (0 if together else 1)
    store.close()


def test_a_story_that_comes_to_tell_an_event_that_was_read_is_read(clock: SetClock) -> None:
    store = Store.open(None, clock=clock, keeping=replace(GATHER, read_together=True))
    store.mark_read(save(store, [FERRY], feed=FEED).new)
    (id,) = save(store, [TEA], feed=THIRD).new
    save(store, [replace(FERRY_ELSEWHERE, key=TEA.key, url=TEA.url)], feed=THIRD)
    assert [(row.told.versions, row.read) for row in store.rows([id])] == [(2, True)]
    store.close()


def test_what_was_stored_before_is_taken_in_while_others_may_write(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Store.open(path, clock=clock, keeping=GATHER)
    (first,) = save(before, [FERRY], feed=FEED).new
    before.close()
    after = Store.open(path, clock=clock, keeping=GATHER)
    writing: dict[int, bool] = {}
    profiles = gathering._profiles

    def watched(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[tuple[int, int, Profile]]:
        writing.update(dict.fromkeys(ids, connection.in_transaction))
        return profiles(connection, ids)

    monkeypatch.setattr(gathering, "_profiles", watched)
    (second,) = save(after, [FERRY_ELSEWHERE], feed=OTHER).new
    assert writing == {first: False, second: True}
    after.close()
