"""Opening: what cannot be read is set aside, never deleted; what cannot be used leaves a store in memory."""

import os
import sqlite3
from pathlib import Path

import pytest

from tests.store.building import save, story
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.store import Store
from tickertui.store.schema import VERSION


def filled(path: Path, clock: SetClock, stories: int = 1) -> None:
    """A store at ``path`` with stories."""
    store = Store.open(path, clock=clock)
    save(store, [story(f"{number}", paragraphs=("Lang. " * 200,)) for number in range(stories)])
    store.close()


def works(store: Store) -> bool:
    """Whether stories can be saved and read."""
    return save(store, [story("works", 1)]).new[0] == store.ids(EVERYTHING)[0]


def aside(path: Path) -> list[str]:
    """The names of what was set aside."""
    return sorted(file.name for file in path.parent.iterdir() if ".broken" in file.name)


def test_a_store_is_made_with_its_folder_and_keeps_what_was_saved(path: Path, clock: SetClock) -> None:
    filled(path, clock)
    again = Store.open(path, clock=clock)

    assert again.fault is None
    assert not again.in_memory
    assert len(again.ids(EVERYTHING)) == 1
    again.close()
    assert [file.name for file in path.parent.iterdir()] == ["stories.db"]


def test_in_memory_on_request_is_no_fault(store: Store) -> None:
    assert store.in_memory
    assert store.fault is None


def test_what_is_no_database_is_set_aside_each_under_a_name_of_its_own(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    for content in (b"# geen database\n" * 100, b"\x00" * 5_000):
        path.write_bytes(content)
        store = Store.open(path, clock=clock)
        assert store.fault is not None
        assert store.fault.code is FaultCode.STORE_SET_ASIDE
        assert Path(store.fault.particulars["path"]).read_bytes() == content
        assert works(store)
        assert not store.in_memory
        store.close()

    assert aside(path) == ["stories-20250314-093000-2.broken.db", "stories-20250314-093000.broken.db"]


@pytest.mark.parametrize("left", [4096, 3 * 4096, 0.5, 0.9])
def test_a_truncated_database_is_set_aside_with_its_companions(path: Path, clock: SetClock, left: float) -> None:
    filled(path, clock, 50)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(left if left > 1 else len(whole) * left)])
    Path(f"{path}-wal").write_bytes(b"geen wal")

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is (FaultCode.STORE_SALVAGED if store.ids(EVERYTHING) else FaultCode.STORE_SET_ASIDE)
    assert works(store)
    assert "stories-20250314-093000.broken.db" in aside(path)
    store.close()


def test_a_database_of_which_only_the_first_page_is_whole_is_set_aside(path: Path, clock: SetClock) -> None:
    filled(path, clock, 50)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_SET_ASIDE
    assert works(store)
    store.close()


def test_the_companions_of_what_is_set_aside_go_with_it(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    path.write_bytes(b"# geen database\n" * 100)
    Path(f"{path}-shm").write_bytes(b"gedeeld")  # the one that SQLite itself does not take away here

    Store.open(path, clock=clock).close()

    assert aside(path) == ["stories-20250314-093000.broken.db", "stories-20250314-093000.broken.db-shm"]


def test_an_empty_file_becomes_a_store(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    path.touch()
    store = Store.open(path, clock=clock)

    assert store.fault is None
    assert works(store)
    store.close()


def test_a_newer_versions_store_is_left_alone(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    newer = sqlite3.connect(path)
    newer.executescript(f"CREATE TABLE other (x); PRAGMA user_version = {VERSION + 1}")
    newer.close()
    before = path.read_bytes()

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_TOO_NEW
    assert store.in_memory
    assert works(store)
    store.close()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["stories.db"]


@pytest.mark.parametrize("obstacle", ["a folder in its place", "a file for a folder", "another program's tables"])
def test_where_no_store_can_be_it_is_in_memory(path: Path, clock: SetClock, obstacle: str) -> None:
    if obstacle == "a folder in its place":
        path.mkdir(parents=True)
    elif obstacle == "a file for a folder":
        path.parent.write_text("")
    else:
        path.parent.mkdir()
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE stories (mine)")
        other.close()

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_UNUSABLE
    assert store.fault.particulars["reason"]
    assert store.in_memory
    assert works(store)
    store.close()


def test_a_file_that_may_not_be_written_is_left_alone_and_shown(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path, clock)
    # Said by the system, since the administrator may write everything.
    monkeypatch.setattr(os, "access", lambda file, mode: not (file == path and mode == os.W_OK))

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_READ_ONLY
    assert store.fault.particulars["reason"] == "Permission denied"
    assert store.in_memory
    assert [row.key for row in store.rows(store.ids(EVERYTHING))] == ["0"]
    assert len(store.ids(Filter(text="lang"))) == 1
    assert works(store)
    store.close()
    again = sqlite3.connect(path)
    assert again.execute("SELECT count(*) FROM stories").fetchone() == (1,)
    again.close()
