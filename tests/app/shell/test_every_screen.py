"""What holds on every screen: Ctrl+C ends the program, and a window that is too small says so and loses no place."""

from dataclasses import dataclass

import pytest

from tests.app.host import shown
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, press, title
from tickertui.app.too_small import TooSmall, too_small_text
from tickertui.language.words import Language, Words


@dataclass(frozen=True)
class Place:
    """Where in the program: the keys that lead there from the list, and a word that stands there."""

    keys: tuple[str, ...]
    word: str


PLACES = {
    "list": Place(("j", "j"), "Meer uit"),
    "reader": Place(("j", "enter"), "Sendai"),
    "search": Place(("slash", "b"), "/ b"),
    "palette": Place(("ctrl+p",), "Zoek"),
    "help": Place(("question_mark", "down", "down", "down"), "hulp"),
    "feeds": Place(("e", "down"), "bron"),
    "filters": Place(("f", "down"), "filter"),
    "filter's name": Place(("f", "ctrl+s"), "filter"),
    "help over filters": Place(("f", "question_mark"), "hulp"),
}
TOO_SMALL = [(29, 24), (80, 5), (20, 5), (10, 200), (300, 2), (5, 3), (2, 2), (1, 1)]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
async def test_ctrl_c_ends_the_program(newsroom: Newsroom, place: Place) -> None:
    app = newsroom.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *place.keys)
        await pilot.press("ctrl+c")
        assert app._exit
        assert app.return_code == 0


@pytest.mark.parametrize("name", PLACES)
async def test_a_window_that_is_too_small_says_so_and_all_is_there_again(newsroom: Newsroom, name: str) -> None:
    app, place = newsroom.app(), PLACES[name]
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *place.keys)
        before, focused, screen = shown(app), app.focused, app.screen
        assert place.word.lower() in "\n".join(before).lower()
        for size in TOO_SMALL:
            await pilot.resize_terminal(*size)
            await press(pilot)
            said = [line.strip() for line in shown(app) if line.strip()]
            assert "\n".join(said) == too_small_text(newsroom.services.words, *size), size
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert app.screen is screen
        assert app.focused is focused
        assert not [told for told in app.screen.query(TooSmall) if told.display]
        if name == "list":  # what is chosen stays on screen, and not always in the same row
            assert title(app.news).startswith("Jordanië")
            assert line_with(app, "Jordanië") >= line_with(app, "━ Meer uit")
        else:
            assert shown(app) == before


@pytest.mark.parametrize("language", list(Language))
def test_it_is_said_in_what_fits(language: Language) -> None:
    words = Words(language)
    said = set()
    for width in range(1, 60):
        for height in range(1, 12):
            lines = too_small_text(words, width, height).split("\n")
            assert len(lines) <= height
            assert max(map(len, lines)) <= width
            said.add(" ".join(lines))
    assert len(said) == 4
    assert too_small_text(words, 1, 1) == "!"
    assert "30" in too_small_text(words, 29, 5)
