"""The first line tells the state and the time in any width; the rest goes in a fixed order."""

from dataclasses import replace
from datetime import timedelta

import pytest
from rich.cells import cell_len

from tests.app.host import Host, shown
from tests.app.newsroom import AMSTERDAM, NOW, Newsroom
from tests.app.shell.screen import press
from tickertui.app.marks import Marks
from tickertui.app.status_line import StatusLine
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.fault import FaultCode, fault
from tickertui.polling.progress import Phase, PollState

LIVE = PollState(Phase.LIVE, NOW, next_round=NOW + timedelta(seconds=72), failing=2, feeds=12)
LATEST = NOW - timedelta(minutes=2)
STATES = {
    "live": (LIVE, "● live"),
    "polling": (replace(LIVE, phase=Phase.POLLING, done=3, of=12), "◌ ophalen 3/12"),
    "paused": (replace(LIVE, phase=Phase.PAUSED, since=NOW - timedelta(minutes=20)), "‖ GEPAUZEERD"),
    "offline": (replace(LIVE, phase=Phase.OFFLINE, since=NOW - timedelta(hours=1)), "× offline"),
}
# From the first that goes to the last.
FACTS = (r"12 bronnen", "di 24 nov", "2 bronnen haperen", "1:12", "14:00")


class Told(Host):
    """A status line that tells a state."""

    def __init__(self, state: PollState, language: Language = Language.DUTCH, *, demo: bool = False) -> None:
        line = StatusLine(Words(language), SetClock(NOW), Marks(), zone=AMSTERDAM, demo=demo)
        super().__init__(lambda: line)
        self.line, self.state = line, state

    def on_mount(self) -> None:
        self.line.show(self.state, LATEST)


async def told_at(state: PollState, *widths: int, language: Language = Language.DUTCH, demo: bool = False) -> list[str]:
    """The line at each width."""
    app = Told(state, language, demo=demo)
    lines = []
    async with app.run_test(size=(widths[0], 3)) as pilot:
        for width in widths:
            await pilot.resize_terminal(width, 3)
            while app.line.outer_size.width != width or app._resize_timer is not None or app.screen._layout_required:
                await pilot.pause()
            await pilot.pause()  # its own answer to the new size
            lines.append(shown(app)[0])
    return lines


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", list(Language))
async def test_the_state_and_the_clock_stand_in_every_width(state: str, language: Language) -> None:
    told, head = STATES[state]
    widths = [*range(30, 100, 7), 97, 98, 120, 200]
    for width, line in zip(widths, await told_at(told, *widths, language=language), strict=True):
        assert line.strip().startswith(head if language is Language.DUTCH else head.split()[0])
        assert line.endswith(" 14:02")
        assert cell_len(line) == width - 1


async def test_what_goes_when_room_runs_out_goes_in_order() -> None:
    widths = [*range(40, 200, 4)]
    for width, line in zip(widths, await told_at(LIVE, *widths), strict=True):
        there = [fact in line.replace("2 bronnen haperen", "" if fact == "12 bronnen" else "2 bronnen haperen")
                 for fact in FACTS]  # fmt: skip
        if width < 98:
            assert not there[0]
            there = there[1:]
        assert there == sorted(there), f"{width}: {line}"


async def test_everything_where_there_is_room() -> None:
    (line,) = await told_at(LIVE, 140)
    assert line.split("   ")[0].strip() == "● live  laatste nieuws 14:00 · volgende ronde over 1:12 · 12 bronnen"
    assert line.endswith("2 bronnen haperen  di 24 nov  14:02")


async def test_the_demo_is_told() -> None:
    (line,) = await told_at(LIVE, 100, demo=True)
    assert line.strip().startswith("● live demo  ")


async def test_why_it_is_offline() -> None:
    wanted = PollState(Phase.OFFLINE, NOW, fault=fault(FaultCode.OFFLINE))
    lost = PollState(Phase.OFFLINE, NOW - timedelta(hours=1), next_round=NOW + timedelta(seconds=30))
    unknown = replace(lost, fault=fault(FaultCode.NO_SUCH_HOST, host="draad.example"))
    assert fault_in_words(fault(FaultCode.OFFLINE), Words(Language.DUTCH)) in (await told_at(wanted, 120))[0]
    for state in (lost, unknown):
        assert "geen verbinding sinds 13:02 · opnieuw over 0:30 · nieuws van 14:00" in (await told_at(state, 120))[0]


async def test_the_app_tells_what_the_poller_does(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot)
        for state, head in STATES.values():
            newsroom.poller.be(state)
            await press(pilot)
            assert shown(app)[0].strip().startswith(head)
