"""Addresses come out absolute, of the web, and in ASCII."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.sources.addresses import absolute, untracked

BASE = "https://wire.example/map/feed"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://wire.example/a?b=c&utm_source=d#e", "https://wire.example/a?b=c&utm_source=d#e"),
        ("/brug", "https://wire.example/brug"),
        ("brug", "https://wire.example/map/brug"),
        ("//ander.example/brug", "https://ander.example/brug"),
        ("?a=b", "https://wire.example/map/feed?a=b"),
        (" https://wire.example/ een\n twee ", "https://wire.example/eentwee"),
        ("HTTPS://WIRE.example/Brug", "https://wire.example/Brug"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://wire.example:8080/a", "https://wire.example:8080/a"),
        ("https://naam:woord@wire.example/a", "https://wire.example/a"),
        ("https://wire.example/a%20b", "https://wire.example/a%20b"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/hosts", None),
        ("mailto:a@wire.example", None),
        ("https://", None),
        ("https://[::1/", None),
        ("https://wire.example:brug/", None),
        ("", None),
        ("https://wire.example/" + "a" * 3000, None),
    ],
)
def test_an_address_is_made_absolute_or_refused(address: str, found: str | None) -> None:
    assert absolute(address, BASE) == found


@given(st.text(st.one_of(st.characters(), st.sampled_from("htp:/.?#@[]\x1b\u202e ")), max_size=60))
def test_whatever_comes_out_is_printable_ascii(text: str) -> None:
    found = absolute(text, BASE)
    assert found is None or (found.startswith(("http://", "https://")) and found.isascii() and found.isprintable())
    assert found is None or " " not in found


def test_two_ways_to_one_story_are_one() -> None:
    assert untracked("https://wire.example/a?id=1&utm_source=x&at_medium=RSS") == untracked(
        "https://wire.example/a?id=1"
    )
    assert untracked("https://wire.example/a?id=1") != untracked("https://wire.example/a?id=2")
