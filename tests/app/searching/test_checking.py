"""What is wrong with a query that is typed, and which part of it is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.app.searching.checking import check, kept_text
from tickertui.language.words import Language, Words


@pytest.mark.parametrize(
    ("text", "column", "marked"),
    [
        ("gas regoi:eu", 4, "regoi:"),
        ("gas is:rood", 7, "rood"),
        ('land:"het maanland" gas', 5, '"het maanland"'),
        ("gas) olie", 3, ")"),
        ("of gas", 0, "of"),
        ("gas regio: olie", 10, "regio:"),
        ("-(gas olie", 1, "("),
        ("regio:eu,zz gas", 9, "zz"),
    ],
)
def test_a_mistake_is_marked_where_it_stands(text: str, column: int, marked: str) -> None:
    mistake = check(text, typing=False).mistake
    assert mistake is not None
    assert (mistake.column, text[mistake.start : mistake.end]) == (column, marked)


@pytest.mark.parametrize("text", ["gas regio:", "is:onge", '"vrije', "gas -", "gas (olie", "gas of", "since:2", ""])
def test_what_may_still_become_a_query_is_no_mistake_while_one_types(text: str) -> None:
    assert check(text, typing=True).mistake is None


def test_a_value_half_typed_can_not_be_asked_yet() -> None:
    assert not check("gas is:onge", typing=True).good
    assert check("gas is:ongelezen", typing=True).good
    assert check("gas regio:", typing=True).good


def test_a_key_without_a_value_is_a_mistake_once_one_is_done_and_the_key_is_marked() -> None:
    mistake = check("gas regio:", typing=False).mistake
    assert mistake is not None
    assert "gas regio:"[mistake.start : mistake.end] == "regio:"
    assert mistake.in_words(Words(Language.DUTCH)) == "teken 11: na “regio:” ontbreekt een waarde"
    assert mistake.in_words(Words(Language.ENGLISH)) == "character 11: a value is missing after “regio:”"


@given(st.text(st.sampled_from('gas:regio (),"-of \N{COMBINING ACUTE ACCENT}é東'), max_size=30), st.booleans())
def test_any_text_is_checked_and_what_is_marked_is_a_part_of_it(text: str, typing: bool) -> None:
    checked = check(text, typing=typing)
    mistake = checked.mistake
    assert not (checked.good and mistake)
    if mistake is not None:
        assert 0 <= mistake.start < mistake.end <= max(len(text), 1)
        assert mistake.in_words(Words(Language.DUTCH))


def test_what_is_half_typed_is_not_kept() -> None:
    assert kept_text("gas", "olie") == "gas"
    assert kept_text("gas (", "olie") == "olie"
    assert kept_text("gas (", "olie)") == ""
