"""The log: one line a record, in one piece, kept short, and never in anybody's way."""

import logging
import stat
import subprocess
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Ticker
from tests.unseen import unseen
from tickertui.cli.logbook import begin_log, end_log, log_file, recent_lines
from tickertui.cli.logbook.book import line_of
from tickertui.settings.locations import Locations, locations

OURS = logging.getLogger("tickertui.polling.proef")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "log"
    end_log()


def begin(folder: Path, *, verbose: bool = False) -> None:
    where = Locations(folder, folder, folder)
    begin_log(SimpleNamespace(options=Namespace(verbose=verbose), locations=where))  # type: ignore[arg-type]


def lines(folder: Path) -> list[str]:
    end_log()
    file = folder / "tickertui.log"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def test_warnings_are_written_and_the_rest_is_remembered(folder: Path) -> None:
    begin(folder)
    OURS.debug("alles goed")
    OURS.warning("iets mis")
    assert [line.rpartition(": ")[2] for line in recent_lines()] == ["alles goed", "iets mis"]
    (line,) = lines(folder)
    assert line.endswith("WARNING " + line.split()[2] + " tickertui.polling.proef: iets mis")
    assert stat.S_IMODE((folder / "tickertui.log").stat().st_mode) & 0o077 == 0


def test_verbose_tells_what_we_do_and_not_what_libraries_do(folder: Path) -> None:
    begin(folder, verbose=True)
    OURS.debug("alles goed")
    for name in ("httpx", "httpcore.http11", "asyncio", "markdown_it"):
        logging.getLogger(name).debug("Authorization: Basic zeergeheim9")
        logging.getLogger(name).info("GET https://wire.example")
    assert [line.rpartition(": ")[2] for line in lines(folder)] == ["alles goed"]


def test_a_record_is_one_clean_line(folder: Path) -> None:
    begin(folder)
    try:
        raise RuntimeError("kop\x1b]0;PWNED\x07 \u202e en\nnog een regel https://jan:zeergeheim9@wire.example/")
    except RuntimeError:
        OURS.exception("een feed %s faalde", "\x1b[2J\u200bBode")
    (line,) = lines(folder)
    assert not unseen(line)
    assert "zeergeheim9" not in line
    assert "RuntimeError" in line and "test_log.py" in line


def test_times_are_utc() -> None:
    record = logging.LogRecord("tickertui", logging.INFO, "", 1, "nu", None, None)
    record.created = 1_764_000_000.5
    assert line_of(record).startswith("2025-11-24T16:00:00.500Z INFO ")


def test_the_file_is_kept_short(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "MOST_BYTES", 2_000)
    for number in range(200):
        log_file.append(folder / "tickertui.log", f"{number:04} {'x' * 60}\n")
    files = sorted(folder.iterdir())
    assert [file.name for file in files] == [
        "tickertui.log",
        *(f"tickertui.log.{n}" for n in range(1, log_file.OLDER + 1)),
    ]
    assert all(file.stat().st_size < 2_200 for file in files)
    kept = [int(line[:4]) for file in reversed(files[1:]) for line in file.read_text().splitlines()]
    kept += [int(line[:4]) for line in files[0].read_text().splitlines()]
    assert kept == list(range(kept[0], 200))


def test_it_is_kept_short_where_a_folder_cannot_be_locked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def no_lock(_: Path) -> Iterator[bool]:
        yield False

    monkeypatch.setattr(log_file, "MOST_BYTES", 2_000)
    monkeypatch.setattr(log_file, "locked_folder", no_lock)
    for number in range(400):
        log_file.append(folder / "tickertui.log", f"{number:04} {'x' * 60}\n")
    files = list(folder.iterdir())
    assert len(files) == log_file.OLDER + 1
    assert all(file.stat().st_size < 4_200 for file in files)


def test_without_a_thread_nothing_fails_and_nothing_is_lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_thread(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    begin(folder)
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", no_thread)
        OURS.warning("een")
    OURS.warning("twee")
    assert [line[-4:].strip() for line in lines(folder)] == ["een", "twee"]


WRITES = """
import sys
from pathlib import Path
from tickertui.cli.logbook import log_file
log_file.MOST_BYTES = 20_000
log_file.OLDER = 50
for number in range(400):
    log_file.append(Path(sys.argv[1]), f"{sys.argv[2]} {number:04} {'x' * 100}\\n")
"""


def test_two_programs_lose_no_line_while_the_file_is_put_aside(folder: Path) -> None:
    file = folder / "tickertui.log"
    programs = [subprocess.Popen([sys.executable, "-c", WRITES, file, name]) for name in "ab"]
    assert [program.wait(60) for program in programs] == [0, 0]
    found = sorted(line[:6] for part in folder.iterdir() for line in part.read_text().splitlines())
    assert found == [f"{name} {number:04}" for name in "ab" for number in range(400)]


def test_a_thread_that_fails_says_nothing_on_the_screen(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    begin(folder)

    def broken() -> None:
        raise RuntimeError("draad kapot")

    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()
    assert "draad kapot" in lines(folder)[0]
    assert capfd.readouterr().err == ""


def test_where_the_log_lies() -> None:
    def log(**environment: str) -> Path:
        return locations(config_dir=None, data_dir=None, environment=environment).log_file

    assert log(TICKERTUI_LOG_DIR="/var/log/x", TICKERTUI_DATA_DIR="/d") == Path("/var/log/x/tickertui.log").absolute()
    assert log(TICKERTUI_DATA_DIR="/d") == Path("/d/log/tickertui.log").absolute()
    import platformdirs

    assert log() == platformdirs.user_log_path("tickertui", appauthor=False) / "tickertui.log"


def test_verbose_polls_are_in_the_log(home: Path, page: Path, ticker: Ticker) -> None:
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(f'[[feeds]]\naddress = "{page}"\n')
    assert ticker("poll", "--verbose").code == 0
    text = (home / "data" / "log" / "tickertui.log").read_text("utf-8")
    assert "2 stories" in text and "2 new" in text
