"""What the program takes of the machine, from outside."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True, slots=True)
class Sample:
    """At ``seconds``: memory and store in MiB, ``cpu`` the seconds it has computed so far, ``stories`` stored."""

    seconds: float
    rss: float
    uss: float
    cpu: float
    handles: int
    threads: int
    store: float
    log: float
    stories: int


def take(process: psutil.Process, store: Path, seconds: float) -> Sample:
    """Look at it now.

    :raises psutil.NoSuchProcess: when it has ended.
    """
    memory, times = process.memory_full_info(), process.cpu_times()
    return Sample(
        seconds,
        memory.rss / 2**20,
        memory.uss / 2**20,
        times.user + times.system,
        process.num_fds(),
        process.num_threads(),
        _size(store),
        _size(Path(f"{store}-wal")),
        _stories(store),
    )


def shares(samples: Sequence[Sample], every: float = 60.0) -> list[tuple[float, float]]:
    """Of each minute the part of one core that was used, in percent; x in minutes."""
    found, first = [], samples[0]
    for sample in samples[1:]:
        if sample.seconds - first.seconds >= every:
            share = 100 * (sample.cpu - first.cpu) / (sample.seconds - first.seconds)
            found.append((sample.seconds / 60, share))
            first = sample
    return found


def _size(file: Path) -> float:
    return file.stat().st_size / 2**20 if file.exists() else 0.0


def _stories(store: Path) -> int:
    try:
        reader = sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=0.2)
    except sqlite3.Error:
        return 0
    try:
        return int(reader.execute("SELECT count(*) FROM stories").fetchone()[0])
    except sqlite3.Error:  # there is none yet, or it is being made
        return 0
    finally:
        reader.close()
