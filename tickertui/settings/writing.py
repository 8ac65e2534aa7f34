"""Writes the program's own files so that a reader finds the old one or the new one whole, whatever happens."""

import contextlib
import errno
import glob
import os
import stat
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tickertui.model.fault import Fault, FaultCode, SettingsError, fault
from tickertui.settings.folder_lock import locked_folder
from tickertui.settings.locations import make_folder, short_path

_NEW_FILE_MODE = 0o644
_OWNERS, _ALL = 0o700, 0o777
_SURELY_LEFT = 3_600.0


def write_table(path: Path, table: dict[str, Any], *, heading: str = "", private: bool = False) -> None:
    """Write a table as TOML, atomically, below a comment of one line; ``private``: others may not read the file.

    :raises SettingsError: FILE_UNWRITABLE.
    """
    import tomli_w  # only where something is written

    comment = f"# {heading}\n\n" if heading else ""
    write_text(path, comment + tomli_w.dumps(table), private=private)


def write_text(path: Path, text: str, *, private: bool = False) -> None:
    """Put ``text`` (as UTF-8) in the place of ``path``, atomically; folders that lack are made.

    It goes to a temporary file beside it, to the disk, and then into its place. A file that was there keeps its mode;
    where a symbolic link stood, what it leads to is replaced. ``private``: others may no longer read it.

    :raises SettingsError: FILE_UNWRITABLE.
    """
    with writing_alone(path) as target, _told_of(path):
        _replace(target, text.encode("utf-8"), private=private)


@contextlib.contextmanager
def writing_alone(path: Path) -> Iterator[Path]:
    """Keep other programs from writing ``path`` meanwhile, as far as the system can; gives the file that it leads to.

    What a program that was killed left of a file half written is cleared away. May be held within itself.

    :raises SettingsError: FILE_UNWRITABLE, when its folder cannot be made or found.
    """
    try:
        target = _led_to(path)
    except RuntimeError as error:  # its folder is such a circle
        raise SettingsError(
            fault(FaultCode.FILE_UNWRITABLE, file=short_path(path), reason=os.strerror(errno.ELOOP))
        ) from error
    with _told_of(path):
        make_folder(target.parent)
    if target.parent in _HELD.folders:
        yield target
        return
    with locked_folder(target.parent) as alone:
        _HELD.folders.add(target.parent)
        try:
            _clear_left_over(target, alone=alone)
            yield target
        finally:
            _HELD.folders.discard(target.parent)


class _Held(threading.local):
    """The folders whose lock this thread has."""

    def __init__(self) -> None:
        self.folders: set[Path] = set()


_HELD = _Held()


def _led_to(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:  # links in a circle lead nowhere: the first of them is what is replaced
        return path.parent.resolve() / path.name


@contextlib.contextmanager
def _told_of(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(fault(FaultCode.FILE_UNWRITABLE, file=short_path(path), reason=reason)) from error


def _clear_left_over(target: Path, *, alone: bool) -> None:
    """Where we write alone nobody needs a temporary file any more; elsewhere only an old one is surely left over."""
    with contextlib.suppress(OSError):
        for left in target.parent.glob(f".{glob.escape(target.name)}.*.new"):
            with contextlib.suppress(OSError):
                if alone or time.time() - left.lstat().st_mtime > _SURELY_LEFT:
                    left.unlink()


def set_aside(path: Path) -> Fault:
    """Give a file that cannot be read another name beside it; the fault tells which, or why it could not be."""
    aside = _free_name(path, "unreadable")
    try:
        path.rename(aside)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return fault(FaultCode.UNREADABLE_SETTINGS, file=short_path(path), reason=reason)
    return fault(FaultCode.FILE_SET_ASIDE, file=short_path(path), aside=aside.name)


def keep_aside(path: Path) -> None:
    """Keep what a file holds under another name beside it, for its owner's eyes alone; once, however often it is asked.

    :raises SettingsError: FILE_UNWRITABLE.
    """
    with writing_alone(path) as target, _told_of(path):
        body = target.read_bytes()
        kept = target.parent.glob(f"{glob.escape(target.name)}.kept-*")
        if any(one.is_file() and one.read_bytes() == body for one in kept):
            return
        _replace(_free_name(target, "kept"), body, private=True)


def _free_name(path: Path, what: str) -> Path:
    """A name beside ``path`` that nothing has; past a thousand of them the last gives way."""
    for number in range(1, 1_000):
        aside = path.with_name(f"{path.name}.{what}-{number}")
        if not os.path.lexists(aside):
            break
    return aside


def _replace(target: Path, body: bytes, *, private: bool) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode_of(target) & (_OWNERS if private else _ALL))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _mode_of(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return _NEW_FILE_MODE


def _sync_folder(folder: Path) -> None:
    # The new name itself reaches the disk with its folder; Windows cannot open one.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
