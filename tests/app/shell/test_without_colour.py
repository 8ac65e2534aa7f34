"""With NO_COLOR there are no colours, and everything that they tell is told in another way too."""

from dataclasses import replace
from datetime import timedelta

import pytest
from rich.color import Color
from rich.style import Style

from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, press
from tickertui.app.app import TickerApp
from tickertui.app.themes import own_themes
from tickertui.polling.progress import Phase

SIZE = (120, 40)
DEFAULT = Color.default()
Look = list[tuple[str, Style]]


@pytest.fixture(autouse=True)
def no_color(monkeypatch: pytest.MonkeyPatch, coloured: None) -> None:
    """As the user's environment has it."""
    monkeypatch.setenv("NO_COLOR", "1")


def look(app: TickerApp, row: int) -> Look:
    """A row of the screen: its texts, each with its style but for what a mouse finds there."""
    strip = app.screen._compositor.render_strips()[row].simplify()
    return [(segment.text, (segment.style or Style()).clear_meta_and_links()) for segment in strip]


@pytest.mark.parametrize("theme", [theme.name for theme in own_themes()])
async def test_nothing_is_coloured(newsroom: Newsroom, theme: str) -> None:
    newsroom.settings = newsroom.services.settings = replace(
        newsroom.settings, ui=replace(newsroom.settings.ui, theme=theme)
    )
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "j", "1", "enter")
        for row in range(SIZE[1]):
            for text, style in look(app, row):
                assert (style.color, style.bgcolor) in ((None, None), (DEFAULT, DEFAULT), (None, DEFAULT)), text


async def test_the_chosen_story_looks_otherwise(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        row = line_with(app, "Jordanië")
        plain = look(app, row)
        await press(pilot, "j", "j")
        assert look(app, row) != plain


async def test_a_chosen_region_looks_otherwise(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        row = line_with(app, "1 Europa")
        looks = [look(app, row)]
        for key in ("1", "2", "1"):
            await press(pilot, key)
            looks.append(look(app, row))
        assert all(looks.count(one) == 1 for one in looks)


async def test_the_pane_with_the_focus_looks_otherwise(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "j")
        row = line_with(app, "Meer uit")
        plain = look(app, row)
        await press(pilot, "tab")
        assert look(app, row) != plain


async def test_every_phase_looks_otherwise(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        looks = []
        for phase in Phase:
            newsroom.poller.be(replace(newsroom.poller.state, phase=phase, done=1, of=2))
            await press(pilot)
            looks.append(look(app, 0))
        assert all(looks.count(one) == 1 for one in looks)


async def test_new_stories_above_and_a_list_that_runs_by_itself_are_told_in_words(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j")
        await newsroom.arrive("Faro zonder stroom", minutes=5)
        await press(pilot)
        assert line_with(app, "1 nieuw ↑") > 0
        await press(pilot, "home")
        newsroom.clock.set(newsroom.clock.now() + timedelta(seconds=61))
        news.tick()
        await press(pilot)
        assert line_with(app, "► loopt vanzelf") > 0


async def test_the_cursor_is_seen_where_one_types(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", "g", "a", "s")
        assert (" ", True) in {(text, bool(style.reverse)) for text, style in look(app, SIZE[1] - 1)}
