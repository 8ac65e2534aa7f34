"""Why a story is with others, in words."""

import pytest

from tickertui.language.cluster_reasons import reason_in_words
from tickertui.language.words import Language, Words
from tickertui.model.cluster import ClusterReason


@pytest.mark.parametrize(
    ("reason", "dutch", "english"),
    [
        (ClusterReason("address", ("a.example/1",)), "zelfde adres", "same address"),
        (ClusterReason("text"), "bijna dezelfde tekst", "nearly the same text"),
        (ClusterReason("names", ("Lacombe", "271")), "delen: Lacombe, 271", "share: Lacombe, 271"),
    ],
)
def test_each_kind_has_its_words(reason: ClusterReason, dutch: str, english: str) -> None:
    assert reason_in_words(reason, Words(Language.DUTCH)) == dutch
    assert reason_in_words(reason, Words(Language.ENGLISH)) == english
