"""One line of text or JSON → where it happens, with the names that ``list --json`` has."""

import json
from collections.abc import Mapping
from typing import Any

from tickertui.cli.json_text import read_json
from tickertui.model.region import Location
from tickertui.model.text import clean, cut
from tickertui.regions import Locate
from tickertui.sources.datelines import split_dateline
from tickertui.sources.sentences import first_sentence

_KEYS = ("title", "lead", "text", "place", "language")
_MOST = {"title": 2_000, "lead": 10_000, "text": 100_000, "place": 100, "language": 35}


class LineError(ValueError):
    """A line that cannot be answered: the key of what is wrong (a message under ``cli.classify``), its particulars."""

    def __init__(self, key: str, /, **particulars: str) -> None:
        super().__init__(key, particulars)
        self.key, self.particulars = key, particulars


def classified(line: str, locate: Locate, *, whole: bool = True) -> dict[str, Any]:
    """The fields of the answer to a line; one that begins with "{" is a JSON object, another is text.

    ``whole`` is False for a line that was cut off.

    :raises LineError: when it is a JSON object that is not whole, not valid, or says nothing.
    """
    if line.startswith("{"):
        if not whole:
            raise LineError("too_long")
        story = _from_object(_object(line))
    else:
        story = _from_text(clean(cut(line, _MOST["text"])))
    location = locate(**{key: story[key] for key in _KEYS})
    return {**{key: story[key] for key in ("title", "lead", "place", "agencies", "language")}, **_fields(location)}


def _fields(location: Location) -> dict[str, Any]:
    return {
        "region": location.region.value,
        "regions": [region.value for region in location.regions or (location.region,)],
        "country": location.country,
        "place_reason": {"kind": location.reason_kind, "words": location.reason_words},
    }


def _from_text(text: str) -> dict[str, Any]:
    """A dateline, the first sentence as the title and the rest as the lead."""
    place, agencies, rest = split_dateline(text)
    title = first_sentence(rest)
    lead = rest[len(title) :].strip()
    return {
        "title": cut(title, _MOST["title"]),
        "lead": cut(lead, _MOST["lead"]),
        "text": "",
        "place": place,
        "agencies": list(agencies),
        "language": "",
    }


def _object(line: str) -> dict[str, Any]:
    try:
        value = read_json(line)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise LineError("bad_json", reason=reason) from error
    assert isinstance(value, dict)  # it began with "{"
    return value


def _from_object(value: Mapping[str, Any]) -> dict[str, Any]:
    """A JSON object's texts; without a ``place``, the dateline that lead, text or title begin with."""
    story: dict[str, Any] = {key: _text(value, key) for key in _KEYS}
    story["agencies"] = []
    if not any(key in value for key in ("title", "lead", "text", "place")):
        raise LineError("nothing")
    for key in ("lead", "text", "title"):
        place, agencies, rest = split_dateline(story[key])
        if place or agencies:
            story[key], story["agencies"] = rest, list(agencies)
            story["place"] = story["place"] or place
            break
    return story


def _text(value: Mapping[str, Any], key: str) -> str:
    text = value.get(key)
    if text is None:
        return ""
    if not isinstance(text, str):
        raise LineError("not_text", key=key)
    return cut(clean(cut(text, 2 * _MOST[key])), _MOST[key])
