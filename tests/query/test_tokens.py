"""What counts as a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.query import search_words, tokens
from tickertui.query.tokens import BREAK


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Oekraïne's gas", ["oekraine", "s", "gas"]),
        ("Noord-Korea, G20 & 3,5%", ["noord", "korea", "g20", "3", "5"]),
        ("snake_case", ["snake", "case"]),
        ("Łódź Ærø Straße", ["lodz", "aero", "strasse"]),
        ("™ ℡", ["tm", "tel"]),
        ("東京でG20", ["東", "京", "て", "g20"]),
        ("👩‍🚀 raket 🇳🇱", ["raket"]),
        ("１２３ ½", ["123", "1", "2"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@given(st.text(max_size=60))
def test_words_taken_again_are_the_same_words(text: str) -> None:
    words = tokens(text)
    assert tokens(" ".join(words)) == words
    assert not any(character.isupper() or character == BREAK for word in words for character in word)


def test_between_texts_stands_what_nobody_can_type() -> None:
    assert search_words(["Een twee", "", "drie"]) == f"een twee {BREAK}  {BREAK} drie"
    assert tokens(BREAK) == []
