"""Choosing what is shown: regions, a search, and that it is kept."""

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import WIRE, Newsroom
from tests.app.shell.screen import line_with, place_of, press, titles
from tickertui.app.headline import HeadlinePane
from tickertui.app.searching.line import SearchLine
from tickertui.model.fault import FaultCode, SettingsError, fault
from tickertui.model.filter import EVERYTHING, Filter, SavedFilters
from tickertui.model.region import REGIONS, Region
from tickertui.settings.filter_file import FilterFile

SIZE = (100, 30)


def kept(newsroom: Newsroom) -> SavedFilters:
    """What the file holds."""
    return FilterFile(newsroom.folder / "filters.toml").load()[0]


async def test_every_region_has_its_key_and_zero_takes_them_all(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot)
        everything = titles(news)
        for region in REGIONS:
            await press(pilot, str(region.number))
            assert news.filter == Filter(regions=frozenset(REGIONS[: region.number]))
            expected = newsroom.store.counts(news.filter).shown
            assert len(news.list.model) == expected - 1  # one stands above the list
        await press(pilot, "1")
        assert news.filter == Filter(regions=frozenset(REGIONS[1:]))
        await press(pilot, "0")
        assert news.filter == EVERYTHING
        assert titles(news) == everything


async def test_regions_add_up_and_the_rule_says_how_many_are_left(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "3", "7")
        assert news.filter.regions == {Region.ASIA, Region.OCEANIA}
        assert line_with(app, "Meer uit Buitenland (5 van 23)") > 0


async def test_a_click_on_a_region_is_its_key(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        await pilot.click(offset=place_of(app, "4 Afrika"))
        await press(pilot)
        assert news.filter.regions == {Region.AFRICA}


async def test_a_narrow_window_without_region_bar_names_the_regions_in_the_rule(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(40, 12)) as pilot:
        await press(pilot, "1", "3")
        line = next(line for line in shown(app) if "van 23" in line)
        assert "EU · AZ" in line


async def test_a_search_filters_as_one_types_and_enter_keeps_it(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash")
        counts = []
        for key in "schep":
            await press(pilot, key)
            counts.append(news.counts.shown + 1)
        assert counts[0] > counts[-1] == newsroom.store.counts(Filter(text="schep")).shown
        assert kept(newsroom).active == EVERYTHING
        await press(pilot, "enter")
        assert not app.query_one(SearchLine).display
        assert news.list.has_focus
        assert line_with(app, "· “schep”") > 0
    assert kept(newsroom).active == Filter(text="schep")


async def test_escape_takes_a_search_away(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", "g", "r", "a", "a", "n", "enter")
        assert news.filter.text == "graan"
        await press(pilot, "slash", "escape")
        assert news.filter == EVERYTHING
        assert news.list.has_focus
    assert kept(newsroom).active == EVERYTHING


async def test_keys_are_text_while_one_searches(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", "q", "1", "x", "A", "question_mark")
        assert news.filter.text == "q1xA?"
        assert app.screen is news
        assert not app._exit


async def test_what_is_half_typed_is_no_fault(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "slash", "quotation_mark", "s", "minus", "minus")
        assert app.is_running
        await press(pilot, "escape")
        assert news.filter == EVERYTHING
        assert len(news.list.model) == 23


async def test_x_takes_the_whole_filter_away(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=SIZE) as pilot:
        news = await press(pilot, "1", "slash", "w", "a", "t", "e", "r", "enter")
        assert news.filter == Filter(frozenset({Region.EUROPE}), "water")
        await press(pilot, "x")
        assert news.filter == EVERYTHING
        assert len(news.list.model) == 23
    assert kept(newsroom).active == EVERYTHING


async def test_the_filter_holds_at_the_next_start(make_newsroom: MakeNewsroom) -> None:
    async with make_newsroom().app().run_test(size=SIZE) as pilot:
        await press(pilot, "3", "slash", "v", "i", "e", "t", "enter")
    newsroom = make_newsroom()
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        assert news.filter == Filter(frozenset({Region.ASIA}), "viet")
        assert line_with(app, "Vietnam verbiedt") > 0
        assert line_with(app, "Jordanië") < 0


async def test_a_filter_that_another_window_named_meanwhile_stays(newsroom: Newsroom) -> None:
    file = newsroom.services.filters
    assert file is not None
    elsewhere = ("gas", Filter(text="gas"))
    async with newsroom.app().run_test(size=SIZE) as pilot:
        await press(pilot)
        file.save(SavedFilters(named=(elsewhere,)))
        await press(pilot, "1")
    saved, _ = file.load()
    assert saved == SavedFilters(Filter(regions=frozenset({Region.EUROPE})), (elsewhere,))


async def test_a_filter_for_this_run_goes_before_the_one_that_is_kept(make_newsroom: MakeNewsroom) -> None:
    async with make_newsroom().app().run_test(size=SIZE) as pilot:
        await press(pilot, "3")
    newsroom = make_newsroom()
    newsroom.services.start_filter = Filter(feeds=frozenset({WIRE.address}))
    async with newsroom.app().run_test(size=SIZE) as pilot:
        assert (await press(pilot)).filter == newsroom.services.start_filter


async def test_a_filter_that_lets_nothing_through_says_which_keys_lead_out(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "7", "slash", "z", "z", "z", "enter")
        text = "\n".join(shown(app))
        assert "Niets gevonden voor “zzz” in Oceanië." in text
        assert "0  toont alle regio's" in text
        assert "x  wist het hele filter" in text
        news = await press(pilot, "x")
        assert "Niets gevonden" not in "\n".join(shown(app))
        assert len(news.list.model) == 23


async def test_where_the_headline_alone_passes_the_filter_there_is_just_no_more(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        headline = news.query_one(HeadlinePane).row
        assert headline is not None and headline.place
        await press(pilot, "slash", *headline.place.lower(), "enter")
        assert news.query_one(HeadlinePane).row == headline
        assert f"Niets meer gevonden voor “{headline.place.lower()}”." in "\n".join(shown(app))


async def test_a_filter_file_that_cannot_be_written_is_told(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise SettingsError(fault(FaultCode.FILE_UNWRITABLE, file="filters.toml", reason="No space left on device"))

    monkeypatch.setattr(FilterFile, "update", full)
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "3")
        app.saver.finish()
        await press(pilot)
        assert any(note.message.startswith("Niet bewaard: ") for note in app._notifications)
