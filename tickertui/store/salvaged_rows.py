"""Checks rows of a broken store: damage may have left anything in them, and what is shown must be clean."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from tickertui.model.credentials import without_user
from tickertui.model.text import clean

Row = dict[str, Any]

# What a time can be: the years 1 to 9999.
_EARLIEST, _LATEST = -62_135_596_800, 253_402_300_799
_TIMES = ("published_from", "published_to", "first_seen", "changed", "updated", "seen")
_MARKS = ("read", "starred", "headline", "breaking", "withdrawn", "pinned")
_NUMBERS = ("id", "feed", "position", "region", "version", "cluster", "story", "number")
_LISTS = ("agencies", "regions", "paragraphs", "categories", "joined_words")
_LISTS_OF_LISTS = {"links": 2, "images": 2, "enclosures": 3}
_MAY_LACK = ("published_from", "changed", "updated", "url")
_KINDS = {
    "reason_kind": ("dateline", "title", "lead", "none"),
    "joined_kind": ("", "address", "text", "names"),
}


def first_broken_row(connection: sqlite3.Connection) -> str | None:
    """The first row of stories and their texts that cannot be what was written, by table and number; None where all can.

    :raises sqlite3.Error: when the store cannot be read.
    """
    before, connection.text_factory = connection.text_factory, bytes
    try:
        for table, id in (("stories", "id"), ("texts", "story"), ("revisions", "story")):
            found = connection.execute(f"SELECT * FROM {table}")
            columns = [column[0] for column in found.description]
            for values in found:
                row = dict(zip(columns, values, strict=True))
                if (checked := _checked(row)) is None or _ends_before_it_starts(checked):
                    return f"{table} {row.get(id, '')}"
    finally:
        connection.text_factory = before
    return None


def checked_feed(row: Row) -> Row | None:
    """A feed's row; None where it is none."""
    checked = _checked(row)
    if checked is None or not checked.get("address"):
        return None
    return checked | {"address": without_user(checked["address"])}  # as an older version kept it


def checked_story(row: Row) -> Row | None:
    """A story's row; None where it is none. Of what may be guessed anew a broken value is the one for unknown."""
    checked = _checked(row)
    if checked is None or not checked["key"]:
        return None
    if checked.get("joined_kind", "") not in _KINDS["joined_kind"]:
        checked |= {"joined_kind": "", "joined_words": "[]"}
    if checked["reason_kind"] not in _KINDS["reason_kind"]:
        checked["reason_kind"] = "none"
    checked.setdefault("cluster", checked["id"])
    if _ends_before_it_starts(checked):
        checked["published_from"] = None
    return checked


def checked_revision(row: Row) -> Row | None:
    """An earlier version's row; None where it is none."""
    return _checked(row)


def checked_text(row: Row, story: int) -> Row:
    """The row of a story's text; what is none of it is empty, so that the story itself is kept."""
    checked = _checked(row) if row else None
    empty: Row = {
        "story": story,
        "paragraphs": "",
        "updated": None,
        "author": "",
        "categories": "",
        "links": "",
        "images": "",
        "enclosures": "",
    }
    return empty | checked if checked is not None and checked["story"] == story else empty


def _ends_before_it_starts(row: Row) -> bool:
    start, end = row.get("published_from"), row.get("published_to")
    return start is not None and end is not None and start > end


def _checked(row: Row) -> Row | None:
    try:
        return {name: _rule(name)(name, value) for name, value in row.items()}
    except (ValueError, TypeError, RecursionError):
        return None


def _rule(name: str) -> Callable[[str, Any], Any]:
    if name in _TIMES:
        return _time
    if name in _MARKS or name in _NUMBERS:
        return _number
    if name in _LISTS:
        return _list
    return _table if name in _LISTS_OF_LISTS else _text


def _time(name: str, value: Any) -> int | None:
    if value is None and name in _MAY_LACK:
        return None
    if not isinstance(value, int) or not _EARLIEST <= value <= _LATEST:
        raise ValueError(name)
    return value


def _number(name: str, value: Any) -> int:
    if not isinstance(value, int):
        raise ValueError(name)
    return int(bool(value)) if name in _MARKS else value


def _text(name: str, value: Any) -> str | None:
    if value is None and name in _MAY_LACK:
        return None
    text = _decoded(value)
    # A key is compared, never shown: it stays as it is.
    return text if name == "key" else clean(text)


def _decoded(value: Any) -> str:
    if not isinstance(value, bytes):
        raise ValueError
    return value.decode("utf-8")


def _list(name: str, value: Any) -> str:
    text = _decoded(value)
    if not text:
        return text
    found = json.loads(text)
    if not isinstance(found, list) or not all(isinstance(item, int if name == "regions" else str) for item in found):
        raise ValueError(name)
    cleaned = found if name == "regions" else [clean(item) for item in found]
    return json.dumps(cleaned, ensure_ascii=False, separators=(",", ":")) if cleaned else text


def _table(name: str, value: Any) -> str:
    text = _decoded(value)
    if not text:
        return text
    width = _LISTS_OF_LISTS[name]
    found = json.loads(text)
    if not isinstance(found, list):
        raise ValueError(name)
    for item in found:
        if not isinstance(item, list) or len(item) != width or not all(isinstance(part, str) for part in item):
            raise ValueError(name)
    return json.dumps([[clean(part) for part in item] for item in found], ensure_ascii=False, separators=(",", ":"))
