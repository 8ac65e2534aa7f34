"""The reader turns through the stories that tell one event; the list keeps the row that is chosen."""

import pytest

from tests.app.host import shown
from tests.app.newsroom import Newsroom, settle
from tests.app.newsroom_events import RETELLERS
from tests.app.shell.screen import line_with, place_of, press, title
from tests.app.shell.test_events import GRAIN_RETOLD, GRAIN_TITLE, SIZE, WIDE, notices
from tests.app.shell.test_snapshots import SnapCompare, pressing
from tickertui.app.app import TickerApp
from tickertui.app.reader import pane as pane_module
from tickertui.app.reader.pane import ReaderPane
from tickertui.app.screens.news_actions import News

CHOSEN = ("j", "j")


def read(app: TickerApp) -> str:
    """The title of the story in the reader."""
    pane = app.screen.query_one(ReaderPane)
    return pane.story.row.title if pane.story else ""


@pytest.mark.parametrize(("size", "keys"), [(SIZE, ("j", "j", "enter", "v", "v")), ((200, 60), ("j", "j", "v"))])
def test_the_reader(snap_compare: SnapCompare, retold: Newsroom, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    assert snap_compare(retold.app(), terminal_size=size, run_before=pressing(*keys))


@pytest.mark.parametrize(("size", "opening"), [(WIDE, ()), (WIDE, ("enter",)), (SIZE, ("enter",)), (SIZE, ("v",))])
async def test_v_turns_to_the_next_and_the_other_way_back(
    retold: Newsroom, size: tuple[int, int], opening: tuple[str, ...]
) -> None:
    app = retold.app()
    async with app.run_test(size=size) as pilot:
        news = await press(pilot, *CHOSEN, *opening)
        assert read(app) == GRAIN_TITLE
        visited = []
        for key in ("v", "v", "v", "v", "V", "V"):
            await press(pilot, key)
            visited.append(read(app))
        first, second, third = GRAIN_RETOLD
        assert visited == [first, second, third, GRAIN_TITLE, third, second]
        assert "Harbour Dispatch  3 van 4 bronnen" in "\n".join(shown(app))
        assert title(news) == GRAIN_TITLE


@pytest.mark.parametrize(("size", "opening"), [(WIDE, ()), (SIZE, ("enter",))])
async def test_open_and_copy_are_about_the_version_that_is_read(
    retold: Newsroom, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], opening: tuple[str, ...]
) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(pane_module, "open_link", lambda app, url, words, text="": opened.append(url))
    app = retold.app()
    async with app.run_test(size=size) as pilot:
        await press(pilot, *CHOSEN, *opening, "v", "o", "y", "V", "o")
        kept = RETELLERS["boei"].address
        assert opened == [f"{kept}/2-11", "https://draad.example/2-11"]
        assert app.clipboard == f"{kept}/2-11"


async def test_the_difference_is_that_of_the_version_that_is_read(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *CHOSEN, "v", "d")
        assert not app.screen.query_one(ReaderPane).differing
        await press(pilot, "V", "d")
        assert app.screen.query_one(ReaderPane).differing


async def test_a_star_is_for_the_version_that_is_read(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=WIDE) as pilot:
        news = await press(pilot, *CHOSEN, "v", "s")
        starred = [row.title for row in retold.store.rows(retold.store.ids(news.filter)) if row.starred]
        assert GRAIN_RETOLD[0] in starred
        assert GRAIN_TITLE not in starred
        assert any("* met ster" in line for line in shown(app))


async def test_a_list_read_anew_leaves_the_version_in_the_reader(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, *CHOSEN, "v")
        await retold.arrive("Faro zonder stroom", minutes=5)
        await press(pilot)
        assert read(app) == GRAIN_RETOLD[0]
        await press(pilot, "enter")
        assert read(app) == GRAIN_RETOLD[0]
        await press(pilot, "escape", "k", "j")
        assert read(app) == GRAIN_TITLE


async def test_a_version_that_goes_leaves_the_reader_with_the_chosen_story(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=WIDE) as pilot:
        news = await press(pilot, *CHOSEN, "v")
        gone = news.at_hand()
        with retold.store._connection as connection:
            connection.execute("DELETE FROM stories WHERE id = ?", (gone,))
        news.load()
        await settle(pilot)
        assert read(app) == GRAIN_TITLE


async def test_another_that_comes_is_counted_in_the_reader_on_its_own(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, *CHOSEN, "enter")
        (id,) = (await retold.arrive("Ook Faro wil graan uit Jordanië", minutes=1)).new
        chosen = news.list.chosen
        assert chosen is not None
        retold.join(id, chosen)
        news.load()
        await settle(pilot)
        assert "1 van 5 bronnen" in shown(app)[line_with(app, "Lezen")]


@pytest.mark.parametrize(("size", "opening"), [(WIDE, ()), (SIZE, ("enter",))])
async def test_a_click_on_another_reads_it(retold: Newsroom, size: tuple[int, int], opening: tuple[str, ...]) -> None:
    app = retold.app()
    async with app.run_test(size=size) as pilot:
        news = await press(pilot, *CHOSEN, *opening)
        await pilot.click(offset=place_of(app, "13:59  Kompas"))
        await press(pilot)
        assert read(app) == GRAIN_RETOLD[2]
        assert title(news) == GRAIN_TITLE


@pytest.mark.parametrize(("size", "opening"), [(WIDE, ()), (SIZE, ("enter",))])
async def test_where_nobody_else_tells_it_that_is_said(
    retold: Newsroom, size: tuple[int, int], opening: tuple[str, ...]
) -> None:
    async with retold.app().run_test(size=size) as pilot:
        news = await press(pilot, "j", *opening, "v")
        assert notices(news) == [news.words("reader.no_versions")]


async def test_the_headlines_versions_are_turned_through_while_none_is_chosen(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=WIDE) as pilot:
        news = await press(pilot, "v")
        assert read(app) == "Water bij Esbjerg stijgt snel, sluizen dicht"
        assert news.list.chosen is None
        await press(pilot, "v")
        assert read(app).startswith("Denen sluiten sluizen")


async def test_turning_in_the_reader_on_its_own_reads_all_of_the_event(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, *CHOSEN, "enter", "v", "m", "v", "escape")
        assert isinstance(app.screen, News)
        assert title(news) == GRAIN_TITLE
        unread = [row.read for row in retold.store.rows(retold.store.ids(news.filter)) if row.title in GRAIN_RETOLD]
        assert unread == [True, True, True], "turning to a version that is unread reads it again, with the others"
