"""The store's file is taken away, or another put in its place, while the program has it open."""

import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.building import FEED, save, story
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode
from tickertui.model.filter import EVERYTHING
from tickertui.store import Store, StoreService

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="what is open cannot be taken away there")


def keys(store: Store) -> list[str]:
    """The keys of a store's stories."""
    return [row.key for row in store.rows(store.ids(EVERYTHING))]


def on_disk(path: Path, clock: SetClock) -> list[str]:
    """What a program that starts now finds."""
    store = Store.open(path, clock=clock)
    assert store.fault is None
    found = keys(store)
    store.close()
    check = sqlite3.connect(path)
    assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    check.close()
    return found


@pytest.fixture
def programs(path: Path, clock: SetClock) -> Iterator[list[Store]]:
    """Two programs and a reader, all on one store with a story in it."""
    stores = [Store.open(path, clock=clock) for _ in range(3)]
    save(stores[0], [story("a", 3)])
    assert all(keys(store) == ["a"] for store in stores)
    yield stores
    for store in stores:
        store.close()


@pytest.mark.parametrize("taken", ["the folder", "the file", "the file and its log"])
def test_what_was_taken_away_is_put_back_whole(path: Path, clock: SetClock, programs: list[Store], taken: str) -> None:
    one, other, reader = programs
    if taken == "the folder":
        shutil.rmtree(path.parent)
    else:
        path.unlink()
    if taken == "the file and its log":
        for companion in ("-wal", "-shm"):
            Path(f"{path}{companion}").unlink()

    assert keys(reader) == ["a"]
    one.set_starred(1, True)
    save(other, [story("b", 2)])
    save(one, [story("c", 1)])

    assert one.fault is not None
    assert one.fault.code is FaultCode.STORE_PUT_BACK
    assert keys(reader) == keys(one) == keys(other) == on_disk(path, clock) == ["c", "b", "a"]
    assert reader.rows([1])[0].starred
    assert sorted(file.name for file in path.parent.iterdir()) == ["stories.db", "stories.db-shm", "stories.db-wal"]


def test_where_it_cannot_be_put_back_all_goes_on_and_is_told(
    path: Path, clock: SetClock, programs: list[Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, *_ = programs
    shutil.rmtree(path.parent)
    path.parent.write_text("in de weg")

    save(one, [story("b", 2)])

    assert one.fault is not None
    assert one.fault.code is FaultCode.STORE_GONE
    assert keys(one) == ["b", "a"]
    path.parent.unlink()
    save(one, [story("not tried again at once", 1.5)])
    assert not path.exists()
    monkeypatch.setattr(time, "monotonic", lambda: 1e9)
    save(one, [story("c", 1)])
    assert on_disk(path, clock) == ["c", "not tried again at once", "b", "a"]


def test_another_store_put_in_its_place_is_taken_over(path: Path, clock: SetClock, programs: list[Store]) -> None:
    another = path.with_name("another.db")
    store = Store.open(another, clock=clock)
    save(store, [story("other", 5)])
    store.close()
    another.replace(path)  # and the log of the one before still stands beside it

    assert [keys(store) for store in programs] == [["other"]] * 3
    save(programs[0], [story("b", 2)])
    programs[1].mark_read([1])

    assert programs[0].replaced == 1
    assert on_disk(path, clock) == ["b", "other"]
    assert programs[2].rows([1])[0].read


@pytest.mark.parametrize("other", [b"geen database" * 1000, b""])
def test_what_is_no_store_is_set_aside_while_the_program_runs(
    path: Path, clock: SetClock, programs: list[Store], other: bytes
) -> None:
    new = path.with_name("new")
    new.write_bytes(other)
    new.replace(path)

    save(programs[0], [story("b", 2)])
    save(programs[1], [story("c", 1)])

    assert keys(programs[0]) == keys(programs[2]) == on_disk(path, clock) == ["c", "b"]
    assert (programs[0].fault is not None) == bool(other)


def test_a_folder_in_its_place_leaves_what_is_open(path: Path, programs: list[Store]) -> None:
    path.unlink()
    path.mkdir()
    save(programs[0], [story("b", 2)])
    assert keys(programs[0]) == ["b", "a"]
    assert programs[0].fault is not None
    assert path.is_dir()


async def test_the_service_tells_it_once(path: Path, clock: SetClock) -> None:
    service = StoreService.open(path, clock=clock)
    assert service.untold() == ()
    shutil.rmtree(path.parent)
    await service.write(save, [story("a")], feed=FEED)
    assert [fault.code for fault in service.untold()] == [FaultCode.STORE_PUT_BACK]
    assert service.untold() == ()
    assert len(await service.read(Store.ids, EVERYTHING)) == 1
    await service.close()


def test_another_file_is_not_opened_with_a_log_that_is_not_its_own(
    path: Path, clock: SetClock, programs: list[Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store.open(tmp_path / "other.sqlite", clock=clock)
    save(other, [story("b", 3)])
    other.close()
    (tmp_path / "other.sqlite").replace(path)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refused)
    assert keys(programs[2]) == ["a"]
    assert programs[2].fault is not None and programs[2].fault.code is FaultCode.STORE_UNUSABLE
    assert keys(programs[2]) == ["a"]
