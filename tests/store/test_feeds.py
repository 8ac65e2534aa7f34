"""What is remembered of feeds."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.building import FEED, NOW, OTHER, document, save, story
from tickertui.model.clock import SetClock
from tickertui.model.fault import Fault, FaultCode
from tickertui.model.feed import FeedMemory
from tickertui.store import Store

MOMENTS = st.none() | st.integers(-(10**9), 4 * 10**9).map(lambda seconds: NOW + timedelta(seconds=seconds - 10**9))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
FAULTS = st.builds(Fault, st.sampled_from(FaultCode), st.dictionaries(WORDS, WORDS, max_size=3))
MEMORIES = st.builds(
    FeedMemory,
    address=WORDS,
    title=WORDS,
    current_address=WORDS,
    etag=WORDS,
    last_modified=WORDS,
    last_success=MOMENTS,
    last_attempt=MOMENTS,
    last_error=st.none() | FAULTS,
    failures=st.integers(0, 9_999),
    next_poll=MOMENTS,
    gone=st.booleans(),
)


@given(MEMORIES)
@settings(max_examples=40, deadline=None)
def test_what_is_remembered_of_a_feed_comes_back(memory: FeedMemory) -> None:
    store = Store.open(None, clock=SetClock(NOW))
    store.remember(replace(memory, title="Eerst", failures=3, gone=True, last_error=Fault(FaultCode.GONE)))
    store.remember(memory)

    assert store.memory(memory.address) == replace(memory, title=memory.title or "Eerst")
    assert list(store.memories()) == [memory.address]
    store.close()


def test_a_feed_never_polled_has_an_empty_memory(store: Store) -> None:
    assert store.memory(FEED) == FeedMemory(FEED)
    assert store.memories() == {}


def test_a_documents_title_is_remembered(store: Store) -> None:
    save(store, document(story("a"), title="De Bode"))
    save(store, document(story("a")))

    assert store.memory(FEED).title == "De Bode"


def test_a_fault_of_a_later_version_counts_as_internal(store: Store) -> None:
    store.remember(FeedMemory(FEED, last_error=Fault(FaultCode.TIMEOUT, {"seconds": "9"})))
    store._connection.execute("""UPDATE feeds SET last_error = '["from_the_future",{}]'""")

    assert store.memory(FEED).last_error == Fault(FaultCode.INTERNAL, {"reason": "from_the_future"})


def test_stories_are_counted_by_feed(store: Store) -> None:
    save(store, [story("a"), story("b")])
    save(store, [story("a")], feed=OTHER)
    store.remember(FeedMemory("https://leeg.example/"))

    assert store.story_counts() == {FEED: 2, OTHER: 1}
