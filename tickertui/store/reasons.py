"""Why a store cannot be written: SQLite tells of an "I/O error" only, the system knows more."""

import os
import tempfile
from pathlib import Path

_SIZE = 65_536  # as much as SQLite asks for at once, for its index of the log


def why_unwritable(folder: Path) -> OSError | None:
    """What the system says when a file of some size is written in ``folder``; None where it can be. Nothing is left."""
    try:
        handle, name = tempfile.mkstemp(prefix=".tickertui-", dir=folder)
    except OSError as error:
        return error
    try:
        os.write(handle, bytes(_SIZE))
        os.fsync(handle)
    except OSError as error:
        return error
    finally:
        os.close(handle)
        Path(name).unlink(missing_ok=True)
    return None
