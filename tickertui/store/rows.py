"""Rows of stories read back, as lists show them."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from tickertui.model.cluster import ClusterReason, Told
from tickertui.model.interval import Interval
from tickertui.model.region import Location
from tickertui.model.story import StoryRow
from tickertui.store.encoding import moment, region_of, unpacked
from tickertui.store.stepping import read_at_once

Counted = Sequence[int | None]
_CHUNK = 500
# More than these nobody looks through; a cluster that large is a mistake of a feed.
_MOST_OTHERS = 100
_COLUMNS = (
    "stories.id, feeds.address, CASE WHEN feeds.name <> '' THEN feeds.name WHEN feeds.title <> '' THEN feeds.title "
    "ELSE feeds.address END, stories.key, stories.title, lead, place, agencies, published_from, published_to, "
    "first_seen, region, regions, country, located, reason_kind, reason_words, url, language, headline, breaking, "
    "read, starred, version, changed, withdrawn, pinned, cluster, joined_kind, joined_words"
)
# Of each cluster once: asked for each row, a cluster of thousands would be counted thousands of times.
_TOLD = (
    "cluster, count(*), count(DISTINCT CASE site WHEN '' THEN feed ELSE site END), min(published_to), max(published_to)"
)
_OF_CLUSTERS = "FROM stories WHERE cluster IN (SELECT value FROM json_each(?)) GROUP BY cluster"
_OTHERS = (
    "SELECT id FROM (SELECT id FROM stories WHERE cluster = ?1 AND id <> ?2 ORDER BY published_to, id LIMIT ?3) "
    "UNION SELECT min(id) FROM stories WHERE cluster = ?1 AND id <> ?2"
)
_CLUSTER = -3
_GONE = [1, 1, None, None]
_FROM = "FROM stories JOIN feeds ON feeds.id = stories.feed"


def read_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[StoryRow]:
    """The rows of these ids, in their order; those that are gone are left out."""
    found: dict[int, StoryRow] = {}
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        marks = ",".join("?" * len(chunk))
        read = read_at_once(connection, _COLUMNS, f"{_FROM} WHERE stories.id IN ({marks})", tuple(chunk))
        found |= {row.id: row for row in _rows(connection, read)}
    return [found[id] for id in ids if id in found]


def read_others(connection: sqlite3.Connection, row: StoryRow) -> list[StoryRow]:
    """The other stories of a story's cluster, by publication; of a very large one the oldest and the first seen."""
    if row.told.alone:
        return []
    rest = f"{_FROM} WHERE stories.id IN ({_OTHERS}) ORDER BY published_to, stories.id"
    return list(_rows(connection, read_at_once(connection, _COLUMNS, rest, (row.told.cluster, row.id, _MOST_OTHERS))))


def _rows(connection: sqlite3.Connection, read: Sequence[list[Any]]) -> Iterator[StoryRow]:
    clusters = json.dumps(list({row[_CLUSTER] for row in read}))
    told = {cluster: counted for cluster, *counted in read_at_once(connection, _TOLD, _OF_CLUSTERS, (clusters,))}
    for row in read:
        # Another program may have put it elsewhere since it was read.
        yield _row(row, told.get(row[_CLUSTER], _GONE))


def _row(row: list[Any], told: Counted) -> StoryRow:
    (id, feed, feed_title, key, title, lead, place, agencies, published_from, published_to, first_seen, region,
     regions, country, located, reason_kind, reason_words, url, language, headline, breaking, read, starred, version,
     changed, withdrawn, pinned, cluster, joined_kind, joined_words) = row  # fmt: skip
    return StoryRow(
        id=id,
        feed=feed,
        feed_title=feed_title,
        key=key,
        title=title,
        lead=lead,
        place=place,
        agencies=tuple(unpacked(agencies)),
        published=Interval(moment(published_from), moment(published_to)),
        first_seen=moment(first_seen),
        location=Location(
            region_of(region),
            tuple(region_of(int(number)) for number in unpacked(regions)),
            country,
            located,
            reason_kind,
            reason_words,
        ),
        url=url,
        language=language,
        headline=bool(headline),
        breaking=bool(breaking),
        read=bool(read),
        starred=bool(starred),
        version=version,
        changed=moment(changed),
        withdrawn=bool(withdrawn),
        pinned=bool(pinned),
        told=_told(cluster, told, joined_kind, joined_words),
    )


def _told(cluster: int, counted: Counted, joined_kind: str, joined_words: str) -> Told:
    versions, sources, first, last = counted
    assert versions is not None and sources is not None
    # Where the others have left, or have gone, the reason went with them.
    reason = ClusterReason(joined_kind, tuple(unpacked(joined_words))) if joined_kind and versions > 1 else None
    return Told(cluster, versions, sources, moment(first), moment(last), reason)
