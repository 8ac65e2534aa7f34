"""Old stories go."""

from datetime import timedelta

import pytest

from tests.store.building import NOW, bear_out, minutes_ago, save, story
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.interval import Interval
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
    bear_out(store)

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
    _, gone = save(store, [story("old", 9 * DAY), story("a", 9 * DAY)]).new
    bear_out(store)
    assert store.retain(1) == 2

    assert save(store, [story("b")]).new[0] > gone


def test_a_cluster_has_the_number_of_its_lowest_story_when_that_has_gone(store: Store) -> None:
    ids = save(store, [story("old", 5 * DAY), story("a", 60), story("b", 30), story("alone", 20)]).new
    store._connection.execute("UPDATE stories SET cluster = ? WHERE id <= ?", (ids[0], ids[2]))
    bear_out(store)

    assert store.retain(3) == 1
    assert [row.told.cluster for row in store.rows(ids)] == [ids[1], ids[1], ids[3]]


@pytest.mark.parametrize("years", [12, 1])
def test_a_clock_that_jumps_ahead_for_a_minute_takes_no_stories(store: Store, clock: SetClock, years: int) -> None:
    for days in (2, 1, 0):
        clock.set(minutes_ago(days * DAY))
        save(store, [story(f"of {days} days ago", days * DAY)])
    ahead = NOW + timedelta(days=365 * years)

    clock.set(ahead)
    save(store, [story("seen by the wrong clock", published=Interval.at(ahead))])
    assert store.retain(1) == 0

    clock.set(NOW + timedelta(hours=1))
    assert store.retain(3) == 0
    newest = store.rows(store.ids(EVERYTHING))[0]
    assert (newest.key, newest.published.end) == ("seen by the wrong clock", clock.now())
    assert store.latest() == clock.now()
    assert len(store.ids(EVERYTHING)) == 4


def test_a_clock_set_back_for_years_leaves_all_times_as_they_are(store: Store, clock: SetClock) -> None:
    for days in (1, 0):
        clock.set(minutes_ago(days * DAY))
        save(store, [story(f"of {days} days ago", days * DAY)])
    before = store.rows(store.ids(EVERYTHING))

    clock.set(NOW - timedelta(days=9000))
    save(store, [story("seen by the wrong clock", published=Interval.at(clock.now()))])
    assert store.retain(1) == 0

    assert store.rows(store.ids(EVERYTHING))[:2] == before


def test_after_a_long_pause_old_stories_go_on_the_second_day(store: Store, clock: SetClock) -> None:
    save(store, [story("old")])
    for day, gone in ((100, 0), (101, 1)):
        clock.set(NOW + timedelta(days=day))
        save(store, [story(f"new {day}", published=Interval.at(clock.now()))])
        assert store.retain(30) == gone


def test_the_index_of_words_keeps_nothing_of_stories_that_have_gone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def size() -> int:
        found: int = store._connection.execute("SELECT sum(length(block)) FROM search_data").fetchone()[0]
        return found

    monkeypatch.setattr(retention, "MANY", 40)
    (kept,) = save(store, [story("kept", 6 * DAY)]).new
    alone = size()
    save(store, [story(f"old{number}", 9 * DAY, lead=f"woord{number}") for number in range(40)])
    bear_out(store)
    assert store.retain(7) == 40
    assert size() <= alone + 50
    assert store.ids(Filter(text="alinea")).tolist() == [kept]
    store._connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
