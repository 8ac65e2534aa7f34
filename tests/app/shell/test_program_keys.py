"""The keys that belong to the program: theme, language, pause, refresh, help, quit; and what is kept of them."""

from dataclasses import replace

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.host import shown
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, place_of, press
from tickertui.app.actions import ACTIONS
from tickertui.app.screens.feeds_screen import FeedsScreen
from tickertui.app.screens.filters_screen import FilterScreen
from tickertui.app.screens.help_screen import HelpScreen
from tickertui.app.screens.reader_screen import ReaderScreen
from tickertui.app.themes import DARK_THEME, LIGHT_THEME
from tickertui.language.words import Language
from tickertui.model.fault import FaultCode, fault
from tickertui.polling.progress import Phase
from tickertui.settings.schema import UiSettings
from tickertui.settings.state_file import State, StateFile

SIZE = (100, 30)


def kept(newsroom: Newsroom) -> State:
    """What the file holds."""
    return StateFile(newsroom.folder / "state.toml").load()[0]


async def test_the_theme_is_chosen_and_kept(make_newsroom: MakeNewsroom) -> None:
    app = make_newsroom().app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        assert app.theme == DARK_THEME
        dark = app.screen.styles.background
        await press(pilot, "t")
        assert app.theme == LIGHT_THEME
        assert app.screen.styles.background != dark
    newsroom = make_newsroom()
    assert kept(newsroom).theme == LIGHT_THEME
    assert newsroom.app().theme == LIGHT_THEME


async def test_every_theme_can_be_had_and_they_go_round(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(60, 18)) as pilot:
        await press(pilot)
        seen = []
        for _ in app.available_themes:
            await app.run_action("next_theme")
            await pilot.pause()
            seen.append(app.theme)
        assert sorted(seen) == sorted(app.available_themes)
        assert app.theme == DARK_THEME


async def test_the_configured_theme_goes_before_the_one_that_is_kept(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(ui=UiSettings(theme="nord"))
    StateFile(newsroom.folder / "state.toml").save(State(theme=LIGHT_THEME))
    assert newsroom.app().theme == "nord"


def test_a_theme_that_there_is_not_is_the_dark_one(make_newsroom: MakeNewsroom) -> None:
    assert make_newsroom(ui=UiSettings(theme="mauve")).app().theme == DARK_THEME


async def test_the_language_is_chosen_and_kept(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(120, 40)) as pilot:
        news = await press(pilot, "j")
        await press(pilot, "L")
        text = "\n".join(shown(app))
        for word in ("More from Abroad (23)", "1 Europe 5", "last news 14:00", "Reading", "4 minutes ago", "16 min",
                     "↵ read", "help"):  # fmt: skip
            assert word in text
        assert "Meer uit" not in text
        assert news.words.language is Language.ENGLISH
    assert kept(newsroom).language == "en"


async def test_pause_and_on_again(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "p")
        assert shown(app)[0].startswith("  ‖ GEPAUZEERD")
        await press(pilot, "p")
        assert shown(app)[0].startswith(" ● live")


async def test_refresh_asks_all_feeds(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "r")
        assert newsroom.poller.asked == ["run", "refresh all"]
        assert line_with(app, "Alle bronnen worden opgehaald") >= 0


async def test_refresh_promises_nothing_when_started_offline(newsroom: Newsroom) -> None:
    app = newsroom.app()
    newsroom.poller.state = replace(newsroom.poller.state, phase=Phase.OFFLINE, fault=fault(FaultCode.OFFLINE))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await press(pilot, "r")
        assert line_with(app, "Alle bronnen worden opgehaald") < 0
        assert any("offline gestart" in note.message for note in app._notifications)


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_quit(newsroom: Newsroom, key: str) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        await pilot.press(key)
        assert app._exit
        assert app.return_value is None


async def test_control_z_hands_the_terminal_back_to_the_shell(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = newsroom.app()
    handed: list[str] = []
    monkeypatch.setattr(app, "action_suspend_process", lambda: handed.append("back"))
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "ctrl+z", "slash", "ctrl+z")
    assert handed == ["back"] * 2


async def test_density_is_chosen_and_kept(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j")
        before = news.list.rows_visible
        await press(pilot, "c")
        assert news.list.rows_visible < before
        assert line_with(app, "Jordanië") >= 0
    assert kept(newsroom).density == "comfortable"


@pytest.mark.parametrize(("key", "screen"), [("question_mark", HelpScreen), ("e", FeedsScreen), ("f", FilterScreen)])
async def test_screens_and_back(newsroom: Newsroom, key: str, screen: type) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot, "j", "j")
        chosen = news.list.chosen
        await press(pilot, key)
        assert type(app.screen) is screen
        await press(pilot, "escape")
        assert app.screen_stack == [news]
        assert news.list.chosen == chosen


async def test_the_palette_does_what_it_lists(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "ctrl+p", *"pauz", "enter")
        assert "GEPAUZEERD" in shown(app)[0]


async def test_the_palette_has_no_sign_that_a_terminal_may_lack(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot, "ctrl+p")
        assert line_with(app, " >  zoek een opdracht") >= 0
        assert "\N{RIGHT-POINTING MAGNIFYING GLASS}" not in "\n".join(shown(app))


async def test_a_click_on_a_key_does_what_the_key_does(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        await press(pilot)
        await pilot.click(offset=place_of(app, "p pauze"))
        await press(pilot)
        assert "GEPAUZEERD" in shown(app)[0]
        await pilot.click(offset=place_of(app, "? hulp"))
        await press(pilot)
        assert isinstance(app.screen, HelpScreen)


async def test_the_footer_drops_whole_keys_and_never_help(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(110, 30)) as pilot:
        await press(pilot)
        ranked = [item.split(" ", 1)[1] for item in shown(app)[-1].strip().split("  ") if item.strip()]
        assert ranked[0] == "lees"
        for width in (100, 80, 60, 45, 40, 30):
            await pilot.resize_terminal(width, 30)
            await press(pilot)
            items = [item.strip().split(" ", 1)[1] for item in shown(app)[-1].strip().split("  ") if item.strip()]
            assert items[-1] == "hulp"
            assert items[:-1] == ranked[: len(items) - 1]


async def test_every_key_can_be_pressed_anywhere_on_the_main_screen(newsroom: Newsroom) -> None:
    leave = {"quit", "help", "feeds", "filters", "palette", "search", "theme", "language", "open", "copy"}
    app = newsroom.app()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot)
        for action in ACTIONS:
            if action.id not in leave:
                await pilot.press(action.keys[0])
        await press(pilot)
        assert app.is_running
        assert app._exception is None


async def test_keys_taken_away_and_keys_rebound_hold_on_every_screen(make_newsroom: MakeNewsroom) -> None:
    newsroom = make_newsroom(keys={"star": (), "pin": ("s",), "feeds": ("b",), "refresh": ("f5",), "help": ("f1",)})
    app = newsroom.app()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j", "enter", "s")
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        (row,) = newsroom.store.rows([reader.story.row.id])
        assert (row.pinned, row.starred) == (True, False)
        assert not any(line.endswith("ster") for line in shown(app))
        screens: list[type[object]] = []
        for keys in (["escape", "b"], ["question_mark"], ["f1"], ["f1"], ["b", "f"], ["f1"], ["escape"]):
            await press(pilot, *keys)
            screens.append(type(app.screen))
            assert ("F5 ververs deze" in shown(app)[-1]) is (screens[-1] is FeedsScreen)
        assert screens == [FeedsScreen, FeedsScreen, HelpScreen, FeedsScreen, FilterScreen, HelpScreen, FilterScreen]
