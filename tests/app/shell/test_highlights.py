"""The words of the search, and the user's own, stand out in headline, list and reader, whatever the terminal shows."""

from dataclasses import replace

import pytest
from rich.style import Style

from tests.app.conftest import MakeNewsroom
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, press
from tests.app.shell.test_searching import keys
from tickertui.app.app import TickerApp
from tickertui.app.ink import ink_of
from tickertui.app.palette import ANSI_THEME
from tickertui.app.screens.reader_screen import ReaderScreen
from tickertui.settings.schema import HighlightSettings, UiSettings

SIZE = (120, 40)


def styles(app: TickerApp, word: str, line: str) -> set[tuple[str, bool, bool, bool]]:
    """How ``word`` looks in the first row that holds ``line``: colour, underlined, reversed, bold."""
    strip = app.screen._compositor.render_strips()[line_with(app, line)]
    looks = [look(segment.style or Style()) for segment in strip if word in segment.text]
    assert looks, f"{word!r} is not in that row"
    return set(looks)


def look(style: Style) -> tuple[str, bool, bool, bool]:
    """A style in a few words."""
    return (style.color.name if style.color else "", bool(style.underline), bool(style.reverse), bool(style.bold))


ACCENT = "#ffb454"


async def test_words_of_the_search_stand_out_in_list_headline_and_reader(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("noor of water"), "enter")
        assert styles(app, "Noorse", "Noorse ertstrein") == {(ACCENT, True, False, True)}
        assert styles(app, "ertstrein", "Noorse ertstrein") == {("#e8eaed", False, False, True)}
        assert (ACCENT, True, False, True) in styles(app, "water", "stijgend water; veerdienst")
        news = await press(pilot)
        marked = {
            line.content.plain[span.start : span.end]
            for line in news.reader.text.lines
            for span in line.content.spans
            if span.style == ink_of(app).marked
        }
        assert marked == {"water", "waterschap"}
        await press(pilot, "x")
        assert styles(app, "Noorse", "Noorse ertstrein") == {("#e8eaed", False, False, True)}


async def test_they_do_while_one_types_and_accents_do_not_count(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("jordanie"))
        assert styles(app, "Jordanië", "Jordanië opent") >= {(ACCENT, True, False, True)}


async def test_a_chosen_row_shows_them_too(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "slash", *keys("noorse"), "enter", "j")
        if line_with(app, "▌• ") < 0:
            await press(pilot, "j")
        assert styles(app, "Noorse", "Noorse ertstrein") >= {(ACCENT, True, False, True)}


@pytest.mark.parametrize("chosen", [False, True])
async def test_without_colours_they_are_underlined_and_in_a_chosen_title_reversed(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, chosen: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = newsroom.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *keys("water of noorse"), "enter", *["j"] * 3)
        if not chosen:
            await press(pilot, "escape")
        word, beside = (styles(app, part, "Noorse ertstrein") for part in ("Noorse", "ertstrein"))
        assert {one[1:] for one in word} == {(True, chosen, True)}
        assert {one[1:] for one in beside} == {(chosen, False, True)}


async def test_in_sixteen_colours_a_chosen_row_keeps_the_underline(make_newsroom: MakeNewsroom) -> None:
    app = make_newsroom(ui=UiSettings(theme=ANSI_THEME)).app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *keys("water of noorse"), "enter")
        assert styles(app, "Noorse", "Noorse ertstrein") == {("bright_yellow", True, False, True)}
        await press(pilot, *["j"] * 3)
        assert styles(app, "Noorse", "Noorse ertstrein") == {("bright_white", True, False, True)}
        assert styles(app, "ertstrein", "Noorse ertstrein") == {("bright_white", False, False, True)}


async def test_the_users_own_words_stand_out_always(newsroom: Newsroom) -> None:
    newsroom.services.settings = replace(newsroom.settings, highlight=HighlightSettings(("Grote Meren", "jordan")))
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        assert styles(app, "Jordanië", "Jordanië opent") == {(ACCENT, True, False, True)}
        assert styles(app, "Meren", "Grote Meren") == {(ACCENT, True, False, True)}
        await press(pilot, "slash", *keys("sneeuwstorm"))
        assert (ACCENT, True, False, True) in styles(app, "sneeuwstorm", "Eerste sneeuwstorm")
        assert (ACCENT, True, False, True) in styles(app, "Grote Meren", "Grote Meren")


async def test_the_reader_on_its_own_shows_them(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *keys("water"), "enter", "h")
        assert isinstance(app.screen, ReaderScreen)
        assert styles(app, "waterschap", "Het waterschap sloot") == {(ACCENT, True, False, False)}
