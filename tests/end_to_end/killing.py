"""Kills programs at random moments, two at a time on the same files, and looks whether anything was lost.

``python -m tests.end_to_end.killing --times 500 --seed 7`` says how many were killed and fails at the first loss. The
programs are forked from this process, which has loaded all they need: that takes milliseconds.
"""

import argparse
import json
import os
import shutil
import signal
import sqlite3
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from tests.end_to_end.killed_program import IN_A_DOCUMENT, Program
from tests.store.building import NOW, save, story
from tests.store.test_migrating import STORED_ONCE
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING
from tickertui.settings.feed_file import FeedFile
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.locations import Locations
from tickertui.settings.state_file import StateFile
from tickertui.store import Keeping, Store, schema

# Kills on the same files, before others are begun.
_IN_A_WORLD = 12
_ALLOWED = ("stories.sqlite", "stories.sqlite-wal", "stories.sqlite-shm", "stories.sqlite-journal", "state.toml")


class LossError(Exception):
    """Something that was acknowledged is not there, or what is there is not whole."""


def kill_many(times: int, seed: int, folder: Path) -> int:
    """Kill ``times`` programs; gives how many things they had acknowledged.

    :raises LossError: when anything is not as it must be.
    """
    os.environ["TICKERTUI_NOW"] = NOW.isoformat()
    _load_all()
    acknowledged = world = 0
    killed = 0
    while killed < times:
        random = Random(f"{seed} {world}")
        where = Locations(folder / f"world{world}" / "config", folder / f"world{world}" / "data")
        _begin(where, random)
        kills = min(_IN_A_WORLD, times - killed)
        try:
            acknowledged += _World(where, random).kill(kills)
        except LossError as loss:
            raise LossError(f"seed {seed}, world {world}: {loss}") from loss
        killed, world = killed + kills, world + 1
        shutil.rmtree(folder / f"world{world - 1}")
    return acknowledged


def _load_all() -> None:
    """Have everything imported that the programs use."""
    store = Store.open(None, clock=SetClock(NOW), keeping=Keeping(gather=True))
    save(store, [story("a"), story("b")])
    store.close()
    with TemporaryDirectory() as folder:
        where = Locations(Path(folder, "config"), Path(folder, "data"))
        where.data_dir.mkdir()
        FilterFile(where.filters_file).update(lambda there: there)
        with mock.patch("sys.stdout"):
            Program(where, "a", Random(0), Path(folder, "acknowledged")).poll()


def _begin(where: Locations, random: Random) -> None:
    """Nothing at all, or a store of an older version."""
    version = random.choice([0, 0, *range(1, schema.VERSION)])
    if version:
        where.data_dir.mkdir(parents=True)
        with mock.patch.multiple(schema, MIGRATIONS=schema.MIGRATIONS[:version], VERSION=version):
            connection = sqlite3.connect(where.store_file, isolation_level=None)
            schema.migrate(connection)
        connection.executescript(STORED_ONCE)
        if version >= 3:  # from there on each has a cluster
            connection.execute("UPDATE stories SET cluster = id")
        connection.close()


