"""A store that had to be in memory goes back to its file as soon as that can be used, and nothing is lost by it."""

import sqlite3
import sys
from pathlib import Path

import pytest

from tests.store.building import save, story
from tests.store.test_taken_away import keys, on_disk
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode
from tickertui.model.filter import EVERYTHING
from tickertui.store import Store, StoreService
from tickertui.store import connected as module

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")


class Minutes:
    """Stands for the time module: a minute passes at each look."""

    now = 0.0

    def monotonic(self) -> float:
        self.now += 61
        return self.now


@pytest.fixture(autouse=True)
def _minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "time", Minutes())


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have nothing be writable, as for the super-user there is no such mode."""
    monkeypatch.setattr("tickertui.store.opening.os.access", lambda *_: False)


def no_backup(*_: object, **__: object) -> None:
    raise sqlite3.OperationalError("attempt to write a readonly database")


def lasts(store: Store) -> bool:
    """Whether it is in its file."""
    return not store.in_memory


def read_only(path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store whose file has the story "a" and can only be read."""
    first = Store.open(path, clock=clock)
    save(first, [story("a", 3)])
    first.close()
    with monkeypatch.context() as patch:
        refuse(patch)
        store = Store.open(path, clock=clock)
    assert store.fault is not None
    assert (store.fault.code, lasts(store)) == (FaultCode.STORE_READ_ONLY, False)
    return store


def test_what_could_only_be_read_gets_all_that_came(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = read_only(path, clock, monkeypatch)
    save(store, [story("b", 2)])
    store.set_starred(1, True)
    assert lasts(store)
    assert store.fault is not None
    assert (store.fault.code, store.replaced) == (FaultCode.STORE_BACK, 0)
    save(store, [story("c", 1)])
    assert keys(store) == on_disk(path, clock) == ["c", "b", "a"]
    assert store.rows([1])[0].starred
    store.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_while_it_cannot_be_written_all_stays_in_memory(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = read_only(path, clock, monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr("tickertui.store.away.sqlite3.connect", no_backup)
        save(store, [story("b", 2)])
        assert (lasts(store), keys(store)) == (False, ["b", "a"])
    assert on_disk(path, clock) == ["a"]
    store.close()


def test_a_folder_that_could_not_be_made_gets_a_store_with_all_that_came(path: Path, clock: SetClock) -> None:
    path.parent.write_text("no folder", "utf-8")
    store = Store.open(path, clock=clock)
    save(store, [story("a", 2)])
    assert not lasts(store)
    path.parent.unlink()
    save(store, [story("b", 1)])
    assert lasts(store)
    assert keys(store) == on_disk(path, clock) == ["b", "a"]
    store.close()


def test_what_another_wrote_meanwhile_stays_and_gets_the_marks(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = read_only(path, clock, monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr("tickertui.store.away.sqlite3.connect", no_backup)
        store.set_starred(1, True)
    other = Store.open(path, clock=clock)
    save(other, [story("x", 2)])
    save(store, [story("b", 1)])
    assert (lasts(store), store.replaced) == (True, 1)
    assert keys(store) == on_disk(path, clock) == ["b", "x", "a"]
    assert other.rows([1])[0].starred
    other.close()
    store.close()


def test_a_star_on_what_the_other_does_not_have_is_not_given_up(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = read_only(path, clock, monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr("tickertui.store.away.sqlite3.connect", no_backup)
        save(store, [story("b", 1)])
        store.set_starred(2, True)
    other = Store.open(path, clock=clock)
    save(other, [story("x", 2)])
    store.set_starred(1, True)
    assert not lasts(store)
    assert not other.rows([1])[0].starred
    save(other, [story("b", 1)])
    store.mark_read([1])
    assert lasts(store)
    assert [row.key for row in store.rows(store.ids(EVERYTHING)) if row.starred] == ["b", "a"]
    other.close()
    store.close()


@pytest.mark.parametrize("broken", ["newer", "damaged"])
def test_what_is_not_known_is_never_written_over(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    Store.open(path, clock=clock).close()
    if broken == "newer":
        with sqlite3.connect(path) as file:
            file.execute("PRAGMA user_version = 1000")
        file.close()
    else:
        path.write_bytes(b"SQLite format 3\0" + b"x" * 4096)
        monkeypatch.setattr("tickertui.store.setting_aside._swap", no_backup)
    before = path.read_bytes()
    store = Store.open(path, clock=clock)
    save(store, [story("a", 2)])
    assert not lasts(store)
    assert path.read_bytes() == before
    store.close()


async def test_who_asks_goes_on_with_it_and_is_told_once(path: Path, clock: SetClock) -> None:
    path.parent.write_text("no folder", "utf-8")
    service = StoreService.open(path, clock=clock)
    path.parent.unlink()
    await service.write(save, [story("a", 2)])
    assert [fault.code for fault in service.untold()] == [FaultCode.STORE_BACK]
    assert await service.read(keys) == ["a"]
    assert lasts(service.store)
    await service.close()
    assert on_disk(path, clock) == ["a"]


def test_a_store_that_could_not_even_be_read_is_gone_over_to(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Store.open(path, clock=clock)
    save(first, [story("a", 3)])
    first.close()
    with monkeypatch.context() as patch:
        refuse(patch)
        patch.setattr("tickertui.store.opening.copied_into_memory", no_backup)
        store = Store.open(path, clock=clock)
    assert (lasts(store), keys(store)) == (False, [])
    save(store, [story("b", 1)])
    assert keys(store) == on_disk(path, clock) == ["b", "a"]
    store.close()
