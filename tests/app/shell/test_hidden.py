"""What the user's rules hide: counted above the list, shown by a key, and never lost."""

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import BLOG, Newsroom
from tests.app.shell.screen import line_with, place_of, press, titles
from tickertui.app.headline import HeadlinePane
from tickertui.language.words import Language
from tickertui.model.filter import Filter
from tickertui.model.listing import HideRule
from tickertui.model.region import Region

SIZE = (100, 30)
HIDE = (HideRule("wolven"), HideRule("regio:afrika"), HideRule("veerpont", BLOG.address))
"""Of the newsroom's stories these hide one in Asia, three in Africa and one in Oceania."""


@pytest.fixture
def hiding(make_newsroom: MakeNewsroom) -> Newsroom:
    return make_newsroom(hide=HIDE)


async def test_the_rule_above_the_list_counts_what_is_hidden_of_what_passes(hiding: Newsroom) -> None:
    app = hiding.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        assert line_with(app, "━ Meer uit Buitenland (18) · 5 verborgen ━") > 0
        assert not any(word in title for title in titles(news) for word in ("wolven", "Mombasa", "Krokodil"))
        assert line_with(app, "4 Afrika 0") > 0
        await press(pilot, "3")
        assert line_with(app, "(1 van 23) · 1 verborgen ━") > 0
        await press(pilot, "3", "1")
        assert not any("verborgen" in line for line in shown(app))


async def test_hidden_stories_are_shown_in_place_of_the_others_and_the_key_leads_back(hiding: Newsroom) -> None:
    app = hiding.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        everything = titles(news)
        leading = news.query_one(HeadlinePane).row
        await press(pilot, "H")
        assert line_with(app, "━ Verborgen berichten (5)  H terug naar het nieuws ━") > 0
        assert line_with(app, "4 Afrika 3") > 0
        assert len(titles(news)) == 5
        assert set(titles(news)).isdisjoint(everything)
        assert news.query_one(HeadlinePane).row == leading
        await press(pilot, "4")
        assert line_with(app, "━ Verborgen berichten (3)  H terug") > 0
        await press(pilot, "4", "H")
        assert titles(news) == everything
        await press(pilot, "H", "j", "escape")
        assert news.listing.only_hidden
        await press(pilot, "escape")
        assert titles(news) == everything


async def test_a_click_on_the_count_and_on_the_way_back(hiding: Newsroom) -> None:
    app = hiding.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        await pilot.click(offset=place_of(app, "5 verborgen"))
        await press(pilot)
        assert news.listing.only_hidden
        await pilot.click(offset=place_of(app, "terug naar het nieuws"))
        await press(pilot)
        assert not news.listing.only_hidden


async def test_marking_and_arriving_go_on_among_the_hidden(hiding: Newsroom) -> None:
    async with hiding.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "H", "A")
        by_title = {row.title: row for row in hiding.store.rows(hiding.store.ids(news.filter))}
        assert all(by_title[title].read for title in titles(news))
        assert sum(not row.read for row in by_title.values()) > 5
        await hiding.arrive("Wolven bij Lissabon gezien", "Vuurtoren dooft")
        await press(pilot)
        assert titles(news)[0] == "Wolven bij Lissabon gezien"
        assert "Vuurtoren dooft" not in titles(news)


async def test_where_all_that_passes_is_hidden_the_empty_list_says_so(hiding: Newsroom) -> None:
    app = hiding.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "4")
        assert line_with(app, "Niets gevonden voor Afrika.") > 0
        assert line_with(app, "Uw regels verbergen 3 berichten.") > 0
        assert line_with(app, "H  toont wat verborgen is") > 0
        await press(pilot, "4", "1", "H")
        assert line_with(app, "Uw regels verbergen niets voor Europa.") > 0
        assert line_with(app, "H  terug naar het nieuws") > 0
        assert line_with(app, "0  toont alle regio's") > 0


async def test_rules_that_hide_nothing_leave_an_empty_list_that_says_so(make_newsroom: MakeNewsroom) -> None:
    app = make_newsroom(hide=(HideRule("komt-nergens-voor"),)).app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        assert not any("verborgen" in line for line in shown(app))
        await press(pilot, "H")
        assert line_with(app, "Uw regels verbergen nu niets.") > 0


async def test_without_rules_the_key_says_where_they_are_written(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(140, 30), notifications=True) as pilot:
        news = await press(pilot, "H")
        assert not news.listing.only_hidden
        assert line_with(app, "onder [[hide]] in") > 0


@pytest.mark.parametrize(
    ("width", "rules"),
    [
        (40, ["━ Buitenland (18) · 5 verborgen ━━━━━━━━", "━ Verborgen (5)  H terug ━━━━━━━━"]),
        (30, ["━ Buitenland (18) ━━━━━━━━━━━━", "━ Verborgen (5)  H terug ━"]),
    ],
)
async def test_a_narrow_rule_leaves_out_the_count(hiding: Newsroom, width: int, rules: list[str]) -> None:
    app = hiding.app()
    async with app.run_test(size=(width, 12)) as pilot:
        await press(pilot)
        assert line_with(app, rules[0]) > 0, shown(app)
        await press(pilot, "H")
        assert line_with(app, rules[1]) > 0, shown(app)


async def test_the_filter_goes_before_the_count_of_what_is_hidden(hiding: Newsroom) -> None:
    app = hiding.app()
    async with app.run_test(size=(66, 24)) as pilot:
        news = await press(pilot)
        news.change_filter(Filter(text="regio:azië of regio:afrika"))
        await press(pilot)
        line = shown(app)[line_with(app, "van 23")]
        assert "verborgen" not in line
        assert "regio:azië of regio:" in line
        news.change_filter(Filter(text="regio:azië"))
        await press(pilot)
        assert line_with(app, " · 1 verborgen · “regio:azië” ━") > 0


async def test_in_english(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(hide=HIDE)
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "L")
        assert news.words.language is Language.ENGLISH
        assert line_with(app, "━ More from Abroad (18) · 5 hidden ━") > 0
        await press(pilot, "H")
        assert line_with(app, "━ Hidden stories (5)  H back to the news ━") > 0
        assert Region.AFRICA in news.counts.regions
