"""Events that several sources tell: one row in the list, opened out by key and mouse, kept when the list is read anew."""

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import NOW, Newsroom, settle
from tests.app.newsroom_events import GRAIN, RETOLD, SLUICES, SNOW
from tests.app.shell.screen import line_with, place_of, press, stories_shown, title, titles
from tests.app.shell.test_snapshots import SnapCompare, pressing
from tickertui.app.screens.news_actions import News
from tickertui.language.messages import MESSAGES
from tickertui.model.filter import EVERYTHING
from tickertui.model.listing import Listing
from tickertui.settings.schema import UiSettings

SIZE, WIDE = (80, 24), (120, 40)
GRAIN_TITLE = "Jordanië opent tweede grensovergang voor graan"
GRAIN_RETOLD = [one.title for one in RETOLD[GRAIN]]


def number(newsroom: Newsroom, key: str) -> int:
    """The number of the story with this key."""
    return next(row.id for row in newsroom.store.rows(newsroom.store.ids(EVERYTHING)) if row.key == key)


def notices(news: News) -> list[str]:
    """What was told at the edge of the screen."""
    return [notice.message for notice in news.app._notifications]


@pytest.mark.parametrize("size", [SIZE, WIDE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("keys", [("j", "j"), ("j", "j", "space", "j")], ids=["closed", "open"])
def test_the_list(snap_compare: SnapCompare, retold: Newsroom, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    assert snap_compare(retold.app(), terminal_size=size, run_before=pressing(*keys))


def test_open_in_a_narrow_window(snap_compare: SnapCompare, retold: Newsroom) -> None:
    assert snap_compare(retold.app(), terminal_size=(40, 12), run_before=pressing("j", "j", "space", "j"))


async def test_an_event_is_one_row_which_says_how_many_tell_it(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        assert len(titles(news)) == 23
        assert not {*GRAIN_RETOLD} & {*titles(news)}
        lines = shown(app)
        at = line_with(app, GRAIN_TITLE)
        assert lines[at + 1].rstrip(" ▐▁▂▃▄▅▆▇█").endswith("4 bronnen")
        assert "(23)" in lines[line_with(app, "Meer uit")]


async def test_space_opens_an_event_out_and_closes_it(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j")
        before = stories_shown(app)
        await press(pilot, "space")
        assert titles(news)[1:5] == [GRAIN_TITLE, *GRAIN_RETOLD]
        assert "(23)" in shown(app)[line_with(app, "Meer uit")]
        at = line_with(app, GRAIN_RETOLD[0])
        assert "│   De Boei" in shown(app)[at]
        assert "│   13:53" in shown(app)[at + 1]
        assert title(news) == GRAIN_TITLE
        visited = [title(await press(pilot, "j")) for _ in range(4)]
        assert visited[:3] == GRAIN_RETOLD
        assert visited[3].startswith("Eerste sneeuwstorm")
        await press(pilot, "k", "space")
        assert title(news) == GRAIN_TITLE
        assert stories_shown(app) == before


async def test_two_events_are_open_at_once(retold: Newsroom) -> None:
    async with retold.app().run_test(size=WIDE) as pilot:
        news = await press(pilot, "j", "j", "j", "space", "k", "space")
        assert titles(news)[1:5] == [GRAIN_TITLE, *GRAIN_RETOLD]
        assert titles(news)[6] == RETOLD[SNOW][0].title
        await press(pilot, "space")
        assert titles(news)[3] == RETOLD[SNOW][0].title


async def test_space_pressed_twice_at_once_leaves_it_closed(retold: Newsroom) -> None:
    async with retold.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j")
        await pilot.press("space", "space")
        await settle(pilot)
        assert len(titles(news)) == 23
        assert not news.list.model.members


async def test_a_click_on_how_many_opens_it_out_too(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        await pilot.click(offset=place_of(app, "4 bronnen"))
        await press(pilot)
        assert title(news) == GRAIN_TITLE
        assert titles(news)[2] == GRAIN_RETOLD[0]
        await pilot.click(offset=place_of(app, GRAIN_RETOLD[1]))
        await press(pilot)
        assert title(news) == GRAIN_RETOLD[1]
        await pilot.click(offset=place_of(app, "4 bronnen"))
        await press(pilot)
        assert title(news) == GRAIN_TITLE
        assert len(titles(news)) == 23
        assert app.screen is news, "a click that folds does not read"


@pytest.mark.parametrize(
    ("keys", "grouped", "told"),
    [
        (("j", "space"), True, "list.expand.alone"),
        (("space",), True, "list.expand.nothing"),
        (("j", "j", "space"), False, "list.expand.apart"),
    ],
)
async def test_where_there_is_nothing_to_open_out_it_says_so(
    make_newsroom: MakeNewsroom, keys: tuple[str, ...], grouped: bool, told: str
) -> None:
    newsroom = make_newsroom(ui=UiSettings(grouped=grouped))
    newsroom.retell()
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        before = titles(news)
        await press(pilot, *keys)
        assert notices(news) == [MESSAGES[told][0]]
        assert titles(news) == before


async def test_a_list_read_anew_keeps_what_is_open_and_chosen_and_its_place(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j", "space", "j", "j")
        before, chosen = stories_shown(app), news.list.chosen
        await retold.arrive("Faro zonder stroom", "Stroom in Faro terug", minutes=5)
        await press(pilot)
        assert news.list.chosen == chosen
        assert news.list.unseen == 2
        assert stories_shown(app) == before
        await press(pilot, "space")
        assert title(news) == GRAIN_TITLE


async def test_another_that_tells_an_open_event_stands_below_it_at_once(retold: Newsroom) -> None:
    async with retold.app().run_test(size=WIDE) as pilot:
        news = await press(pilot, "j", "j", "space")
        (id,) = (await retold.arrive("Ook Faro wil graan uit Jordanië", minutes=1)).new
        retold.join(id, number(retold, GRAIN))
        news.load()
        await settle(pilot)
        assert titles(news)[1:6] == [GRAIN_TITLE, *GRAIN_RETOLD, "Ook Faro wil graan uit Jordanië"]
        assert title(news) == GRAIN_TITLE


async def test_a_chosen_story_that_joins_another_gives_way_to_the_row_of_its_event(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "end")
        row, joined, first = line_with(app, "Gent zet oude"), news.list.chosen, number(retold, "6-1000")
        assert joined is not None
        retold.join(joined, first)
        news.load()
        await settle(pilot)
        assert news.list.chosen == first
        assert line_with(app, "Suriname zoekt") == row
        assert joined not in news.list.model.ids
        assert news.reader.story is not None
        assert news.reader.story.row.id == first


async def test_an_open_event_that_joins_another_opens_that(retold: Newsroom) -> None:
    async with retold.app().run_test(size=WIDE) as pilot:
        news = await press(pilot, "j", "j", "j", "space")
        assert title(news).startswith("Eerste sneeuwstorm")
        first = number(retold, GRAIN)
        for key in (SNOW, f"{SNOW}:harbour"):
            retold.join(number(retold, key), first)
        news.load()
        await settle(pilot)
        assert news.open == frozenset({first})
        assert len(news.list.model.members) == 5
        assert title(news).startswith("Eerste sneeuwstorm"), "it stands below the other now"


async def test_the_row_of_the_headlines_event_is_not_in_the_list_whichever_of_its_stories_leads(
    retold: Newsroom,
) -> None:
    async with retold.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        assert number(retold, SLUICES) not in news.list.model.ids
        retold.store.pin(number(retold, f"{GRAIN}:kompas"))
        news.load()
        await settle(pilot)
        assert news.lead is not None
        assert news.lead.row.key == f"{GRAIN}:kompas"
        assert number(retold, GRAIN) not in news.list.model.ids
        assert number(retold, SLUICES) in news.list.model.ids
        assert news.counts.shown == len(news.list.model) == 23


async def test_a_headline_that_was_opened_out_takes_its_others_along(retold: Newsroom) -> None:
    async with retold.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j", "space")
        retold.store.pin(number(retold, GRAIN))
        news.load()
        await settle(pilot)
        assert not {GRAIN_TITLE, *GRAIN_RETOLD} & {*titles(news)}
        assert news.counts.shown == len(news.list.model) == 23


async def test_all_that_tell_an_event_are_read_with_it(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j", "space")
        unread = news.counts.unread
        await press(pilot, "m")
        for name in (GRAIN_TITLE, *GRAIN_RETOLD):
            assert "•" not in shown(app)[line_with(app, name)]
        assert app.title == f"({unread - 1}) tickertui"
        assert retold.store.counts(EVERYTHING, Listing(grouped=True)).unread == unread  # the headline is one more
        await press(pilot, "j", "m")
        for name in (GRAIN_TITLE, *GRAIN_RETOLD):
            assert "•" in shown(app)[line_with(app, name)]
        assert app.title == f"({unread}) tickertui"


async def test_what_is_unread_beyond_the_filter_does_not_count(newsroom: Newsroom) -> None:
    newsroom.gather("1-300", "8-240")  # the first has been read, the other, elsewhere, has not
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "1", "j", "j", "j")
        assert title(news).startswith("Poolse werf")
        assert app.title == "(3) tickertui"
        assert (await press(pilot, "m")).app.title == "(3) tickertui"
        assert newsroom.store.rows([number(newsroom, "8-240")])[0].read
        assert (await press(pilot, "m")).app.title == "(4) tickertui"


async def test_next_unread_walks_from_event_to_event(retold: Newsroom) -> None:
    async with retold.app().run_test(size=SIZE) as pilot:
        await press(pilot, "j", "j", "space")
        assert title(await press(pilot, "n")).startswith("Eerste sneeuwstorm")
        assert title(await press(pilot, "N")) == GRAIN_TITLE
        await press(pilot, "j", "j")
        assert title(await press(pilot, "N")).startswith("Beving")


async def test_a_member_scrolled_far_below_its_row_closes_to_it(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom()
    keys = [row.key for row in newsroom.store.rows(newsroom.store.ids(EVERYTHING)) if not row.headline]
    newsroom.gather(*keys[:20])
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "space", "pagedown", "pagedown", "k")
        assert news.list.chosen in news.list.model.members
        assert news.list.first_visible > 0
        await press(pilot, "space")
        assert news.list.model.position(news.list.chosen) is not None
        assert line_with(app, title(news)[:20]) > 0
        assert len(news.list.model) == len(keys) - 19


async def test_a_story_told_twice_by_one_publisher_counts_stories(newsroom: Newsroom) -> None:
    newsroom.gather("5-16", "6-31")
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        assert "2 berichten" in shown(app)[line_with(app, "Eerste sneeuwstorm") + 1]


async def test_ages_of_members_go_on(retold: Newsroom) -> None:
    app = retold.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j", "space")
        at = line_with(app, GRAIN_RETOLD[0])
        retold.clock.set(NOW.replace(minute=12))
        news.tick()
        await press(pilot)
        assert "•  19 min  │   De Boei" in shown(app)[at]
