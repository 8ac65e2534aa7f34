"""Names found by the forms in which texts have them: endings, compounds, abbreviations, languages."""

import pytest

from tickertui.regions.forms import Forms
from tickertui.regions.tables import gazetteer


def countries(word: str, language: str = "") -> list[str]:
    return [name.country for name in Forms(gazetteer()).names(word, language)]


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Amerikanen", "US"), ("Malinese", "ML"), ("Oekraïense", "UA"), ("Parijzenaar", "FR"), ("Parijse", "FR"),
        ("Rotterdammer", "NL"), ("Trumps", "US"), ("Brazil's", "BR"), ("Noord-Koreaanse", "KP"), ("Zuid-Libanon", "LB"),
        ("Brexitdeal", "GB"), ("Gaza-akkoord", "PS"), ("Kremlincriticus", "RU"), ("EU-top", "EU"), ("U.S", "US"),
    ],
)  # fmt: skip
def test_a_form_is_found(word: str, country: str) -> None:
    assert countries(word) == [country]


def test_english_words_take_english_endings() -> None:
    assert countries("Gunman", "en") == []
    assert countries("Londoners", "en") == ["GB"]
    assert countries("Indonesische", "en") == ["ID"]  # a short Dutch headline may look English


@pytest.mark.parametrize("word", ["us", "Us", "Landen", "Brexitische", "Mande", "eu", "Fines", "Trumpet"])
def test_a_word_that_looks_like_a_form_is_none(word: str) -> None:
    assert not any(countries(word))


def test_two_names_in_one_word_are_both_found() -> None:
    assert countries("Amerikaans-Chinees") == ["US", "CN"]


@pytest.mark.parametrize(
    ("word", "language", "found"),
    [
        ("Georgia", "nl", ["US"]),
        ("Georgia", "en", ["GE"]),
        ("Fin", "en", []),
        ("Fin", "nl", ["FI"]),
        ("Jordan", "nl", []),
    ],
)
def test_some_names_are_of_one_language(word: str, language: str, found: list[str]) -> None:
    assert countries(word, language) == found
