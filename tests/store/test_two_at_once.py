"""Two programs, or two connections of one, with the same store."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from tests.store.building import save, story
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING
from tickertui.store import Store, connecting


def test_who_writes_never_makes_a_reader_wait(path: Path, clock: SetClock) -> None:
    writer, reader = Store.open(path, clock=clock), Store.open(path, clock=clock)
    reader._connection.execute("PRAGMA busy_timeout = 0")
    (id,) = save(writer, [story("a")]).new

    with writer._transaction():
        writer._connection.execute("UPDATE stories SET title = 'Half'")
        assert [row.title for row in reader.rows(reader.ids(EVERYTHING))] == ["Titel a"]
    assert reader.rows([id])[0].title == "Half"
    writer.close()
    reader.close()


def test_who_reads_never_makes_a_writer_wait(path: Path, clock: SetClock) -> None:
    writer, reader = Store.open(path, clock=clock), Store.open(path, clock=clock)
    writer._connection.execute("PRAGMA busy_timeout = 0")
    save(writer, [story("a"), story("b")])
    reading = reader._connection.execute("SELECT title FROM stories ORDER BY id")
    assert reading.fetchone() == ("Titel a",)

    assert len(save(writer, [story("c")]).new) == 1

    assert reading.fetchall() == [("Titel b",)]
    writer.close()
    reader.close()


def test_the_data_version_tells_that_another_wrote(path: Path, clock: SetClock) -> None:
    one, other = Store.open(path, clock=clock), Store.open(path, clock=clock)
    before = one.data_version()
    save(one, [story("a")])
    assert one.data_version() == before
    save(other, [story("b")])
    assert one.data_version() != before
    one.close()
    other.close()


def test_both_save_the_same_stories_and_they_stand_there_once(path: Path, clock: SetClock) -> None:
    starting = Barrier(4)

    def poll(number: int) -> int:
        starting.wait()
        store = Store.open(path, clock=clock)  # fresh: they also make it at once
        assert store.fault is None
        new = sum(len(save(store, [story(f"{key}"), story(f"own {number} {key}")]).new) for key in range(20))
        store.close()
        return new

    with ThreadPoolExecutor(4) as programs:
        new = list(programs.map(poll, range(4)))

    assert sum(new) == 20 + 4 * 20
    store = Store.open(path, clock=clock)
    assert len(store.ids(EVERYTHING)) == sum(new)
    store.close()
    check = sqlite3.connect(path)
    assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    check.close()


def test_a_store_that_another_program_is_just_making_is_waited_for(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("CREATE TABLE begun (x)")
    other.execute("BEGIN")
    other.execute("SELECT * FROM begun").fetchall()
    waited: list[float] = []

    def finish(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 2:
            other.execute("COMMIT")

    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0)
    monkeypatch.setattr(time, "sleep", finish)

    store = Store.open(path, clock=clock)

    assert store.fault is None
    assert len(waited) == 2
    store.close()
    other.close()
