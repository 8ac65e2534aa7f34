"""The interpreter is set up for a program with a screen, and only for that."""

import gc
import sys
from collections.abc import Iterator

import pytest

from tests.app.newsroom import Newsroom
from tests.app.shell.screen import press
from tickertui.app.smoothness import run_smoothly


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
