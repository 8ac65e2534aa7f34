"""What the store says of stories' clusters is what the clusterer says, whatever comes, changes and goes."""

import sqlite3
from collections.abc import Hashable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.store.building import NOW, bear_out, minutes_ago, save
from tests.store.test_gathering import FERRY, FERRY_AGAIN, FERRY_ELSEWHERE, GATHER, TEA
from tickertui.model.clock import SetClock
from tickertui.model.fault import StoreError
from tickertui.model.filter import EVERYTHING
from tickertui.model.interval import Interval
from tickertui.model.story import Story
from tickertui.store import Store

TEA_ELSEWHERE = replace(
    TEA,
    title="Thee uit Mombasa duurder dan in negen jaar: 2,81 dollar op theeveiling",
    lead="De theeveiling in Mombasa haalde de hoogste prijs in negen jaar, 2,81 dollar voor een kilo thee.",
)
BETWEEN = replace(
    TEA,
    title="Theeveiling van Mombasa haalt hoogste prijs; veerboot Norröna met 312 mensen vast bij Seyðisfjörður",
    lead="Thee uit Mombasa: 2,81 dollar. De veerboot Norröna is bij Seyðisfjörður op een zandbank gelopen.",
)
TEXTS = (FERRY, FERRY_ELSEWHERE, FERRY_AGAIN, TEA, TEA_ELSEWHERE, BETWEEN)
OLD = 30 * 60.0
Step = tuple[str, int, int]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("save"), st.integers(0, 7), st.integers(0, len(TEXTS) - 1)),
        st.tuples(st.sampled_from(["retain", "restart", "split", "fail"]), st.just(0), st.just(0)),
    ),
    max_size=16,
)


def told(key: int, text: int) -> Story:
    """A text under a key, without an address; every other key is of yesterday."""
    return replace(
        TEXTS[text], key=f"k{key}", published=Interval.at(minutes_ago(OLD if key % 2 else 30.0 + key)), url=None
    )


class FailingStore(Store):
    """Keeps nothing of what is saved while ``failing``, as where the disk is full."""

    failing = False

    @contextmanager
    def _transaction(self, *, clears: bool = True) -> Iterator[None]:
        with super()._transaction(clears=clears):
            yield
            if self.failing:
                raise sqlite3.OperationalError("database or disk is full")


def together(clusters: dict[int, Hashable]) -> Iterator[tuple[int, int]]:
    """The pairs of stories that are in one cluster."""
    for one, other in combinations(sorted(clusters), 2):
        if clusters[one] == clusters[other]:
            yield one, other


def split(store: Store) -> None:
    """Have each cluster's last stories be another, as where those that told of both have changed."""
    members: dict[int, list[int]] = {}
    for row in store.rows(sorted(store.ids(EVERYTHING))):
        members.setdefault(row.told.cluster, []).append(row.id)
    for ids in members.values():
        half = ids[len(ids) // 2 :]
        store._connection.executemany("UPDATE stories SET cluster = ? WHERE id = ?", [(half[0], id) for id in half])
    store._gathering = None


# What was told by a story that was not kept ties nothing together.
@example([("save", 0, 0), ("save", 2, 3), ("fail", 0, 0), ("save", 4, 5), ("save", 6, 1)])
# Two halves of a cluster become one again, one of which had its number from a story that is gone.
@example(
    [("save", 0, 0), ("save", 2, 2), ("save", 1, 0), ("save", 4, 2), ("split", 0, 0), ("retain", 0, 0), ("save", 6, 1)]
)
# A story that moves to another cluster takes no other with it.
@example([("save", 0, 0), ("save", 2, 1), ("save", 4, 2), ("save", 6, 3), ("save", 4, 4)])
# The story that a cluster was numbered by is gone when another joins, and when two clusters turn out to be one.
@example([("save", 1, 0), ("save", 2, 1), ("retain", 0, 0), ("save", 4, 2)])
@example(
    [
        ("save", 1, 0),
        ("save", 2, 1),
        ("save", 3, 3),
        ("save", 4, 4),
        ("retain", 0, 0),
        ("restart", 0, 0),
        ("save", 6, 5),
    ]
)
@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_store_and_clusterer_agree(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "stories.db")
        store = FailingStore.open(path, clock=SetClock(NOW), keeping=GATHER)
        failing = False
        for step, key, text in steps:
            if step == "retain":
                bear_out(store)
                store.retain(1)
                continue
            if step == "restart":
                store.close()
                store = FailingStore.open(path, clock=SetClock(NOW), keeping=GATHER)
                continue
            if step == "split":
                split(store)
                continue
            if step == "fail":
                failing = True
                continue
            store.failing, failing = failing, False
            with suppress(StoreError):
                save(store, [told(key, text)], feed=f"https://bode.example/{key}")
            store.failing = False
            if store._gathering is None or (clusterer := store._gathering._clusterer) is None:
                continue
            rows = store.rows(store.ids(EVERYTHING))
            stored: dict[int, Hashable] = {row.id: row.told.cluster for row in rows}
            said: dict[int, Hashable] = {
                id: (id, "alone") if (cluster := clusterer.cluster_of(id)) is None else cluster for id in stored
            }
            (newest,) = store._connection.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence").fetchone()
            assert not [id for id in range(newest + 1, newest + 9) if id in clusterer]
            assert set(together(stored)) == set(together(said))
        store.close()
