"""The asynchronous face."""

import asyncio
import threading
from pathlib import Path

import pytest

from tests.store.building import FEED, document, save, story
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode, StoreError
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.listing import Listing
from tickertui.model.region import NOWHERE
from tickertui.store import Keeping, Saved, Store, StoreService


def thread_of(store: Store) -> int:
    """An operation that tells where it ran."""
    return threading.get_ident()


@pytest.mark.parametrize("in_memory", [True, False])
async def test_what_is_written_can_be_read(path: Path, clock: SetClock, in_memory: bool) -> None:
    service = StoreService.open(None if in_memory else path, clock=clock, keeping=Keeping(days=3))

    saved = await service.write(Store.save, FEED, document(story("a"), story("old", 5 * 24 * 60)), [NOWHERE, NOWHERE])
    ids = await service.read(Store.ids, EVERYTHING, Listing(by_update=True))

    assert service.fault is None
    assert isinstance(saved, Saved)
    assert ids.tolist() == list(saved.new)
    assert len(ids) == 1
    assert service.store.rows(ids)[0].key == "a"
    await service.close()


async def test_reading_goes_on_while_something_is_written(path: Path, clock: SetClock) -> None:
    service = StoreService.open(path, clock=clock)
    begun, end = threading.Event(), threading.Event()

    def slowly(store: Store) -> None:
        with store._transaction():
            save_in_transaction = store._connection.execute("INSERT INTO feeds (address) VALUES ('x')")
            assert save_in_transaction.rowcount == 1
            begun.set()
            assert end.wait(10)

    writing = asyncio.ensure_future(service.write(slowly))
    assert await asyncio.to_thread(begun.wait, 10)
    assert await service.read(Store.memories) == {}
    assert not writing.done()
    end.set()
    await writing
    assert list(await service.read(Store.memories)) == ["x"]
    assert await service.read(thread_of) != await service.write(thread_of) != threading.get_ident()
    await service.close()


async def test_one_thread_does_both_in_memory(clock: SetClock) -> None:
    service = StoreService.open(None, clock=clock)

    assert await service.read(thread_of) == await service.write(thread_of) != threading.get_ident()
    await service.close()


async def test_closing_waits_for_what_is_under_way(path: Path, clock: SetClock) -> None:
    service = StoreService.open(path, clock=clock)
    writes = [asyncio.ensure_future(service.write(save, [story(f"{number}")])) for number in range(5)]
    await asyncio.sleep(0)  # lets each reach the writer's thread
    await service.close()
    await service.close()

    assert [len(saved.new) for saved in await asyncio.gather(*writes)] == [1] * 5
    again = Store.open(path, clock=clock)
    assert len(again.ids(EVERYTHING)) == 5
    again.close()


async def test_errors_reach_who_asked(clock: SetClock) -> None:
    service = StoreService.open(None, clock=clock)

    def broken(store: Store) -> None:
        store._connection.execute("DROP TABLE texts")

    await service.write(broken)
    with pytest.raises(StoreError):
        await service.read(Store.story, 1)
    assert (await service.read(Store.ids, Filter(text="x"))).tolist() == []
    await service.close()


async def test_a_store_that_cannot_be_is_one_in_memory_for_both(tmp_path: Path, clock: SetClock) -> None:
    service = StoreService.open(tmp_path, clock=clock)

    assert service.fault is not None
    assert service.fault.code is FaultCode.STORE_UNUSABLE
    await service.write(save, [story("a")])
    assert len(await service.read(Store.ids, EVERYTHING)) == 1
    await service.close()


@pytest.mark.parametrize("in_memory", [True, False])
async def test_a_search_that_nobody_waits_for_any_more_is_broken_off(
    path: Path, clock: SetClock, in_memory: bool
) -> None:
    service = StoreService.open(None if in_memory else path, clock=clock)
    begun = threading.Event()
    raised: list[BaseException] = []

    def for_ever(store: Store) -> None:
        store._connection.create_function("begun", 1, lambda _: begun.set())
        query = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(begun(i)) FROM n"
        try:
            store._connection.execute(query).fetchone()
        except BaseException as error:
            raised.append(error)
            raise

    searching = asyncio.ensure_future(service.search(for_ever))
    queued = asyncio.ensure_future(service.search(for_ever))
    assert await asyncio.to_thread(begun.wait, 10)
    queued.cancel()
    searching.cancel()
    assert (await service.search(Store.ids, EVERYTHING)).tolist() == []
    assert [str(error) for error in raised] == ["interrupted"]
    await service.close()


async def test_what_is_read_in_a_moment_does_not_wait_for_a_search(path: Path, clock: SetClock) -> None:
    service = StoreService.open(path, clock=clock)
    begun, end = threading.Event(), threading.Event()

    def slowly(store: Store) -> None:
        begun.set()
        assert end.wait(10)

    searching = asyncio.ensure_future(service.search(slowly))
    assert await asyncio.to_thread(begun.wait, 10)
    assert await service.read(Store.memories) == {}
    assert not searching.done()
    end.set()
    await searching
    await service.close()
