"""What the program promises of all that it reads, as checks that raise ``AssertionError``."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from urllib.parse import urlsplit

from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import Fault
from tickertui.model.interval import Interval
from tickertui.model.story import Document, Story
from tickertui.model.text import clean

_BOTH = tuple(Words(language) for language in Language)


def clean_text(text: str, most: int | None = None) -> None:
    """Nothing is in it that cannot be seen, and it is no longer than it may be."""
    assert clean(text) == text, f"not clean: {text!r}"
    assert most is None or len(text) <= most, f"{len(text)} characters, may be {most}: {text[:80]!r}"


def all_clean(value: object) -> None:
    """All texts in a value are clean."""
    for text in _texts(value):
        clean_text(text)


def told(fault: Fault) -> None:
    """A fault has a sentence in both languages, on one clean line."""
    for words in _BOTH:
        clean_text(fault_in_words(fault, words))


def http_address(url: str, most: int) -> None:
    """An absolute http(s) address of printable ASCII with a host."""
    assert url.isascii(), ascii(url)
    assert url.isprintable(), ascii(url)
    assert " " not in url, url
    assert len(url) <= most, len(url)
    parts = urlsplit(url)
    assert parts.scheme in ("http", "https"), url
    assert parts.hostname, url
    assert parts.port is None or 0 <= parts.port < 65_536, url


def moment(time: datetime) -> None:
    """Aware, in UTC."""
    assert time.tzinfo is UTC, repr(time)


def seen_at(interval: Interval, now: datetime) -> None:
    """Nothing was published after it was seen."""
    moment(interval.end)
    assert interval.end <= now, f"{interval} seen at {now}"
    if interval.start is not None:
        moment(interval.start)


def document(found: Document, bounds: DocumentBounds, now: datetime) -> None:
    """All that holds of every document."""
    all_clean(found)
    for warning in found.warnings:
        told(warning)
    assert len(found.stories) <= bounds.stories
    assert len({each.key for each in found.stories}) == len(found.stories), "two stories share a key"
    clean_text(found.title, bounds.field)
    clean_text(found.section, bounds.field)
    if found.link is not None:
        http_address(found.link, 2_000)
    assert found.ttl_seconds is None or 0 <= found.ttl_seconds < 2**63
    for each in found.stories:
        story(each, bounds, now)


def story(found: Story, bounds: DocumentBounds, now: datetime) -> None:
    """All that holds of every story of a document."""
    assert found.title
    assert found.key
    for text, most in (
        (found.key, 200),
        (found.title, bounds.title),
        (found.lead, bounds.lead),
        (found.place, bounds.field),
        (found.author, bounds.field),
        (found.language, 3),
    ):
        clean_text(text, most)
    assert len(found.paragraphs) <= bounds.paragraphs
    assert all(found.paragraphs), "an empty paragraph"
    assert sum(map(len, found.paragraphs)) <= bounds.text + len(found.paragraphs)
    assert len(found.categories) <= bounds.categories
    for name in (*found.categories, *found.agencies):
        assert name
        clean_text(name, bounds.field)
    seen_at(found.published, now)
    if found.updated is not None:
        moment(found.updated)
        assert found.updated <= now
    _attached(found, bounds)


def _attached(found: Story, bounds: DocumentBounds) -> None:
    if found.url is not None:
        http_address(found.url, bounds.url)
    assert len(found.links) <= bounds.links
    assert len(found.images) <= bounds.images
    assert len(found.enclosures) <= bounds.images
    addresses = [link.url for link in found.links] + [image.url for image in found.images]
    for url in (*addresses, *(attached.url for attached in found.enclosures)):
        http_address(url, bounds.url)
    for text in (*(link.text for link in found.links), *(image.alt for image in found.images)):
        clean_text(text, bounds.field)
    for attached in found.enclosures:
        clean_text(attached.type, bounds.field)
        assert attached.length is None or 0 <= attached.length < 2**63


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, tuple | list | frozenset):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value) and not isinstance(value, Enum | type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
