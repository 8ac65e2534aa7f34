"""A disk that is full at whatever page: what is there stays, it is told, and saving goes on when there is room."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.building import NOW, bear_out, save, story
from tickertui.model.clock import SetClock
from tickertui.model.fault import Fault, FaultCode, StoreError
from tickertui.model.feed import FeedMemory
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.store import Keeping, Store, StoreService, connecting, gathering, schema

ROOT = Path(__file__).parents[2]
BATCH = [story(f"{number}", number, paragraphs=(f"Veerboot{number} Norröna vast. " * 120,)) for number in range(12)]
GATHER = Keeping(gather=True)


def pages(store: Store) -> int:
    """How large it is."""
    return int(store._connection.execute("PRAGMA page_count").fetchone()[0])


def allow(store: Store, most: int) -> None:
    """Let it grow to so many pages."""
    store._connection.execute(f"PRAGMA max_page_count = {most}")


def test_whichever_page_does_not_fit_a_document_is_kept_whole_or_not_at_all(path: Path, clock: SetClock) -> None:
    store = Store.open(path, clock=clock, keeping=GATHER)
    save(store, [story("first", 500)])
    before, failed = pages(store), 0
    for room in range(200):
        allow(store, before + room)
        try:
            assert len(save(store, BATCH).new) == len(BATCH)
            break
        except StoreError as error:
            failed += 1
            assert error.fault.code is FaultCode.STORE_FULL
            assert store.trouble == error.fault
            assert store.ids(EVERYTHING).tolist() == [1]
            assert store.ids(Filter(text="norröna")).tolist() == []
    assert failed > 10
    assert store.trouble is None
    assert len(store.ids(Filter(text="norröna"))) == len(BATCH)
    clusters = [row.told.cluster for row in store.rows(store.ids(EVERYTHING))]
    fresh = Store.open(None, clock=clock, keeping=GATHER)
    save(fresh, [story("first", 500)])
    save(fresh, BATCH)
    assert clusters == [row.told.cluster for row in fresh.rows(fresh.ids(EVERYTHING))]
    fresh.close()
    store.close()


def test_a_full_disk_does_not_have_all_stories_taken_in_again(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(path, clock=clock)
    save(store, [story(f"stored {number}", number) for number in range(50)])
    store.close()
    taken: list[int] = []
    profiles = gathering._profiles

    def counted(connection: sqlite3.Connection, ids: list[int]) -> object:
        taken.append(len(ids))
        return profiles(connection, ids)

    monkeypatch.setattr(gathering, "_profiles", counted)
    store = Store.open(path, clock=clock, keeping=GATHER)
    allow(store, pages(store))

    for _ in range(5):
        with pytest.raises(StoreError):
            save(store, BATCH)
    allow(store, 1_000_000)
    assert save(store, BATCH).new

    assert taken.count(50) == 1
    assert sum(taken) < 50 + 10 * len(BATCH)
    store.close()


@pytest.mark.parametrize("version", [1, 2])
def test_whichever_page_does_not_fit_a_step_to_this_version_is_done_whole_or_not_at_all(
    path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path, isolation_level=None)
    with monkeypatch.context() as older:
        older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:version])
        older.setattr(schema, "VERSION", version)
        schema.migrate(connection)
    before = set(connection.execute("SELECT name FROM sqlite_schema"))
    (size,) = connection.execute("PRAGMA page_count").fetchone()
    failed = 0
    for room in range(100):
        connection.execute(f"PRAGMA max_page_count = {size + room}")
        try:
            schema.migrate(connection)
            break
        except sqlite3.OperationalError as error:
            failed += 1
            assert error.sqlite_errorcode == sqlite3.SQLITE_FULL
            assert schema.version_of(connection) == version
            assert set(connection.execute("SELECT name FROM sqlite_schema")) == before
    assert failed > 1
    assert schema.version_of(connection) == schema.VERSION
    connection.close()


def test_an_older_versions_store_is_shown_where_there_is_no_room_for_this_version(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(path, clock=clock)
    save(store, [story("a")])
    store.close()
    migrate = schema.migrate

    def full(connection: sqlite3.Connection) -> None:
        if connection.execute("PRAGMA database_list").fetchone()[2]:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        migrate(connection)

    monkeypatch.setattr(connecting, "migrate", full)
    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_READ_ONLY
    assert store.fault.particulars["reason"] == "database or disk is full"
    assert len(store.ids(EVERYTHING)) == 1
    store.close()


async def test_trouble_is_told_once_and_lasts_until_something_is_stored(path: Path, clock: SetClock) -> None:
    service = StoreService.open(path, clock=clock)
    writer = service._writer
    await service.write(save, BATCH[:1])
    allow(writer, pages(writer))
    told: list[Fault] = []
    for _ in range(5):
        with pytest.raises(StoreError):
            await service.write(save, BATCH)
        await service.write(Store.remember, FeedMemory("https://bode.example/feed", failures=1))  # so little fits
        await service.write(save, BATCH[:1])  # of which nothing is new
        told += service.untold()
        assert service.trouble is not None
    assert [fault.code for fault in told] == [FaultCode.STORE_FULL]
    allow(writer, 1_000_000)
    await service.write(save, BATCH)
    assert service.trouble is None
    assert service.untold() == ()
    await service.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("room", [20_000, 150_000, 400_000])
def test_a_file_that_may_not_grow_any_more(tmp_path: Path, room: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.disks", tmp_path, str(room)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert not done.stderr
    trouble, reading, after, again = done.stdout.splitlines()
    assert trouble.split()[0] in ("STORE_FULL", "STORE_UNUSABLE")
    assert reading == "True True"
    assert after == "4 None True"
    assert again == "None True ('ok',)"


def test_letting_go_where_nothing_fits_goes_on_later(path: Path, clock: SetClock) -> None:
    store = Store.open(path, clock=clock)
    save(store, [story(f"old {number}", 60 * 24 * 50) for number in range(30)])
    save(store, [story("new", 1), story("newer", 0)])
    bear_out(store)
    allow(store, pages(store))
    try:
        gone = store.retain(30)
    except StoreError as error:
        assert error.fault.code is FaultCode.STORE_FULL
        gone = 0
    assert len(store.ids(EVERYTHING)) == 32 - gone
    allow(store, 1_000_000)
    store.retain(30)
    assert len(store.ids(EVERYTHING)) == 2
    assert store._clock.now() == NOW
    store.close()
