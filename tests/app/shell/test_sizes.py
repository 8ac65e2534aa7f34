"""Windows of every size, and from one size to another with the place kept."""

import pytest
from rich.cells import cell_len

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, press, stories_shown, title
from tickertui.settings.schema import UiSettings

SIZES = [(30, 6), (40, 12), (59, 17), (60, 18), (80, 24), (100, 24), (120, 40), (180, 45), (200, 60), (250, 20)]


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_is_wider_than_the_window_and_all_of_it_is_there(
    newsroom: Newsroom, size: tuple[int, int]
) -> None:
    app = newsroom.app()
    async with app.run_test(size=size) as pilot:
        news = await press(pilot, "j")
        lines = shown(app)
        assert len(lines) == size[1]
        assert max(cell_len(line) for line in lines) <= size[0]
        assert lines[0].endswith("14:02")
        assert lines[-1].endswith("? hulp")
        assert line_with(app, "Beving"[: size[0] // 8]) > 0
        assert news.list.size.height == len(stories_shown(app))
        assert news.reader.display == (size[0] >= 100 and size[1] >= 18)


async def test_too_small_a_window_says_so_and_comes_back(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(80, 24)) as pilot:
        news = await press(pilot, "j", "j")
        above = shown(app)[: line_with(app, "━ Meer uit")]
        for size in [(29, 24), (80, 5), (12, 3), (2, 1)]:
            await pilot.resize_terminal(*size)
            await press(pilot)
            told = "".join(shown(app)).replace(" ", "")
            assert "Meeruit" not in told
            assert size[0] < 12 or "teklein" in told
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert shown(app)[: len(above)] == above
        assert line_with(app, "Jordanië") > len(above)
        assert title(news).startswith("Jordanië")


async def test_the_place_stays_from_size_to_size(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(80, 24)) as pilot:
        news = await press(pilot, "end", "k", "k", "k", "k")
        chosen, name = news.list.chosen, title(news)
        for size in [(120, 40), (40, 12), (200, 60), (80, 18), (100, 24), (80, 24)]:
            await pilot.resize_terminal(*size)
            await press(pilot)
            assert news.list.chosen == chosen
            assert line_with(app, name[:12]) > 0, size


async def test_what_is_scrolled_to_stays_where_nothing_is_chosen(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(80, 24)) as pilot:
        news = await press(pilot)
        news.list.scroll_to(y=14, animate=False, immediate=True)
        await press(pilot)
        for size in [(80, 18), (120, 24), (60, 24), (80, 24)]:
            await pilot.resize_terminal(*size)
            await press(pilot)
            assert "Noorse" in stories_shown(app)[0], size


async def test_the_reader_that_loses_its_room_gives_the_focus_back(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(120, 40)) as pilot:
        news = await press(pilot, "j", "enter")
        assert news.reader.has_focus_within
        await pilot.resize_terminal(80, 24)
        await press(pilot, "j")
        assert title(news).startswith("Jordanië")
        assert news.list.has_focus


@pytest.mark.parametrize("lines", [1, 2, 3, 4])
async def test_as_many_lines_a_story_as_the_user_wants(make_newsroom: MakeNewsroom, lines: int) -> None:
    app = make_newsroom(ui=UiSettings(lines=lines)).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        shows = [number for number, line in enumerate(stories_shown(app)) if " min  " in line]
        assert shows[:3] == [0, lines, 2 * lines]
