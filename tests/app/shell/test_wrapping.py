"""Titles on a few lines: never too wide, nothing lost before the ellipsis, and the rule of where it is cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tickertui.app.wrapping import clip_word, wrap

WORDS = st.lists(st.text(st.sampled_from("abcdeé日本-,„漢"), min_size=1, max_size=14), min_size=1, max_size=12)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.integers(2, 30), st.integers(1, 4))
def test_no_line_is_too_wide_and_no_word_is_lost_before_the_ellipsis(words: list[str], width: int, most: int) -> None:
    lines = wrap(" ".join(words), width, most)
    assert 1 <= len(lines) <= most
    assert all(cell_len(line) <= width for line in lines)
    told, whole = "".join(lines).replace(" ", ""), "".join(words)
    if told != whole:
        assert lines[-1].endswith("…")
        assert len(lines) == most
        assert whole.startswith(told.removesuffix("…"))


@settings(max_examples=100, deadline=None)
@given(WORDS, st.integers(2, 30))
def test_words_stay_whole_where_they_fit_on_a_line(words: list[str], width: int) -> None:
    if any(cell_len(word) > width for word in words):
        return
    lines = wrap(" ".join(words), width, len(words))
    assert [word for line in lines for word in line.split()] == words


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("Noorse ertstrein ontspoort", 22, "Noorse ertstrein…"),  # a word ends in the last third
        ("De ertstreinontsporing", 14, "De ertstreino…"),  # none does: cut within the word
        ("Ongeval bij Narvik, ook doden", 20, "Ongeval bij Narvik…"),  # no comma before the ellipsis
        ("Ontsporing op zee", 13, "Ontsporing…"),  # two letters of a word are not worth it
        ("past precies", 12, "past precies"),
        ("日本の新幹線", 7, "日本の…"),  # two cells a sign
        ("", 10, ""),
    ],
)
def test_where_a_line_is_cut(text: str, width: int, cut: str) -> None:
    assert wrap(text, width, 1) == ([cut] if cut else [])


@pytest.mark.parametrize(("width", "most"), [(0, 2), (1, 2), (-3, 2), (10, 0)])
def test_without_room_there_are_no_lines(width: int, most: int) -> None:
    assert wrap("Narvik", width, most) == []


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [("PARAMARIBO", 10, "PARAMARIBO"), ("PARAMARIBO", 9, "PARAMARI…"), ("NEW YORK", 5, "NEW…"), ("SUVA", 0, "")],
)
def test_names_are_cut_within(text: str, width: int, cut: str) -> None:
    assert clip_word(text, width) == cut


def test_the_last_line_may_be_narrower() -> None:
    assert wrap("aap noot mies wim zus jet", 10, 2, last=6) == ["aap noot", "mies…"]
    assert wrap("aap noot mies", 10, 2, last=6) == ["aap noot", "mies"]
    assert wrap("aap noot", 10, 1, last=10) == ["aap noot"]
