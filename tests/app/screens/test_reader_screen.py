from zoneinfo import ZoneInfo

import pytest

from tests.app.host import Host, SnapCompare, shown
from tests.app.reader.events import told_by_all
from tests.app.reader.stories import NOW, story
from tickertui.app.reader import pane as pane_module
from tickertui.app.screens.reader_screen import ReaderScreen
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock


class Reading(Host):
    def __init__(self) -> None:
        self.acted: list[str] = []
        zone = ZoneInfo("Europe/Amsterdam")
        super().__init__(
            lambda: ReaderScreen(Words(Language.DUTCH), SetClock(NOW), story(), self.acted.append, zone=zone)
        )


@pytest.mark.parametrize("size", [(80, 24), (60, 18), (40, 12)])
def test_reader(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    assert snap_compare(Reading(), terminal_size=size)


async def test_keys_of_the_list_reach_it() -> None:
    app = Reading()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "N", "v", "V", "s", "m", "question_mark")
        await pilot.pause()
    assert app.acted == [
        "next_unread", "previous_unread", "next_version", "previous_version", "star", "mark_read", "help"
    ]  # fmt: skip


async def test_another_source_is_offered_only_where_there_is_one() -> None:
    app = Reading()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert "v andere bron" not in shown(app)[-1]
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        screen.show(told_by_all())
        await pilot.pause()
        assert "v andere bron" in shown(app)[-1]
        await pilot.click(offset=(shown(app)[-1].index("andere"), 23))
        await pilot.pause()
        screen.pane.text.action_scroll_end()
        await pilot.pause()
        row = next(number for number, line in enumerate(shown(app)) if "Kompas" in line)
        await pilot.click(offset=(shown(app)[row].index("Kompas"), row))
        await pilot.pause()
    assert app.acted == ["next_version", "show_version(9)"]


async def test_digits_open_the_links_by_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(pane_module, "open_link", lambda app, url, words, text="": opened.append(url))
    app = Reading()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "9", "o")
    assert opened == ["https://water.example/peil/esbjerg?uur=13", "https://draad.example/esbjerg-sluizen"]


async def test_escape_goes_from_the_difference_to_the_story_to_the_list() -> None:
    app = Reading()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        assert "Verschil" in shown(app)[0]
        await pilot.press("escape")
        await pilot.pause()
        assert "Lezen" in shown(app)[0]
        await pilot.press("escape")
        await pilot.pause()
    assert app.result is None


async def test_the_words_at_the_bottom_can_be_clicked() -> None:
    app = Reading()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        bottom = shown(app)[-1]
        assert bottom.endswith("? hulp")
        await pilot.click(offset=(bottom.index("ster"), 23))
        await pilot.pause()
    assert app.acted == ["star"]
