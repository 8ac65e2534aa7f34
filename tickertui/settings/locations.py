"""Where the user's files lie. The one place that knows their names."""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PROGRAM = "tickertui"
# The home of a user that nobody knows is the root folder, as container engines have it.
_NOBODYS = {
    "config": Path("/.config", _PROGRAM),
    "data": Path("/.local/share", _PROGRAM),
    "log": Path("/.local/state", _PROGRAM, "log"),
}


@dataclass(frozen=True, slots=True)
class Locations:
    """The folders of what the user configures, of what the program collects, and of its log (None: within the second)."""

    config_dir: Path
    data_dir: Path
    log_dir: Path | None = None

    @property
    def config_file(self) -> Path:
        """``config.toml``: hand-written, never written by the program but by ``config init``."""
        return self.config_dir / "config.toml"

    @property
    def feeds_file(self) -> Path:
        """``feeds.toml``: the feeds added and removed by the program's own commands."""
        return self.config_dir / "feeds.toml"

    @property
    def places_file(self) -> Path:
        """``places.tsv``: the user's own names over the tables of places; hand-written."""
        return self.config_dir / "places.tsv"

    @property
    def filters_file(self) -> Path:
        """``filters.toml``: the filter in force and the named ones."""
        return self.config_dir / "filters.toml"

    @property
    def demo_filters_file(self) -> Path:
        """``demo-filters.toml``: the same for the demo, so that trying it out leaves the user's own alone."""
        return self.config_dir / "demo-filters.toml"

    @property
    def state_file(self) -> Path:
        """``state.toml``: what was chosen by key, such as the theme."""
        return self.data_dir / "state.toml"

    @property
    def store_file(self) -> Path:
        """``stories.sqlite``: the stories."""
        return self.data_dir / "stories.sqlite"

    @property
    def log_file(self) -> Path:
        """``tickertui.log``: what went wrong inside; reports of crashes lie beside it."""
        return (self.log_dir or self.data_dir / "log") / "tickertui.log"


def locations(*, config_dir: str | None, data_dir: str | None, environment: Mapping[str, str]) -> Locations:
    """Where the files lie: the options' folders, else ``TICKERTUI_CONFIG_DIR``, ``TICKERTUI_DATA_DIR`` and
    ``TICKERTUI_LOG_DIR`` of ``environment``, else the platform's own folders for such files. None and "" count as not
    given. The log of a data folder that was chosen lies within it.
    """
    data = data_dir or environment.get("TICKERTUI_DATA_DIR")
    log = environment.get("TICKERTUI_LOG_DIR")
    return Locations(
        _folder(config_dir or environment.get("TICKERTUI_CONFIG_DIR"), "config"),
        _folder(data, "data"),
        _folder(log, "log") if log or not data else None,
    )


def _folder(chosen: str | None, kind: str) -> Path:
    if chosen:
        return _absolute(Path(chosen))
    import platformdirs  # only where nothing was chosen

    own = platformdirs.PlatformDirs(_PROGRAM, appauthor=False)
    try:
        path: Path = getattr(own, f"user_{kind}_path")
    except RuntimeError:  # nobody's home: HOME is not set, and the user is in no table
        return _NOBODYS[kind]
    return path


def _absolute(path: Path) -> Path:
    with suppress(RuntimeError):  # "~" of nobody: a folder of that name
        path = path.expanduser()
    with suppress(OSError):  # the folder it would be in was deleted
        path = path.absolute()
    return path


def make_folder(path: Path) -> None:
    """Make a folder, and those it lies in, where they are not there yet.

    :raises OSError: NotADirectoryError where a file has its place, of which the system says that it exists.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path)) from error


def is_missing(path: Path) -> bool:
    """Whether there is nothing. What cannot be looked at is not missing: it is for whoever opens it to tell why.

    ``Path.exists`` raises an error where a folder may not be entered.
    """
    try:
        path.stat()
    except FileNotFoundError:
        return True
    except (OSError, ValueError):
        return False
    return False


def short_path(path: Path) -> str:
    """A path for people: the user's home folder as ``~``."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # elsewhere; no home at all
        return str(path)
