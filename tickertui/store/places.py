"""What stands where a store's files should be."""

import errno
import glob
import os
import stat
import threading
import time
from contextlib import suppress
from pathlib import Path

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite adds to a store's name for its log and the like."""

_SURELY_LEFT = 600.0


def ordinary(path: Path) -> os.stat_result | None:
    """What is known of the file; None where there is none.

    :raises OSError: when it is no ordinary file. Opening a pipe would wait for ever, and a device never ends.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file")
    return found


def new_name(path: Path) -> Path:
    """A name beside a store for one that is to take its place; of this thread alone."""
    return path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.new")


def clear_left_over(path: Path) -> None:
    """Take away what a killed program left under such a name: none is used for so long."""
    with suppress(OSError):
        for left in path.parent.glob(f".{glob.escape(path.name)}.*.new*"):
            with suppress(OSError):
                if time.time() - left.lstat().st_mtime > _SURELY_LEFT:
                    left.unlink()


def has_odd_companions(path: Path) -> bool:
    """Whether something that is no ordinary file stands where SQLite would open one of its own."""
    try:
        for companion in COMPANIONS:
            ordinary(Path(f"{path}{companion}"))
    except OSError:
        return True
    return False
