"""A story as a line of JSON: the program's interface to other programs."""

from collections.abc import Callable
from datetime import datetime
from hashlib import blake2b
from typing import Any

from tickertui.cli.json_text import written_json
from tickertui.cli.json_times import rfc3339
from tickertui.language.ages import age_in_words
from tickertui.language.words import Language
from tickertui.model.region import Region
from tickertui.model.story import FullStory, StoryRow
from tickertui.model.text import cut

LONGEST_LINE = 199_000
"""A line has at most so many bytes."""
_LONGEST_LIST = 16_000


def story_line(story: FullStory, now: datetime, language: Language, *, ascii_only: bool = False) -> str:
    """One story as one line of JSON of at most :data:`LONGEST_LINE` bytes, its age at ``now`` in ``language``.

    Of a story that would be longer, long lists lose their last members, and then the text its end. ``ascii_only``
    escapes what an output without Unicode cannot carry.
    """

    def written(value: object) -> str:
        return written_json(value, ascii_only=ascii_only)

    fields = story_fields(story, now, language)
    line = written(fields)
    if _size(line) > LONGEST_LINE:
        line = written(_shortened(fields, lambda value: _size(written(value))))
    return line


def story_fields(story: FullStory, now: datetime, language: Language) -> dict[str, Any]:
    """The fields of a story, in their order. Times are RFC 3339 UTC in whole seconds, cut."""
    row = story.row
    return {
        "id": _identity(row.feed, row.key),
        "title": row.title,
        "lead": row.lead,
        "place": row.place,
        "agencies": list(row.agencies),
        "region": row.location.region.value,
        "regions": [region.value for region in _regions(story)],
        "country": row.location.country,
        "place_reason": {"kind": row.location.reason_kind, "words": row.location.reason_words},
        "age": age_in_words(row.published.end, now, language),
        "published_from": rfc3339(row.published.start),
        "published_to": rfc3339(row.published.end),
        "updated": rfc3339(story.updated),
        "first_seen": rfc3339(row.first_seen),
        "author": story.author,
        "categories": list(story.categories),
        "url": row.url,
        "links": [{"url": link.url, "text": link.text} for link in story.links],
        "images": [{"url": image.url, "alt": image.alt} for image in story.images],
        "enclosures": [{"url": file.url, "type": file.type, "length": file.length} for file in story.enclosures],
        "feed": row.feed,
        "feed_title": row.feed_title,
        "language": row.language,
        "headline": row.headline,
        "breaking": row.breaking,
        "read": row.read,
        "starred": row.starred,
        "pinned": row.pinned,
        "version": row.version,
        "withdrawn": row.withdrawn,
        "cluster": _cluster(story),
        "cluster_reason": _reason(row),
        "sources": row.told.sources,
        "others": [_identity(other.feed, other.key) for other in story.others],
        "paragraphs": list(story.paragraphs),
        "text": "\n\n".join(story.paragraphs),
    }


def _identity(feed: str, key: str) -> str:
    # A key is unique within its feed; with the feed's address it is unique in a list of many.
    return blake2b(f"{feed}\0{key}".encode(), digest_size=12).hexdigest()


def _cluster(story: FullStory) -> str:
    """What all stories of one event have in common: the identity of the first of them that is kept."""
    first = min((story.row, *story.others), key=lambda row: row.id)
    return _identity(first.feed, first.key)


def _reason(row: StoryRow) -> dict[str, Any] | None:
    reason = row.told.reason
    return {"kind": reason.kind, "words": list(reason.words)} if reason else None


def _regions(story: FullStory) -> tuple[Region, ...]:
    location = story.row.location
    return location.regions or (location.region,)


def _size(text: str) -> int:
    return len(text.encode("utf-8"))


def _shortened(fields: dict[str, Any], size: Callable[[object], int]) -> dict[str, Any]:
    """``fields`` with their long parts cut to fit; ``size`` tells a value's bytes in the line."""
    short = dict(fields)
    for name in ("links", "images", "enclosures", "categories"):
        short[name] = _first(fields[name], _LONGEST_LIST, size)
    rest = size({**short, "paragraphs": [], "text": ""})
    short["paragraphs"] = _text_within((LONGEST_LINE - rest) // 2, fields["paragraphs"], size)
    short["text"] = "\n\n".join(short["paragraphs"])
    return short


def _first(items: list[Any], room: int, size: Callable[[object], int]) -> list[Any]:
    kept: list[Any] = []
    for item in items:
        room -= size(item) + 2
        if room < 0:
            break
        kept.append(item)
    return kept


def _text_within(room: int, paragraphs: list[str], size: Callable[[object], int]) -> list[str]:
    kept: list[str] = []
    for paragraph in paragraphs:
        needed = size(paragraph) + 4
        if needed > room:
            part = _cut_to(room - 8, paragraph, size)
            return [*kept, part] if part else kept
        room -= needed
        kept.append(paragraph)
    return kept


def _cut_to(room: int, text: str, size: Callable[[object], int]) -> str:
    """The longest beginning of ``text`` of at most ``room`` bytes, ended by an ellipsis; "" where none fits."""
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if size(cut(text, middle)) <= room:
            least = middle
        else:
            most = middle - 1
    return cut(text, least) if least > 1 else ""
