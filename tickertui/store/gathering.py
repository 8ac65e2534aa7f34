"""Puts stories that tell one event together, as they are saved. A cluster's number is its lowest story's."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from tickertui.clusters import Clusterer, Profile, Verdict, profile
from tickertui.model.cluster import ClusterReason
from tickertui.model.region import Location
from tickertui.store.encoding import moment, packed, region_of, seconds, unpacked
from tickertui.store.faults import stored_values

# So many of the newest stories are compared with; more come from no user's feeds in three days.
_MOST_RECENT = 20_000
_PARAGRAPHS = 4
_ROWS = """SELECT stories.id, cluster, stories.title, lead, place, language, url, published_to, region, country, located,
  feeds.address, paragraphs
  FROM stories JOIN feeds ON feeds.id = stories.feed JOIN texts ON texts.story = stories.id"""


class Gathering:
    """Remembers the recent stories of one store and says which cluster each new one joins.

    Stories more than ``within`` hours apart never tell one event. ``read_together``: a story that joins an event which
    was read counts as read too.
    """

    def __init__(self, *, within: float, read_together: bool) -> None:
        self._within, self._read_together = within, read_together
        self._clusterer: Clusterer[int] | None = None
        self._last = self._last_kept = 0
        self._touched: set[int] = set()

    def catch_up(self, connection: sqlite3.Connection, now: datetime) -> None:
        """Take in what was stored before this program ran: outside a transaction, as at first it may take a while."""
        self._caught_up(connection, before=None, now=now)

    def gather(self, connection: sqlite3.Connection, new: Sequence[int], changed: Sequence[int], now: datetime) -> None:
        """Put the ``new`` stories and the ``changed`` ones into clusters, within a transaction that the caller holds."""
        clusterer = self._caught_up(connection, before=min(new, default=None), now=now)
        self._last_kept = self._last
        for id, _, features in _profiles(connection, [*new, *changed]):
            self._touch(clusterer, id)
            verdict = clusterer.add(id, features)
            for joined_with in (verdict.cluster, verdict.drew, *verdict.absorbed):
                self._touch(clusterer, joined_with)
            if verdict.drew is None:
                _let_alone(connection, id)
            else:
                joined = _join(connection, id, verdict, clusterer)
                if self._read_together and joined > 1:
                    _read_all_where_one_is(connection, id)
                elif self._read_together and joined:
                    _read_as_the_others(connection, id)
        self._last = max([self._last, *new])

    def kept(self) -> None:
        """What was gathered last is in the store for good."""
        self._touched.clear()

    def undone(self, connection: sqlite3.Connection) -> "Gathering | None":
        """This, as it was before what was gathered last, which the store did not keep; None where it must begin anew.

        Taking in all that was stored before takes seconds, and a disk that is full fails again and again.
        """
        touched, self._touched = sorted(self._touched), set()
        if self._clusterer is None or not touched:
            return self
        try:
            before = list(_restored(_profiles(connection, touched)))
        except sqlite3.Error:
            return None
        for id in touched:
            self._clusterer.remove(id)
        self._clusterer.restore(before)
        self._last = self._last_kept
        return self

    def _touch(self, clusterer: Clusterer[int], id: int | None) -> None:
        """Note a story, and those that are in a cluster with it, whose clusters may change."""
        if id is not None:
            cluster = clusterer.cluster_of(id)
            self._touched.update((id,) if cluster is None else (id, *clusterer.members_of(cluster)))

    def _caught_up(self, connection: sqlite3.Connection, before: int | None, now: datetime) -> Clusterer[int]:
        """The clusterer, with what was stored before this program ran, or by another one since."""
        clusterer = self._clusterer
        if clusterer is None:
            clusterer = Clusterer(most=_MOST_RECENT, within=self._within)
            oldest = seconds(now - timedelta(hours=self._within))
            found = connection.execute(
                "SELECT id FROM stories WHERE published_to >= ? ORDER BY published_to DESC LIMIT ?",
                (oldest, _MOST_RECENT),
            )
        else:
            found = connection.execute("SELECT id FROM stories WHERE id > ?", (self._last,))
        ids = sorted(id for (id,) in found if before is None or id < before)
        clusterer.restore(_restored(_profiles(connection, ids)))
        self._clusterer, self._last = clusterer, max([self._last, *ids])
        return clusterer


def _restored(found: Iterable[tuple[int, int, Profile]]) -> Iterator[tuple[int, Profile, int | None]]:
    stories = list(found)
    told = Counter(cluster for _, cluster, _ in stories)
    for id, cluster, features in stories:
        yield id, features, cluster if told[cluster] > 1 or cluster != id else None


def _profiles(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[tuple[int, int, Profile]]:
    """Id, cluster and profile of these stories, in their order."""
    for id in ids:
        row = connection.execute(f"{_ROWS} WHERE stories.id = ?", (id,)).fetchone()
        if row is not None:
            with stored_values():
                features = _profile(row)
            yield row[0], row[1], features


def _profile(row: tuple) -> Profile:  # type: ignore[type-arg]  # SQLite's rows have no types
    _, _, title, lead, place, language, url, published, region, country, located, address, paragraphs = row
    return profile(
        title=title,
        lead=lead,
        text="\n".join(unpacked(paragraphs)[:_PARAGRAPHS]),
        language=language,
        published=moment(published),
        url=url,
        feed=address,
        place=place,
        location=Location(region_of(region), (), country, located, "", ""),
    )


def _join(connection: sqlite3.Connection, id: int, verdict: Verdict[int], clusterer: Clusterer[int]) -> int:
    """Give a story, and all that are one event with it, the lowest of their numbers; it leaves what it was in before.

    Gives how many clusters it joins: 0 where it was there already, more than 1 where they are one from here on.
    """
    joined = _clusters_joined(connection, id, verdict, clusterer)
    (own,) = connection.execute("SELECT cluster FROM stories WHERE id = ?", (id,)).fetchone()
    comes = own not in joined
    if comes:
        _let_alone(connection, id)
        if not joined:  # all of them have gone
            return 0
    number = min(joined | {id}) if comes else min(joined)
    others = [(number, other) for other in joined | {id} if other != number]
    connection.executemany("UPDATE stories SET cluster = ? WHERE cluster = ?", others)
    reason = verdict.reason or ClusterReason("")
    connection.execute(
        "UPDATE stories SET joined_kind = ?, joined_words = ? WHERE id = ?", (reason.kind, packed(reason.words), id)
    )
    return len(joined) if comes or len(joined) > 1 else 0


def _clusters_joined(
    connection: sqlite3.Connection, id: int, verdict: Verdict[int], clusterer: Clusterer[int]
) -> set[int]:
    """The store's numbers of the clusters that a story joins.

    The clusterer remembers stories that have gone from the store, and calls clusters by them: then what is left tells.
    """
    found = [_number_of(connection, name) for name in (verdict.drew, *verdict.absorbed)]
    if None not in found or verdict.cluster is None:
        return {number for number in found if number is not None}
    members = json.dumps([member for member in clusterer.members_of(verdict.cluster) if member != id])
    rows = connection.execute(
        "SELECT DISTINCT cluster FROM stories WHERE id IN (SELECT value FROM json_each(?))", (members,)
    )
    return {number for (number,) in rows}


def _number_of(connection: sqlite3.Connection, name: int | None) -> int | None:
    """The number of the cluster that a story is in, or that had its number from it; None where there is neither."""
    for query in ("SELECT cluster FROM stories WHERE id = ?", "SELECT cluster FROM stories WHERE cluster = ? LIMIT 1"):
        row = connection.execute(query, (name,)).fetchone()
        if row is not None:
            return int(row[0])
    return None


def _let_alone(connection: sqlite3.Connection, id: int) -> None:
    """Take a story out of the cluster that it was in: its text has changed so that it tells something else."""
    (cluster,) = connection.execute("SELECT cluster FROM stories WHERE id = ?", (id,)).fetchone()
    (heir,) = connection.execute("SELECT min(id) FROM stories WHERE cluster = ? AND id <> ?", (cluster, id)).fetchone()
    if cluster == id and heir is not None:
        connection.execute("UPDATE stories SET cluster = ? WHERE cluster = ? AND id <> ?", (heir, cluster, id))
    elif cluster != id:
        connection.execute("UPDATE stories SET cluster = id, joined_kind = '', joined_words = '[]' WHERE id = ?", (id,))


def _read_as_the_others(connection: sqlite3.Connection, id: int) -> None:
    connection.execute(
        "UPDATE stories SET read = 1 WHERE id = ? AND EXISTS "
        "(SELECT 1 FROM stories AS other WHERE other.cluster = stories.cluster AND other.read AND other.id <> stories.id)",
        (id,),
    )


def _read_all_where_one_is(connection: sqlite3.Connection, id: int) -> None:
    """Two events that turn out to be one, of which one was read: else it would count as unread, and not look so."""
    (cluster,) = connection.execute("SELECT cluster FROM stories WHERE id = ?", (id,)).fetchone()
    connection.execute(
        "UPDATE stories SET read = 1 WHERE cluster = ?1 AND NOT read "
        "AND EXISTS (SELECT 1 FROM stories AS other WHERE other.cluster = ?1 AND other.read)",
        (cluster,),
    )
