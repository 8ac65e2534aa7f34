from dataclasses import replace

from tests.app.reader.stories import story
from tickertui.app.reader.article import paragraphs_of
from tickertui.app.reader.foot import minutes_to_read


def test_a_lead_that_the_text_repeats_is_shown_once() -> None:
    assert paragraphs_of(story()) == story().paragraphs
    cut_off = story(lead=story().paragraphs[0][:60] + "…")
    assert paragraphs_of(cut_off) == story().paragraphs


def test_a_lead_of_its_own_goes_before_the_text() -> None:
    assert paragraphs_of(story(lead="Wat er nog bij kwam."))[0] == "Wat er nog bij kwam."


def test_a_lead_alone_is_the_text_unless_it_is_the_title() -> None:
    alone = replace(story(lead="Alleen dit."), paragraphs=())
    assert paragraphs_of(alone) == ("Alleen dit.",)
    assert paragraphs_of(replace(alone, row=replace(alone.row, lead=alone.row.title))) == ()


def test_reading_takes_a_minute_for_230_words_and_never_less_than_one() -> None:
    assert minutes_to_read(replace(story(), paragraphs=("woord " * 230,))) == 1
    assert minutes_to_read(replace(story(), paragraphs=("woord " * 231,))) == 2
    assert minutes_to_read(replace(story(lead=""), paragraphs=())) == 1
