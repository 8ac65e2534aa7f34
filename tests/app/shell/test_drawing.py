"""A story's lines in the list: every line as wide as the list, every state with a sign that is no colour."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from rich.cells import cell_len
from textual.strip import Strip

from tickertui.app.listing.columns import Columns, Face
from tickertui.app.listing.drawing import draw_story, draw_unread_row
from tickertui.app.listing.titles import EVENT
from tickertui.app.marks import ASCII, Marks
from tickertui.app.palette import ansi_palette
from tickertui.app.pens import Pens
from tickertui.language.words import Language, Words
from tickertui.model.cluster import Told
from tickertui.model.interval import Interval
from tickertui.model.region import REGIONS, Location, Region
from tickertui.model.story import StoryRow

NOW = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)
WORDS = Words(Language.DUTCH)
COLUMNS, MARKS = Columns(80, 2), Marks()
PLAIN = Pens(ansi_palette(), plain=True)
FACE = Face("4 min", fresh=True, new=False, selected=False)
ROW = StoryRow(
    id=1,
    feed="https://draad.example/",
    feed_title="Draad Buitenland",
    key="a",
    title="Noorse ertstrein ontspoort, niemand gewond",
    lead="De lijn blijft tot het weekend dicht.",
    place="NARVIK",
    agencies=("NTB", "RTR"),
    published=Interval.at(NOW - timedelta(minutes=4)),
    first_seen=NOW,
    location=Location(Region.EUROPE),
)
READ = replace(ROW, read=True)
STATES = {
    "unread": (ROW, FACE),
    "read": (READ, FACE),
    "new": (ROW, replace(FACE, new=True)),
    "breaking": (replace(ROW, breaking=True), FACE),
    "breaking, read": (replace(READ, breaking=True), FACE),
    "starred": (replace(READ, starred=True), FACE),
    "updated": (replace(READ, version=2), FACE),
    "withdrawn": (replace(READ, withdrawn=True), FACE),
    "selected": (READ, replace(FACE, selected=True)),
}


def text(strips: list[Strip]) -> list[str]:
    """The lines without any style."""
    return ["".join(segment.text for segment in strip) for strip in strips]


def drawn(row: StoryRow, face: Face = FACE, columns: Columns = COLUMNS, marks: Marks = MARKS) -> list[str]:
    """A story's lines as text."""
    return text(draw_story(row, face, columns, PLAIN, WORDS, marks))


def test_a_story() -> None:
    assert [line.rstrip() for line in drawn(replace(ROW, starred=True))] == [
        " •*  4 min  EU  NARVIK       Noorse ertstrein ontspoort, niemand gewond",
        "                NTB/RTR",
    ]


@pytest.mark.parametrize("marks", [Marks(), ASCII])
def test_every_state_shows_without_colour(marks: Marks) -> None:
    looks = {name: drawn(row, face, marks=marks) for name, (row, face) in STATES.items()}
    for first, second in combinations(looks, 2):
        assert looks[first] != looks[second], f"{first} looks as {second}"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    "columns", [Columns(39, 1, dateline=0), Columns(71, 2), Columns(123, 4, 1, 15), Columns(20, 2)]
)
@pytest.mark.parametrize("title", ["Kort", "Een titel die over vele regels loopt " * 6, "日本の新幹線が止まった " * 9])
def test_every_line_is_as_wide_as_the_list(state: str, columns: Columns, title: str) -> None:
    row, face = STATES[state]
    lines = drawn(replace(row, title=title, lead=title[::-1]), face, columns)
    assert len(lines) == columns.height
    assert {cell_len(line) for line in lines} == {columns.width}


@pytest.mark.parametrize("columns", [Columns(39, 1, dateline=0), Columns(56, 2), Columns(80, 2)])
@pytest.mark.parametrize("breaking", [False, True])
def test_a_withdrawn_story_says_so_even_where_its_title_takes_all_lines(columns: Columns, breaking: bool) -> None:
    row = replace(ROW, title="Lange titels nemen alle regels in " * 4, withdrawn=True, breaking=breaking)
    lines = drawn(row, columns=columns)
    assert lines[-1].rstrip().endswith("… ingetrokken")


def test_a_story_without_a_dateline_tells_its_feed() -> None:
    assert "Draad Buite…" in drawn(replace(ROW, place="", agencies=()))[0]


