"""The configuration that ``config init`` writes says what holds without it."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from tickertui.language.words import Language, Words
from tickertui.settings.config import load_settings
from tickertui.settings.default_config import default_config
from tickertui.settings.default_feeds import DEFAULT_FEEDS
from tickertui.settings.schema import Settings
from tickertui.settings.sections import SECTIONS

KEYS = [("down", ("down", "j")), ("quit", ("q",)), ("odd", ('"', "\\"))]


@pytest.fixture(params=Language)
def text(request: pytest.FixtureRequest) -> str:
    return default_config(Words(request.param), KEYS)


def test_as_written_it_changes_nothing(text: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, "utf-8")
    assert load_settings(path) == (Settings(feeds=DEFAULT_FEEDS), ())


def test_with_every_setting_uncommented_it_says_the_defaults(text: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(re.sub(r"(?m)^#(?=\S)", "", text), "utf-8")
    assert load_settings(path, actions=[action for action, _ in KEYS]) == (
        Settings(feeds=DEFAULT_FEEDS, keys=dict(KEYS)),
        (),
    )


def test_every_setting_stands_in_it_below_an_explanation(text: str) -> None:
    lines = text.splitlines()
    for section in SECTIONS:
        for key in section.defaults():
            place = next(number for number, line in enumerate(lines) if line.startswith(f"#{key} = "))
            assert lines[place - 1].startswith("# ")


def test_every_section_knows_each_field_of_what_holds_it() -> None:
    for section in SECTIONS:
        assert list(section.kinds) == [field.name for field in fields(section.holds)]


def test_no_line_is_too_long_for_a_terminal(text: str) -> None:
    assert max(map(len, text.splitlines())) <= 100


def test_the_built_in_feeds_are_different_and_dutch_ones_first() -> None:
    assert len({feed.address for feed in DEFAULT_FEEDS}) == len(DEFAULT_FEEDS)
    assert all(feed.address.startswith("https://") and feed.name for feed in DEFAULT_FEEDS)
    assert DEFAULT_FEEDS[0].name == "NOS Buitenland"
