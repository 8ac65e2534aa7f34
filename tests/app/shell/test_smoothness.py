"""The interpreter is set up for a program with a screen, and only for that."""

import gc
import sys
from collections.abc import Iterator

import pytest

from tests.app.newsroom import Newsroom
from tests.app.shell.screen import press
from tickertui.app.region_bar import RegionBar
from tickertui.app.smoothness import run_smoothly
from tickertui.model.filter import Filter
from tickertui.model.region import Region


@pytest.fixture
def as_before() -> Iterator[float]:
    interval = sys.getswitchinterval()
    yield interval
    sys.setswitchinterval(interval)
    gc.unfreeze()


def test_threads_take_short_turns_and_what_is_loaded_is_not_gone_through_again(as_before: float) -> None:
    gc.unfreeze()
    run_smoothly()

    assert sys.getswitchinterval() < as_before
    assert gc.get_freeze_count() > 1_000


async def test_a_screen_that_is_not_there_changes_nothing(newsroom: Newsroom, as_before: float) -> None:
    frozen = gc.get_freeze_count()
    async with newsroom.app().run_test() as pilot:
        await press(pilot)
    assert sys.getswitchinterval() == as_before
    assert gc.get_freeze_count() == frozen


async def test_a_region_is_seen_to_be_chosen_before_the_list_is_read(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = newsroom.app()
    async with app.run_test(size=(120, 40)) as pilot:
        news = await press(pilot)
        monkeypatch.setattr(news, "load", lambda **_: None)
        counts = news.counts
        news.change_filter(Filter(regions=frozenset({Region.ASIA})))
        bar = news.query_one(RegionBar)
        assert bar._chosen == {Region.ASIA}
        assert bar._counts == counts.regions
