"""Old stories go."""

import pytest

from tests.store.building import save, story
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.store import Store, retention

DAY = 24 * 60


def test_old_stories_go_with_all_that_is_theirs_and_starred_ones_stay(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "BATCH", 2)
    old = [story(f"old{number}", 9 * DAY, agencies=("RTR",)) for number in range(5)]
    *gone, starred = save(store, old).new
    (kept,) = save(store, [story("kept", 6 * DAY, agencies=("ANP",))]).new
    save(store, [story("old0", 9 * DAY, title="Herzien", agencies=("RTR",))])
    store.set_starred(starred, True)

    assert store.retain(7) == len(gone)

    assert store.ids(EVERYTHING).tolist() == [kept, starred]
    assert store.ids(Filter(text="alinea")).tolist() == [kept, starred]
    assert store.ids(Filter(text="herzien")).tolist() == []
    indexed = store._connection.execute(
        "SELECT rowid FROM search WHERE search MATCH 'alinea OR herzien' ORDER BY rowid"
    )
    assert [id for (id,) in indexed] == [starred, kept]
    assert store.agencies() == [("ANP", 1), ("RTR", 1)]
    for table in ("texts", "revisions"):
        left = store._connection.execute(f"SELECT count(*) FROM {table} WHERE story NOT IN (?, ?)", (kept, starred))
        assert left.fetchone() == (0,)
    store._connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    assert store.retain(7) == 0


def test_zero_days_keeps_everything(store: Store) -> None:
    save(store, [story("a", 900 * DAY)])

    assert store.retain(0) == 0
    assert len(store.ids(EVERYTHING)) == 1


def test_an_id_is_never_given_twice(store: Store) -> None:
    (gone,) = save(store, [story("a", 9 * DAY)]).new
    store.retain(1)

    assert save(store, [story("b")]).new[0] > gone


def test_a_cluster_has_the_number_of_its_lowest_story_when_that_has_gone(store: Store) -> None:
    ids = save(store, [story("old", 5 * DAY), story("a", 60), story("b", 30), story("alone", 20)]).new
    store._connection.execute("UPDATE stories SET cluster = ? WHERE id <= ?", (ids[0], ids[2]))

    assert store.retain(3) == 1
    assert [row.told.cluster for row in store.rows(ids)] == [ids[1], ids[1], ids[3]]
