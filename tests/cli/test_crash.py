"""A report of an unexpected error: what is needed to mend it, and nothing that is nobody's business."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Ticker
from tests.unseen import unseen
from tickertui.cli.crash import report, write_report

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SECRET = "zeergeheim9"


def error() -> Exception:
    password = SECRET
    try:
        raise ValueError("kapot\x1b[2J")
    except ValueError as found:
        assert password
        return found


def test_a_report_tells_versions_trace_and_log_without_secrets() -> None:
    arguments = ["--source", f"https://jan:{SECRET}@wire.example/", "--verbose"]
    text = report(error(), now=NOW, arguments=arguments, log=["een regel"])
    assert "ValueError: kapot" in text and "test_crash.py" in text
    assert "Python 3" in text and "textual 8" in text and "SQLite" in text
    assert "een regel" in text and "wire.example" in text
    assert SECRET not in text
    assert [line for line in text.splitlines() if unseen(line)] == []


def test_it_is_for_the_user_alone_and_old_ones_go(tmp_path: Path) -> None:
    written = [
        write_report(tmp_path, error(), now=NOW.replace(minute=number), arguments=[], log=[]) for number in range(15)
    ]
    path = written[-1]
    assert path is not None
    names = sorted(file.name for file in tmp_path.iterdir())
    assert len(names) == 10
    assert path.name == names[-1]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_of_one_that_cannot_be_written_nothing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert write_report(tmp_path, error(), now=NOW, arguments=[], log=[]) is None
    assert list(tmp_path.iterdir()) == []


def test_endless_traces_are_cut() -> None:
    def deep(left: int) -> None:
        if left:
            deep(left - 1)
        raise RuntimeError("diep" * 100_000)

    try:
        deep(900)
    except RuntimeError as found:
        assert len(report(found, now=NOW, arguments=[], log=["x" * 10_000] * 200)) < 1_000_000


def test_where_none_can_be_written_the_error_is_told_all_the_same(
    home: Path, ticker: Ticker, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "data").write_text("in de weg")

    def broken(*_: object) -> None:
        raise RuntimeError(f"kapot, token={SECRET}")

    monkeypatch.setattr("tickertui.cli.commands.config.run", broken)
    ran = ticker("config", "path")
    assert (ran.code, ran.out) == (1, "")
    assert (
        ran.err
        == "tickertui: een fout in het programma zelf: RuntimeError: kapot, token=… (een verslag kon niet geschreven worden)\n"
    )


def test_the_options_folder_gets_it(home: Path, ticker: Ticker, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("tickertui.cli.commands.list.run", broken)
    assert ticker("list", "--data-dir", str(home / "elders")).code == 1
    (file,) = (home / "elders" / "log").iterdir()
    assert "RecursionError" in file.read_text("utf-8")


def test_a_start_without_arguments_that_fails_is_reported(
    home: Path, ticker: Ticker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tickertui.cli.commands.run.run", broken_at_once)
    assert ticker().code == 1
    (file,) = (home / "data" / "log").iterdir()
    assert "RuntimeError: kapot" in file.read_text("utf-8")


def broken_at_once(*_: object) -> None:
    raise RuntimeError("kapot")
