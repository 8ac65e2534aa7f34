"""Where a text has what was searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.query.test_same_answer import WRITTEN
from tickertui.query import parse_query, tokens
from tickertui.query.highlighting import highlights


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        ("oekra", "De Oekraïense graanhandel", ["Oekraïense"]),
        ("handel", "De graanhandel", []),
        ("gas or olie", "Gas, olie en GASSEN", ["Gas", "olie", "GASSEN"]),
        ("-gas olie", "Gas en olie", ["olie"]),
        ("een", "E\u0301e\u0301n e\u0301e\u0301n een", ["E\u0301e\u0301n", "e\u0301e\u0301n", "een"]),
        ("ee", "zee ee\u0301", ["ee\u0301"]),  # the last letter's mark belongs to the word
        ("strasse", "Op de Straße", ["Straße"]),
        ("aero", "Ærø-veer", ["Ærø"]),
        ("tm", "Merk™ en ™", ["™"]),
        ("noord-korea", "Noord-Korea’s raket", ["Noord-Korea"]),
        ("東京", "今日、東京で", ["東京"]),
        ("서울", "서울에서", ["서울에서"]),
        ("fiets", "De ﬁets", ["ﬁets"]),
        ("is:ster region:eu", "Regio is ster", []),
        ("gas", "", []),
        ('"vrije val"', "Vrije val, de val in vrije valkuil", ["Vrije val"]),
        ('"vrije val', "In vrije valkuil", ["vrije valkuil"]),
        ('"gas"', "Gas en gasprijs", ["Gas"]),
        ('gas "gas prijs"', "Gas, prijs, gasbel", ["Gas, prijs", "gasbel"]),
        ('"a b" "b c"', "a b c", ["a b c"]),
        ('"vrije val"', "vrije", []),
        ('"den haag"', "Den Háåg", ["Den Háåg"]),
        ("1", "½", ["½"]),
        ("ier", "İer ier", ["İer", "ier"]),
    ],
)
def test_whole_words_are_shown_as_they_are_written(query: str, text: str, shown: list[str]) -> None:
    assert [text[start:end] for start, end in highlights(text, parse_query(query).words())] == shown


TEXTS = st.lists(st.sampled_from(WRITTEN) | st.text(st.characters(max_codepoint=0x2FFF), max_size=4), max_size=6)


@given(TEXTS.map(" ".join), st.lists(st.sampled_from(WRITTEN).map(lambda word: word[:3]), max_size=3).map(" ".join))
def test_what_is_shown_are_the_words_that_are_found(text: str, typed: str) -> None:
    words = tuple(tokens(typed))
    spans = highlights(text, words)

    ends = [0, *(end for _, end in spans)]
    assert all(before <= start < end for before, (start, end) in zip(ends, spans, strict=False))
    assert all(any(it.startswith(words) for it in tokens(text[start:end])) for start, end in spans)
    assert bool(spans) == bool(words and any(it.startswith(words) for it in tokens(text)))
