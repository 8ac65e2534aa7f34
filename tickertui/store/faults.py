"""What SQLite raises, as faults that can be put in words."""

import errno
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from tickertui.model.fault import Fault, FaultCode, StoreError, fault
from tickertui.model.text import clean, cut
from tickertui.query import QueryError
from tickertui.store.reasons import why_unwritable

P = ParamSpec("P")
R = TypeVar("R")

_LONGEST_REASON = 200
# SQLite's primary result codes (the low byte of the extended ones); https://www.sqlite.org/rescode.html
_CODES = {
    sqlite3.SQLITE_CORRUPT: FaultCode.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: FaultCode.STORE_DAMAGED,
    sqlite3.SQLITE_FULL: FaultCode.STORE_FULL,
    sqlite3.SQLITE_BUSY: FaultCode.STORE_BUSY,
    sqlite3.SQLITE_LOCKED: FaultCode.STORE_BUSY,
    # Locks that cannot be had just now, as on a network's file system.
    sqlite3.SQLITE_PROTOCOL: FaultCode.STORE_BUSY,
}

_LACKING = re.compile(r"Could not decode|no such (table|column): |table \S+ has ")
# Of these the cause lies in the file system.
_UNTOLD = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def store_fault(error: sqlite3.Error, where: object) -> Fault:
    """The fault that ``error``, raised by the store at ``where``, stands for."""
    code = _CODES.get(_primary(error), FaultCode.STORE_UNUSABLE)
    if _primary(error) in _UNTOLD and isinstance(where, Path) and (why := why_unwritable(where.parent)) is not None:
        if why.errno in _NO_ROOM:
            code = FaultCode.STORE_FULL
        return fault(code, path=where, reason=why.strerror or why)
    return fault(code, path=where, reason=cut(clean(str(error)), _LONGEST_REASON))


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the file is no database, or a broken one."""
    return _CODES.get(_primary(error)) is FaultCode.STORE_DAMAGED


def damage(why: object) -> sqlite3.DatabaseError:
    """SQLite's error for damage that it does not see itself: what is stored cannot be what was written."""
    error = sqlite3.DatabaseError(str(why))
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


@contextmanager
def stored_values() -> Iterator[None]:
    """For reading what is stored into values: what cannot be what was written is raised as damage."""
    try:
        yield
    except (ValueError, OverflowError) as error:
        raise damage(error) from error


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program stands in the way for now."""
    return _CODES.get(_primary(error)) is FaultCode.STORE_BUSY


def _primary(error: sqlite3.Error) -> int:
    # Python's own words, an error without a code; and what is asked for is always there in a store that is whole.
    if _LACKING.match(str(error)):
        return sqlite3.SQLITE_CORRUPT
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF


class Failing(Protocol):
    """What :func:`telling` needs of the object whose method it is put on."""

    def follow(self) -> None:
        """Called before each operation."""
        ...

    def failed(self, error: sqlite3.Error) -> StoreError:
        """The error to raise instead."""
        ...


F = TypeVar("F", bound=Failing)


def telling(operation: Callable[Concatenate[F, P], R]) -> Callable[Concatenate[F, P], R]:
    """``operation``, a method, raising :class:`StoreError` with a fault in place of SQLite's own errors."""

    @wraps(operation)
    def told(self: F, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            self.follow()
            return operation(self, *args, **kwargs)
        except sqlite3.Error as error:
            raise self.failed(error) from error

    return told


def reading(operation: Callable[Concatenate[F, P], R]) -> Callable[Concatenate[F, P], R]:
    """As :func:`telling`, for a method that only reads: what cannot be what was written counts as damage."""

    @wraps(operation)
    def told(self: F, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return operation(self, *args, **kwargs)
        except QueryError:
            raise
        except (ValueError, OverflowError) as error:
            # A flipped bit within a value, which SQLite does not see: no text, no time, no JSON.
            raise self.failed(damage(error)) from error

    return telling(told)
