"""Gives a copy of a broken store a header that SQLite can read: what follows it may be whole.

https://www.sqlite.org/fileformat2.html#the_database_header
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# What SQLite makes where nothing else is asked for, as the store does not.
_PAGE = 4096
_MOST_COPIED = 1024 * 1024 * 1024


@contextmanager
def with_mended_header(broken: Path) -> Iterator[Path]:
    """A copy of the store at ``broken``, for as long as it is looked at.

    :raises OSError: when there is no room for it, or it is too large.
    """
    size = broken.stat().st_size
    if size > _MOST_COPIED:
        raise OSError(f"> {_MOST_COPIED} bytes")
    with tempfile.TemporaryDirectory(prefix="tickertui-") as folder:
        copy = Path(folder) / "stories.sqlite"
        shutil.copyfile(broken, copy)
        with copy.open("r+b") as file:
            file.write(_header(pages=-(-size // _PAGE)))
        log = Path(f"{broken}-wal")
        if log.is_file():
            shutil.copyfile(log, f"{copy}-wal")
        yield copy


def _header(pages: int) -> bytes:
    """The first 100 bytes: of a store with a log, of so many pages, without a list of free ones."""
    fields = (
        b"SQLite format 3\0",
        _PAGE.to_bytes(2, "big"),
        bytes((2, 2, 0, 64, 32, 32)),
        (1).to_bytes(4, "big"),  # changes: the same as at the end, so that the number of pages counts
        pages.to_bytes(4, "big"),
        bytes(8),
        (1).to_bytes(4, "big"),
        (4).to_bytes(4, "big"),  # the format of the schema
        bytes(8),
        (1).to_bytes(4, "big"),  # UTF-8
        bytes(32),
        (1).to_bytes(4, "big"),
        bytes(4),
    )
    return b"".join(fields)
