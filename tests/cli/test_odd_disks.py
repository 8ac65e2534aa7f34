"""Commands on a disk that does not do what it should: they say so, and do what can be done."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Ticker
from tickertui.cli.logbook import begin_log, end_log
from tickertui.model.fault import FaultCode, StoreError, fault
from tickertui.settings.locations import Locations
from tickertui.store import Store

FULL = fault(FaultCode.STORE_FULL, path="stories.sqlite")


@pytest.fixture
def configured(home: Path, page: Path) -> Path:
    """One feed, and the data folder."""
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(f'[[feeds]]\naddress = "{page}"\nname = "Bode"\n')
    return home / "data"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_stories_that_nothing_keeps_are_told_and_end_with_a_code(ticker: Ticker, configured: Path) -> None:
    configured.mkdir(exist_ok=True)
    os.mkfifo(configured / "stories.sqlite")
    ran = ticker("poll")
    assert (ran.code, ran.out) == (1, "Bode: 2 berichten, 2 nieuw\n")
    assert "stories.sqlite is niet te gebruiken (not an ordinary file)" in ran.err
    assert (configured / "stories.sqlite").is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells it in another way")
@pytest.mark.parametrize("command", ["list", "feeds"])
def test_a_folder_that_is_none_is_told_of(ticker: Ticker, configured: Path, command: str) -> None:
    configured.write_text("no folder", "utf-8")
    ran = ticker(command)
    assert "stories.sqlite is niet te gebruiken (Not a directory)" in ran.err
    assert ran.code == (1 if command == "list" else 0)
    assert configured.read_text("utf-8") == "no folder"


def test_a_full_disk_keeps_nobody_from_what_is_stored(
    ticker: Ticker, configured: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticker("poll")

    def full(*_: object) -> None:
        raise StoreError(FULL)

    for operation in ("name_feeds", "retain"):
        monkeypatch.setattr(Store, operation, full)
    for command in (("list",), ("poll",)):
        ran = ticker(*command)
        assert ran.out
        assert "geen ruimte meer" in ran.err


@pytest.fixture
def root_logger() -> Iterator[logging.Logger]:
    """The log of all, without what a test adds to it."""
    logger = logging.getLogger()
    before = list(logger.handlers)
    yield logger
    end_log()
    assert logger.handlers == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("obstacle", ["a device", "a pipe", "no folder"])
def test_a_log_that_cannot_be_written_says_nothing_and_ends_nothing(
    tmp_path: Path, root_logger: logging.Logger, capfd: pytest.CaptureFixture[str], obstacle: str
) -> None:
    from types import SimpleNamespace

    folder = tmp_path / "data"
    log = folder / "tickertui.log"
    if obstacle == "no folder":
        folder.write_text("in de weg")
    else:
        folder.mkdir()
        if obstacle == "a pipe":
            os.mkfifo(log)
        else:
            log.symlink_to("/dev/full")
    context = SimpleNamespace(options=SimpleNamespace(verbose=False), locations=Locations(folder, folder, folder))
    begin_log(context)  # type: ignore[arg-type]

    for _ in range(3):
        root_logger.error("wat misging")
    end_log()

    assert capfd.readouterr().err == ""
    if log.is_symlink():
        log.unlink()
        begin_log(context)  # type: ignore[arg-type]
        root_logger.error("nu wel")
        end_log()
        assert "nu wel" in log.read_text()
