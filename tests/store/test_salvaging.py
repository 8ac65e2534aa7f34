"""What can be read of a broken store is carried over to the fresh one, and what damage put there is not shown."""

import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from tests.store.building import FEED, save, story
from tests.store.test_migrating import STORED_ONCE
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode
from tickertui.model.feed import FeedMemory
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.text import clean
from tickertui.store import Store, schema
from tickertui.store.connecting import connect
from tickertui.store.salvaging import Salvaged, salvage

STORIES = 300
STARRED = range(1, STORIES, 20)


def kept(path: Path, clock: SetClock) -> None:
    """A store with stories, of which some are starred, read and revised; nothing is left in its log."""
    store = Store.open(path, clock=clock)
    stories = [story(f"{number}", number, paragraphs=(f"Woord{number}. " * 60,)) for number in range(STORIES)]
    ids = save(store, stories).new
    save(store, [story("1", 1, title="Herzien")])
    for id in STARRED:
        store.set_starred(ids[id], True)
    store.mark_read(ids[:50])
    store.remember(FeedMemory(FEED, title="Bode", etag='"1"', last_modified="gisteren"))
    store.close()


def page_of(path: Path, name: str) -> tuple[int, int]:
    """The first page of a table or an index, and the size of pages."""
    raw = sqlite3.connect(path)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    raw.close()
    return page, size


def overwrite(path: Path, page: int, size: int, content: bytes) -> None:
    """Put ``content`` in the place of a page."""
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(content)


@pytest.mark.parametrize("broken", ["search_data", "stories_newest", "stories_of_region", "texts"])
def test_no_mark_is_lost_where_another_table_or_index_is_broken(path: Path, clock: SetClock, broken: str) -> None:
    kept(path, clock)
    page, size = page_of(path, broken)
    overwrite(path, page, size, b"\xff" * size)
    Path(f"{path}-examine").touch()

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_SALVAGED
    assert store.fault.particulars["stories"] == str(STORIES)
    assert store.fault.particulars["starred"] == str(len(STARRED))
    assert Path(store.fault.particulars["path"]).exists()
    rows = store.rows(store.ids(EVERYTHING))
    assert {row.key for row in rows if row.starred} == {str(id) for id in STARRED}
    assert {row.key for row in rows if row.read} == {str(id) for id in range(50)}
    assert len(store.ids(Filter(text="titel"))) == STORIES - 1
    assert len(store.ids(Filter(text="herzien"))) == 1
    # Asked anew in full, since stories may lack.
    assert store.memory(FEED) == FeedMemory(FEED, title="Bode")
    store.close()
    check = sqlite3.connect(path)
    assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    check.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    check.close()


@pytest.mark.parametrize("length", [16, 100])
def test_no_mark_is_lost_where_the_header_is_overwritten(path: Path, clock: SetClock, length: int) -> None:
    kept(path, clock)
    overwrite(path, 1, 4096, b"\xff" * length)

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.particulars["starred"] == str(len(STARRED))
    assert store.fault.particulars["stories"] == str(STORIES)
    assert Path(store.fault.particulars["path"]).read_bytes().startswith(b"\xff" * length)
    store.close()


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_broken_the_program_starts_and_shows_nothing_unclean(
    path: Path, clock: SetClock, seed: int
) -> None:
    kept(path, clock)
    damage = random.Random(seed)
    body = bytearray(path.read_bytes())
    for _ in range(damage.choice([1, 20, 400])):
        body[damage.randrange(len(body))] = damage.randrange(256)
    path.write_bytes(body)
    Path(f"{path}-examine").touch()

    store = Store.open(path, clock=clock)

    for row in store.rows(store.ids(EVERYTHING)):
        if store.fault is not None:
            assert [row.title, row.lead, row.place] == [clean(text) for text in (row.title, row.lead, row.place)]
            assert store.story(row.id) is not None
    assert save(store, [story("new", 1)]).new
    store.close()


