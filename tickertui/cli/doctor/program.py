"""Which program this is, and on what it runs."""

import platform
import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import tickertui
from tickertui.cli.context import Context
from tickertui.cli.doctor.findings import Finding, Section, Verdict
from tickertui.settings.locations import short_path

_LIBRARIES = ("textual", "rich", "httpx", "lxml", "brotli", "platformdirs", "tomli-w", "tzdata")
_AT_WILL = ("keyring",)
_OLDEST_SQLITE = (3, 35)


def examine_program(context: Context) -> Section:
    """Versions of the program, of Python, of SQLite and of the libraries."""
    words = context.words
    place = short_path(Path(tickertui.__file__).parent)
    findings = [
        Finding("tickertui", f"{tickertui.__version__} ({place})"),
        Finding(
            "Python",
            f"{platform.python_version()} ({platform.python_implementation()}, {short_path(Path(sys.executable))})",
        ),
        Finding(words("doctor.system"), platform.platform()),
        _sqlite(context),
    ]
    for name in (*_LIBRARIES, *_AT_WILL):
        try:
            findings.append(Finding(name, version(name)))
        except PackageNotFoundError:
            if name in _AT_WILL:
                findings.append(
                    Finding(name, words("doctor.not_installed"), Verdict.NOTE, words("doctor.extra", name=name))
                )
            else:
                findings.append(
                    Finding(name, words("doctor.not_installed"), Verdict.WRONG, words("doctor.install_again"))
                )
    return Section("program", tuple(findings))


def _sqlite(context: Context) -> Finding:
    with sqlite3.connect(":memory:") as connection:
        options = {name for (name,) in connection.execute("PRAGMA compile_options")}
    connection.close()
    if "ENABLE_FTS5" not in options:
        return Finding("SQLite", sqlite3.sqlite_version, Verdict.WRONG, context.words("doctor.no_fts5"))
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        oldest = ".".join(map(str, _OLDEST_SQLITE))
        return Finding(
            "SQLite", sqlite3.sqlite_version, Verdict.WRONG, context.words("doctor.old_sqlite", oldest=oldest)
        )
    return Finding("SQLite", f"{sqlite3.sqlite_version}, FTS5")
