"""Where a user's file should be stands something else: nothing hangs, nothing is deleted, and it is told."""

import errno
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tickertui.model.fault import FaultCode, SettingsError
from tickertui.model.filter import Filter, SavedFilters
from tickertui.settings import reading
from tickertui.settings.config import load_settings
from tickertui.settings.feed_file import FeedFile
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.places_file import load_places
from tickertui.settings.state_file import State, StateFile

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="of files as POSIX has them")
TOML = (FaultCode.BAD_TOML, FaultCode.FILE_SET_ASIDE)
ODD = ("a pipe", "/dev/zero", "/dev/full", "a folder", "links in a circle", "not UTF-8", "NUL", "100 MB", "too deep")
SAVED = SavedFilters(Filter(text="gas"))


def put(path: Path, what: str) -> None:
    """Put it in the place of a file."""
    if what == "a pipe":
        os.mkfifo(path)
    elif what.startswith("/dev/"):
        path.symlink_to(what)
    elif what == "a folder":
        path.mkdir()
        (path / "mine").touch()
    elif what == "links in a circle":
        path.symlink_to(path.name)
    elif what == "100 MB":
        with path.open("wb") as file:
            file.truncate(100_000_000)
    else:
        path.write_bytes({"not UTF-8": b"a = '\xff\xfe'", "NUL": b"a = '\0'", "too deep": b"a=" + b"[" * 90_000}[what])


@pytest.mark.parametrize("what", ODD)
def test_reading_tells_and_goes_on(tmp_path: Path, what: str) -> None:
    path = tmp_path / "file.toml"
    put(path, what)

    settings, faults = load_settings(path)

    assert settings.feeds
    assert faults[0].code in (*TOML, FaultCode.UNREADABLE_SETTINGS)
    assert os.path.lexists(path)
    entries, slips = load_places(path)
    assert entries == ()
    assert slips or what == "not UTF-8"  # of lines that are none no name is made
    for file in (FilterFile(path), StateFile(path), FeedFile(path)):
        _, fault = file.load()
        assert fault is not None or not os.path.lexists(path)


@pytest.mark.parametrize("what", ODD)
def test_writing_sets_aside_what_stands_there(tmp_path: Path, what: str) -> None:
    path = tmp_path / "filters.toml"
    put(path, what)

    FilterFile(path).save(SAVED)

    assert FilterFile(path).load() == (SAVED, None)
    aside = tmp_path / "filters.toml.unreadable-1"
    assert os.path.lexists(aside)
    assert what != "a folder" or (aside / "mine").exists()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["filters.toml", "filters.toml.unreadable-1"]


def test_what_may_not_be_read_is_set_aside_and_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "filters.toml"
    FilterFile(path).save(SAVED)

    with monkeypatch.context() as forbidden:

        def refuse(path: Path, most: int) -> bytes:
            raise PermissionError(errno.EACCES, "Permission denied")

        forbidden.setattr(reading, "read_bytes", refuse)
        assert FilterFile(path).load()[1] is not None
        FilterFile(path).save(SavedFilters())

    assert FilterFile(tmp_path / "filters.toml.unreadable-1").load() == (SAVED, None)
    assert FilterFile(path).load() == (SavedFilters(), None)


def test_a_folder_that_is_a_circle_of_links_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.symlink_to(folder)
    with pytest.raises(SettingsError) as told:
        StateFile(folder / "state.toml").save(State())
    assert told.value.fault.code is FaultCode.FILE_UNWRITABLE


def test_what_a_killed_program_left_half_written_is_cleared_away(tmp_path: Path) -> None:
    path = tmp_path / "state.toml"
    left = [tmp_path / ".state.toml.abc123.new", tmp_path / ".state.toml.xyz.new"]
    others = [tmp_path / ".filters.toml.abc123.new", tmp_path / "state.toml.new"]
    for file in (*left, *others):
        file.write_text("half")
    StateFile(path).save(State(theme="nord"))
    assert [file.exists() for file in left] == [False, False]
    assert [file.exists() for file in others] == [True, True]


def test_changes_made_at_once_are_all_kept(tmp_path: Path) -> None:
    starting = threading.Barrier(8)

    def change(number: int) -> None:
        file = FilterFile(tmp_path / "filters.toml")
        starting.wait()
        for turn in range(5):
            name = f"{number}-{turn}"
            file.update(lambda there, name=name: SavedFilters(there.active, (*there.named, (name, Filter(text=name)))))  # type: ignore[misc]

    with ThreadPoolExecutor(8) as windows:
        list(windows.map(change, range(8)))

    saved, fault = FilterFile(tmp_path / "filters.toml").load()
    assert fault is None
    assert len(dict(saved.named)) == 40
