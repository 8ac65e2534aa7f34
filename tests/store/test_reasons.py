"""Why a store cannot be written, in the words of the system."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from tickertui.model.fault import FaultCode
from tickertui.store.faults import store_fault
from tickertui.store.reasons import why_unwritable


def io_error() -> sqlite3.OperationalError:
    """As SQLite has it for whatever the system refuses."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    return error


def refuse(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Have the system refuse to write."""

    def write(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "write", write)


def test_where_it_can_be_written_there_is_none_and_nothing_is_left(tmp_path: Path) -> None:
    assert why_unwritable(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_the_reason(tmp_path: Path) -> None:
    why = why_unwritable(tmp_path / "gone")
    assert why is not None
    assert why.errno == errno.ENOENT


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, FaultCode.STORE_FULL),
        (errno.EDQUOT, FaultCode.STORE_FULL),
        (errno.EROFS, FaultCode.STORE_UNUSABLE),
        (errno.EIO, FaultCode.STORE_UNUSABLE),
    ],
)
def test_the_system_says_what_sqlite_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: FaultCode
) -> None:
    refuse(monkeypatch, number)
    told = store_fault(io_error(), tmp_path / "stories.sqlite")
    assert (told.code, told.particulars["reason"]) == (code, os.strerror(number))
    assert list(tmp_path.iterdir()) == []


def test_what_has_passed_meanwhile_is_told_in_its_own_words(tmp_path: Path) -> None:
    told = store_fault(io_error(), tmp_path / "stories.sqlite")
    assert (told.code, told.particulars["reason"]) == (FaultCode.STORE_UNUSABLE, "disk I/O error")
