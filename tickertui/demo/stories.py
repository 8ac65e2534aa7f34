"""The demo's stories, and which of them are out at a moment. Pure: the clock's time comes in as a value.

The script (``stories.toml``) tells in minutes after the start when a story comes out and when it is revised. When it
has been told to the end it begins again, for as long as the demo runs: only what came out live, under identities of
their own, and nothing of it breaking any more.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from importlib.resources import files
from math import ceil
from typing import Any

from tickertui.model.region import Region

_ROUNDS_SHOWN = 3
"""The latest rounds that are told still: more than any document holds, however long the demo runs."""


class Outlet(Enum):
    """A source of the demo; the value is its name in the script."""

    WIRE = "wire"
    RSS = "rss"
    ATOM = "atom"
    JSON = "json"
    BEACON = "beacon"
    MERIDIAN = "meridian"


@dataclass(frozen=True, slots=True)
class Version:
    """What a story says from ``at`` on, a time after the demo's start (negative: before it)."""

    at: timedelta
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    breaking: bool


@dataclass(frozen=True, slots=True)
class ScriptStory:
    """A story of the script; ``versions`` has at least one, oldest first. ``place`` and ``agencies`` as in a dateline.

    ``region`` is where it happens, which the program has to find out by itself. Stories with the same ``event`` ("" none)
    tell one event. ``language`` is an ISO 639-1 code.
    """

    id: str
    outlet: Outlet
    place: str
    agencies: tuple[str, ...]
    region: Region
    headline: bool
    event: str
    language: str
    versions: tuple[Version, ...]

    @property
    def at(self) -> timedelta:
        """When it comes out, after the demo's start; negative: it is there already."""
        return self.versions[0].at


@dataclass(frozen=True, slots=True)
class ReleasedStory:
    """A story that is out, as it reads now: ``published`` its first version, ``changed`` the current one (aware UTC)."""

    id: str
    outlet: Outlet
    place: str
    agencies: tuple[str, ...]
    headline: bool
    language: str
    published: datetime
    changed: datetime
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    breaking: bool

    @property
    def dateline(self) -> str:
        """``PLACE (AGENCY/AGENCY) - ``, as far as it has them; "" without either."""
        agencies = f"({'/'.join(self.agencies)})" if self.agencies else ""
        named = " ".join(part for part in (self.place, agencies) if part)
        return f"{named} - " if named else ""

    @property
    def text(self) -> tuple[str, ...]:
        """All its paragraphs, the lead with its dateline first."""
        return (f"{self.dateline}{self.lead}", *self.paragraphs)


@cache
def load_script() -> tuple[ScriptStory, ...]:
    """The demo's own stories, in the order in which they come out."""
    return read_script((files(__package__) / "stories.toml").read_text("utf-8"))


def read_script(text: str) -> tuple[ScriptStory, ...]:
    """The stories that ``text`` tells, in TOML as the head of ``stories.toml`` explains it.

    :raises KeyError, ValueError: when it is not that.
    """
    return tuple(_script_story(table) for table in tomllib.loads(text)["story"])


def round_length(script: Sequence[ScriptStory]) -> timedelta:
    """How long the script takes, from the start until it begins again: whole minutes."""
    last = max(version.at for story in script for version in story.versions)
    return timedelta(minutes=ceil(last / timedelta(minutes=1) + 0.5))


def released(script: Sequence[ScriptStory], *, start: datetime, now: datetime) -> list[ReleasedStory]:
    """The stories that are out at ``now`` of a demo that began at ``start`` (both aware), newest first.

    A clock that was put back behind the start counts as standing there.
    """
    elapsed = max(now - start, timedelta())
    length = round_length(script)
    current = elapsed // length
    found = [*_told(script, start, elapsed)]
    for number in range(max(1, current - _ROUNDS_SHOWN + 1), current + 1):
        again = [_again(story, number, at) for at, story in enumerate(script) if story.at >= timedelta()]
        found += _told(again, start + number * length, elapsed - number * length)
    return sorted(found, key=lambda story: story.published, reverse=True)


def _told(script: Sequence[ScriptStory], start: datetime, elapsed: timedelta) -> Iterator[ReleasedStory]:
    for story in script:
        versions = [version for version in story.versions if version.at <= elapsed]
        if versions:
            latest = versions[-1]
            yield ReleasedStory(
                id=story.id,
                outlet=story.outlet,
                place=story.place,
                agencies=story.agencies,
                headline=story.headline,
                language=story.language,
                published=start + story.at,
                changed=start + latest.at,
                title=latest.title,
                lead=latest.lead,
                paragraphs=latest.paragraphs,
                breaking=latest.breaking,
            )


def _again(story: ScriptStory, number: int, at: int) -> ScriptStory:
    """The story as a later round tells it.

    A wire page's stories have no identity but their words, so there it would be the old one: a feed tells it instead.
    """
    return replace(
        story,
        id=f"{story.id}-{number + 1}",
        outlet=(Outlet.RSS, Outlet.ATOM)[at % 2] if story.outlet is Outlet.WIRE else story.outlet,
        headline=False,
        versions=tuple(replace(version, breaking=False) for version in story.versions),
    )


def _script_story(table: Mapping[str, Any]) -> ScriptStory:
    said: dict[str, Any] = {"breaking": False, **table}
    versions = [_version(said)]
    for revision in table.get("revision", ()):
        said |= revision
        versions.append(_version(said))
    return ScriptStory(
        id=table["id"],
        outlet=Outlet(table["feed"]),
        place=table["place"],
        agencies=tuple(table["agencies"]),
        region=Region(table["region"]),
        headline=table.get("headline", False),
        event=table.get("event", ""),
        language=table.get("language", "nl"),
        versions=tuple(versions),
    )


def _version(said: Mapping[str, Any]) -> Version:
    return Version(
        at=timedelta(minutes=said["at"]),
        title=said["title"],
        lead=said["lead"],
        paragraphs=tuple(said["paragraphs"]),
        breaking=said["breaking"],
    )
