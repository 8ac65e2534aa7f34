"""JSON Feed 1.0 and 1.1."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.reading import only, read, refusal
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import FaultCode
from tickertui.model.interval import Interval
from tickertui.model.story import Enclosure, Image, Link, SourceKind


def feed(*items: object, **fields: object) -> str:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "W", "items": items, **fields})


def test_every_field_comes_through() -> None:
    item = {
        "id": "d-1", "url": "/d", "title": "Dijk <b> houdt", "summary": "GENT (BELGA) - De dijk houdt.",
        "content_html": "<p>GENT (BELGA) - De dijk houdt.</p><p>Zie <a href='/k'>kaart</a>.</p><img src='/f.jpg' alt='F'>",
        "date_published": "2026-01-21T10:00:00+01:00", "date_modified": "2026-01-21T09:30:00Z",
        "authors": [{"name": "Ada Vos"}, {"name": "Bo Maas"}], "tags": ["Water", "Zee"], "image": "/groot.jpg",
        "attachments": [{"url": "/g.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12}], "language": "nl-BE",
    }  # fmt: skip
    document = read(feed(item, home_page_url="https://wire.example/", language="en"))
    assert (document.kind, document.title, document.link) == (SourceKind.JSON_FEED, "W", "https://wire.example/")
    (story,) = document.stories
    assert (story.key, story.title, story.url) == ("d-1", "Dijk <b> houdt", "https://wire.example/d")
    assert (story.lead, story.paragraphs) == ("De dijk houdt.", ("De dijk houdt.", "Zie kaart."))
    assert (story.place, story.agencies, story.language) == ("GENT", ("BELGA",), "nl")
    assert story.published == Interval.at(datetime(2026, 1, 21, 9, tzinfo=UTC))
    assert story.updated == datetime(2026, 1, 21, 9, 30, tzinfo=UTC)
    assert (story.author, story.categories) == ("Ada Vos, Bo Maas", ("Water", "Zee"))
    assert story.links == (Link("https://wire.example/k", "kaart"),)
    assert story.images == (Image("https://wire.example/f.jpg", "F"), Image("https://wire.example/groot.jpg"))
    assert story.enclosures == (Enclosure("https://wire.example/g.mp3", "audio/mpeg", 12),)


def test_version_1_0_has_one_author_and_plain_text() -> None:
    story = only(feed({"id": 7, "content_text": "Een.\n\nTwee.", "author": {"name": "Ada"}}))
    assert (story.key, story.title, story.paragraphs, story.author) == ("7", "Een.", ("Een.", "Twee."), "Ada")


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", FaultCode.BAD_JSON),
        ('{"title": "W", "items": [', FaultCode.BAD_JSON),
        ("[]", FaultCode.NOT_A_FEED),
        ('{"title": "W", "items": {}}', FaultCode.NOT_A_FEED),
        ('{"a": 1}', FaultCode.NOT_A_FEED),
        ("[" * 100_000, FaultCode.TOO_DEEP),
        (feed(3, None, "x"), FaultCode.STORY_SKIPPED),
    ],
)
def test_what_is_no_feed_is_refused(document: str, code: FaultCode) -> None:
    assert refusal(document) is code


junk = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda j: st.lists(j, max_size=2))
names = (
    "url",
    "summary",
    "content_html",
    "date_published",
    "authors",
    "author",
    "tags",
    "image",
    "attachments",
    "language",
)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(names), junk))
def test_fields_of_wrong_types_cost_no_more_than_themselves(wrong: dict[str, object]) -> None:
    (story,) = read(feed({"id": "a", "title": "Dijk", **wrong})).stories
    assert (story.key, story.title) == ("a", "Dijk")


def test_of_too_many_stories_the_newest_stay() -> None:
    items = [
        {"id": str(day), "title": str(day), "date_published": f"2026-01-{day:02}T00:00:00Z"} for day in range(1, 9)
    ]
    bounds = DocumentBounds(stories=2)
    assert [story.key for story in read(feed(*items), bounds=bounds).stories] == ["7", "8"]
    assert [story.key for story in read(feed(*items[::-1]), bounds=bounds).stories] == ["8", "7"]
