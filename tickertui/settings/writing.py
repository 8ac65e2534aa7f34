"""Writes the program's own files so that a reader finds the old one or the new one whole, whatever happens."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path
from typing import Any

from tickertui.model.fault import Fault, FaultCode, SettingsError, fault
from tickertui.settings.locations import short_path

_NEW_FILE_MODE = 0o644


def write_table(path: Path, table: dict[str, Any], *, heading: str = "") -> None:
    """Write a table as TOML, atomically, below a comment of one line.

    :raises SettingsError: FILE_UNWRITABLE.
    """
    import tomli_w  # only where something is written

    comment = f"# {heading}\n\n" if heading else ""
    write_text(path, comment + tomli_w.dumps(table))


def write_text(path: Path, text: str) -> None:
    """Put ``text`` (as UTF-8) in the place of ``path``, atomically; folders that lack are made.

    It goes to a temporary file beside it, to the disk, and then into its place. A file that was there keeps its mode;
    where a symbolic link stood, what it leads to is replaced.

    :raises SettingsError: FILE_UNWRITABLE.
    """
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, text.encode("utf-8"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(fault(FaultCode.FILE_UNWRITABLE, file=short_path(path), reason=reason)) from error


def set_aside(path: Path) -> Fault:
    """Give a file that cannot be read another name beside it; the fault tells which, or why it could not be."""
    for number in range(1, 1_000):
        aside = path.with_name(f"{path.name}.unreadable-{number}")
        if not aside.exists():
            break
    try:
        path.rename(aside)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return fault(FaultCode.UNREADABLE_SETTINGS, file=short_path(path), reason=reason)
    return fault(FaultCode.FILE_SET_ASIDE, file=short_path(path), aside=aside.name)


def _replace(target: Path, body: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode_of(target))
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
