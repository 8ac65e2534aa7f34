"""What a screen shows, read at once, against its parts read one by one."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.building import FEED, NOW, OTHER, save, story
from tickertui.model.clock import SetClock
from tickertui.model.filter import Filter
from tickertui.model.listing import HideRule, Listing
from tickertui.model.region import Region
from tickertui.store import Store, leading
from tickertui.store.ids import position_of

PLACES = (Region.EUROPE, Region.ASIA)


@dataclass(frozen=True)
class Told:
    """A story to store: when, where, of which event, and what became of it."""

    minutes: int
    event: int
    title: str
    region: Region
    other: bool
    read: bool
    withdrawn: bool
    headline: bool


STORIES = st.lists(
    st.builds(
        Told,
        st.integers(0, 3),
        st.integers(0, 4),
        st.sampled_from(["een", "twee", "een twee"]),
        st.sampled_from(PLACES),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
)
FILTERS = st.builds(
    Filter,
    regions=st.frozensets(st.sampled_from((*PLACES, Region.AFRICA)), max_size=2),
    text=st.sampled_from(["", "een", "-een", "is:ongelezen", "niets"]),
    feeds=st.sampled_from([frozenset(), frozenset({OTHER})]),
)
LISTINGS = st.builds(
    Listing,
    by_update=st.booleans(),
    grouped=st.booleans(),
    hide=st.sampled_from([(), (HideRule("twee"),), (HideRule("een", OTHER), HideRule("regio:azië"))]),
    only_hidden=st.booleans(),
)


def filled(stories: Sequence[Told]) -> Store:
    """A store with these stories."""
    store = Store.open(None, clock=SetClock(NOW))
    for number, told in enumerate(stories):
        made = story(str(number), told.minutes, title=told.title)
        (id,) = save(store, [made], feed=OTHER if told.other else FEED, region=told.region).new
        store._connection.execute(
            "UPDATE stories SET read = ?, withdrawn = ?, headline = ?, cluster = "
            "coalesce((SELECT min(id) FROM stories WHERE starred = ?), id), starred = ? WHERE id = ?",
            (told.read, told.withdrawn, told.headline, told.event + 1, told.event + 1, id),
        )
    return store


@given(STORIES, st.lists(st.tuples(FILTERS, LISTINGS), min_size=1, max_size=4), st.integers(1, 4))
@settings(max_examples=150, deadline=None)
def test_it_is_what_its_parts_are(stories: list[Told], asked: list[tuple[Filter, Listing]], weighed: int) -> None:
    store, before = filled(stories), leading._WEIGHED
    leading._WEIGHED = weighed
    try:
        for filter, listing in asked:
            found = store.overview(filter, listing)
            assert found.ids == store.ids(filter, listing)
            assert found.counts == store.counts(filter, listing)
            assert found.candidates == store.candidates(filter, listing)
            store.mark_read(found.ids[:1], read=False)
    finally:
        leading._WEIGHED = before
        store.close()


def test_what_another_connection_wrote_is_counted(path: Path, clock: SetClock) -> None:
    ours, theirs = Store.open(path, clock=clock), Store.open(path, clock=clock)
    (first,) = save(theirs, [story("a")]).new
    assert ours.overview(Filter()).counts.unread == 1
    theirs.mark_read([first])
    assert ours.overview(Filter()).counts.unread == 0
    ours.close()
    theirs.close()


@given(st.lists(st.one_of(st.integers(0, 600), st.integers(0, 2**63 - 1)), max_size=30), st.integers(0, 600))
def test_a_position_is_that_of_the_number(numbers: list[int], other: int) -> None:
    ids = array("q", numbers)
    shifted = [a * 256 % 2**63 for a in numbers]  # found in their bytes, but not where a number begins
    for id in (*numbers, other, *shifted):
        assert position_of(id, ids) == (numbers.index(id) if id in numbers else None)
