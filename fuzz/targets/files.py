"""The user's files and what is written in them: TOML, places, durations, feeds' addresses, the time to believe."""

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

from fuzz import promises
from fuzz.inputs import text_of
from fuzz.target import Target
from tickertui.model.clock import clock_from
from tickertui.model.filter import SavedFilters
from tickertui.settings.addresses import feed_address
from tickertui.settings.config import load_settings
from tickertui.settings.durations import duration, duration_text
from tickertui.settings.feed_file import FeedChanges, FeedFile
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.own_files import OwnFile
from tickertui.settings.places_file import load_places
from tickertui.settings.sections import SECTIONS
from tickertui.settings.state_file import State, StateFile

T = TypeVar("T")
Own = OwnFile[SavedFilters] | OwnFile[FeedChanges] | OwnFile[State]


@cache
def _made() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="tickertui-fuzz-files-")


def _folder() -> Path:
    """Where files are written; it goes when the process ends."""
    return Path(_made().name)


def check_config(data: bytes) -> None:
    """Settings of which each value is one that its section takes, and a sentence for whatever was not used."""
    path = _folder() / "config.toml"
    path.write_bytes(data)
    settings, faults = load_settings(path, actions=("quit", "search"))
    for slip in faults:
        promises.told(slip)
    for section in SECTIONS:
        held = getattr(settings, section.name)
        for key, kind in section.kinds.items():
            value = getattr(held, key)
            assert kind.read(list(value) if isinstance(value, tuple) else value) == value, f"{section.name}.{key}"
    assert all(feed.interval is None or feed.interval >= settings.poll.least_interval for feed in settings.feeds)
    assert all(0 <= feed.weight <= 100 for feed in settings.feeds)
    assert len({feed.address for feed in settings.feeds}) == len(settings.feeds)


def _check_own(data: bytes, make: Callable[[Path], Own]) -> None:
    """What a file holds is written back and read as the same; a slip is told of; the file that was there is not lost."""
    folder = _folder()
    file = make(folder / "own.toml")
    file.path.write_bytes(data)
    for left in folder.glob("own.toml.unreadable-*"):
        left.unlink()
    examined, faults = file.examine()
    for slip in faults:
        promises.told(slip)
    value, slip_of_load = file.load()
    assert value == examined
    assert bool(slip_of_load) == bool(faults)
    if not file.path.exists():
        assert [left.read_bytes() for left in folder.glob("own.toml.unreadable-*")] == [data]
    _written(file, value)


def _written(file: Own, value: object) -> None:
    file.save(value)  # type: ignore[arg-type]  # it came from this file
    again, faults = file.examine()
    assert again == value
    assert all(slip.code.value == "bad_filter" for slip in faults), faults


def check_filters(data: bytes) -> None:
    """``filters.toml``."""
    _check_own(data, FilterFile)


def check_feeds(data: bytes) -> None:
    """``feeds.toml``."""
    _check_own(data, FeedFile)


def check_state(data: bytes) -> None:
    """``state.toml``."""
    _check_own(data, StateFile)


def check_places(data: bytes) -> None:
    """Entries with clean names, and a sentence for each line that is none."""
    path = _folder() / "places.tsv"
    path.write_bytes(data)
    entries, faults = load_places(path)
    for slip in faults:
        promises.told(slip)
    for entry in entries:
        assert entry.names
        assert all(entry.names)
        promises.all_clean(entry)


def check_setting(data: bytes) -> None:
    """A duration, an address, a time: each is none, or is written and read back as the same."""
    text = text_of(data)
    seconds = _or_none(duration, text)
    if seconds is not None:
        assert 0 <= seconds < float("inf")
        assert duration(duration_text(seconds)) == seconds, duration_text(seconds)
    address = _or_none(lambda typed: feed_address(typed, folder=Path("/tmp")), text)
    if address is not None:
        assert _or_none(lambda typed: feed_address(typed, folder=Path("/elsewhere")), address) == address
    clock = _or_none(clock_from, text)
    if clock is not None and text:
        promises.moment(clock.now())


