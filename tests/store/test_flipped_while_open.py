"""Pages go bad under a program that runs: it tells, and never ends."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.store.building import FEED, save, story
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode, StoreError
from tickertui.model.feed import Feed, FeedMemory
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.listing import Listing
from tickertui.store import Keeping, Store

STORIES = [
    story(f"{number}", number, paragraphs=(f"Woord{number}. " * 40,), agencies=("ANP",)) for number in range(120)
]
AS_READ = (FaultCode.STORE_DAMAGED, FaultCode.STORE_UNUSABLE, FaultCode.STORE_BUSY)


def everything(store: Store) -> list[FaultCode]:
    """All that the program asks of a store, one after the other; the faults that it told."""
    grouped = Listing(grouped=True)
    operations: list[Callable[[], object]] = [
        lambda: save(store, [*STORIES, story("new", 1)]),
        lambda: store.ids(EVERYTHING),
        lambda: store.rows(range(1, 121)),
        lambda: store.stories(range(1, 121)),
        lambda: store.overview(Filter(text="woord7"), grouped),
        lambda: store.overview(EVERYTHING),
        store.vocabulary,
        store.agencies,
        store.latest,
        store.memories,
        store.story_counts,
        lambda: store.candidates(EVERYTHING),
        lambda: store.first_unread([1, 2, 3]),
        lambda: store.mark_read([1, 2], together=True),
        lambda: store.mark_all_read(Filter(text="alinea"), grouped),
        lambda: store.set_starred(3, True),
        lambda: store.pin(4),
        lambda: store.remember(FeedMemory(FEED, etag='"1"')),
        lambda: store.name_feeds([Feed(FEED, "Bode")]),
        lambda: store.retain(1),
    ]
    told = []
    for operation in operations:
        try:
            operation()
        except StoreError as error:
            told.append(error.fault.code)
    return told


@pytest.mark.parametrize("seed", range(12))
def test_whatever_goes_bad_is_told_and_nothing_else_is_raised(path: Path, clock: SetClock, seed: int) -> None:
    damage = random.Random(seed)
    store = Store.open(path, clock=clock, keeping=Keeping(gather=True))
    save(store, STORIES)
    store._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store._connection.execute("PRAGMA cache_size = 1")
    size = path.stat().st_size
    with path.open("r+b") as file:
        for _ in range(damage.choice([5, 50, 1_000])):
            file.seek(damage.randrange(size))
            file.write(bytes([damage.randrange(256)]))

    told = everything(store) + everything(store)

    assert set(told) <= set(AS_READ)
    store.close()
    next_start = Store.open(path, clock=clock)
    assert everything(next_start) == []
    with suppress(StoreError):
        next_start.close()


def test_all_of_it_goes_well_where_nothing_is_bad(path: Path, clock: SetClock) -> None:
    store = Store.open(path, clock=clock, keeping=Keeping(gather=True))
    assert everything(store) == []
    store.close()
