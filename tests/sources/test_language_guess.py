"""Dutch and English are told apart; where too little is said, nothing is guessed."""

import pytest

from tickertui.sources.language_guess import guess_language, language_code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De brug over de rivier is dicht en dat blijft zo", "nl"),
        ("The bridge over the river is closed and will stay so", "en"),
        ("Brug dicht", ""),
        ("", ""),
    ],
)
def test_the_little_words_tell(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("tag", "code"), [("nl-BE", "nl"), ("en_GB", "en"), (" NL ", "nl"), ("dutch", ""), ("", ""), ("12", "")]
)
def test_a_tag_gives_its_code(tag: str, code: str) -> None:
    assert language_code(tag) == code
