"""One address for all the ways to one page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.clusters.addresses import same_address

PAGE = "nieuws.example/artikel/123-brug-open"


@pytest.mark.parametrize(
    "address",
    [
        "https://nieuws.example/artikel/123-brug-open",
        "http://www.nieuws.example:80/artikel/123-brug-open/",
        "https://nieuws.example/artikel/123-brug-open?utm_source=rss&utm_medium=feed#reacties",
        "https://m.nieuws.example/artikel/123-brug-open?fbclid=abc",
        "https://amp.nieuws.example/artikel/123-brug-open",
        "https://nieuws.example/amp/artikel/123-brug-open",
        "https://nieuws.example/artikel/123-brug-open/amp/",
        "https://nieuws.example/artikel//123-brug-open/index.html",
        "https://www.google.com/amp/s/nieuws.example/artikel/123-brug-open",
        "https://nieuws-example.cdn.ampproject.org/c/s/nieuws.example/artikel/123-brug-open",
        "https://door.example/r?url=https%3A%2F%2Fwww.nieuws.example%2Fartikel%2F123-brug-open%3Fref%3Dx",
        "HTTPS://NIEUWS.EXAMPLE/artikel/123-brug-open",
    ],
)
def test_ways_to_one_page_are_one(address: str) -> None:
    assert same_address(address) == PAGE


def test_parameters_that_choose_a_page_stay_in_any_order() -> None:
    assert same_address("https://a.example/show?id=7&page=2") == same_address(
        "https://a.example/show?page=2&id=7&ref=x"
    )
    assert same_address("https://a.example/show?id=7") != same_address("https://a.example/show?id=8")


@pytest.mark.parametrize(
    "address",
    [None, "", "https://nieuws.example", "https://nieuws.example/?utm_source=x", "mailto:a@b.example", "ftp://a.example/x",
     "https://[::1/x", "https://a.example/" + "x" * 3_000],
)  # fmt: skip
def test_a_front_page_or_no_address_at_all_is_none(address: str | None) -> None:
    assert same_address(address) == ""


def test_a_path_that_only_looks_like_amp_stays() -> None:
    assert same_address("https://a.example/lamp/1") == "a.example/lamp/1"
    assert same_address("https://a.example/ampere") == "a.example/ampere"


@given(st.text(max_size=200).map(lambda text: f"https://a.example/{text}"))
def test_it_never_raises_and_is_its_own_normal_form(address: str) -> None:
    found = same_address(address)
    assert len(found) <= 4 * len(address)
