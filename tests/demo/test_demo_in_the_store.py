"""The demo from its first to its last minute, as the store sees it poll after poll."""

from datetime import timedelta

from tests.demo.moments import SCRIPT, START, out_at, read_back
from tickertui.demo.stories import Outlet, round_length
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING
from tickertui.model.region import NOWHERE
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
