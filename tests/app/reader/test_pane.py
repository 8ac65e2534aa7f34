"""The reader pane shows a story whole, keeps its place, and does what its keys say."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from textual.geometry import Offset
from textual.selection import Selection

from tests.app.host import SIZES, Host, SnapCompare, shown
from tests.app.reader.stories import NOW, story
from tickertui.app.reader import pane as pane_module
from tickertui.app.reader.pane import ReaderPane
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.interval import Interval
from tickertui.model.region import Location, Region
from tickertui.model.story import FullStory

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DUTCH = Words(Language.DUTCH)


class Reading(Host):
    """A pane that shows a story at two past two."""

    def __init__(self, reading: FullStory | None, words: Words = DUTCH) -> None:
        self.clock = SetClock(NOW)
        super().__init__(lambda: ReaderPane(words, self.clock, zone=AMSTERDAM))
        self.reading = reading

    @property
    def pane(self) -> ReaderPane:
        return self.query_one(ReaderPane)

    def on_mount(self) -> None:
        self.pane.show(self.reading)
        self.pane.text.focus()


@pytest.mark.parametrize("size", SIZES)
def test_a_story(snap_compare: SnapCompare, size: tuple[int, int]) -> None:
    assert snap_compare(Reading(story()), terminal_size=size)


def test_every_state_at_once(snap_compare: SnapCompare) -> None:
    everything = story(breaking=True, starred=True, withdrawn=True)
    assert snap_compare(Reading(everything), terminal_size=(80, 40))


def test_the_differences(snap_compare: SnapCompare) -> None:
    assert snap_compare(Reading(story()), terminal_size=(80, 34), press=["d"])


def test_nothing_chosen(snap_compare: SnapCompare) -> None:
    assert snap_compare(Reading(None), terminal_size=(48, 12))


async def test_what_is_told_of_a_story() -> None:
    app = Reading(story())
    async with app.run_test(size=(90, 60)) as pilot:
        await pilot.pause()
        text = "\n".join(shown(app))
    for part in (
        "Denen sluiten sluizen bij Esbjerg om snel stijgend water",
        "EU Europa  ESBJERG  ANP/RTR",
        "vandaag 13:58  4 minuten geleden",
        "± bijgewerkt 14:01, versie 2   d verschil",
        "[1] draad.example/esbjerg-sluizen",
        "[2] water.example/peil/esbjerg?uur=13  Waterpeil",
        "Beeld    De kade van Esbjerg onder water",
        "Bijlage  [3] geluid.example/gesprek.mp3",
        "audio/mpeg, 12,3 MB",
        "Regio    Europa, want dateline ESBJERG",
        "Bron     Draadpagina Buitenland, Nederlands, 1 minuut lezen",
        "Door     Eline Vos",
        "Rubriek  Buitenland, Weer",
    ):
        assert part in text


async def test_text_from_outside_is_never_markup() -> None:
    hostile = replace(
        story(title="[red]Kop[/red] [@click=app.quit]x[/]", place="[b]", agencies=("[/]",), feed_title="[link=x]Bron"),
        paragraphs=("[bold]tekst[/bold] met [haken]",),
        author="[blink]Jan",
    )
    app = Reading(hostile)
    async with app.run_test(size=(80, 50)) as pilot:
        await pilot.pause()
        text = "\n".join(shown(app))
    for part in (
        "[red]Kop[/red] [@click=app.quit]x[/]",
        "[b]  [/]",
        "[link=x]Bron",
        "[bold]tekst[/bold]",
        "[blink]Jan",
    ):
        assert part in text


@pytest.mark.parametrize(
    ("published", "told"),
    [
        (Interval(NOW - timedelta(hours=6), NOW - timedelta(hours=5)), "vandaag tussen 08:02 en 09:02  5 uur geleden"),
        (Interval(NOW - timedelta(minutes=5), NOW - timedelta(minutes=4)), "vandaag ca. 13:58  4 minuten geleden"),
        (Interval.not_after(NOW - timedelta(hours=2)), "uiterlijk vandaag 12:02  minstens 2 uur geleden"),
        (Interval.not_after(NOW), "uiterlijk vandaag 14:02  nu"),
    ],
)
async def test_a_time_is_told_as_well_as_it_is_known(published: Interval, told: str) -> None:
    app = Reading(story(published=published))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert any(told in row for row in shown(app))


async def test_a_story_of_several_regions_names_them() -> None:
    both = Location(
        Region.INTERNATIONAL, (Region.EUROPE, Region.ASIA), reason_kind="title", reason_words="Iran en Italië"
    )
    app = Reading(story(location=both, agencies=()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert any("IN Internationaal  EU AZ  ESBJERG" in row for row in shown(app))


async def test_the_age_goes_on_while_the_place_is_kept() -> None:
    app = Reading(story())
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press("j", "j", "j")
        assert app.pane.text.scroll_offset.y == 3
        app.clock.set(NOW + timedelta(minutes=30))
        app.pane.refresh_age()
        await pilot.pause()
        assert app.pane.text.scroll_offset.y == 3
        assert any("34 minuten geleden" in row for row in shown(app))


async def test_an_update_of_the_story_keeps_the_place_and_another_story_starts_at_its_top() -> None:
    app = Reading(story())
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press("pagedown")
        place = app.pane.text.scroll_offset.y
        assert place > 0
        app.pane.show(story(starred=True))
        await pilot.pause()
        lines = [line.content.plain for line in app.pane.text.lines]
        assert "* met ster" in lines
        assert app.pane.text.scroll_offset.y == place + 1  # the line about the star stands above the place
        app.pane.show(story(id=8))
        await pilot.pause()
        assert app.pane.text.scroll_offset.y == 0


async def test_resizing_keeps_the_text_at_the_top() -> None:
    app = Reading(story())
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press(*["j"] * 12)
        before = app.pane.text.lines[app.pane.text.scroll_offset.y]
        await pilot.resize_terminal(44, 14)
        await pilot.pause()
        after = app.pane.text.lines[app.pane.text.scroll_offset.y]
        assert after.block == before.block
        assert after.start <= max(before.start, 0)


async def test_the_usual_keys_scroll() -> None:
    app = Reading(story())
    async with app.run_test(size=(60, 14)) as pilot:
        text, places = app.pane.text, []
        for key in ("down", "k", "space", "pageup", "end", "home", "G", "g"):
            await pilot.press(key)
            places.append(text.scroll_offset.y)
        page, end = text.size.height - 1, len(text.lines) - text.size.height
        assert places == [1, 0, page, 0, end, 0, end, 0]


async def test_more_is_told_while_there_is_more_and_a_click_on_it_reads_on() -> None:
    app = Reading(story())
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.pause()
        assert "↓ meer" in shown(app)[-1]
        await pilot.click("#reader-more")
        assert app.pane.text.scroll_offset.y > 0
        await pilot.press("end")
        assert "meer" not in shown(app)[-1]


async def test_a_link_is_chosen_and_opened_and_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(pane_module, "open_link", lambda app, url, words, text="": opened.append(url))
    app = Reading(story())
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press("o", "right_square_bracket", "right_square_bracket", "enter", "left_square_bracket", "o", "y")
        assert opened == [
            "https://draad.example/esbjerg-sluizen",
            "https://water.example/peil/esbjerg?uur=13",
            "https://draad.example/esbjerg-sluizen",
        ]
        assert app.clipboard == "https://draad.example/esbjerg-sluizen"
        assert any("[1]" in row for row in shown(app)), "the chosen link is in view"


async def test_a_click_on_a_link_opens_it(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(pane_module, "open_link", lambda app, url, words, text="": opened.append(url))
    app = Reading(story())
    async with app.run_test(size=(80, 50)) as pilot:
        await pilot.pause()
        row = next(number for number, text in enumerate(shown(app)) if "[2] water.example" in text)
        await pilot.click(offset=(shown(app)[row].index("water") + 2, row))
        await pilot.click(offset=(4, 3))
        assert opened == ["https://water.example/peil/esbjerg?uur=13"]


async def test_the_difference_is_shown_only_where_there_is_one() -> None:
    app = Reading(replace(story(version=1, changed=None), revisions=story().revisions[:1]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        assert not app.pane.differing
        assert app.told == [DUTCH("reader.no_difference")]


async def test_the_difference_shows_without_colour() -> None:
    app = Reading(story())
    async with app.run_test(size=(80, 34)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        styles = {
            segment.text.strip(): segment.style
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None
        }
    assert styles["dertig centimeter"].strike
    assert styles["een halve meter"].underline
    assert styles["een halve meter"].bold


async def test_text_can_be_selected_with_the_mouse() -> None:
    app = Reading(story())
    async with app.run_test(size=(80, 24)) as pilot:
        text = app.pane.text
        app.screen.selections = {text: Selection(Offset(0, 1), Offset(5, 1))}
        await pilot.pause()
        assert text.get_selection(app.screen.selections[text]) == ("Denen", "\n")
        assert any("Denen sluiten" in row for row in shown(app))


async def test_another_language_is_spoken_at_once() -> None:
    app = Reading(story())
    async with app.run_test(size=(80, 24)) as pilot:
        app.pane.set_words(Words(Language.ENGLISH))
        await pilot.pause()
        assert any("today 13:58  4 minutes ago" in row for row in shown(app))


@pytest.mark.parametrize("theme", ["tickertui-light", "tickertui-ansi", "textual-light", "nord"])
async def test_another_theme_is_drawn_at_once(theme: str) -> None:
    app = Reading(story())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = app.pane.text.lines[1].content
        app.theme = theme
        await pilot.pause()
        assert not app.pane.text.lines[1].content.is_same(before)
