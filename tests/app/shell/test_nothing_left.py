"""Screens that come and go leave nothing behind, however long the program runs."""

import asyncio
import gc
from collections import Counter

import pytest
from textual.dom import DOMNode

from tests.app.newsroom import LONGEST_WAIT, Newsroom
from tickertui.app.smoothness import forget_what_was_drawn


def _nodes() -> Counter[str]:
    gc.collect()
    return Counter(type(each).__name__ for each in gc.get_objects() if isinstance(each, DOMNode))


@pytest.mark.parametrize("key", ["e", "f", "question_mark", "enter", "ctrl+p"])
async def test_a_closed_screen_is_forgotten(newsroom: Newsroom, key: str) -> None:
    async with newsroom.app().run_test(size=(60, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert len(pilot.app.screen_stack) == 2
        await pilot.press("escape")
        await pilot.pause()
        once = _nodes()
        for _ in range(4):
            await pilot.press(key)
            await pilot.pause()
            await pilot.press("escape")
            await pilot.pause()
        assert len(pilot.app.screen_stack) == 1
        async with asyncio.timeout(LONGEST_WAIT):  # what is closed takes some turns of the loop to end
            while _nodes() - once:
                forget_what_was_drawn()
                await asyncio.sleep(0.01)
