"""Moving through the list by key, and reading."""

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, press, title, titles
from tickertui.app.screens.reader_screen import ReaderScreen
from tickertui.model.filter import Filter
from tickertui.model.region import Region

SIZE = (80, 24)
WIDE = (120, 40)


async def test_one_at_a_time(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        assert news.list.chosen is None
        visited = [title(await press(pilot, key)) for key in ("j", "down", "j", "k", "up", "up")]
        order = titles(news)
        assert visited == [order[place] for place in (0, 1, 2, 1, 0, 0)]


async def test_by_page_and_to_the_ends(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "j")
        page = news.list.rows_visible
        assert page == 8
        places = [news.list.model.position((await press(pilot, key)).list.chosen)
                  for key in ("pagedown", "ctrl+d", "pageup", "end", "G", "home", "end", "g")]  # fmt: skip
        last = len(news.list.model) - 1
        assert places == [page, 2 * page, page, last, last, 0, last, 0]


async def test_what_is_chosen_is_always_in_view(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        for key in ["end", "pageup", "k", "k", "pageup", "j", "pagedown"]:
            news = await press(pilot, key)
            assert line_with(app, title(news)[:20]) >= 0


async def test_next_unread_goes_past_what_has_been_read_and_past_the_headline(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        await press(pilot, "n", "n", "n")
        news = await press(pilot)
        assert title(news).startswith("Eerste sneeuwstorm")
        assert title(await press(pilot, "n")).startswith("Chili en Peru")  # Mombasa has been read
        assert title(await press(pilot, "N")).startswith("Eerste sneeuwstorm")
        await press(pilot, "N", "N")
        assert title(await press(pilot, "N")).startswith("Beving")  # the headline stands above the list
        assert any("Geen ongelezen berichten meer" in note.message for note in pilot.app._notifications)


async def test_star_and_read_by_key(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "j", "j")
        line = line_with(app, "Jordanië")
        assert shown(app)[line].startswith("▌•±")
        await press(pilot, "s")
        assert shown(app)[line].startswith("▌•*")
        await press(pilot, "m")
        assert shown(app)[line].startswith("▌ *")
        news = await press(pilot, "s", "m")
        assert shown(app)[line].startswith("▌•±")
        id = news.list.chosen
        assert id is not None
        row = newsroom.store.rows([id])[0]
        assert (row.starred, row.read) == (False, False)


async def test_all_read_under_the_filter(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "1")
        await press(pilot, "A")
        assert newsroom.store.counts(Filter(regions=frozenset({Region.EUROPE}))).unread == 0
        assert any("4 berichten als gelezen" in note.message for note in app._notifications)
        news = await press(pilot, "0")
        assert news.counts.unread > 0
        assert app.title == f"({news.counts.unread}) tickertui"


async def test_enter_reads_beside_the_list_where_there_is_room(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=WIDE) as pilot:
        news = await press(pilot, "j", "j", "j", "enter")
        assert news.reader.has_focus_within
        assert news.reader.story is not None
        assert news.reader.story.row.id == news.list.chosen
        chosen = news.list.chosen
        assert newsroom.store.rows([news.reader.story.row.id])[0].read
        await press(pilot, "escape")
        assert news.list.has_focus
        assert news.list.chosen == chosen
        await press(pilot, "escape")
        assert news.list.chosen is None


async def test_enter_reads_on_a_screen_of_its_own_where_there_is_none(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "end", "k")
        chosen, scrolled = news.list.chosen, news.list.scroll_offset
        await press(pilot, "enter")
        assert isinstance(app.screen, ReaderScreen)
        assert any("Krokodil" in line for line in shown(app))
        await press(pilot, "escape")
        assert app.screen_stack == [news]
        assert (news.list.chosen, news.list.scroll_offset) == (chosen, scrolled)


async def test_the_reader_on_its_own_goes_to_the_next_unread(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "enter", "n")
        assert isinstance(app.screen, ReaderScreen)
        assert any("Jordanië opent" in line for line in shown(app))
        await press(pilot, "escape")
        assert title(news).startswith("Jordanië")


@pytest.mark.parametrize("key", ["enter", "h"])
async def test_with_nothing_chosen_the_headline_is_read(newsroom: Newsroom, key: str) -> None:
    app = newsroom.app()
    async with app.run_test(size=WIDE) as pilot:
        news = await press(pilot, key)
        assert news.reader.has_focus_within
        assert any("Meer hierover volgt uit Esbjerg" in line for line in shown(app))


@pytest.mark.parametrize("keys", [["tab"], ["shift+tab"]])
async def test_the_other_pane(newsroom: Newsroom, keys: list[str]) -> None:
    async with newsroom.app().run_test(size=WIDE) as pilot:
        news = await press(pilot, "j", *keys)
        assert news.reader.has_focus_within
        await press(pilot, *keys)
        assert news.list.has_focus


async def test_a_click_chooses_and_one_more_reads(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        spot = (30, line_with(app, "Jordanië"))
        await pilot.click(offset=spot)
        await press(pilot)
        assert title(news).startswith("Jordanië")
        await pilot.click(offset=spot)
        await press(pilot)
        assert isinstance(app.screen, ReaderScreen)


async def test_a_chosen_story_counts_as_read_after_standing_in_the_reader(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=WIDE) as pilot:
        news = await press(pilot, "j")
        id = news.list.chosen
        assert id is not None
        for seconds, read in [(1, False), (2, True)]:
            newsroom.clock.set(newsroom.clock.now().replace(second=seconds))
            news.tick()
            await press(pilot)
            assert newsroom.store.rows([id])[0].read is read


async def test_keys_of_the_users_choice(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(keys={"down": ("z",), "last": ("Z",)})
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "j")
        assert news.list.chosen is None
        await press(pilot, "z", "z")
        assert news.list.model.position(news.list.chosen) == 1


async def test_keys_of_the_users_choice_in_the_reader_on_its_own(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(keys={"next_unread": ("b",)})
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "j", "enter", "b")
        assert isinstance(app.screen, ReaderScreen)
        assert any("Jordanië opent" in line for line in shown(app))
