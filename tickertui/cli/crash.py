"""An unexpected error → a report in the log's folder, for whoever mends the program; without secrets and values."""

import os
import platform
import sqlite3
import traceback
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tickertui import __version__
from tickertui.cli.logbook.book import home_folder
from tickertui.cli.logbook.redaction import redacted
from tickertui.model.text import clean, cut

_LIBRARIES = ("textual", "rich", "httpx", "lxml")
_TERMINAL = ("TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR")
_MOST_LINES = 400
_LONGEST_LINE = 2_000
_KEPT = 10


def write_report(
    folder: Path, error: BaseException, *, now: datetime, arguments: Sequence[str], log: Sequence[str]
) -> Path | None:
    """Write what is known of ``error`` into a new file in ``folder`` and give its path; None where it cannot be written.

    It tells versions, the command line, the trace and the last lines of the log; all but the latest reports go. Only
    the user may read it. ``now`` is aware UTC.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"crash-{now:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
        body = report(error, now=now, arguments=arguments, log=log).encode("utf-8", "replace")
        # Whole or not at all, under a name of its own: nothing is replaced, and no link is followed.
        new = path.with_suffix(".new")
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(body)
            new.replace(path)
        except OSError:
            with suppress(OSError):
                new.unlink()
            raise
        _forget_old(folder)
    except OSError:
        return None
    return path


def report(error: BaseException, *, now: datetime, arguments: Sequence[str], log: Sequence[str]) -> str:
    """The report's text; see :func:`write_report`."""
    lines = [
        f"tickertui {__version__}, {now:%Y-%m-%dT%H:%M:%SZ}",
        f"Python {platform.python_version()} ({platform.python_implementation()}), SQLite {sqlite3.sqlite_version}",
        ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES),
        platform.platform(),
        " ".join(f"{name}={os.environ[name]}" for name in _TERMINAL if os.environ.get(name)),
        f"tickertui {' '.join(arguments)}",
        "",
        *_trace(error),
        "",
        *(log or ("(nothing was logged)",)),
    ]
    home = home_folder()
    return "".join(f"{_safe(line, home)}\n" for line in lines[: _MOST_LINES * 2])


def _trace(error: BaseException) -> list[str]:
    """The trace: lines of code, and no values of variables, which may hold anything."""
    with suppress(Exception):  # an error whose own words cannot be had
        lines = [line for part in traceback.format_exception(error) for line in part.splitlines()]
        return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES // 2], "…", *lines[-_MOST_LINES // 2 :]]
    return [type(error).__name__]


def _safe(line: str, home: str) -> str:
    indent = len(line) - len(line.lstrip(" "))
    return " " * min(indent, 40) + cut(clean(redacted(line[: _LONGEST_LINE * 2], home)), _LONGEST_LINE)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


def _forget_old(folder: Path) -> None:
    for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
        with suppress(OSError):
            old.unlink()
