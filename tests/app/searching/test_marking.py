"""Which words stand out in a text, also where it is wrapped and cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from textual.style import Style as Ink

from tickertui.app.searching.marking import (
    line_spans,
    marked_content,
    marked_segments,
    marked_words,
    phrases,
    spans_in,
)
from tickertui.app.wrapping import wrap

BOLD, LINE = Style(bold=True), Style(underline=True)


def marked(title: str, width: int, most: int, *words: str) -> list[list[str]]:
    """What is marked on each line of a title."""
    lines = wrap(title, width, most)
    found = line_spans(title, lines, words)
    return [[line[start:end] for start, end in spans] for line, spans in zip(lines, found, strict=True)]


def test_a_query_and_the_users_own_words_are_marked_together() -> None:
    assert marked_words("gas -olie", ("den haag",)) == ("gas", "den haag")
    assert marked_words("gas is:rood", ("olie",)) == ("olie",)
    assert marked_words('"vrije val" gas', ("gas",)) == ("vrije val ", "gas")


def test_the_users_own_are_words_and_phrases_without_case_and_accents() -> None:
    assert phrases(["Gas", "Oekraïne", " Den  Haag", "!", "gas"]) == ("gas", "oekraine", "den haag")


@pytest.mark.parametrize(
    ("title", "width", "most", "words", "expected"),
    [
        ("Gas naar Den Haag voor gasten", 12, 3, ("gas", "den haag"), [["Gas", "Den"], ["Haag"], ["gasten"]]),
        ("De Oekraïense graanhandel", 12, 1, ("oekra",), [["Oekraïen"]]),
        ("Wapenstilstandsonderhandelingen lopen", 10, 4, ("wapen",), [["Wapenstils"], ["tandsonder"], ["handelinge"], ["n"]]),
        ("Niets   hier", 20, 2, ("gas",), [[]]),
        ("Twee  gaten en gas", 30, 2, ("gas",), [["gas"]]),
    ],
)  # fmt: skip
def test_words_are_marked_on_the_lines_they_stand_on(
    title: str, width: int, most: int, words: tuple[str, ...], expected: list[list[str]]
) -> None:
    assert marked(title, width, most, *words) == expected


@given(st.text(st.sampled_from("ab é東-…  "), max_size=60), st.integers(2, 12), st.integers(1, 4))
def test_the_text_of_a_line_stays_what_it_is(title: str, width: int, most: int) -> None:
    lines = wrap(title, width, most)
    for line, spans in zip(lines, line_spans(title, lines, ("a", "e b", "東 ")), strict=True):
        parts = marked_segments(line, spans, BOLD, LINE)
        assert "".join(part.text for part in parts) == line
        assert [part.text for part in parts if part.style == BOLD + LINE] == [line[start:end] for start, end in spans]
        assert all(part.text for part in parts)


def test_a_paragraph_is_marked_as_it_stands() -> None:
    text = "Gas, gasbel en biogas"
    content = marked_content(text, spans_in(text, ("gas",)), Ink(bold=True), Ink(underline=True))
    assert content.plain == text
    underlined = [text[span.start : span.end] for span in content.spans if span.style == Ink(underline=True)]
    assert underlined == ["Gas", "gasbel"]
    assert spans_in(text, ()) == []