def _or_none(read: Callable[[str], T], text: str) -> T | None:
    try:
        return read(text)
    except ValueError:
        return None


_CONFIG = (
    b'[[feeds]]\naddress = "https://a.example/"\nname = "A"\ninterval = "5m"\nweight = 2\nenabled = true\nhide = ["gas"]\n'
    b'[[hide]]\nquery = "is:read"\nfeed = "A"\n[[weight]]\nquery = "oslo"\nweight = 0.5\n[ui]\nlines = 3\nlanguage = "nl"\n'
    b'[poll]\ninterval = "2m"\nleast_interval = 15\n[bounds]\nstories = 100\n[keys]\nquit = ["q", "ctrl+c"]\n'
    b'[highlight]\nwords = ["oekra"]\n[store]\nkeep_days = 0\n[lead]\nhalf_life = "1h30m"\nmargin = 1e1\n',
    b'feeds = []\nhide = 3\nui = "x"\n[poll]\ninterval = -1\nread = inf\nx = 1979-05-27T07:32:00Z\n[keys]\nquit = [1]\n',
)
_LOGIN = (
    b'[[feeds]]\naddress = "https://a.example/"\nuser = "desk"\npassword = "env:X"\n'
    b'[[feeds]]\naddress = "b"\ntoken = "x"\nheader = "X-A"\n'
)
_TOML = (
    "user = ", "password = ", "token = ", "header = ", "env:", "keyring:", "Authorization", "Host",
    "[[feeds]]\n", "[[hide]]\n", "[[weight]]\n", "[ui]\n", "[poll]\n", "[bounds]\n", "[lead]\n", "[keys]\n",
    "[[named]]\n", "[active]\n",
    "address = ", "name = ", "interval = ", "query = ", "weight = ", "text = ", "regions = ", "removed = ", "theme = ",
    "nan", "inf",
    "true", "1e308", "0x7fffffffffffffff", "\"\"\"", "\\u0000", "\\ue000", "1979-05-27", "07:32:00", "{a = 1}", "[[", "]]",
    "\"1h30m\"",
    "~root/", "file:///", "https://", "99999999999999999999",
)  # fmt: skip

TARGETS = (
    Target("config", check_config, (*_CONFIG, _LOGIN), _TOML, longest=1_500),
    Target(
        "filters",
        check_filters,
        (
            '[active]\nregions = ["Europa", "Azië"]\ntext = "gas"\nagencies = ["ANP"]\nfeeds = ["https://a.example/"]\n'
            '[[named]]\nname = "Mijn"\ntext = "gas)"\n[[named]]\nname = ""\n'.encode(),
        ),
        _TOML,
        longest=600,
    ),
    Target(
        "feeds",
        check_feeds,
        (b'removed = ["https://b.example/"]\n[[feeds]]\naddress = "x/y.xml"\nname = "A"\ninterval = "1.5h"\n', _LOGIN),
        _TOML,
        longest=600,
    ),
    Target("state", check_state, (b'theme = "dark"\nlanguage = "nl"\ndensity = "compact"\n',), _TOML, longest=300),
    Target(
        "places",
        check_places,
        ("# uitleg\nplace NL Ons Dorp|Dorp\npeople\tMidden-Oosten\tnl:Wij\nnothing - Victoria\nhint XX\nzomaar é".encode(),),
        ("country ", "place ", "nothing - ", "|", "\t", "NL ", "Europa ", "nl:", "en:", "#", "\u0130"),
        longest=400,
    ),
    Target(
        "setting",
        check_setting,
        tuple(
            text.encode()
            for text in (
                "90", "1h30m", "1.5d 2s", "0.0000001", "1e5", "~/x.xml", "~nobody-here/x", "file:///tmp/a%20b", "https://a.example/",
                "C:\\x", "2026-01-21T12:00:00+01:00", "0001-01-01T00:00:00+14:00", "http://[", "file://host/x",
            )
        ),
        ("h", "m", "s", "d", ".", "00000000", "99999999", "~", "file:", "https://", "T00:00", "+14:00", "\u0661"),
        longest=60,
    ),
)  # fmt: skip
