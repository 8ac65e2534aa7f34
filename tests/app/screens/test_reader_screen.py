from zoneinfo import ZoneInfo

import pytest

from tests.app.host import Host, SnapCompare, shown
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
        await pilot.press("n", "N", "s", "m", "question_mark")
        await pilot.pause()
    assert app.acted == ["next_unread", "previous_unread", "star", "mark_read", "help"]


async def test_digits_open_the_links_by_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(pane_module, "open_link", lambda app, url, words: opened.append(url))
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
