from datetime import timedelta

import pytest
from textual import events

from tests.app.host import SIZES, Host, SnapCompare, shown
from tests.app.reader.stories import NOW
from tests.app.screens.feeds import feed
from tickertui.app.first_start.pane import FirstStartPane
from tickertui.app.footer import first_start_items
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.model.feed import FeedState
from tickertui.polling.progress import Phase, PollState

NO_CONNECTION = fault(FaultCode.NO_CONNECTION)
FEEDS = (
    feed("Draad Buitenland", FeedState.FAILING, error=NO_CONNECTION),
    feed("[b]Post[/b] en Bode", FeedState.FAILING, error=NO_CONNECTION),
    feed("Avondblad", FeedState.POLLING),
    *(feed(f"Seinpost {number}", FeedState.WAITING) for number in range(1, 10)),
)
OFFLINE = PollState(Phase.OFFLINE, NOW, next_round=NOW + timedelta(seconds=45), fault=NO_CONNECTION)
SET_ASIDE = fault(FaultCode.STORE_SET_ASIDE, path="stories.kapot.sqlite")


class FirstStart(Host):
    def __init__(
        self,
        state: PollState = OFFLINE,
        faults: tuple[Fault, ...] = (),
        *,
        demo: bool = True,
        language: Language = Language.DUTCH,
    ) -> None:
        self.clock, self.state = SetClock(NOW), state
        self.pressed: list[str] = []
        super().__init__(lambda: FirstStartPane(Words(language), self.clock, {}, faults=faults, demo=demo))

    def on_mount(self) -> None:
        self.query_one(FirstStartPane).update(FEEDS, self.state)

    def on_key(self, event: events.Key) -> None:
        self.pressed.append(event.key)


@pytest.mark.parametrize("size", SIZES)
def test_offline_with_nothing_stored(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    assert snap_compare(FirstStart(), terminal_size=size)


def test_what_went_wrong_at_the_start(snap_compare: SnapCompare) -> None:
    faults = (SET_ASIDE, fault(FaultCode.UNKNOWN_KEY, file="config.toml", key="[b]ui.regels[/b]", known="ui.lines"))
    assert snap_compare(FirstStart(faults=faults), terminal_size=(80, 30))


async def test_notices_are_never_markup() -> None:
    app = FirstStart(
        faults=(fault(FaultCode.UNKNOWN_KEY, file="config.toml", key="[b]ui.regels[/b]", known="ui.lines"),)
    )
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.pause()
        assert any("! config.toml: onbekende sleutel [b]ui.regels[/b]" in row for row in shown(app))


def test_in_english(snap_compare: SnapCompare) -> None:
    assert snap_compare(FirstStart(language=Language.ENGLISH), terminal_size=(80, 24))


async def test_feeds_that_did_something_come_before_those_that_wait() -> None:
    app = FirstStart()
    async with app.run_test(size=(80, 22)) as pilot:
        await pilot.pause()
        text = "\n".join(shown(app))
    assert "× [b]Post[/b] en Bode" in text
    assert "geen verbinding" in text
    assert "◌ Avondblad" in text
    assert "en nog " in text
    assert "Geen netwerk? Volgende poging over 0:45." in text


async def test_it_counts_down() -> None:
    app = FirstStart()
    async with app.run_test(size=(80, 24)) as pilot:
        app.clock.set(NOW + timedelta(seconds=40))
        app.query_one(FirstStartPane).update(FEEDS, OFFLINE)
        await pilot.pause()
        assert any("Volgende poging over 0:05." in row for row in shown(app))


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (PollState(Phase.POLLING, NOW, done=3, of=12), "Ophalen 3 van 12 …"),
        (PollState(Phase.PAUSED, NOW), "Gepauzeerd. Met p gaat het ophalen verder."),
        (PollState(Phase.OFFLINE, NOW), "Offline gestart. Start zonder --offline om nieuws op te halen."),
        (PollState(Phase.LIVE, NOW, next_round=NOW + timedelta(seconds=5)), "2 bronnen gaven geen nieuws."),
    ],
)
async def test_what_is_going_on(state: PollState, told: str) -> None:
    app = FirstStart(state)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert any(told in row for row in shown(app))


async def test_started_offline_it_promises_no_news() -> None:
    app = FirstStart(PollState(Phase.OFFLINE, NOW, fault=fault(FaultCode.OFFLINE)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = " ".join(" ".join(shown(app)).split())
    assert "en offline komt er niets bij." in text
    assert "Seinpost 1 niet gevraagd" in text
    assert "opnieuw proberen" not in text
    items, _ = first_start_items(Words(Language.DUTCH), {}, demo=True, asks=False)
    assert "refresh" not in [item.action for item in items]


async def test_a_click_on_a_line_presses_its_key() -> None:
    app = FirstStart()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        rows = shown(app)
        for words in ("nu opnieuw proberen", "voorbeeldnieuws", "bronnen: welke"):
            row = next(number for number, text in enumerate(rows) if words in text)
            await pilot.click(offset=(rows[row].index(words), row))
        await pilot.pause()
    assert app.pressed == ["r", "d", "e"]


async def test_the_demo_is_offered_only_where_there_is_one() -> None:
    app = FirstStart(demo=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not any("demo" in row for row in shown(app))


@pytest.mark.parametrize("size", [(30, 6), (40, 12), (59, 16), (72, 24), (200, 60)])
async def test_what_matters_fits_at_every_size(size: tuple[int, int]) -> None:
    app = FirstStart(faults=(SET_ASIDE,))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        rows = shown(app)
    assert any("Welkom" in row for row in rows)
    assert any("geen verb" in row for row in rows)


def test_the_last_line_names_the_keys_of_this_screen() -> None:
    words = Words(Language.DUTCH)
    items, last = first_start_items(words, {"refresh": ("f5",), "quit": ()}, demo=True)
    assert [(item.key, item.word) for item in items] == [
        ("F5", "opnieuw"),
        ("d", "demo"),
        ("e", "bronnen"),
        ("L", "English"),
    ]
    assert (last.key, last.word) == ("?", "hulp")
    assert "demo" not in [item.word for item in first_start_items(words, {}, demo=False)[0]]
