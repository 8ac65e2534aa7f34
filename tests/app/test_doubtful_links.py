"""A link that may lead elsewhere than it seems to is asked about; others are not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.app.doubtful_links import Doubt, doubt_about, names_another


@pytest.mark.parametrize(
    ("url", "text", "doubt"),
    [
        ("https://krant.example/a", "", None),
        ("https://krant.example/a", "Lees meer", None),
        ("https://krant.example/a", "krant.example", None),
        ("https://www.krant.example/a", "https://krant.example/b", None),
        ("https://nieuws.krant.example/a", "www.krant.example", None),
        ("https://krant.example/a", "Booking.com moet een boete betalen", None),
        ("https://krant.example/a", "3.5 procent", None),
        ("https://xn--80ak6aa92e.example/", "", Doubt.LOOK_ALIKE),
        ("https://www.xn--80ak6aa92e.example/", "", Doubt.LOOK_ALIKE),
        ("https://bank.example@kwaad.example/", "", Doubt.USER),
        ("https://kwaad.example/", "bank.example", Doubt.OTHER_TEXT),
        ("https://kwaad.example/", "https://bank.example/inloggen", Doubt.OTHER_TEXT),
        ("https://kwaad.example/", "Log in op https://bank.example/ vandaag", Doubt.OTHER_TEXT),
        ("https://kwaad.example/", "WWW.BANK.EXAMPLE/x", Doubt.OTHER_TEXT),
        ("https://kwaad.example/bank.example", "bank.example", Doubt.OTHER_TEXT),
        ("https://bank.example.kwaad.example/", "bank.example", Doubt.OTHER_TEXT),
        ("https://kwaadbank.example/", "bank.example", Doubt.OTHER_TEXT),
    ],
)
def test_which_links_are_doubtful(url: str, text: str, doubt: Doubt | None) -> None:
    assert doubt_about(url, text) is doubt


@given(st.text(), st.text(st.sampled_from("abc.-"), min_size=1))
def test_no_text_is_too_strange(text: str, host: str) -> None:
    assert names_another(text, host) in (True, False)


def test_a_text_made_to_take_long_does_not() -> None:
    begin = time.process_time()
    for text in ("a." * 100_000, "http:" * 100_000, "www." * 100_000, "x" * 500_000):
        names_another(text, "krant.example")
    assert time.process_time() - begin < 0.5
