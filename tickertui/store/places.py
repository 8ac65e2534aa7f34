"""What stands where a store's files should be."""

import errno
import os
import stat
from pathlib import Path

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite adds to a store's name for its log and the like."""


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


def has_odd_companions(path: Path) -> bool:
    """Whether something that is no ordinary file stands where SQLite would open one of its own."""
    try:
        for companion in COMPANIONS:
            ordinary(Path(f"{path}{companion}"))
    except OSError:
        return True
    return False
