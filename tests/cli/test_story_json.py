"""A story as a line of JSON stays within its bounds, and is whole where it can be."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tickertui.cli.json_times import rfc3339
from tickertui.cli.story_json import LONGEST_LINE, story_line
from tickertui.language.words import Language
from tickertui.model.interval import Interval
from tickertui.model.story import Enclosure, FullStory, Image, Link, StoryRow

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROW = StoryRow(1, "https://wire.example", "Wire", "k", "Titel", "Lead", "OSLO", ("ANP",), Interval.at(NOW), NOW)
STORY = FullStory(ROW, ("Een.", "Twee."))


def test_a_story_that_fits_is_whole() -> None:
    story = replace(STORY, paragraphs=("x" * 90_000,))
    assert json.loads(story_line(story, NOW, Language.DUTCH))["text"] == "x" * 90_000


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("letter", ["x", "é", '"', "好", "\U0001f600"])
def test_a_story_that_is_too_long_loses_the_end_of_its_text(letter: str, ascii_only: bool) -> None:
    story = replace(STORY, paragraphs=tuple(letter * 30_000 for _ in range(8)))
    line = story_line(story, NOW, Language.DUTCH, ascii_only=ascii_only)
    assert LONGEST_LINE * 0.99 < len(line.encode()) <= LONGEST_LINE
    found = json.loads(line)
    assert found["text"] == "\n\n".join(found["paragraphs"])
    assert found["text"].endswith("…")
    assert line.isascii() or not ascii_only


def test_long_lists_leave_room_for_the_text() -> None:
    url = "https://wire.example/" + "x" * 1_900
    story = replace(
        STORY,
        links=tuple(Link(url, "é" * 300) for _ in range(100)),
        images=tuple(Image(url, "é" * 300) for _ in range(20)),
        enclosures=tuple(Enclosure(url, "audio/mpeg") for _ in range(100)),
        categories=tuple("é" * 300 for _ in range(30)),
        paragraphs=("好" * 60_000,),
    )
    line = story_line(story, NOW, Language.DUTCH)
    found = json.loads(line)
    assert len(line.encode()) <= LONGEST_LINE
    assert all(found[name] for name in ("links", "images", "enclosures", "categories"))
    assert len(found["text"]) > 15_000


@settings(max_examples=25)
@given(st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=2_000), max_size=60))
def test_whatever_the_paragraphs_a_line_is_one_line_within_bounds(paragraphs: list[str]) -> None:
    line = story_line(replace(STORY, paragraphs=tuple(paragraphs * 10)), NOW, Language.ENGLISH)
    assert len(line.encode()) <= LONGEST_LINE
    assert "\n" not in line
    json.loads(line)


def test_times_are_utc_in_whole_seconds_cut() -> None:
    assert rfc3339(datetime.fromisoformat("2026-11-24T13:00:59.999+01:00")) == "2026-11-24T12:00:59Z"
    assert rfc3339(datetime(1, 1, 1, tzinfo=UTC)) == "0001-01-01T00:00:00Z"
    assert rfc3339(None) is None
