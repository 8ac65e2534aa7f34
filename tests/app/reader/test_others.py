"""Who else tells the event: how many in the rule, which in the foot, and why they stand together."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from tests.app.host import Host, SnapCompare, shown
from tests.app.reader.events import as_told_by, told_by_all
from tests.app.reader.stories import NOW, story
from tickertui.app.reader.pane import ReaderPane
from tickertui.app.reader.versions import version_beside, versions_of
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.cluster import ClusterReason
from tickertui.model.story import FullStory


class Reading(Host):
    """A pane that shows a story at two past two, and what it asks for."""

    def __init__(self, reading: FullStory, language: Language = Language.DUTCH) -> None:
        zone = ZoneInfo("Europe/Amsterdam")
        super().__init__(lambda: ReaderPane(Words(language), SetClock(NOW), zone=zone))
        self.reading = reading
        self.wanted: list[int] = []

    def on_mount(self) -> None:
        pane = self.query_one(ReaderPane)
        pane.show(self.reading)
        pane.text.focus()

    def on_reader_pane_version_wanted(self, event: ReaderPane.VersionWanted) -> None:
        self.wanted.append(event.id)


@pytest.mark.parametrize("width", [80, 48])
def test_a_story_that_others_tell(snap_compare: SnapCompare, width: int) -> None:
    assert snap_compare(Reading(told_by_all()), terminal_size=(width, 44))


async def lines(reading: FullStory, width: int = 80, language: Language = Language.DUTCH) -> list[str]:
    """What is on the screen, high enough for all of it."""
    app = Reading(reading, language)
    async with app.run_test(size=(width, 60)) as pilot:
        await pilot.pause()
        return shown(app)


async def test_the_foot_names_the_others_with_time_agency_and_title() -> None:
    text = "\n".join(await lines(told_by_all(), 90))
    for part in (
        "Ook bij  13:59  De Boei (DPA)  Sluizen van Esbjerg dicht om hoog",
        "         14:00  Kompas  Fanø onbereikbaar: [rood]water[/] te hoog",
        "         14:01  Harbour Dispatch  Denmark shuts Esbjerg locks as",
        "Samen    door dezelfde tekst; Esbjerg, Fanø, sluizen",
    ):
        assert part in text


async def test_one_that_came_to_them_says_why_it_did() -> None:
    text = "\n".join(await lines(as_told_by(1), language=Language.ENGLISH))
    assert "Together  by Esbjerg, sluizen" in text
    assert "Also at" in text
    assert "13:58  Draadpagina Buitenland (ANP/RTR)  Denen" in text


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (ClusterReason("address"), "Samen    door hetzelfde adres"),
        (ClusterReason("text", ("sluizen",)), "Samen    door dezelfde tekst: sluizen"),
        (ClusterReason("names", tuple("abcdefgh")), "Samen    door a, b, c, d, e, f"),
    ],
)
async def test_every_reason_has_its_words(reason: ClusterReason, told: str) -> None:
    assert any(line.strip() == told for line in await lines(told_by_all(reason=reason)))


async def test_without_a_known_reason_none_is_told() -> None:
    unknown = told_by_all()
    others = tuple(replace(row, told=replace(row.told, reason=ClusterReason("stars"))) for row in unknown.others)
    assert not any("Samen" in line for line in await lines(replace(unknown, others=others)))


@pytest.mark.parametrize(
    ("reading", "width", "end"),
    [
        (told_by_all(), 80, "Draadpagina Buitenland  1 van 4 bronnen ━"),
        (as_told_by(2), 80, "Harbour Dispatch  4 van 4 bronnen ━"),
        (told_by_all(versions=4, sources=3), 80, "1 van 4 berichten ━"),
        (told_by_all(), 48, "Draadpagina Buite…  1 van 4 bronnen ━"),
        (told_by_all(), 30, "━ 1 van 4 bronnen ━"),
        (story(), 80, "━ Draadpagina Buitenland ━"),
    ],
)
async def test_the_rule_says_which_of_them_is_read(reading: FullStory, width: int, end: str) -> None:
    rule = (await lines(reading, width))[0]
    assert rule.endswith(end)
    assert len(rule) == width


async def test_a_click_on_another_asks_for_it() -> None:
    app = Reading(told_by_all())
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.pause()
        for part in ("Kompas", "Denmark shuts"):
            row = next(number for number, line in enumerate(shown(app)) if part in line)
            await pilot.click(offset=(shown(app)[row].index(part) + 2, row))
        await pilot.click(offset=(4, 3))
        assert app.wanted == [9, 10]


def test_the_first_comes_first_and_the_others_by_publication() -> None:
    for reading in (told_by_all(), as_told_by(0), as_told_by(2)):
        assert [row.id for row in versions_of(reading)] == [7, 8, 9, 10]


def test_versions_go_round() -> None:
    assert [version_beside(told_by_all(), step) for step in (1, -1, 5)] == [8, 10, 8]
    assert version_beside(as_told_by(2), 1) == 7
    assert version_beside(story(), 1) is None
