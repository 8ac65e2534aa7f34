"""Words with spacing marks have room for them in the layout."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich import cells

from tickertui.app.room_for_marks import make_room_for_marks, widened


@pytest.fixture(autouse=True)
def room() -> None:
    make_room_for_marks()


@pytest.mark.parametrize(
    ("word", "width"),
    [("प्रधानमंत्री", 9), ("दिल्ली", 5), ("ลงมติ", 4), ("Việt", 4), ("日本", 4), ("Kyiv", 4), ("a\u0301", 1), ("👍", 2)],
)
def test_a_cell_for_each_spacing_mark(word: str, width: int) -> None:
    assert cells.cell_len(word) == width


def test_it_is_done_once() -> None:
    once = cells.load_cell_table  # type: ignore[attr-defined]
    make_room_for_marks()
    assert cells.load_cell_table is once  # type: ignore[attr-defined]


@given(st.characters(exclude_categories=["Mc", "Cs"]))
def test_all_else_is_as_wide_as_it_was(char: str) -> None:
    loaded = cells.load_cell_table("latest")  # type: ignore[attr-defined]
    before = cells._cell_len(char, "latest")
    assert before == cells.get_character_cell_size(char)
    assert loaded.widths == sorted(loaded.widths)


@given(st.lists(st.tuples(st.integers(0x900, 0xDFF), st.integers(0, 30)), max_size=5))
def test_the_table_stays_one(starts: list[tuple[int, int]]) -> None:
    ranges: list[tuple[int, int, int]] = []
    end = 0
    for first, length in sorted(starts):
        if first > end:
            ranges.append((first, first + length, 0))
            end = first + length
    table = widened(ranges)
    covered = [(code, width) for first, last, width in table for code in range(first, last + 1)]
    expected = [code for first, last, _ in ranges for code in range(first, last + 1)]
    assert covered == [(code, int(category(chr(code)) == "Mc")) for code in expected]
