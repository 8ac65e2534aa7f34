"""Breaking news is what a wire marks as such."""

import pytest

from tickertui.model.breaking import is_breaking, without_mark


@pytest.mark.parametrize(
    "title", ["SPOED: Brug dicht", "Breaking news - Brug dicht", "URGENT | Brug dicht", "Flash: Brug dicht"]
)
def test_a_mark_is_seen_and_can_be_taken_off(title: str) -> None:
    assert is_breaking(title)
    assert without_mark(title) == "Brug dicht"


@pytest.mark.parametrize(
    "title", ["Spoedarts zag brug vallen", "Flashmob op de brug", "Urgent beroep op de brug", "Brug: spoed"]
)
def test_a_word_like_it_is_none(title: str) -> None:
    assert not is_breaking(title)
    assert without_mark(title) == title


def test_a_category_marks_too() -> None:
    assert is_breaking("Brug dicht", ("Buitenland", "Breaking"))
