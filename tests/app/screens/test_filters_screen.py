import re
from typing import Any

import pytest
from textual.widgets import Input

from tests.app.host import SIZES, Host, SnapCompare, shown
from tests.app.screens.feeds import FEEDS, AskedPoller, services
from tickertui.app.screens.filters_screen import FilterScreen
from tickertui.app.screens.tick_list import TickList
from tickertui.model.fault import FaultCode, StoreError, fault
from tickertui.model.filter import EVERYTHING, Filter, SavedFilters
from tickertui.model.region import REGIONS, Region
from tickertui.store import Counts, Store

GAS = Filter(frozenset({Region.EUROPE}), "gas", frozenset({"ANP", "NTB"}))
SAVED = SavedFilters(GAS, (("Gas in Europa", GAS), ("[b]Azië[/b]", Filter(frozenset({Region.ASIA})))))


class CountingStore:
    """Answers as a store with 240 stories; remembers the filters it counted."""

    def __init__(self) -> None:
        self.counted: list[Filter] = []

    async def read(self, operation: Any, *arguments: Any) -> Any:
        if operation is Store.agencies:
            return [("ANP", 120), ("AFP", 66), ("RTR", 40)]
        assert operation is Store.counts
        self.counted.append(arguments[0])
        regions = dict(zip(REGIONS, (61, 38, 52, 19, 44, 12, 5, 9), strict=True))
        return Counts(regions, shown=34, unread=20, total=240)


class Filters(Host):
    def __init__(self, filter: Filter = GAS, saved: SavedFilters = SAVED) -> None:
        self.store = CountingStore()
        super().__init__(lambda: FilterScreen(services(AskedPoller(), store=self.store), filter, saved))