def test_a_wide_list_fills_what_is_left_with_the_lead() -> None:
    assert "De lijn blijft" in drawn(ROW, columns=Columns(110, 2))[1]
    assert "De lijn blijft" not in drawn(ROW, columns=Columns(90, 2))[1]
    # A lead that only repeats the title says nothing.
    assert drawn(replace(ROW, lead=ROW.title + "."), columns=Columns(110, 2))[1].split() == ["NTB/RTR"]


def test_every_region_has_its_code() -> None:
    codes = {drawn(replace(ROW, location=Location(region)))[0][12:14] for region in REGIONS}
    assert len(codes) == len(REGIONS)


def test_a_title_is_never_markup() -> None:
    assert "[bold]Narvik[/bold] [red" in drawn(replace(ROW, title="[bold]Narvik[/bold] [red"))[0]


def test_a_row_that_has_not_been_read_yet_is_blank() -> None:
    columns = Columns(60, 2, 1)
    assert text(draw_unread_row(columns, PLAIN, selected=True)) == [" " * 60] * 3


def test_with_sixteen_colours_there_are_no_others() -> None:
    for row, face in STATES.values():
        for strip in draw_story(row, face, Columns(80, 2), Pens(ansi_palette()), WORDS, Marks()):
            assert all(
                segment.style is None or not segment.style.color or segment.style.color.triplet is None
                for segment in strip
            )


TOLD = replace(ROW, told=Told(1, 3, 3))


@pytest.mark.parametrize("lines", [1, 2, 3, 4])
@pytest.mark.parametrize("width", [60, 79, 104, 140])
def test_how_many_tell_it_stands_at_the_right_end_of_the_last_line(width: int, lines: int) -> None:
    columns = Columns(width, lines)
    last = drawn(TOLD, columns=columns)[-1]
    if lines == 1 and columns.title_width < len(ROW.title) + 2 + len("3 bronnen"):
        assert last == drawn(ROW, columns=columns)[-1]
    else:
        assert last.endswith("3 bronnen ")
        assert last[: -len("3 bronnen ")].endswith("  ")


def test_a_title_leaves_room_for_how_many_tell_it() -> None:
    long = replace(
        TOLD,
        title="Noorse ertstrein ontspoort bij Narvik en het spoor blijft zeker tot het weekend dicht, zegt de directie",
    )
    lines = drawn(long, columns=Columns(80, 2))
    assert [cell_len(line) for line in lines] == [80, 80]
    assert lines[1].endswith("…  3 bronnen ") or "…" in lines[1]
    assert "3 bronnen" in lines[1]
    one_line = drawn(long, columns=Columns(80, 1))
    assert one_line == drawn(replace(long, told=ROW.told), columns=Columns(80, 1))


def test_a_withdrawn_story_says_so_beside_how_many_tell_it() -> None:
    for title in (
        ROW.title,
        "Noorse ertstrein ontspoort bij Narvik en het spoor blijft zeker tot het weekend dicht, zegt",
    ):
        for lines in (1, 2):
            told = drawn(replace(TOLD, title=title, withdrawn=True), columns=Columns(80, lines))
            assert [cell_len(line) for line in told] == [80] * lines
            assert any("ingetrokken" in line for line in told)


def test_the_lead_leaves_room_for_how_many_tell_it() -> None:
    lines = drawn(replace(TOLD, title="Ertstrein ontspoort", lead="Lang verhaal. " * 20), columns=Columns(110, 2))
    assert lines[1].endswith("3 bronnen ")
    assert "…" in lines[1]


def test_a_member_carries_the_feed_the_time_and_a_mark_that_is_no_colour() -> None:
    face = replace(FACE, member=True, time="13:58")
    assert drawn(TOLD, face) == [
        f"{' •   4 min  │   Draad Buite… Noorse ertstrein ontspoort, niemand gewond':<80}",
        f"{'            │   13:58':<80}",
    ]
    narrow = drawn(TOLD, face, columns=Columns(60, 1, dateline=0))
    assert narrow == [f"{' •   4 min  │  Draad Buite…  Noorse ertstrein ontspoort…':<60}"]
    assert drawn(TOLD, face, marks=ASCII)[0].startswith(" o   4 min  |   Draad")
    breaking = drawn(replace(TOLD, breaking=True), face, columns=Columns(60, 1, dateline=0))[0]
    assert " SPOED  Noorse" in breaking


def test_only_how_many_tell_it_is_there_to_be_clicked() -> None:
    strips = draw_story(TOLD, FACE, COLUMNS, PLAIN, WORDS, MARKS)
    touched = [part.text for strip in strips for part in strip if part.style and part.style.meta.get(EVENT)]
    assert touched == ["3 bronnen"]
