"""Profiles come back from where they are kept small as they were put there, but for their own words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.clusters import Profile, profile
from tickertui.clusters.shelf import Shelf

TEXT = st.text(max_size=120) | st.sampled_from(
    ["Aardbeving van 6,4 bij Ambon kost elf mensen het leven", "Norröna ferry with 312 aboard runs aground"]
)


def made(title: str, lead: str = "", url: str | None = None) -> Profile:
    published = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
    return profile(title=title, lead=lead, text=lead * 3, language="nl", published=published, url=url, feed="een")


@given(TEXT, TEXT, st.sampled_from([None, "https://bode.example/a"]))
def test_a_profile_comes_back_as_it_was(title: str, lead: str, url: str | None) -> None:
    shelf: Shelf[int] = Shelf()
    told = made(title, lead, url)
    shelf.put(1, told)

    back = shelf[1]

    assert dict(back.weights) == pytest.approx(dict(told.weights), rel=1e-6)
    assert replace(back, weights={}) == replace(told, weights={}, spoken={})
    assert shelf.when(1) == told.when


def test_what_was_taken_off_is_gone_and_what_is_put_anew_is_new() -> None:
    shelf: Shelf[int] = Shelf()
    shelf.put(1, made("Brand in Bergen"))
    assert "bergen" in str(sorted(shelf[1].weights))
    shelf.put(1, made("Storm op Texel"))
    assert "bergen" not in str(sorted(shelf[1].weights))
    assert shelf.take(1) is not None
    assert shelf.take(1) is None
    assert (len(shelf), 1 in shelf, list(shelf)) == (0, False, [])


def test_more_than_are_kept_at_hand_come_back_too() -> None:
    shelf: Shelf[int] = Shelf()
    for number in range(700):
        shelf.put(number, made(f"Verhaal {number} uit Bergen"))
    assert all(f"#{number}" in shelf[number].weights or number < 10 for number in range(0, 700, 7))
