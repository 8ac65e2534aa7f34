"""Whole stories read back, as the reader and other programs have them: with text, links, all revisions, and who else tells them."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from tickertui.model.story import Enclosure, FullStory, Image, Link, Revision, StoryRow
from tickertui.store.encoding import moment, unpacked, unpacked_rows
from tickertui.store.rows import read_others, read_rows
from tickertui.store.stepping import read_at_once

_TEXT = "story, paragraphs, updated, author, categories, links, images, enclosures"
_REVISION = "story, number, seen, title, lead, paragraphs"
_OF = "WHERE story IN (SELECT value FROM json_each(?))"


def read_stories(connection: sqlite3.Connection, ids: Sequence[int]) -> list[FullStory]:
    """The stories with these ids, in their order; those that are gone are left out."""
    these = (json.dumps(list(ids)),)
    texts = {row[0]: row[1:] for row in read_at_once(connection, _TEXT, f"FROM texts {_OF}", these)}
    earlier: defaultdict[int, list[Revision]] = defaultdict(list)
    for id, number, seen, title, lead, packed in read_at_once(
        connection, _REVISION, f"FROM revisions {_OF} ORDER BY story, number", these
    ):
        earlier[id].append(Revision(number, moment(seen), title, lead, tuple(unpacked(packed))))
    return [
        _story(row, texts[row.id], earlier[row.id], read_others(connection, row))
        for row in read_rows(connection, ids)
        if row.id in texts
    ]


def _story(row: StoryRow, text: list[Any], earlier: list[Revision], others: list[StoryRow]) -> FullStory:
    paragraphs, updated, author, categories, links, images, enclosures = text
    paragraphs = tuple(unpacked(paragraphs))
    current = Revision(row.version, row.changed or row.first_seen, row.title, row.lead, paragraphs)
    return FullStory(
        row,
        paragraphs,
        updated=moment(updated),
        author=author,
        categories=tuple(unpacked(categories)),
        links=tuple(Link(*link) for link in unpacked_rows(links, 2)),
        images=tuple(Image(*image) for image in unpacked_rows(images, 2)),
        enclosures=tuple(
            Enclosure(url, kind, int(length) if length else None) for url, kind, length in unpacked_rows(enclosures, 3)
        ),
        revisions=(*earlier, current),
        others=tuple(others),
    )
