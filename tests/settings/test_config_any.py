"""A ``config.toml`` of any tables with any values: what is right is used, and each slip is told in both languages."""

from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.fault import Fault
from tickertui.model.feed import Feed
from tickertui.model.text import clean
from tickertui.settings.config import load_settings
from tickertui.settings.durations import duration_text
from tickertui.settings.feed_file import FeedChanges, FeedFile
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.kinds import Choice, Number, Seconds, Switch, Whole
from tickertui.settings.own_files import OwnFile
from tickertui.settings.sections import SECTIONS
from tickertui.settings.state_file import StateFile

KEYS = [key for section in SECTIONS for key in section.kinds] + (
    "feeds hide weight keys named active removed "
    "address name interval enabled query feed text regions agencies quit ui poll x".split()
)
SCALARS = st.one_of(
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(
        ["2m", "1h30m", "nl", "compact", "https://a.example/", "~niemand/x", "Europa", "gas)", "is:read", "\x00", "q"]
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner, max_size=4)
    ),
)
SECTION = st.sampled_from(
    [*(section.name for section in SECTIONS), "feeds", "hide", "weight", "keys", "named", "active", "removed"]
)
TABLES = st.dictionaries(
    SECTION,
    VALUES
    | st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5)
    | st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4), max_size=3),
    max_size=5,
)
SLOW = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def told(slip: Fault) -> None:
    for language in Language:
        sentence = fault_in_words(slip, Words(language))
        assert sentence == clean(sentence) != ""


@given(TABLES)
@SLOW
def test_any_tables_give_settings_and_faults(tmp_path: Path, tables: dict[str, Any]) -> None:
    path = tmp_path / "config.toml"
    path.write_text(tomli_w.dumps(tables), "utf-8", newline="")
    found, faults = load_settings(path, actions=("quit",))
    for slip in faults:
        told(slip)
    for section in SECTIONS:
        held = getattr(found, section.name)
        for key, kind in section.kinds.items():
            value = getattr(held, key)
            assert kind.read(list(value) if isinstance(value, tuple) else value) == value


@given(TABLES)
@SLOW
def test_any_tables_in_a_file_of_our_own_leave_it_readable(tmp_path: Path, tables: dict[str, Any]) -> None:
    files: list[OwnFile[Any]] = [make(tmp_path / "own.toml") for make in (FilterFile, FeedFile, StateFile)]
    for file in files:
        file.path.write_text(tomli_w.dumps(tables), "utf-8", newline="")
        value, faults = file.examine()
        for slip in faults:
            told(slip)
        file.save(value)
        again, slips = file.examine()
        assert again == value
        assert {slip.code.value for slip in slips} <= {"bad_filter"}


def rightly(kind: object) -> st.SearchStrategy[Any]:
    """Values that a kind takes, as TOML has them."""
    match kind:
        case Whole():
            return st.integers(kind.least, kind.most)
        case Number():
            return st.floats(kind.least, kind.most) | st.integers(int(kind.least), int(kind.most))
        case Seconds():
            seconds = st.floats(kind.least, kind.most) | st.integers(int(kind.least), int(kind.most))
            return seconds | seconds.map(duration_text)
        case Choice():
            return st.sampled_from(kind.words)
        case Switch():
            return st.booleans()
    return st.none()


RIGHT = st.fixed_dictionaries(
    {
        section.name: st.fixed_dictionaries(
            {}, optional={key: rightly(kind) for key, kind in section.kinds.items() if rightly(kind) != st.none()}
        )
        for section in SECTIONS
    }
)


@given(RIGHT)
@SLOW
def test_every_right_value_is_used(tmp_path: Path, tables: dict[str, dict[str, Any]]) -> None:
    tables = {name: {key: value for key, value in table.items() if value is not None} for name, table in tables.items()}
    tables["poll"].pop("interval", None)  # it is lifted to the courteous limit
    tables["poll"]["least_interval"] = 1
    path = tmp_path / "config.toml"
    path.write_text(tomli_w.dumps(tables), "utf-8")
    found, faults = load_settings(path)
    assert faults == ()
    for section in SECTIONS:
        for key, value in tables[section.name].items():
            assert getattr(getattr(found, section.name), key) == section.kinds[key].read(value)


FEEDS = st.builds(
    Feed,
    st.text("abc/.~ é%", min_size=1, max_size=8).map(lambda tail: f"https://a.example/{tail.strip()}x"),
    name=st.text(st.characters(exclude_categories=["C", "Z"]), max_size=8),
    interval=st.none() | st.floats(1, 30 * 86_400),
    weight=st.floats(0, 100),
)


@pytest.mark.parametrize("language", Language)
def test_a_slip_in_every_key_is_told(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        tomli_w.dumps({section.name: {key: [[]] for key in section.kinds} for section in SECTIONS}), "utf-8"
    )
    _, faults = load_settings(path)
    assert len(faults) == sum(len(section.kinds) for section in SECTIONS)
    assert all(fault_in_words(slip, Words(language)) for slip in faults)


@given(st.lists(FEEDS, max_size=4, unique_by=lambda feed: feed.address))
@SLOW
def test_any_feeds_come_back(tmp_path: Path, feeds: list[Feed]) -> None:
    feeds = [feed for feed in feeds if " " not in feed.address]
    file = FeedFile(tmp_path / "feeds.toml")
    file.save(FeedChanges(tuple(feeds), ("https://b.example/",)))
    assert file.load() == (FeedChanges(tuple(feeds), ("https://b.example/",)), None)
