"""What any feed says of a story → the story, by the same rules for every format."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from urllib.parse import urlsplit

from tickertui.model.bounds import DocumentBounds
from tickertui.model.breaking import is_breaking
from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.model.interval import Interval
from tickertui.model.story import Enclosure, Image, Link, Story
from tickertui.model.text import clean, cut
from tickertui.sources.addresses import untracked
from tickertui.sources.boilerplate import is_boilerplate
from tickertui.sources.datelines import split_dateline
from tickertui.sources.html.text import HtmlText
from tickertui.sources.language_guess import guess_language, language_code
from tickertui.sources.sentences import ends_a_sentence, first_sentence

_LONGEST_KEY = 200
_MOST_WARNINGS = 10
# Some publishers count a story's updates in its identity: "https://wire.example/story#3".
_COUNTED = re.compile(r"#\d{1,3}$")


@dataclass(slots=True)
class Entry:
    """What a feed says of a story, in its own terms; titles, names and addresses are clean and bounded already."""

    guid: str = ""
    title: str = ""
    url: str | None = None
    summary: HtmlText = field(default_factory=HtmlText)
    content: HtmlText = field(default_factory=HtmlText)
    published: datetime | None = None
    updated: datetime | None = None
    author: str = ""
    categories: list[str] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    enclosures: list[Enclosure] = field(default_factory=list)
    language: str = ""


def stories_of(
    entries: Iterable[Entry | None], *, now: datetime, bounds: DocumentBounds
) -> tuple[tuple[Story, ...], list[Fault]]:
    """The stories that a feed's entries tell, each once, and a warning for each entry that tells none (None: no entry)."""
    stories: list[Story] = []
    warnings: list[Fault] = []
    for entry in entries:
        story = story_of(entry, now=now, bounds=bounds) if entry else None
        if story:
            stories.append(story)
        else:
            warnings.append(fault(FaultCode.STORY_SKIPPED))
    return without_duplicates(stories), warnings


def few(warnings: Sequence[Fault]) -> tuple[Fault, ...]:
    """As many warnings as anybody reads."""
    return tuple(warnings[:_MOST_WARNINGS])


def story_of(entry: Entry, *, now: datetime, bounds: DocumentBounds) -> Story | None:
    """The story an entry tells, or None where it says nothing at all. ``now``: when the feed was seen."""
    full = _fullest(entry)
    place, agencies, paragraphs = _dateline_off(full.paragraphs)
    summary_place, summary_agencies, summary = _dateline_off(entry.summary.paragraphs)
    title = entry.title or first_sentence(" ".join(paragraphs[:1]) or " ".join(summary[:1])) or _title_from(entry.url)
    if not title:
        return None
    lead = " ".join(summary) if entry.summary is not full else "".join(summary[:1])
    categories = tuple(dict.fromkeys(entry.categories))[: bounds.categories]
    published, updated = _published(entry, now)
    return Story(
        key=_key(entry, title),
        title=cut(title, bounds.title),
        published=published,
        lead=cut(lead or "".join(paragraphs[:1]), bounds.lead),
        paragraphs=paragraphs,
        place=cut(place or summary_place, bounds.field),
        agencies=tuple(cut(agency, bounds.field) for agency in agencies or summary_agencies),
        updated=updated,
        url=entry.url,
        author=entry.author,
        categories=categories,
        links=_links(entry, bounds),
        images=_images(entry, bounds),
        enclosures=tuple(dict.fromkeys(entry.enclosures))[: bounds.images],
        breaking=is_breaking(title, categories),
        language=language_code(entry.language) or guess_language(" ".join((title, *paragraphs[:2]))),
    )


def without_duplicates(stories: list[Story]) -> tuple[Story, ...]:
    """The stories, each once; those that share an identity but neither address nor title are told apart.

    Then none keeps the shared identity: it would wander to each newer story in turn.
    """
    kept: dict[str, list[Story]] = {}
    for story in stories:
        same = kept.setdefault(story.key, [])
        if not any(other.title == story.title or other.url == story.url for other in same):
            same.append(story)
    once = {id(story) for same in kept.values() for story in same}
    told_apart = {
        id(story): bounded_key(f"{key} {story.url or story.title}")
        for key, same in kept.items()
        if len(same) > 1
        for story in same
    }
    found = (
        replace(story, key=told_apart[id(story)]) if id(story) in told_apart else story
        for story in stories
        if id(story) in once
    )
    return tuple({story.key: story for story in found}.values())


def bounded_key(key: str) -> str:
    """An identity as it stands, or what stands for it where it is long."""
    key = clean(key)
    return key if len(key) <= _LONGEST_KEY else "hash:" + blake2b(key.encode("utf-8"), digest_size=16).hexdigest()


def _key(entry: Entry, title: str) -> str:
    if entry.guid:
        page = _COUNTED.sub("", entry.guid)
        return bounded_key(page if entry.url and page == untracked(entry.url) else entry.guid)
    if entry.url:
        return bounded_key(untracked(entry.url))
    text = " ".join((title, *entry.summary.paragraphs[:1]))
    return "hash:" + blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def _published(entry: Entry, now: datetime) -> tuple[Interval, datetime | None]:
    """When it was published, and updated; a date in the future counts as none."""
    updated = entry.updated if entry.updated and entry.updated <= now else None
    if entry.published and entry.published <= now:
        return Interval.at(entry.published), updated
    return Interval.not_after(updated or now), updated


def _dateline_off(paragraphs: tuple[str, ...]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The place, the agencies, and the paragraphs without them: a heading may stand above the dateline."""
    for at, paragraph in enumerate(paragraphs[:2]):
        place, agencies, rest = split_dateline(paragraph)
        if rest != paragraph and (at == 0 or agencies):
            return place, agencies, (*paragraphs[:at], rest, *paragraphs[at + 1 :])
        if ends_a_sentence(paragraph):
            break
    return "", (), paragraphs


def _fullest(entry: Entry) -> HtmlText:
    """The content, unless it is a mere pointer beside the summary."""
    content, summary = (sum(map(len, text.paragraphs)) for text in (entry.content, entry.summary))
    return entry.content if content and content * 2 >= summary else entry.summary


def _title_from(url: str | None) -> str:
    """For a story of which only the address is known: its host and path, as a reader would call it."""
    if not url:
        return ""
    parts = urlsplit(url)
    return f"{parts.hostname}{parts.path}".rstrip("/")


def _links(entry: Entry, bounds: DocumentBounds) -> tuple[Link, ...]:
    """The links in the text, without those that lead only to the story itself ("Continue reading…")."""
    links = {
        link.url: link
        for link in (*entry.content.links, *entry.summary.links)
        if link.url != entry.url or not is_boilerplate(link.text)
    }
    return tuple(links.values())[: bounds.links]


def _images(entry: Entry, bounds: DocumentBounds) -> tuple[Image, ...]:
    images: dict[str, Image] = {}
    for image in (*entry.content.images, *entry.summary.images, *entry.images):
        if image.url not in images or (image.alt and not images[image.url].alt):
            images[image.url] = image
    return tuple(images.values())[: bounds.images]
