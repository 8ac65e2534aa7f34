"""By how many an event is told, in both languages."""

import pytest

from tickertui.language.tellers import place_in_words, reasons_in_words, tellers_in_words
from tickertui.language.words import Language, Words
from tickertui.model.cluster import ALONE, ClusterReason, Told

DUTCH, ENGLISH = Words(Language.DUTCH), Words(Language.ENGLISH)


@pytest.mark.parametrize(
    ("told", "dutch", "english"),
    [
        (ALONE, "", ""),
        (Told(1, 2, 2), "2 bronnen", "2 sources"),
        (Told(1, 7, 3), "3 bronnen", "3 sources"),
        (Told(1, 2, 1), "2 berichten", "2 stories"),
    ],
)
def test_publishers_are_counted_and_stories_where_there_is_but_one(told: Told, dutch: str, english: str) -> None:
    assert (tellers_in_words(told, DUTCH), tellers_in_words(told, ENGLISH)) == (dutch, english)


def test_the_place_counts_sources_only_where_each_tells_it_once() -> None:
    assert place_in_words(2, 6, Told(1, 6, 6), DUTCH) == "2 van 6 bronnen"
    assert place_in_words(2, 7, Told(1, 7, 6), ENGLISH) == "2 of 7 stories"


def test_reasons_are_told_once_a_kind_and_words_once_each() -> None:
    reasons = [
        ClusterReason("names", ("Lacombe", "271")),
        ClusterReason("text"),
        ClusterReason("names", ("271", "Pau")),
        ClusterReason("", ("nothing",)),
    ]
    assert reasons_in_words(reasons, DUTCH) == "dezelfde tekst; Lacombe, 271, Pau"
    assert reasons_in_words([ClusterReason("address", ("a",))], ENGLISH) == "the same address"
    assert reasons_in_words([], ENGLISH) == ""
