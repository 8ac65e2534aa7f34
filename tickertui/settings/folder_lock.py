"""Keeps two programs from putting another file in the same place at the same moment."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE = 5.0
_BETWEEN_TRIES = 0.01


@contextmanager
def locked_folder(folder: Path) -> Iterator[bool]:
    """Hold the folder's lock, whether it could be had: not where the system knows none, or another keeps it too long.

    It leaves no file, and ends with the program however that ends.
    """
    try:
        import fcntl
    except ImportError:  # Windows, where what is open cannot be replaced anyway
        yield False
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        yield False
        return
    try:
        until = time.monotonic() + _PATIENCE
        held = False
        while not held:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                held = True
            except BlockingIOError:
                if time.monotonic() >= until:
                    break
                time.sleep(_BETWEEN_TRIES)
            except OSError:  # a file system without locks
                break
        yield held
    finally:
        os.close(handle)
