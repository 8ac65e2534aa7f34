"""Every kind of hostile document, small: what it gives is clean, bounded and not silent."""

import dataclasses
from collections.abc import Iterator

import pytest

from tests.hostile.documents import ALL
from tests.hostile.kinds import Hostile, Outcome
from tests.hostile.raw_bytes import truncated
from tests.sources.reading import NOW, read
from tests.unseen import longest_stack, unseen
from tickertui.language.words import Language, Words
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, Fault
from tickertui.model.story import Document, Story

BOUNDS = DocumentBounds()
_MOST_MARKS = 8


def texts(value: object) -> Iterator[str]:
    """Every string in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, dict):
        yield from texts(tuple(value.values()))
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts(getattr(value, field.name))


def check_story(story: Story) -> None:
    assert story.title.strip() == story.title != ""
    assert story.key
    assert story.published.end <= NOW
    assert story.published.start is None or story.published.start <= story.published.end
    assert story.updated is None or story.updated <= NOW
    assert len(story.title) <= BOUNDS.title
    assert len(story.lead) <= BOUNDS.lead
    assert sum(map(len, story.paragraphs)) <= BOUNDS.text
    assert len(story.paragraphs) <= BOUNDS.paragraphs
    assert len(story.links) <= BOUNDS.links
    assert max(len(story.images), len(story.enclosures)) <= BOUNDS.images
    assert len(story.categories) <= BOUNDS.categories
    short = (story.place, story.author, *story.agencies, *story.categories, *(link.text for link in story.links))
    assert all(len(text) <= BOUNDS.field for text in short)
    urls = [found.url for many in (story.links, story.images, story.enclosures) for found in many] + [story.url or ""]
    assert all(url.startswith(("http://", "https://")) and len(url) <= BOUNDS.url for url in urls if url)
    assert all(url.isascii() and url.isprintable() and " " not in url for url in urls)


def check(body: bytes) -> Document | Fault:
    """What ``body`` gives, every rule of shape held to it."""
    found: Document | Fault
    try:
        found = read(body)
    except DocumentError as error:
        found = error.fault
    else:
        assert 0 < len(found.stories) <= BOUNDS.stories or not found.warnings
        assert len({story.key for story in found.stories}) == len(found.stories)
        for story in found.stories:
            check_story(story)
    for text in texts(found):
        assert not unseen(text)
        assert longest_stack(text) <= _MOST_MARKS
    return found


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
def test_a_document_gives_stories_or_a_refusal(kind: Hostile) -> None:
    found = check(kind.make(kind.light))
    stories = found.stories if isinstance(found, Document) else ()
    assert stories or isinstance(found, Fault), "neither a story nor a refusal"
    if kind.outcome is not Outcome.EITHER:
        assert bool(stories) is (kind.outcome is Outcome.STORIES), found
    said = "\n".join(texts(found))
    assert not [part for part in kind.never if part in said]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
def test_nothing_at_all_of_what_does_harm_is_no_trap_either(kind: Hostile) -> None:
    for count in (0, 1, 2):
        check(kind.make(count))


def test_a_document_cut_off_after_any_byte_is_read_or_refused() -> None:
    for name, body in truncated():
        found = check(body)
        assert isinstance(found, Fault) or found.stories or found.title, name


def test_every_refusal_is_one_short_line_in_both_languages() -> None:
    for kind in ALL:
        found = check(kind.make(kind.light))
        for language in Language:
            if isinstance(found, Fault):
                line = Words(language)(f"fault.{found.code.value}", **found.particulars)
                assert 0 < len(line) < 500
                assert line.isprintable()