@pytest.mark.parametrize("size", SIZES)
def test_form(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    assert snap_compare(Filters(), terminal_size=size, press=["down"])


def test_saving_under_a_name(snap_compare: SnapCompare) -> None:
    assert snap_compare(Filters(), terminal_size=(80, 24), press=["ctrl+s"])


async def test_a_store_that_fails_is_told_and_the_form_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    async def damaged(*_given: object) -> object:
        raise StoreError(fault(FaultCode.STORE_FULL, path="stories.sqlite"))

    app = Filters()
    monkeypatch.setattr(app.store, "read", damaged)
    async with app.run_test(size=(130, 40)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert all("geen ruimte meer" in told for told in app.told)
        assert app.told
        assert isinstance(app.screen, FilterScreen)


async def test_what_there_is_to_choose_is_shown_with_its_counts() -> None:
    app = Filters()
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.pause()
        rows = shown(app)
    text = "\n".join(rows)
    assert "34 berichten van 240" in rows[0]
    assert "[x] EU Europa" in text
    assert re.search(r"\[ \] MO Midden-Oosten +38 ", text)
    assert "[x] ANP" in text
    assert "[x] NTB" in text, "an agency that is ticked and no longer occurs can be let go"
    assert "[ ] [bold]Post[/bold] en Bode" in text
    assert "[b]Azië[/b]  Azië" in text


async def test_ticking_and_applying() -> None:
    app = Filters(EVERYTHING, SavedFilters())
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.press("j", "space", "tab", "space", "tab", "end", "space", "enter")
        await pilot.pause()
    expected = Filter(frozenset({Region.MIDDLE_EAST}), "", frozenset({"ANP"}), frozenset({FEEDS[-1].feed.address}))
    assert app.result == SavedFilters(expected, ())
    assert app.store.counted[-1] == expected


async def test_the_mouse_ticks() -> None:
    app = Filters(EVERYTHING)
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.pause()
        await pilot.click("#agencies", offset=(3, 1))
        await pilot.pause()
        assert app.screen.query_one("#agencies", TickList).ticked == {"AFP"}


async def test_a_search_is_typed_and_applied() -> None:
    app = Filters(EVERYTHING)
    async with app.run_test(size=(130, 40)) as pilot:
        app.screen.query_one("#filter-text", Input).focus()
        await pilot.press(*"gas x", "enter")
        await pilot.pause()
    assert isinstance(app.result, SavedFilters)
    assert app.result.active == Filter(text="gas x")


async def test_a_mistake_in_the_search_is_told_at_its_column_and_the_last_good_one_stays() -> None:
    app = Filters(EVERYTHING)
    async with app.run_test(size=(130, 40)) as pilot:
        app.screen.query_one("#filter-text", Input).focus()
        await pilot.press(*"gas regoi:")
        await pilot.pause()
        text = "\n".join(shown(app))
        assert "teken 5: “regoi:” is onbekend; bedoelt u “regio:”?" in text
        assert app.store.counted[-1] == Filter(text="gas regoi")
        await pilot.press("enter")
        assert isinstance(app.screen, FilterScreen), "a mistake is not kept"
        await pilot.press("tab", "tab", "enter")
        assert isinstance(app.screen, FilterScreen), "nor from another part of the form"
        assert app.screen.query_one("#filter-text", Input).has_focus
        await pilot.press("ctrl+s")
        assert not app.screen.has_class("-naming")
        await pilot.press("backspace", "enter")
        await pilot.pause()
    assert isinstance(app.result, SavedFilters)
    assert app.result.active == Filter(text="gas regoi")


async def test_a_search_longer_than_any_is_told() -> None:
    app = Filters(EVERYTHING)
    async with app.run_test(size=(130, 40)) as pilot:
        app.screen.query_one("#filter-text", Input).value = "woord " * 1_000
        await pilot.pause()
        assert "te lang; hoogstens 1000 tekens" in "\n".join(shown(app))
    assert app.store.counted[-1] == EVERYTHING


async def test_what_may_come_next_is_offered_below_the_search_and_tab_takes_it() -> None:
    app = Filters(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        field = app.screen.query_one("#filter-text", Input)
        field.focus()
        await pilot.press(*"regio:o")
        await pilot.pause()
        rows = shown(app)
        line = next(number for number, row in enumerate(rows) if "regio:o" in row)
        assert rows[line + 1].split()[:3] == ["▌Oceanië", "OC", "Tab"]
        await pilot.press("tab")
        assert field.value == "regio:Oceanië"
        await pilot.press("tab")
        assert not field.has_focus, "with nothing offered the key leads on"
    assert app.store.counted[-1] == Filter(text="regio:Oceanië")


async def test_escape_closes_what_is_offered_before_it_leaves() -> None:
    app = Filters(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.query_one("#filter-text", Input).focus()
        await pilot.press(*"is:", "escape")
        assert isinstance(app.screen, FilterScreen)
        assert "ongelezen" not in "\n".join(shown(app))
        await pilot.press("escape")
        await pilot.pause()
    assert app.result is None


async def test_a_named_filter_with_a_mistake_is_told_and_not_applied() -> None:
    app = Filters(EVERYTHING, SavedFilters(named=(("Stuk", Filter(text="gas is:rood")),)))
    async with app.run_test(size=(130, 40)) as pilot:
        app.screen.query_one("#named").focus()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, FilterScreen)
        assert app.told[0].startswith("Filter Stuk heeft een fout in de zoekterm, bij teken 8: “rood” is onbekend")
        await pilot.press("escape")
        await pilot.pause()
    assert app.result is None


async def test_saving_a_named_filter_keeps_it_even_when_the_form_is_left() -> None:
    app = Filters()
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.press("j", "space", "ctrl+s", *"Twee", "enter", "escape")
        await pilot.pause()
    assert isinstance(app.result, SavedFilters)
    assert app.result.active == GAS
    assert app.result.named[-1] == ("Twee", Filter(GAS.regions | {Region.MIDDLE_EAST}, "gas", GAS.agencies))
    assert len(app.result.named) == 3


async def test_saving_under_a_name_that_is_there_replaces_it() -> None:
    app = Filters(EVERYTHING)
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.press("ctrl+s", *"Gas in Europa", "enter", "escape")
        await pilot.pause()
    assert isinstance(app.result, SavedFilters)
    assert dict(app.result.named)["Gas in Europa"] == EVERYTHING
    assert len(app.result.named) == 2


async def test_a_named_filter_is_applied_or_deleted() -> None:
    app = Filters(EVERYTHING)
    async with app.run_test(size=(130, 40)) as pilot:
        app.screen.query_one("#named").focus()
        await pilot.press("delete", "enter")
        await pilot.pause()
    assert app.result == SavedFilters(SAVED.named[1][1], SAVED.named[1:])


async def test_clearing_lets_everything_through() -> None:
    app = Filters()
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.press("x", "enter")
        await pilot.pause()
    assert app.result == SavedFilters(EVERYTHING, SAVED.named)


async def test_leaving_changes_nothing() -> None:
    app = Filters()
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.press("space", "escape")
        await pilot.pause()
    assert app.result is None


async def test_the_bar_stands_in_the_list_that_has_the_focus() -> None:
    app = Filters(EVERYTHING, SavedFilters())
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(2):
            await pilot.pause()
            assert isinstance(app.focused, TickList)
            barred = [
                ticks
                for ticks in app.screen.query(TickList)
                if str(ticks.get_option_at_index(0).prompt).startswith("▌")
            ]
            assert barred == [app.focused]
            await pilot.press("tab")
