"""A wire page in plain text: its headline, its short stories, their ages."""

from datetime import timedelta

import pytest

from tests.sources.reading import NOW, ago, only, read
from tickertui.model.interval import Interval
from tickertui.model.story import SourceKind

PAGE = """Kano's verdrongen uit haven van Lund
LUND (ANP/TT) - De haven van Lund sluit de steigers voor kano's. Dat meldt de havenmeester.
"We hadden geen keus", zegt hij.
Meer uit Buitenland
TURKU (ANP) - Een veerboot is blijven steken in het ijs. Niemand raakte gewond.
34 minuten geledenAIR BASE ONE (ANP/AFP) - Een radar ziet ganzen voor vliegtuigen aan.
1 uur geledenCÓRDOBA - De sinaasappels zijn vroeg rijp. De pluk begint maandag.
gisteren 23:10"""


def test_a_page_gives_its_headline_and_its_short_stories() -> None:
    document = read(PAGE)
    assert document.kind is SourceKind.WIRE_PAGE
    assert document.section == "Buitenland"
    assert document.language == "nl"
    assert [(story.title, story.place, story.agencies, story.headline) for story in document.stories] == [
        ("Kano's verdrongen uit haven van Lund", "LUND", ("ANP", "TT"), True),
        ("Een veerboot is blijven steken in het ijs.", "TURKU", ("ANP",), False),
        ("Een radar ziet ganzen voor vliegtuigen aan.", "AIR BASE ONE", ("ANP", "AFP"), False),
        ("De sinaasappels zijn vroeg rijp.", "CÓRDOBA", (), False),
    ]
    headline, first, second, third = document.stories
    assert headline.paragraphs == (
        "De haven van Lund sluit de steigers voor kano's. Dat meldt de havenmeester.",
        '"We hadden geen keus", zegt hij.',
    )
    assert headline.lead == headline.paragraphs[0]
    assert headline.published == Interval.not_after(NOW)
    assert first.published == ago(timedelta(minutes=34), timedelta(minutes=35))
    assert first.paragraphs == ("Een veerboot is blijven steken in het ijs. Niemand raakte gewond.",)
    assert second.published == ago(timedelta(hours=1), timedelta(hours=2))
    assert third.published.is_exact


@pytest.mark.parametrize(
    "other",
    [
        PAGE.replace("\n", "\r\n"),
        PAGE.replace("\n", "\n\n"),
        "\ufeff" + PAGE,
        PAGE.replace(" (", "\xa0(").replace(") -", ") –"),
        PAGE.replace("geledenAIR", "geleden\nAIR").replace("geledenCÓR", "geleden CÓR"),
        PAGE.replace("gewond.\n34", "gewond. 34"),
        PAGE.replace("Buitenland\n", "Buitenland"),
        PAGE.replace(" hij.\nMeer uit Buitenland\n", " hij. Meer uit Buitenland "),
        PAGE.replace("\nMeer", " Meer").replace("Buitenland\n", "Buitenland ").replace("gewond.\n34", "gewond. 34"),
        PAGE + "\nOver ons · Contact\n",
    ],
)
def test_how_it_is_laid_out_changes_nothing(other: str) -> None:
    assert read(other) == read(PAGE)


def test_a_page_may_have_no_headline() -> None:
    document = read(PAGE[PAGE.index("Meer uit") :])
    assert len(document.stories) == 3
    assert not any(story.headline for story in document.stories)


def test_a_page_may_have_no_section_line() -> None:
    document = read(PAGE.replace("Meer uit Buitenland\n", ""))
    assert [story.headline for story in document.stories] == [True, False, False, False]
    assert document.section == ""


def test_a_page_may_be_nothing_but_a_headline() -> None:
    story = only(PAGE[: PAGE.index("Meer uit")])
    assert story.headline
    assert len(story.paragraphs) == 2


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Meer uit Economie", "Economie"),
        ("Nog meer uit Politiek & Zo", "Politiek & Zo"),
        ("More from World", "World"),
        ("Meer uit Azië:", "Azië"),
        ("Meer uit Azië (12) ›", "Azië"),
    ],
)
def test_a_section_has_any_name(line: str, section: str) -> None:
    assert read(PAGE.replace("Meer uit Buitenland", line)).section == section


def test_a_short_story_may_have_several_paragraphs() -> None:
    (story,) = read("Meer uit Buitenland\nTURKU (ANP) - Eerste.\n\nTweede alinea.\n\nDerde.\n2 uur geleden").stories
    assert story.paragraphs == ("Eerste.", "Tweede alinea.", "Derde.")
    assert story.published == ago(timedelta(hours=2), timedelta(hours=3))


def test_a_short_story_may_have_no_dateline() -> None:
    first, second = read("Meer uit Buitenland\nEerst dit. En dan dat.\n2 uur geleden\nNu iets.\n3 uur geleden").stories
    assert (first.title, first.place, second.title) == ("Eerst dit.", "", "Nu iets.")


def test_a_story_stays_itself_when_its_age_or_its_place_on_the_page_changes() -> None:
    before = {story.title: story.key for story in read(PAGE).stories}
    later = PAGE.replace("34 minuten", "36 minuten").replace("1 uur geleden", "2 uur geleden")
    assert {story.title: story.key for story in read(later, now=NOW + timedelta(minutes=2)).stories} == before
    demoted = read("Meer uit Buitenland\n" + PAGE.split("\n")[1] + "\n5 minuten geleden").stories[0]
    assert demoted.key == before["Kano's verdrongen uit haven van Lund"]


