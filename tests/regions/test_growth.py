"""Locating takes time that grows with the text, whatever stands in it again and again."""

from time import process_time

import pytest

from tickertui.regions import locate


@pytest.mark.parametrize(
    "piece", ["1", "1.", "$", "US", "a", "A", "a-", "'", "’s ", "Aa ", "in ", "VS ", "Noord-", "é", "12 ", ". "]
)
def test_a_long_text_is_located_at_once(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    locate(place="", title="Oslo", lead="")  # the tables are read at the first one
    began = process_time()
    locate(place="", title=text[:2_000], lead=text, text=text)
    assert process_time() - began < 2


@pytest.mark.parametrize(
    ("lead", "country"), [("It costs £5m.", "GB"), ("Het kost 12,5 mln, dus 3.000 €.", "EU"), ("R$ 5 a day", "BR")]
)
def test_money_still_tells_a_country(lead: str, country: str) -> None:
    assert locate(place="", title="", lead=lead).country in (country, "")
    assert locate(place="", title="", lead=lead).reason_words
