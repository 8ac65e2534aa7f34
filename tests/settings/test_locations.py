"""Where the files lie: options before environment before the platform."""

import sys
from pathlib import Path

import platformdirs
import pytest

from tickertui.settings.locations import is_missing, locations, short_path


def test_options_go_before_the_environment(tmp_path: Path) -> None:
    environment = {"TICKERTUI_CONFIG_DIR": "/elsewhere", "TICKERTUI_DATA_DIR": "/elsewhere"}
    where = locations(config_dir=str(tmp_path / "c"), data_dir=str(tmp_path / "d"), environment=environment)
    assert (where.config_dir, where.data_dir) == (tmp_path / "c", tmp_path / "d")


def test_the_environment_goes_before_the_platform(tmp_path: Path) -> None:
    environment = {"TICKERTUI_CONFIG_DIR": str(tmp_path), "TICKERTUI_DATA_DIR": ""}
    where = locations(config_dir=None, data_dir=None, environment=environment)
    assert where.config_dir == tmp_path
    assert where.data_dir == platformdirs.user_data_path("tickertui", appauthor=False)


def test_a_relative_folder_and_a_home_folder_are_resolved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    where = locations(config_dir="here", data_dir="~/news", environment={})
    assert where.config_dir == tmp_path / "here"
    assert where.data_dir == tmp_path / "home" / "news"


def test_every_file_has_a_name_of_its_own(tmp_path: Path) -> None:
    where = locations(config_dir=str(tmp_path), data_dir=str(tmp_path), environment={})
    files = [where.config_file, where.feeds_file, where.filters_file, where.state_file, where.store_file]
    assert len(set(files)) == len(files)
    assert all(file.parent == tmp_path for file in files)


def test_a_path_below_home_is_shown_short(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert short_path(tmp_path / "x" / "config.toml") == str(Path("~/x/config.toml"))
    assert short_path(Path("/elsewhere/config.toml")) == str(Path("/elsewhere/config.toml"))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the rule is for systems with a table of users")
def test_files_of_nobody_lie_below_the_root_and_in_no_folder_called_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd

    def nobody(_uid: int) -> None:
        raise KeyError("uid not found")

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    where = locations(config_dir=None, data_dir=None, environment={})
    assert where.config_file == Path("/.config/tickertui/config.toml")
    assert where.store_file == Path("/.local/share/tickertui/stories.sqlite")
    assert where.log_file == Path("/.local/state/tickertui/log/tickertui.log")
    assert short_path(where.log_file) == str(where.log_file)


def test_what_cannot_be_looked_at_is_not_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    assert is_missing(file)
    file.touch()
    assert not is_missing(file)
    if sys.platform != "win32":
        assert not is_missing(file / "below")  # what stands above is no folder

    def closed(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", closed)
    assert not is_missing(file)
