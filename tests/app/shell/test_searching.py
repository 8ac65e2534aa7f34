"""Typing a query: mistakes told where they stand, what may come next, earlier queries; by key and by mouse."""

from dataclasses import replace
from datetime import timedelta

import pytest
from textual import events
from textual.widgets import Input

from tests.app.host import shown
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, place_of, press, titles
from tickertui.app.app import TickerApp
from tickertui.app.headline import HeadlinePane
from tickertui.app.searching.line import SearchLine
from tickertui.language.words import Language
from tickertui.model.filter import EVERYTHING, Filter, SavedFilters
from tickertui.model.region import Region
from tickertui.model.story import StoryRow
from tickertui.settings.filter_file import FilterFile

SIZE = (80, 24)
NAMED = {
    " ": "space",
    ":": "colon",
    ",": "comma",
    '"': "quotation_mark",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "-": "minus",
}


def keys(text: str) -> list[str]:
    """The keys that type ``text``."""
    return [NAMED.get(char, char) for char in text]


def typed(app: TickerApp) -> str:
    """What stands in the search line."""
    return app.query_one(SearchLine).query_one(Input).value


async def test_a_mistake_is_told_at_its_column_and_the_last_good_result_stays(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", *keys("water"))
        before = titles(news)
        assert before
        await press(pilot, *keys(" regoi:az"))
        assert line_with(app, "teken 7: “regoi:” is onbekend; bedoelt u “regio:”?") > 0
        await press(pilot, *["backspace"] * 9)
        assert line_with(app, "teken") < 0
        assert titles(news) == before
        await press(pilot, *keys(")"))
        assert line_with(app, "teken 6: dit haakje sluit er geen") > 0
        assert (news.filter.text, titles(news)) == ("water", before)
        assert not app._notifications


async def test_enter_keeps_the_line_open_while_there_is_a_mistake(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", *keys("water)"), "enter")
        assert line_with(app, "/ water)") > 0
        assert FilterFile(newsroom.folder / "filters.toml").load()[0] == SavedFilters()
        await press(pilot, "backspace", "enter")
        assert not app.query_one(SearchLine).display
        assert news.list.has_focus
    assert FilterFile(newsroom.folder / "filters.toml").load()[0].active == Filter(text="water")


@pytest.mark.parametrize("text", ["water regio:", 'water "', "water -", "water (", "water is:onge"])
async def test_what_is_unfinished_is_no_mistake_until_enter(newsroom: Newsroom, text: str) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", *keys("water"))
        found = titles(news)
        await press(pilot, *keys(text.removeprefix("water")))
        assert line_with(app, "teken") < 0
        assert titles(news) == found


async def test_a_key_without_a_value_is_told_at_enter(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("water regio:"), "enter")
        assert line_with(app, "teken 13: na “regio:” ontbreekt een waarde") > 0
        await press(pilot, *keys("eu"), "enter")
        assert app.news.filter == Filter(text="water regio:eu")


async def test_a_filter_kept_meanwhile_holds_nothing_half_typed(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("water ("))
        await pilot.click(offset=place_of(app, "1 EU"))
        await press(pilot)
    assert FilterFile(newsroom.folder / "filters.toml").load()[0].active == Filter(frozenset({Region.EUROPE}), "")


async def test_keys_and_values_are_offered_and_tab_takes_them(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", *keys("wa"))
        assert line_with(app, "Tab vult aan") < 0
        await press(pilot, *["backspace"] * 2, *keys("re"))
        row = line_with(app, "▌regio:")
        assert "een van de acht regio's" in shown(app)[row]
        assert row == line_with(app, "/ re") - 1
        await press(pilot, "tab")
        assert typed(app) == "regio:"
        assert line_with(app, "▌Europa") > 0
        await press(pilot, *keys("af"), "tab")
        assert typed(app) == "regio:Afrika"
        assert news.filter.text == "regio:Afrika"
        assert titles(news) and all(row.location.region is Region.AFRICA for row in rows(app))
        assert line_with(app, "Tab vult aan") < 0
        await press(pilot, "enter")
        assert not app.query_one(SearchLine).display


def rows(app: TickerApp) -> list[StoryRow]:
    """The rows of the list."""
    model = app.news.list.model
    return [row for position in range(len(model)) if (row := model.row(position))]


async def test_places_come_from_the_store_with_their_counts(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", *keys("plaats:d"))
        row = line_with(app, "▌DARWIN")
        assert "1 bericht" in shown(app)[row] and shown(app)[row].endswith("Tab vult aan")
        assert shown(app)[row + 1].split()[0] == "DULUTH"
        await press(pilot, "down", "enter")
        assert typed(app) == "plaats:DULUTH"
        assert app.query_one(SearchLine).display, "enter took what was chosen with the arrow"
        await press(pilot, "enter")
        headline = news.query_one(HeadlinePane).row
        assert headline is not None and headline.place == "DULUTH"
        assert rows(app) == []


async def test_the_right_arrow_takes_an_offer_at_the_end_alone(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("bureau:"), "right")
        assert typed(app).startswith("bureau:") and len(typed(app)) > len("bureau:")
        await press(pilot, *keys(" is:"), "left", "right")
        assert typed(app).endswith(" is:"), "what was offered went as the cursor did"


async def test_enter_without_a_choice_keeps_what_is_typed(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", *keys("plaats:d"), "enter")
        assert news.filter.text == "plaats:d"
        assert not app.query_one(SearchLine).display


async def test_escape_closes_what_is_offered_first(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", *keys("plaats:d"), "escape")
        assert line_with(app, "Tab vult aan") < 0
        assert news.filter.text == "plaats:d"
        assert app.query_one(SearchLine).display
        await press(pilot, "escape")
        assert news.filter == EVERYTHING
        assert not app.query_one(SearchLine).display


async def test_the_mouse_takes_an_offer_and_the_wheel_turns(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("regio:"))
        await pilot.click(offset=place_of(app, "Midden-Oosten"))
        await press(pilot)
        assert typed(app) == "regio:Midden-Oosten"
        await press(pilot, *keys(",a"))
        place = place_of(app, "▌Azië")
        for _ in range(9):
            app.screen._forward_event(
                events.MouseScrollDown(None, place.x, place.y, 0, 1, 0, shift=False, meta=False, ctrl=False)
            )
            await press(pilot)
        assert line_with(app, "▌Latijns-Amerika") > 0, "it stops at the last one"
        await press(pilot, "tab")
        assert typed(app) == "regio:Midden-Oosten,Latijns-Amerika"
        assert app.query_one(SearchLine).query_one(Input).has_focus


async def test_tab_shows_all_keys_where_nothing_is_typed(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash")
        assert line_with(app, "▌regio:") < 0
        await press(pilot, "tab")
        assert line_with(app, "▌regio:") > 0
        assert line_with(app, "↓ nog 2") > 0
        await press(pilot, "up", "up")
        assert line_with(app, "▌sinds:") > 0, "the list goes round and scrolls"
        assert line_with(app, "een van de acht") < 0


async def test_the_arrows_go_through_the_queries_of_this_run(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        for text in ("water", "graan", "plaats:duluth"):
            await press(pilot, "slash", *["backspace"] * 20, *keys(text), "enter")
        news = await press(pilot, "slash", "up")
        assert typed(app) == "graan", "what is in force is no step back"
        assert news.filter.text == "graan"
        await press(pilot, "up")
        assert typed(app) == "water"
        await press(pilot, "up", "down", "down")
        assert typed(app) == "plaats:duluth"
        await press(pilot, "up", "escape")
        assert news.filter == EVERYTHING


@pytest.mark.parametrize("size", [(30, 6), (40, 12), (60, 18), (200, 60)], ids=str)
async def test_in_any_window_the_line_stays_and_the_list_too(newsroom: Newsroom, size: tuple[int, int]) -> None:
    app = newsroom.app()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "slash", *keys("plaats:"))
        line = line_with(app, "/ plaats:")
        assert line == size[1] - 1
        assert 1 <= app.query_one(SearchLine).size.height - 1 <= 6
        assert app.news.list.size.height >= 1
        await press(pilot, *keys("d is:rood"))
        assert line_with(app, "/ plaats:d is:rood") == size[1] - 1
        assert line_with(app, "teken 13") >= 0


async def test_a_smaller_window_keeps_the_chosen_offer_in_view(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("regio:"), *["down"] * 5)
        await pilot.resize_terminal(40, 12)
        await press(pilot)
        assert line_with(app, "▌Latijns-Amerika") > 0


async def test_in_another_language_it_is_all_in_that(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "L")
        assert news.words.language is Language.ENGLISH
        await press(pilot, "slash", *keys("re"))
        assert "one of the eight regions" in shown(app)[line_with(app, "▌region:")]
        await press(pilot, "tab")
        assert line_with(app, "▌Europe") > 0 and line_with(app, "Tab fills in") > 0


async def test_a_saved_filter_with_a_mistake_is_told_and_breaks_nothing(newsroom: Newsroom) -> None:
    broken = Filter(text="gas is:rood")
    file = newsroom.services.filters
    assert file is not None
    file.save(SavedFilters(replace(EVERYTHING, text="gas)"), (("Stuk", broken),)))
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        assert news.filter == EVERYTHING
        assert any("heeft een fout in de zoekterm" in note.message for note in app._notifications)
        app.apply_filter(broken)
        await press(pilot)
        assert news.filter == EVERYTHING
        assert any(note.message.startswith("Filter Stuk heeft een fout") for note in app._notifications)
        await press(pilot, "1")
    assert file.load()[0].named == (("Stuk", broken),), "it can still be mended"


async def test_what_is_offered_is_read_anew_after_a_while(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("plaats:lis"))
        assert line_with(app, "▌LISSABON") < 0
        await press(pilot, "escape")
        await newsroom.arrive("Faro zonder stroom", minutes=5)
        newsroom.clock.set(newsroom.clock.now() + timedelta(minutes=11))
        await press(pilot, "slash", *keys("plaats:lis"))
        assert line_with(app, "▌LISSABON") > 0


async def test_the_rule_tells_who_has_the_focus_also_when_the_search_lost_it_to_the_mouse(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(120, 40)) as pilot:
        news = await press(pilot, "slash", *keys("water"))
        assert line_with(app, "━ Meer uit") > 0
        await pilot.click(news.reader.query_one("TextView"))
        await press(pilot)
        assert news.reader.has_focus_within
        assert line_with(app, "━ Meer uit") < 0
        assert line_with(app, "━ Lezen") > 0
