"""What was chosen by key is written: once it can be, in its order, and over nothing that another window wrote."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from tickertui.app.saving import Saver, merged
from tickertui.app.services import Services
from tickertui.language.words import Language, Words
from tickertui.model.fault import FaultCode, SettingsError, fault
from tickertui.model.filter import Filter, SavedFilters
from tickertui.settings import own_files
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.state_file import State, StateFile

GAS, WHEAT, TEA = Filter(text="gas"), Filter(text="tarwe"), Filter(text="thee")


def window(folder: Path) -> Saver:
    """What one window of the program keeps its choices with."""
    services = SimpleNamespace(
        filters=FilterFile(folder / "filters.toml"),
        state=StateFile(folder / "state.toml"),
        words=Words(Language.ENGLISH),
        demo=False,
    )
    return Saver(cast("Services", services))


async def written(saver: Saver) -> None:
    """Wait for what was handed over to be tried, and told."""
    await asyncio.wrap_future(saver._writing.submit(lambda: None))
    await asyncio.sleep(0)


def files(folder: Path) -> list[str]:
    """The names of what stands in a folder."""
    return [file.name for file in folder.iterdir()]


class HeldTimer:
    """A timer that runs out when the test says so."""

    last: "HeldTimer"

    def __init__(self, seconds: float, run_out: Callable[[], None]) -> None:
        self.seconds, self.run_out, self.daemon, self.started = seconds, run_out, False, False
        HeldTimer.last = self

    def start(self) -> None:
        self.started = True

    def cancel(self) -> None:
        self.started = False

    def is_alive(self) -> bool:
        return self.started


async def test_on_a_full_disk_it_is_told_once_and_written_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saver, told = window(tmp_path), list[str]()
    saver.load_filters()
    with monkeypatch.context() as full:

        def write(path: Path, *_: object, **__: object) -> None:
            raise SettingsError(fault(FaultCode.FILE_UNWRITABLE, file=path.name, reason="No space left on device"))

        full.setattr(own_files, "write_table", write)
        for number in range(5):
            saver.save_active(Filter(text=f"gas{number}"), told.append)
            await written(saver)
        saver.save_choice(told.append, theme="nord")
        saver.save_filters(SavedFilters(GAS, (("Gas", GAS),)), told.append)
        await written(saver)
    assert told == ["filters.toml cannot be written (No space left on device)"]
    assert files(tmp_path) == []

    saver._try_again()
    await written(saver)

    assert FilterFile(tmp_path / "filters.toml").load() == (SavedFilters(GAS, (("Gas", GAS),)), None)
    assert StateFile(tmp_path / "state.toml").load() == (State(theme="nord"), None)
    saver.finish()


async def test_it_tries_again_by_itself_and_tells_of_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "Timer", HeldTimer)
    folder = tmp_path / "folder"
    saver, told = window(folder), list[str]()
    for _ in range(2):
        folder.write_text("in the way")
        saver.save_active(GAS, told.append)
        await written(saver)
        folder.unlink()
        assert (HeldTimer.last.seconds, HeldTimer.last.daemon, HeldTimer.last.started) == (30.0, True, True)
        HeldTimer.last.run_out()
        await written(saver)
        assert FilterFile(folder / "filters.toml").load()[0].active == GAS
        (folder / "filters.toml").unlink()
        folder.rmdir()
    assert len(told) == 2
    saver.finish()


async def test_what_can_never_be_written_keeps_nothing_else_from_it(tmp_path: Path) -> None:
    saver = window(tmp_path)
    saver.save_active(Filter(text="\ud800"), pytest.fail)
    saver.save_choice(pytest.fail, theme="nord")
    saver.finish()
    assert StateFile(tmp_path / "state.toml").load() == (State(theme="nord"), None)
    assert files(tmp_path) == ["state.toml"]


async def test_two_windows_lose_none_of_each_others_filters(tmp_path: Path) -> None:
    one, other = window(tmp_path), window(tmp_path)
    one.load_filters()
    other.load_filters()
    one.save_filters(SavedFilters(GAS, (("Gas", GAS),)), pytest.fail)
    await written(one)
    other.save_filters(SavedFilters(WHEAT, (("Wheat", WHEAT),)), pytest.fail)
    await written(other)
    one.save_filters(SavedFilters(GAS, (("Gas", GAS), ("Tea", TEA))), pytest.fail)
    await written(one)
    one.save_filters(SavedFilters(GAS, (("Tea", TEA),)), pytest.fail)
    one.finish()
    other.finish()
    saved, _ = FilterFile(tmp_path / "filters.toml").load()
    assert saved == SavedFilters(GAS, (("Tea", TEA), ("Wheat", WHEAT)))


def test_merging() -> None:
    there = SavedFilters(GAS, (("A", GAS), ("B", TEA), ("Theirs", WHEAT)))
    before = {"A": GAS, "B": GAS, "Gone": GAS}
    mine = SavedFilters(TEA, (("B", GAS), ("A", WHEAT), ("New", TEA)))
    assert merged(there, before, mine) == SavedFilters(TEA, (("B", TEA), ("A", WHEAT), ("New", TEA), ("Theirs", WHEAT)))
