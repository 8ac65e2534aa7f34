"""The first frame: what is stored stands there at once, and nothing is loaded that it does not need."""

import json
import subprocess
import sys

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, press
from tickertui.app.first_start.pane import FirstStartPane
from tickertui.model.fault import FaultCode, fault

SIZE = (100, 30)
# A screen with all its widgets, as the first frame has it; what is loaded is told when it has been drawn.
FIRST_FRAME = """
import asyncio, json, sys, tempfile
from pathlib import Path
import tickertui.app.app
from tests.app.newsroom import FEEDS, Newsroom
from tickertui.settings.schema import Settings

async def draw():
    newsroom = Newsroom(Path(sys.argv[1]), Settings(feeds=FEEDS), on_disk=True)
    app = newsroom.app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        print(json.dumps(sorted(sys.modules)))

asyncio.run(draw())
"""


def test_nothing_that_fetches_or_parses_is_loaded_for_it(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(on_disk=True)
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(newsroom.folder)], capture_output=True, check=True, text=True
    )
    loaded = json.loads(done.stdout.splitlines()[-1])
    assert "tickertui.app.screens.news_actions" in loaded
    heavy = (
        "httpx",
        "http.client",
        "urllib.request",
        "httpcore",
        "anyio",
        "lxml",
        "brotli",
        "tickertui.sources.feeds",
        "tickertui.sources.wire",
        "tickertui.clusters",
        "tickertui.store.saving",
    )
    assert [name for name in loaded if any(name == one or name.startswith(f"{one}.") for one in heavy)] == []


async def test_what_is_stored_is_in_it(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE):
        assert app.news.counts.total == 23
        assert app.title == "(17) tickertui"
        assert app.news.list.model.row(0) is not None


async def test_without_stories_it_is_the_first_screen_until_news_comes(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(empty=True)
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        assert news.query_one(FirstStartPane).display
        assert line_with(app, "Welkom bij tickertui") >= 0
        assert line_with(app, "Draad Buitenland") >= 0
        assert line_with(app, "Meer uit Buitenland") < 0
        await newsroom.arrive("Faro zonder stroom", "Kabel breekt bij Faro")
        await press(pilot)
        assert not news.query_one(FirstStartPane).display
        assert line_with(app, "Faro zonder stroom") >= 0
        assert line_with(app, "Welkom") < 0


async def test_keys_do_no_harm_on_the_first_screen(make_newsroom: MakeNewsroom) -> None:
    app = make_newsroom(empty=True).app()
    async with app.run_test(size=SIZE) as pilot:
        await press(
            pilot, "j", "k", "end", "home", "enter", "n", "s", "m", "A", "h", "d", "pagedown", "tab", "1", "x", "p"
        )
        assert "GEPAUZEERD" in shown(app)[0]


async def test_the_demo_is_one_key_away(make_newsroom: MakeNewsroom) -> None:
    newsroom, demo = make_newsroom(empty=True), make_newsroom()
    newsroom.services.start_demo = lambda: demo.services
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        await pilot.press("d")
    assert app.return_value is not None
    assert app.return_value().store is demo.services.store
    await demo.services.store.close()


@pytest.mark.parametrize(("size", "told"), [((80, 24), 3), ((60, 18), 1)])
async def test_a_small_window_is_told_of_one_slip_and_how_many_more(
    newsroom: Newsroom, size: tuple[int, int], told: int
) -> None:
    newsroom.services.faults = tuple(
        fault(FaultCode.FILE_UNWRITABLE, file=f"file {number}", reason="?") for number in range(3)
    )
    app = newsroom.app()
    async with app.run_test(size=size, notifications=True) as pilot:
        await press(pilot)
        messages = [note.message for note in app._notifications]
        assert len(messages) == told
        assert ("en nog 2 meldingen" in messages[0]) is (told == 1)


async def test_what_the_first_screen_says_is_said_once(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(empty=True)
    newsroom.services.faults = (fault(FaultCode.FILE_UNWRITABLE, file="een bestand", reason="?"),)
    app = newsroom.app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot)
        assert not app._notifications
        assert line_with(app, "een bestand") >= 0


async def test_what_was_wrong_at_the_start_is_told_as_text(newsroom: Newsroom) -> None:
    newsroom.services.faults = (fault(FaultCode.FILE_UNWRITABLE, file="[red]x", reason="[/]"),)
    app = newsroom.app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot)
        assert [note.markup for note in app._notifications] == [False]
        assert line_with(app, "[red]x") >= 0
