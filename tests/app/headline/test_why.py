"""Why a story leads, in words, and what is left of them where there is little room."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.app.host import Host, shown
from tickertui.app.headline import HeadlinePane
from tickertui.app.headline.why import why
from tickertui.app.marks import marks_for
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.cluster import ALONE, Told
from tickertui.model.interval import Interval
from tickertui.model.lead import Lead, LeadReason
from tickertui.model.region import Location, Region
from tickertui.model.story import StoryRow

NOW = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)
DUTCH, ENGLISH = Words(Language.DUTCH), Words(Language.ENGLISH)
SIX = Told(7, 8, 6, NOW - timedelta(minutes=44), NOW - timedelta(minutes=4))
ROW = StoryRow(
    7, "https://draad.example/", "Draad", "k", "Sluizen dicht bij Esbjerg", "Het water stijgt.", "ESBJERG", ("ANP",),
    Interval.at(NOW - timedelta(minutes=4)), NOW, Location(Region.EUROPE),
)  # fmt: skip


def lead(reason: LeadReason, **changes: object) -> Lead:
    return Lead(replace(ROW, **changes), reason, NOW)  # type: ignore[arg-type]  # the changes are the row's own


@pytest.mark.parametrize(
    ("leading", "dutch", "english"),
    [
        (
            lead(LeadReason.SOURCES, told=SIX),
            ["6 bronnen in 40 minuten", "6 bronnen"],
            ["6 sources in 40 minutes", "6 sources"],
        ),
        (lead(LeadReason.SOURCES, told=replace(SIX, first=None)), ["6 bronnen"], ["6 sources"]),
        (lead(LeadReason.BREAKING, breaking=True), ["spoed"], ["urgent"]),
        (
            lead(LeadReason.BREAKING, breaking=True, told=SIX),
            ["6 bronnen in 40 minuten", "6 bronnen"],
            ["6 sources in 40 minutes", "6 sources"],
        ),
        (lead(LeadReason.PAGE), ["kop van Draad", "kop van de pagina"], ["headline of Draad", "the page's headline"]),
        (
            lead(LeadReason.PAGE, told=SIX),
            ["kop van Draad  6 bronnen in 40 minuten", "kop van Draad  6 bronnen", "kop van de pagina  6 bronnen",
             "kop van Draad", "kop van de pagina"],
            ["headline of Draad  6 sources in 40 minutes", "headline of Draad  6 sources",
             "the page's headline  6 sources", "headline of Draad", "the page's headline"],
        ),
        (lead(LeadReason.PINNED), ["vastgezet"], ["pinned"]),
        (lead(LeadReason.UPDATED, version=2), ["bijgewerkt"], ["updated"]),
        (lead(LeadReason.UPDATED, version=3, told=replace(ALONE, versions=2)), ["bijgewerkt 3×"], ["updated 3×"]),
        (lead(LeadReason.NEWEST), ["Draad"], ["Draad"]),
    ],
)  # fmt: skip
def test_why_fullest_first(leading: Lead, dutch: list[str], english: list[str]) -> None:
    for words, expected in ((DUTCH, dutch), (ENGLISH, english)):
        assert ["  ".join(parts) for parts in why(leading, words)] == expected


@pytest.mark.parametrize(
    ("width", "end"),
    [
        (100, "  4 minuten geleden {}6 bronnen in 40 minuten"),
        (64, "  4 minuten geleden {}6 bronnen in 40 minuten"),
        (60, "  4 minuten geleden {}6 bronnen"),
        (50, "  4 min {}6 bronnen"),
        (38, "  4 min {}6 bronnen"),
        (34, "  4 min"),
        (30, "▌ EU  ESBJERG  ANP  4 min"),
    ],
)
async def test_it_stands_at_the_right_end_and_goes_before_anything_else_is_cut(width: int, end: str) -> None:
    pane = HeadlinePane(DUTCH, SetClock(NOW), marks_for())
    app = Host(lambda: pane)
    async with app.run_test(size=(width, 4)) as pilot:
        pane.styles.height = 4
        pane.show(lead(LeadReason.SOURCES, told=SIX))
        await pilot.pause()
        line = shown(app)[0]
        before, _, after = end.partition("{}")
        assert line.endswith(after)
        assert before.strip() in line
        if after:
            assert len(line) == width - 1
        else:
            assert line == "▌ EU  ESBJERG  ANP  4 min"
