"""A short story's title is its first sentence, as it stands."""

import pytest

from tickertui.sources.sentences import first_sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "De brug is dicht.",
        "Komt er een brug?",
        "Volgens dr. J.P. de Wit is de brug dicht.",
        'De wethouder zei: "Wij wachten af."',
        "“Wij wachten af.”",
        "Er vielen 1.250 pannen van het dak.",
        "Het water staat op 3.5 meter.",
        "Prof. Anna van den Berg legt o.a. uit hoe dat komt.",
        "De v.d. Meer-groep meldt winst.",
        "Prof.dr. A. de Boer opent de brug.",
        "Wat nu? vroeg hij zich af.",
        "Nieuws op brug.example is gratis.",
        "St. Maarten en St. Eustatius zijn zonder stroom.",
        "Op 3 jan. 2026 begint de bouw.",
        "De D.C. Tigers wonnen.",
        "Hij wachtte... en wachtte.",
        "De VS sturen nr. 7 terug.",
        "De raad stemde tegen (zoals verwacht).",
    ],
)
def test_the_first_sentence_ends_where_a_reader_ends_it(sentence: str) -> None:
    assert first_sentence(f"{sentence} De tweede zin volgt.") == sentence


def test_a_text_without_an_end_is_one_sentence() -> None:
    assert first_sentence("Geen punt te zien") == "Geen punt te zien"


@pytest.mark.parametrize(
    "text", ["Zij wonen in de V.S. De brug ligt er ook.", "Hij kocht appels, peren enz. De rest bleef."]
)
def test_an_abbreviation_may_end_one(text: str) -> None:
    assert first_sentence(text) == text[: text.index(" De ")]
