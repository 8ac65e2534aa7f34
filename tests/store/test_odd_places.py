"""Where a store should be stands something else, or nothing can be written: the program starts at once, and says so."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.store.building import NOW, save, story
from tickertui.model.clock import SetClock
from tickertui.model.fault import Fault, FaultCode
from tickertui.model.filter import EVERYTHING
from tickertui.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="of files as POSIX has them")
# The code is loaded first: another user may not be allowed to read that either.
AS_ANOTHER_USER = """
import os, sys
from pathlib import Path
from tests.store.building import NOW, save, story
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING
from tickertui.store import Store
warm = Store.open(None, clock=SetClock(NOW))
save(warm, [story("a")])
warm.rows(warm.ids(EVERYTHING))
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
store = Store.open(Path(sys.argv[1]), clock=SetClock(NOW))
keys = [row.key for row in store.rows(store.ids(EVERYTHING))]
save(store, [story("new", 1)])
store.set_starred(1, True)
print(store.fault and store.fault.code.name, *keys, len(store.ids(EVERYTHING)))
"""


def opened(path: Path, clock: SetClock) -> Fault:
    """What is wrong with the store at ``path``, which takes stories for now all the same."""
    store = Store.open(path, clock=clock)
    assert save(store, [story("works", 1)]).new
    assert store.fault is not None
    assert store.in_memory
    store.close()
    return store.fault


def test_a_pipe_is_not_waited_for(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    assert opened(path, clock).code is FaultCode.STORE_UNUSABLE
    assert path.is_fifo()


@pytest.mark.parametrize("companion", ["-wal", "-shm", "-journal"])
@pytest.mark.parametrize("kind", ["a pipe", "a folder", "links in a circle", "a device"])
def test_what_is_no_file_in_the_place_of_a_companion_hides_no_stories(
    path: Path, clock: SetClock, companion: str, kind: str
) -> None:
    store = Store.open(path, clock=clock)
    save(store, [story("a")])
    store.close()
    beside = Path(f"{path}{companion}")
    if kind == "a pipe":
        os.mkfifo(beside)
    elif kind == "a folder":
        beside.mkdir()
    else:
        beside.symlink_to(beside.name if kind == "links in a circle" else "/dev/zero")

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_READ_ONLY
    assert [row.key for row in store.rows(store.ids(EVERYTHING))] == ["a"]
    assert save(store, [story("b", 1)]).new
    store.close()
    assert os.path.lexists(beside)


@pytest.mark.parametrize("target", ["/dev/zero", "/dev/null", "/dev/full"])
def test_a_device_is_left_alone(path: Path, clock: SetClock, target: str) -> None:
    path.parent.mkdir()
    path.symlink_to(target)
    assert opened(path, clock).code is FaultCode.STORE_UNUSABLE
    assert path.is_symlink()


def test_links_in_a_circle(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    path.symlink_to(path)
    assert opened(path, clock).code is FaultCode.STORE_UNUSABLE
    path.unlink()
    path.parent.rmdir()
    path.parent.symlink_to(path.parent)
    assert opened(path, clock).code is FaultCode.STORE_UNUSABLE


def test_a_link_that_leads_nowhere_yet(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    path.symlink_to(path.with_name("elsewhere.db"))
    store = Store.open(path, clock=clock)
    assert store.fault is None
    save(store, [story("a")])
    store.close()
    assert path.is_symlink()


def test_what_a_link_leads_to_is_set_aside_where_it_stands(path: Path, clock: SetClock, tmp_path: Path) -> None:
    path.parent.mkdir()
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "other.db").write_bytes(b"geen database" * 1000)
    path.symlink_to(kept / "other.db")
    store = Store.open(path, clock=clock)
    assert store.fault is not None
    assert Path(store.fault.particulars["path"]).parent == kept
    save(store, [story("a")])
    store.close()
    assert path.is_symlink()
    assert (kept / "other.db").read_bytes().startswith(b"SQLite format 3")


def test_a_huge_file_that_is_no_store_is_set_aside_at_once(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(40 * 1024**3)  # with nothing in it, on the disk it takes nothing
    store = Store.open(path, clock=clock)
    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_SET_ASIDE
    store.close()


def test_an_empty_file_beside_a_log_is_set_aside_with_it(path: Path, clock: SetClock) -> None:
    store = Store.open(path, clock=clock)
    save(store, [story("a")])
    log = Path(f"{path}-wal").read_bytes()
    store.close()
    path.write_bytes(b"")
    Path(f"{path}-wal").write_bytes(log)

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    aside = store.fault.particulars["path"]
    # What the log holds was read out of it where SQLite would have thrown it away.
    assert Path(aside).exists()
    assert [row.key for row in store.rows(store.ids(EVERYTHING))] in (["a"], [])
    assert save(store, [story("b", 1)]).new
    store.close()


def read_by_another_user(path: Path) -> str:
    """What a program of a user who may write nothing there sees of the store: its fault and its stories' keys."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", AS_ANOTHER_USER, path], cwd=root, capture_output=True, text=True, check=False, timeout=60
    )
    assert not done.stderr
    return done.stdout.strip()


@pytest.fixture
def visible(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place for a store that other users may look into."""
    folder = tmp_path_factory.mktemp("visible")
    for parent in (folder, *folder.parents):
        if parent in Path(tempfile.gettempdir()).parents or parent == Path(tempfile.gettempdir()):
            break
        parent.chmod(0o755)
    return folder / "data" / "stories.db"


@pytest.mark.parametrize("log", ["no log", "a log that was left", "a log in use"])
@pytest.mark.parametrize("mode", [0o444, 0o644])
def test_what_can_be_read_is_shown_where_nothing_can_be_written(visible: Path, log: str, mode: int) -> None:
    if os.geteuid() != 0 and mode != 0o444:
        pytest.skip("needs a second user")
    store = Store.open(visible, clock=SetClock(NOW))
    save(store, [story("a")])
    if log == "no log":
        store.close()
    if log == "a log that was left":
        copy = visible.with_name("copy.db")
        shutil.copyfile(visible, copy)
        shutil.copyfile(f"{visible}-wal", f"{copy}-wal")
        store.close()
        visible = copy
    for file in visible.parent.iterdir():
        file.chmod(mode)
    visible.parent.chmod(0o555)
    before = sorted(file.name for file in visible.parent.iterdir())
    try:
        assert read_by_another_user(visible) == "STORE_READ_ONLY a 2"
        assert sorted(file.name for file in visible.parent.iterdir()) == before
    finally:
        visible.parent.chmod(0o755)
        store.close()


def test_a_store_that_cannot_even_be_read(visible: Path) -> None:
    Store.open(visible, clock=SetClock(NOW)).close()
    visible.chmod(0)
    assert read_by_another_user(visible) == "STORE_UNUSABLE 1"


def test_an_older_versions_store_that_can_only_be_read_is_brought_up_in_memory(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tickertui.store import schema

    with monkeypatch.context() as older:
        older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:2])
        older.setattr(schema, "VERSION", 2)
        Store.open(path, clock=clock).close()
    monkeypatch.setattr(os, "access", lambda file, mode: not (file == path and mode == os.W_OK))

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_READ_ONLY
    assert schema.version_of(store._connection) == schema.VERSION
    assert save(store, [story("a")]).new
    store.close()
    raw = sqlite3.connect(path)
    assert raw.execute("PRAGMA user_version").fetchone() == (2,)
    raw.close()