def test_one_story_printed_twice_is_one() -> None:
    assert len(read(PAGE + "\n" + PAGE[PAGE.index("TURKU") :]).stories) == 4


def test_ages_of_two_polls_narrow_each_other() -> None:
    first = read(PAGE).stories[2].published
    later = read(PAGE.replace("1 uur", "2 uur"), now=NOW + timedelta(minutes=10)).stories[2].published
    assert first.narrowed_by(later) == Interval(NOW - timedelta(minutes=120), NOW - timedelta(minutes=110))


def test_ages_may_stand_above_their_stories() -> None:
    lines = PAGE.split("\n")
    above = "\n".join(
        [*lines[:4], "34 minuten geleden", lines[4], "1 uur geleden", lines[5].removeprefix("34 minuten geleden")]
    )
    assert [story.published for story in read(above).stories] == [story.published for story in read(PAGE).stories[:3]]


def test_a_headline_s_age_may_stand_below_its_title_or_its_text() -> None:
    title, first, rest = PAGE.split("\n", 2)
    below = ago(timedelta(minutes=5), timedelta(minutes=6))
    assert read(f"{title}\n5 minuten geleden\n{first}\n{rest}").stories[0].published == below
    assert read(PAGE.replace("\nMeer uit", "\n5 minuten geleden\nMeer uit")).stories[0].published == below


@pytest.mark.parametrize(
    "age",
    [
        "34 minuten geleden",
        "gisteren 23:10",
        "vandaag 10:05",
        "19 januari 2026 09:00",
        "19-01-2026",
        "zojuist",
        "10:05",
        "2 days ago",
    ],
)
@pytest.mark.parametrize("seam", ["", " ", "\n"])
def test_any_age_may_be_glued_to_the_next_story(age: str, seam: str) -> None:
    lines = ["TURKU (ANP) - Een veerboot zit vast.", f"{age}{seam}OSLO (AFP) - Een brug is dicht.", "3 uur geleden"]
    first, second = read("Meer uit Buitenland\n" + "\n".join(lines)).stories
    assert (first.title, second.title) == ("Een veerboot zit vast.", "Een brug is dicht.")
    assert first.published == only(f"{lines[0]}\n{age}").published != second.published


@pytest.mark.parametrize(
    "line",
    [
        "Lees ook: Veerboot vaart weer",
        "Deel dit artikel",
        "Facebook · WhatsApp · E-mail",
        "12 reacties",
        "Advertentie",
        "Lees meer…",
    ],
)
def test_what_stands_around_a_story_is_no_part_of_it(line: str) -> None:
    assert read(PAGE.replace("\n34 minuten", f"\n{line}\n34 minuten")) == read(PAGE)


@pytest.mark.parametrize(
    "line", ["34 minuten geleden · Buitenland", "Buitenland | 34 minuten geleden", "34 minuten geleden - Deel"]
)
def test_what_stands_beside_an_age_is_no_story(line: str) -> None:
    assert read(PAGE.replace("34 minuten geledenAIR", f"{line}\nAIR")) == read(PAGE)


@pytest.mark.parametrize(
    "byline", ["Door onze redactie", "Door Ada van der Vos", "By our staff", "Door Ada Vos\n21 januari 2026 09:00"]
)
def test_a_byline_is_no_title(byline: str) -> None:
    title, rest = PAGE.split("\n", 1)
    assert [story.title for story in read(f"{title}\n{byline}\n{rest}").stories] == [
        story.title for story in read(PAGE).stories
    ]


def test_a_story_that_says_too_little_is_in_the_page_s_language() -> None:
    document = read(PAGE.replace("Een radar ziet ganzen voor vliegtuigen aan.", "Radarstoring."))
    assert {story.language for story in document.stories} == {"nl"}


@pytest.mark.parametrize(
    "age", ["34 minuten geleden", "gisteren 23:10", "19 januari", "vandaag om 10.05 uur", "2 days ago", "zojuist"]
)
def test_any_age_may_stand_behind_its_story(age: str) -> None:
    story = only(f"Meer uit Buitenland\nOSLO (ANP) - Een brug is dicht. {age}")
    assert story == only(f"Meer uit Buitenland\nOSLO (ANP) - Een brug is dicht.\n{age}")
    assert story.published != Interval.not_after(NOW)


@pytest.mark.parametrize(
    ("plain", "decorated"),
    [
        ("\nTURKU", "\n• TURKU"),
        ("\nTURKU", "\n1. TURKU"),
        ("\nTURKU", "\n---\nTURKU"),
        ("\ngisteren 23:10", "\n(gisteren 23:10)"),
        ("\ngisteren 23:10", "\n* gisteren 23:10"),
        ("\ngisteren 23:10", " (gisteren 23:10)"),
        ("\ngisteren 23:10", "\n[gisteren 23:10]\n***"),
    ],
)
def test_bullets_brackets_and_rules_are_decoration(plain: str, decorated: str) -> None:
    assert read(PAGE.replace(plain, decorated)) == read(PAGE)
