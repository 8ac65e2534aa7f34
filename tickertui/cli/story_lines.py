"""A line of JSON on standard input → the story in it, read leniently: what is missing or of another kind is left out."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tickertui.cli.json_text import read_json
from tickertui.clusters import Profile, profile
from tickertui.model.text import clean
from tickertui.sources.datelines import split_dateline
from tickertui.sources.language_guess import guess_language, language_code

_LONGEST = {"title": 2_000, "lead": 10_000, "text": 60_000, "feed": 2_000, "lang": 35, "published": 40, "place": 200}
# What ``tickertui list --json`` calls them.
_ALSO = {"lang": "language", "published": "published_to"}


class LineError(ValueError):
    """A line that holds no story: the key of what is wrong (a message under ``cli.cluster``) and its particulars."""

    def __init__(self, key: str, /, **particulars: str) -> None:
        super().__init__(key, particulars)
        self.key, self.particulars = key, particulars


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A line's object as it was written, its id, and the story's profile."""

    fields: dict[str, Any]
    id: str | int
    profile: Profile


def story_of_line(line: str) -> StoryLine:
    """The story of one line.

    :raises LineError: when it is no JSON object, or its ``id`` is neither text nor a whole number.
    """
    fields = _object(line)
    id = fields.get("id")
    if not isinstance(id, str | int) or isinstance(id, bool):
        raise LineError("no_id")
    texts = {key: _text(fields, key) for key in _LONGEST}
    url = fields.get("url")
    place, _, lead = split_dateline(texts["lead"])
    language = language_code(texts["lang"]) or guess_language(f"{texts['title']} {lead}")
    story = profile(
        title=texts["title"],
        lead=lead,
        text=texts["text"],
        language=language,
        published=_moment(texts["published"]),
        url=url if isinstance(url, str) else None,
        feed=texts["feed"],
        place=place or texts["place"],
    )
    return StoryLine(fields, id, story)


def _text(fields: dict[str, Any], key: str) -> str:
    """The text under a key, or under the other name that it may have; "" where there is none."""
    found = next((value for name in (key, _ALSO.get(key)) if isinstance(value := fields.get(name or key), str)), "")
    return clean(found[: _LONGEST[key]])


def _object(line: str) -> dict[str, Any]:
    try:
        value = read_json(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise LineError("bad_json", reason=reason) from error
    if not isinstance(value, dict):
        raise LineError("not_object")
    return value


def _moment(text: str) -> datetime | None:
    """An ISO 8601 time, in UTC where it names no zone; None for what is none."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