def test_marked_stories_come_first_where_time_is_short(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(path, clock)
    fresh = Store.open(None, clock=clock)
    began = time.monotonic()
    looks = 0

    def ticking() -> float:
        nonlocal looks
        looks += 1
        (carried,) = fresh._connection.execute("SELECT count(*) FROM stories").fetchone()
        return began + (100.0 if carried >= 200 else 0.0)

    monkeypatch.setattr("tickertui.store.salvaging.time.monotonic", ticking)
    found = salvage(path, fresh._connection, seconds=5)

    assert (found.stories, found.starred) == (200, len(STARRED))
    assert looks > 1
    fresh.close()


def test_a_store_that_a_second_program_finds_broken_is_set_aside_once(path: Path, clock: SetClock) -> None:
    path.parent.mkdir()
    path.write_bytes(b"geen database" * 1000)
    broken = path.stat()
    first = Store.open(path, clock=clock)
    save(first, [story("a")])

    from tickertui.store.setting_aside import begin_anew

    connection, fault = begin_anew(path, broken, clock.now())

    assert fault is None
    assert connection.execute("SELECT count(*) FROM stories").fetchone() == (1,)
    connection.close()
    first.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("at", ["salvaging", "renaming", "the last step"])
def test_killed_while_it_carries_over_it_begins_again_at_the_next_start(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    kept(path, clock)
    page, size = page_of(path, "texts")
    overwrite(path, page, size, b"\xff" * size)
    Path(f"{path}-examine").touch()
    pid = os.fork()
    if not pid:

        def killed(*_: object) -> None:
            os.kill(os.getpid(), signal.SIGKILL)

        if at == "salvaging":
            monkeypatch.setattr("tickertui.store.salvaging.checked_text", killed)
        elif at == "renaming":
            monkeypatch.setattr(Path, "hardlink_to", killed)
        else:
            monkeypatch.setattr(Path, "replace", killed)
        Store.open(path, clock=clock)
        os._exit(0)
    assert os.WTERMSIG(os.waitpid(pid, 0)[1]) == signal.SIGKILL
    for left in path.parent.glob(".*"):
        os.utime(left, (0, 0))

    store = Store.open(path, clock=clock)

    assert store.fault is not None
    assert store.fault.code is FaultCode.STORE_SALVAGED
    assert {row.key for row in store.rows(store.ids(EVERYTHING)) if row.starred} == {str(id) for id in STARRED}
    store.close()
    assert list(path.parent.glob(".*")) == []
    assert not Path(f"{path}-examine").exists()


def test_names_and_passwords_in_addresses_are_not_carried_over(path: Path, clock: SetClock) -> None:
    kept(path, clock)
    raw = sqlite3.connect(path)
    raw.execute("UPDATE feeds SET address = replace(address, '://', '://jan:zeergeheim9@')")
    raw.commit()
    raw.close()
    fresh = path.with_name("nieuw.sqlite")
    Store.open(fresh, clock=clock).close()
    into = sqlite3.connect(fresh, isolation_level=None)

    assert salvage(path, into).stories == STORIES

    assert into.execute("SELECT address FROM feeds").fetchall() == [(FEED,)]
    into.close()
    assert b"zeergeheim9" not in fresh.read_bytes()


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_of_an_older_versions_store_stars_are_carried_over(
    path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    path.parent.mkdir()
    with monkeypatch.context() as older:
        older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:version])
        older.setattr(schema, "VERSION", version)
        old = sqlite3.connect(path, isolation_level=None)
        schema.migrate(old)
        old.executescript(f"{STORED_ONCE} UPDATE stories SET starred = 1;")
        old.close()
    assert salvage(path, connect(None)) == Salvaged(1, 1)


@pytest.mark.parametrize("name", ["published_to", "reason_kind", "key", "address", "starred"])
def test_a_bit_in_the_name_of_a_column_keeps_no_program_from_its_start(path: Path, clock: SetClock, name: str) -> None:
    kept(path, clock)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(f"  {name} ".encode(), f"  {name[:-1]}~ ".encode()))
    Path(f"{path}-examine").touch()
    store = Store.open(path, clock=clock)
    assert save(store, [story("works", 1)]).new
    store.close()
    aside = [file for file in path.parent.iterdir() if ".broken" in file.name]
    assert [file.stat().st_size for file in aside if file.suffix == path.suffix] == [len(whole)]
