"""Folding: what is folded is as folded as it gets."""

from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.text import fold


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_each_sigma_is_the_same_letter() -> None:
    assert {fold(sigma) for sigma in "Σσς\u03f9\u03f2"} == {"σ"}
