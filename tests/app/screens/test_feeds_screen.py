from datetime import timedelta

import pytest

from tests.app.host import SIZES, Host, SnapCompare, shown
from tests.app.reader.stories import NOW
from tests.app.screens.feeds import AMSTERDAM, FEEDS, AskedPoller, services
from tickertui.app.screens import feeds_screen
from tickertui.app.screens.feeds_screen import FeedsScreen
from tickertui.app.screens.row_list import RowList
from tickertui.model.fault import FaultCode, fault
from tickertui.polling.progress import Phase, PollState


class Feeds(Host):
    def __init__(self, poller: AskedPoller | None = None) -> None:
        self.poller = poller or AskedPoller()
        self.services = services(self.poller)
        super().__init__(lambda: FeedsScreen(self.services, zone=AMSTERDAM))


@pytest.mark.parametrize("size", SIZES)
def test_feeds(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    assert snap_compare(Feeds(), terminal_size=size, press=["down"])


def test_details_in_a_small_window(snap_compare: SnapCompare) -> None:
    assert snap_compare(Feeds(), terminal_size=(40, 12), press=["down", "enter"])


def test_without_feeds(snap_compare: SnapCompare) -> None:
    assert snap_compare(Feeds(AskedPoller(feeds=())), terminal_size=(80, 24))


async def test_every_feed_tells_its_state_in_a_mark_and_a_word() -> None:
    app = Feeds()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        rows = shown(app)[2:7]
    assert [row[1] for row in rows] == ["●", "×", "◌", "·", "×"]
    assert [row[0] for row in rows] == ["▌", " ", " ", " ", " "]
    for row, word in zip(rows, ("goed", "hapert", "bezig …", "wacht", "voorgoed weg"), strict=True):
        assert word in row
    assert rows[0].split()[-3:] == ["sec", "1:24", "214"]
    assert "[bold]Post[/bold] en Bode" in rows[1]


async def test_what_went_wrong_is_told_in_words() -> None:
    app = Feeds()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        text = "\n".join(shown(app))
    assert "geen antwoord binnen 15 seconden (3 keer achter elkaar)" in text
    assert "12:02, 2 uur geleden" in text
    assert "over 1:24" in text
    assert "5 bronnen, 2 haperen" in text


async def test_it_counts_down() -> None:
    app = Feeds()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.services.clock.set(NOW + timedelta(seconds=60))
        assert isinstance(app.screen, FeedsScreen)
        app.screen.follow()
        await pilot.pause()
        assert "0:24" in shown(app)[2]


async def test_nothing_is_counted_down_while_paused() -> None:
    app = Feeds(AskedPoller(state=PollState(Phase.PAUSED, NOW)))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        text = "\n".join(shown(app))
    assert "1:24" not in text
    assert "na de pauze" in text


async def test_nothing_is_promised_to_who_started_offline() -> None:
    app = Feeds(AskedPoller(state=PollState(Phase.OFFLINE, NOW, fault=fault(FaultCode.OFFLINE))))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r")
        text = "\n".join(shown(app))
    assert "1:24" not in text
    assert "niet: offline gestart" in text
    assert app.poller.asked == []
    assert app.told[-1] == "offline gestart; niet gevraagd"


async def test_one_feed_or_all_are_fetched_now() -> None:
    app = Feeds()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("down", "r", "R", "end", "r")
    assert app.poller.asked == [FEEDS[1].feed.address, None]
    assert app.told[-1].endswith("is voorgoed weg en wordt niet meer gevraagd")


async def test_its_address_is_opened_and_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(feeds_screen, "open_link", lambda app, url, words: opened.append(url))
    app = Feeds()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("o", "y")
        assert app.clipboard == FEEDS[0].feed.address
    assert opened == [FEEDS[0].feed.address]


async def test_the_mouse_chooses_a_feed_and_presses_the_keys() -> None:
    app = Feeds()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.click("#feeds-list", offset=(5, 3))
        assert app.screen.query_one(RowList).highlighted == 3
        bottom = shown(app)[-1]
        await pilot.click(offset=(bottom.index("ververs deze"), 29))
        await pilot.pause()
        assert app.poller.asked == [FEEDS[3].feed.address]
        await pilot.click(offset=(bottom.index("esc"), 29))
        await pilot.pause()
    assert app.result is None


async def test_escape_leaves_the_details_before_the_screen() -> None:
    app = Feeds()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert app.result == "nothing yet"
        await pilot.press("escape")
        await pilot.pause()
    assert app.result is None
