"""The demo from its first to its last minute, as the store sees it poll after poll."""

from collections import defaultdict
from datetime import timedelta

from tests.demo.moments import SCRIPT, START, out_at, read_back
from tickertui.demo.documents import CHANNELS
from tickertui.demo.stories import Outlet, round_length
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING
from tickertui.model.region import NOWHERE
from tickertui.regions import locate
from tickertui.store import Keeping, Store


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
    store = Store.open(None, clock=clock, keeping=Keeping(0, gather=True))
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
    apart = [event for event, numbers in spread.items() if len(numbers) > 1]
    # A Dutch and an English story that share but a city and a small number stay apart.
    assert apart in ([], ["nachttrein-brussel"])
    store.close()
