"""What is measured at the end of each simulated day."""

import asyncio
import gc
import sqlite3
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True, slots=True)
class Sample:
    """One day's figures. Sizes are in MiB; ``objects`` are those that the garbage collector follows, ``blocks`` what
    Python's own allocator gave out; ``free`` is the part of the database that nothing is in.
    """

    day: int
    rss: float
    objects: int
    blocks: int
    handles: int
    threads: int
    tasks: int
    database: float
    free: float
    wal: float
    stories: int
    clusters: int
    polls: int
    remembered: int


def take(day: int, store: Path, *, polls: int, remembered: int) -> Sample:
    """Measure this process and the store at ``store``, from within the running loop."""
    gc.unfreeze()  # what was loaded first counts too
    gc.collect()
    process = psutil.Process()
    rss, objects, blocks = process.memory_info().rss, len(gc.get_objects()), sys.getallocatedblocks()
    handles, threads, tasks = process.num_fds(), threading.active_count(), len(asyncio.all_tasks())
    reader = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    try:
        (page,) = reader.execute("PRAGMA page_size").fetchone()
        (free,) = reader.execute("PRAGMA freelist_count").fetchone()
        (stories,) = reader.execute("SELECT count(*) FROM stories").fetchone()
        (clusters,) = reader.execute("SELECT count(DISTINCT cluster) FROM stories WHERE cluster <> id").fetchone()
    finally:
        reader.close()
    wal = Path(f"{store}-wal")
    return Sample(
        day,
        rss / 2**20,
        objects,
        blocks,
        handles,
        threads,
        tasks,
        store.stat().st_size / 2**20,
        page * free / 2**20,
        wal.stat().st_size / 2**20 if wal.exists() else 0.0,
        stories,
        clusters,
        polls,
        remembered,
    )