class _World:
    def __init__(self, where: Locations, random: Random) -> None:
        self._where, self._random = where, random
        self._started = 0
        self._old = where.store_file.exists()
        self._logs: list[Path] = []

    def kill(self, times: int) -> int:
        """Kill so many, one after the other, mostly with another that goes on; how much they had acknowledged."""
        running = [self._start()]
        for _ in range(times):
            while len(running) < 2:
                running.append(self._start())
            # Often in the midst of opening, which takes but milliseconds.
            time.sleep(self._random.uniform(0, 0.012) if self._random.random() < 0.35 else self._random.uniform(0, 0.4))
            _end(running.pop(self._random.randrange(2)))
            if self._random.random() < 0.3:
                _end(running.pop())
            self._look()
        for pid in running:
            _end(pid)
        self._look()
        self._look_for_rubbish()
        return sum(1 for _ in self._acknowledged())

    def _start(self) -> int:
        self._started += 1
        name = f"p{self._started}"
        log = self._where.data_dir.parent / f"{name}.acknowledged"
        self._logs.append(log)
        random = Random(self._random.random())
        log.parent.mkdir(parents=True, exist_ok=True)
        if pid := os.fork():
            return pid
        try:  # the program
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            Program(self._where, name, random, log).run()
        except BaseException:
            with log.open("a") as file:
                file.write(json.dumps({"fault": traceback.format_exc()}) + "\n")
        os._exit(1)

    def _acknowledged(self) -> Iterator[dict[str, Any]]:
        for log in self._logs:
            if log.exists():
                # A line that is just being written has no end yet.
                yield from (json.loads(line) for line in log.read_bytes().split(b"\n")[:-1])

    def _look(self) -> None:
        acknowledged = list(self._acknowledged())
        for done in acknowledged:
            _demand("fault" not in done, done.get("fault"))
        self._look_at_files(acknowledged)
        self._look_at_store(acknowledged)

    def _look_at_files(self, acknowledged: list[dict[str, Any]]) -> None:
        saved, faults = FilterFile(self._where.filters_file).examine()
        _demand(not faults, faults)
        lost = {done["filter"] for done in acknowledged if "filter" in done} - {name for name, _ in saved.named}
        _demand(not lost, f"filters lost: {lost}")
        _, faults = StateFile(self._where.state_file).examine()
        _demand(not faults, faults)
        changes, faults = FeedFile(self._where.feeds_file).examine()
        _demand(not faults, faults)
        lost = {done["feed"] for done in acknowledged if "feed" in done} - {feed.address for feed in changes.added}
        _demand(not lost, f"feeds lost: {lost}")

    def _look_at_store(self, acknowledged: list[dict[str, Any]]) -> None:
        store = Store.open(self._where.store_file, clock=SetClock(NOW))
        with closing(store):
            _demand(store.fault is None, store.fault)
            connection = store._connection
            connection.execute("BEGIN")  # all of one moment, while another program may go on
            _demand(connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "not whole")
            _demand(connection.execute("PRAGMA foreign_key_check").fetchall() == [], "loose rows")
            ids = set(store.ids(EVERYTHING))
            found = {
                id for (id,) in connection.execute("SELECT rowid FROM search WHERE search MATCH 'bericht OR titel'")
            }
            _demand(ids == found, f"the index and the stories disagree: {ids ^ found}")
            rows = connection.execute("SELECT id, key, starred, read, cluster, pinned FROM stories").fetchall()
            texts = connection.execute("SELECT count(*) FROM texts").fetchone()[0]
            connection.execute("COMMIT")
        _demand(texts == len(rows), "texts lack")
        _demand(not self._old or any(key == "a" for _, key, *_ in rows), "a story of the older version lacks")
        _demand(sum(pinned for *_, pinned in rows) <= 1, "two stories are pinned")
        lowest: dict[int, int] = {}
        for id, *_, cluster, _ in rows:
            lowest[cluster] = min(id, lowest.get(cluster, id))
        _demand(all(cluster == id for cluster, id in lowest.items()), "a cluster has no number of its own")
        self._look_for_marks(acknowledged, {key: (starred, read) for _, key, starred, read, *_ in rows})

    def _look_for_marks(self, acknowledged: list[dict[str, Any]], there: dict[str, tuple[int, int]]) -> None:
        whole: dict[str, int] = {}
        for key in there:
            if key.startswith("new:"):
                of = key.rpartition("/")[0]
                whole[of] = whole.get(of, 0) + 1
        _demand(set(whole.values()) <= {IN_A_DOCUMENT}, "half a document")
        for done in acknowledged:
            for key in done.get("saved", ()):
                _demand(key in there or key.startswith("old:"), f"{key} lacks")
            if (starred := done.get("starred")) is not None:
                _demand(starred in there and there[starred][0], f"the star of {starred} lacks")
            for key in done.get("read", ()):
                _demand(there[key][1] if key in there else key.startswith("old:"), f"the mark of {key} lacks")

    def _look_for_rubbish(self) -> None:
        """Those who write next clear away what the killed left."""
        FilterFile(self._where.filters_file).update(lambda there: there)
        StateFile(self._where.state_file).update(lambda there: there)
        FeedFile(self._where.feeds_file).update(lambda there: there)
        Store.open(self._where.store_file, clock=SetClock(NOW)).close()
        config = {file.name for file in self._where.config_dir.iterdir()}
        _demand(config == {"filters.toml", "feeds.toml"}, f"left over: {config}")
        data = {file.name for file in self._where.data_dir.iterdir()}
        _demand(data <= set(_ALLOWED), f"left over: {data}")


def _end(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def _demand(right: object, told: object) -> None:
    if not right:
        raise LossError(str(told))


def run(arguments: list[str] | None = None) -> int:
    """The command; 0 when nothing was lost."""
    parser = argparse.ArgumentParser(description="Kill programs in the midst of writing, and look what was lost.")
    parser.add_argument("--times", type=int, default=500, help="how many programs to kill")
    parser.add_argument(
        "--seed", type=int, default=None, help="begin the same random choices; by default others each time"
    )
    options = parser.parse_args(arguments)
    seed = time.time_ns() % 1_000_000 if options.seed is None else options.seed
    sys.stdout.write(f"seed {seed}\n")
    began = time.monotonic()
    with TemporaryDirectory(prefix="tickertui-killing-") as folder:
        try:
            acknowledged = kill_many(options.times, seed, Path(folder))
        except LossError as loss:
            sys.stdout.write(f"LOST: {loss}\n")
            return 1
    took = f"{time.monotonic() - began:.1f} s"
    sys.stdout.write(f"{options.times} killed, {acknowledged} things acknowledged, none lost; {took}\n")
    return 0


if __name__ == "__main__":
    sys.exit(run())
