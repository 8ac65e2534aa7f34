"""The demo from its first to its last minute, as the store sees it poll after poll."""

from collections import defaultdict
from datetime import timedelta

from tests.demo.moments import SCRIPT, START, out_at, read_back
from tickertui.cli.keeping import keeping_for_demo
from tickertui.demo.documents import CHANNELS
from tickertui.demo.stories import Outlet, round_length
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING
from tickertui.model.region import NOWHERE
from tickertui.regions import locate
from tickertui.settings.schema import Settings
from tickertui.store import Store


def test_every_story_arrives_once_and_every_revision_of_it() -> None:
    clock = SetClock(START)
    store = Store.open(None, clock=clock)
    minutes = round_length(SCRIPT) / timedelta(minutes=1)
    for minute in range(int(minutes) + 1):
        clock.set(START + timedelta(minutes=minute))
        stories = out_at(minute)
        for outlet in Outlet:
            document = read_back(outlet, stories, clock.now())
            saved = store.save(outlet.value, document, [NOWHERE] * len(document.stories))
            assert saved.withdrawn == ()
    rows = store.rows(store.ids(EVERYTHING))
    assert len(rows) == len(SCRIPT)
    assert sorted(row.version for row in rows) == sorted(len(story.versions) for story in SCRIPT)
    told = {story.title: story for story in stories if story.outlet is not Outlet.WIRE}
    for row in rows:
        if row.feed != "wire":
            assert row.published.end == told[row.title].published
        else:
            assert row.published.start is not None
            assert row.published.end - row.published.start <= timedelta(days=1)
    assert [row.title for row in rows if row.headline] == [next(story.title for story in stories if story.headline)]
    assert [row.feed for row in rows if row.breaking] == ["rss"]
    store.close()


def test_what_tells_one_event_comes_together_and_nothing_else_does() -> None:
    clock = SetClock(START)
    store = Store.open(None, clock=clock, keeping=keeping_for_demo(Settings(), round_length(SCRIPT)))
    for minute in range(0, int(round_length(SCRIPT) / timedelta(minutes=1)) + 1, 2):
        clock.set(START + timedelta(minutes=minute))
        for outlet in Outlet:
            document = read_back(outlet, out_at(minute), clock.now())
            locations = [locate(place=story.place, title=story.title, lead=story.lead) for story in document.stories]
            store.save(f"http://127.0.0.1{CHANNELS[outlet].path}", document, locations)
    events = {story.id: story.event or story.id for story in SCRIPT}
    clusters = defaultdict[int, set[str]](set)
    spread = defaultdict[str, set[int]](set)
    for row in store.rows(store.ids(EVERYTHING)):
        assert row.url is not None
        event = events[row.url.rpartition("/")[2]]
        clusters[row.told.cluster].add(event)
        spread[event].add(row.told.cluster)
    assert [together for together in clusters.values() if len(together) > 1] == []
    assert [event for event, numbers in spread.items() if len(numbers) > 1] == []
    store.close()


def test_what_the_next_round_tells_is_another_event() -> None:
    clock = SetClock(START)
    round = round_length(SCRIPT)
    keeping = keeping_for_demo(Settings(), round)
    store = Store.open(None, clock=clock, keeping=keeping)
    ids: list[set[int]] = []
    for minutes in (
        range(-1, int(round / timedelta(minutes=1)), 3),
        range(36, 2 * int(round / timedelta(minutes=1)), 3),
    ):
        seen = set(store.ids(EVERYTHING))
        for minute in minutes:
            clock.set(START + timedelta(minutes=max(minute, 0)))
            for outlet in (Outlet.RSS, Outlet.ATOM):
                document = read_back(outlet, out_at(max(minute, 0)), clock.now())
                locations = [locate(place=it.place, title=it.title, lead=it.lead) for it in document.stories]
                store.save(f"http://127.0.0.1{CHANNELS[outlet].path}", document, locations)
        ids.append(set(store.ids(EVERYTHING)) - seen)
    first, second = ({row.told.cluster for row in store.rows(sorted(these))} for these in ids)
    assert second
    assert first.isdisjoint(second)
    store.close()
