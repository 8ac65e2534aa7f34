"""What goes wrong while a store is in use is told, and leaves it whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.building import FEED, save, story
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode, StoreError
from tickertui.model.feed import Feed
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.store import Store
from tickertui.store.faults import store_fault

LONG = [story(f"{number}", paragraphs=(f"Woord{number} " * 500,)) for number in range(60)]


def test_a_full_disk_is_told_and_nothing_half_saved_stays(path: Path, clock: SetClock) -> None:
    store = Store.open(path, clock=clock)
    save(store, [story("a")])
    (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
    store._connection.execute(f"PRAGMA max_page_count = {pages + 10}")

    with pytest.raises(StoreError) as told:
        save(store, LONG)

    assert told.value.fault.code is FaultCode.STORE_FULL
    assert told.value.fault.particulars["path"] == str(path)
    assert len(store.ids(EVERYTHING)) == 1
    store._connection.execute("PRAGMA max_page_count = 100000")
    assert len(save(store, LONG).new) == len(LONG)
    store.close()


def damaged(path: Path, clock: SetClock, *, index: bool = False) -> Store:
    """A store that opens and of which some pages are nonsense: its stories', or the search index's alone."""
    store = Store.open(path, clock=clock)
    save(store, LONG)
    store.close()
    raw = sqlite3.connect(path)
    size = raw.execute("PRAGMA page_size").fetchone()[0]
    table = "search_data" if index else "texts"
    pages = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchall()
    if index:
        raw.execute("UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10")
        raw.commit()
    raw.close()
    if not index:
        with path.open("r+b") as file:
            file.seek((pages[0][0] - 1) * size)
            file.write(b"\xff" * size)
    return Store.open(path, clock=clock)


def test_damage_is_told_and_the_next_start_sets_the_store_aside(path: Path, clock: SetClock) -> None:
    store = damaged(path, clock)
    assert store.fault is None

    with pytest.raises(StoreError) as told:
        store.story(1)

    assert told.value.fault.code is FaultCode.STORE_DAMAGED
    assert str(path) in fault_in_words(told.value.fault, Words(Language.DUTCH))
    store.close()
    next_start = Store.open(path, clock=clock)
    assert next_start.fault is not None
    assert next_start.fault.code is FaultCode.STORE_SALVAGED
    assert next_start.fault.particulars["stories"] == str(len(LONG))
    assert len(save(next_start, LONG).changed) > 0  # the texts that were lost are filled in
    next_start.close()
    after = Store.open(path, clock=clock)
    assert after.fault is None
    assert len(after.ids(EVERYTHING)) == len(LONG)
    after.close()


def test_a_damaged_search_index_is_made_anew_at_the_next_start(path: Path, clock: SetClock) -> None:
    store = damaged(path, clock, index=True)

    with pytest.raises(StoreError) as told:
        store.ids(Filter(text="woord7"))

    assert told.value.fault.code is FaultCode.STORE_DAMAGED
    store.close()
    next_start = Store.open(path, clock=clock)
    assert next_start.fault is None
    assert [row.key for row in next_start.rows(next_start.ids(Filter(text='"woord7"')))] == ["7"]
    assert [file.name for file in path.parent.iterdir() if "examine" in file.name] == []
    next_start.close()


def test_a_program_that_writes_for_long_is_waited_for_once(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tickertui.store.connected.BUSY_SECONDS_AGAIN", 0.0)
    store = Store.open(path, clock=clock)
    store.name_feeds([Feed(FEED, "Bode")])
    store._connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    def patience() -> int:
        return int(store._connection.execute("PRAGMA busy_timeout").fetchone()[0])

    for waited in (1, 0, 0):
        with pytest.raises(StoreError):
            save(store, [story("a")])
        assert patience() == waited
        assert store.trouble is not None
        store.name_feeds([Feed(FEED, "Bode")])  # known already, so that nobody is waited for
    other.execute("ROLLBACK")
    other.close()

    assert len(save(store, [story("a")]).new) == 1
    assert store.trouble is None
    store.mark_read([1])
    assert patience() == 10_000
    store.close()


def test_locks_that_cannot_be_had_are_told_as_a_busy_store() -> None:
    error = sqlite3.OperationalError("locking protocol")
    error.sqlite_errorcode = sqlite3.SQLITE_PROTOCOL
    assert store_fault(error, "x").code is FaultCode.STORE_BUSY


def test_a_store_kept_busy_by_another_program_is_told(path: Path, clock: SetClock) -> None:
    store = Store.open(path, clock=clock)
    store._connection.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError) as told:
        save(store, [story("a")])

    assert told.value.fault.code is FaultCode.STORE_BUSY
    assert store.ids(EVERYTHING).tolist() == []
    other.execute("ROLLBACK")
    other.close()
    assert len(save(store, [story("a")]).new) == 1
    store.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE stories SET published_from = published_to + 60",
        "UPDATE stories SET published_to = 1 << 60",
        "UPDATE stories SET agencies = '[\"ANP'",
        "UPDATE stories SET title = CAST(x'ff00fe' AS TEXT)",
        "UPDATE texts SET paragraphs = '{'",
    ],
)
def test_a_value_that_cannot_be_what_was_written_is_told_as_damage_and_mended_at_the_next_start(
    path: Path, clock: SetClock, damage: str
) -> None:
    store = Store.open(path, clock=clock)
    broken, _ = save(store, [story("a", 1), story("b", 2)]).new
    table_key = "story" if "texts" in damage else "id"
    store._connection.execute(f"{damage} WHERE {table_key} = {broken}")

    with pytest.raises(StoreError) as told:
        store.story(broken)

    assert told.value.fault.code is FaultCode.STORE_DAMAGED
    store.close()
    next_start = Store.open(path, clock=clock)
    assert next_start.fault is not None
    assert next_start.fault.code is FaultCode.STORE_SALVAGED
    for row in next_start.rows(next_start.ids(EVERYTHING)):
        assert next_start.story(row.id) is not None
    assert "b" in [row.key for row in next_start.rows(next_start.ids(EVERYTHING))]
    next_start.close()


@pytest.mark.parametrize(
    "gone", ["DROP TABLE agencies", "ALTER TABLE texts DROP COLUMN author", "DROP TABLE stories", "DROP TABLE search"]
)
def test_a_store_that_lacks_a_table_or_column_is_found_out_and_set_aside(
    path: Path, clock: SetClock, gone: str
) -> None:
    store = Store.open(path, clock=clock)
    save(store, [story("a")])
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(gone)
        raw.commit()
    store = Store.open(path, clock=clock)
    if store.fault is None:  # it is met in use
        with pytest.raises(StoreError) as told:
            save(store, [story("b", agencies=("ANP",))])
        assert told.value.fault.code is FaultCode.STORE_DAMAGED
        store.close()
        store = Store.open(path, clock=clock)
    assert store.fault is not None
    assert store.fault.code in (FaultCode.STORE_SALVAGED, FaultCode.STORE_SET_ASIDE)
    assert (store.fault.code is FaultCode.STORE_SET_ASIDE) is (gone == "DROP TABLE stories")
    assert save(store, [story("b", agencies=("ANP",))]).new
    store.close()
