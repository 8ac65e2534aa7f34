"""What a publisher may change without a revision."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.building import save, story
from tickertui.store import Saved, Store
from tickertui.store.sameness import bare, bare_paragraphs


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'Hij komt' - zegt zij", "‘Hij komt’ – zegt zij"),
        ('Een "groot" succes', "Een „groot”  succes "),
        (
            "Lees op https://bode.example/a?utm_source=rss verder",
            "Lees op https://bode.example/a?utm_source=app verder",
        ),
    ],
)
def test_typography_white_space_and_tracking_say_nothing(before: str, after: str) -> None:
    assert bare(before) == bare(after)


def test_another_address_says_something() -> None:
    assert bare("Zie https://bode.example/a") != bare("Zie https://bode.example/b")


@pytest.mark.parametrize(
    "line",
    [
        "5 minuten geleden",
        "Laatst bijgewerkt: 2 uur geleden",
        "Bijgewerkt 34 minuten geleden",
        "Updated 10 minutes ago",
        "Last updated: 3 hours ago.",
    ],
)
def test_a_line_that_tells_an_age_is_no_part_of_the_text(line: str) -> None:
    assert bare_paragraphs(["Eerst.", line, "Dan."]) == ["Eerst.", "Dan."]


@pytest.mark.parametrize(
    "line", ["Vijf minuten geleden stortte de brug in.", "2 uur geleden begon de brand.", "Bijgewerkt"]
)
def test_a_sentence_about_the_past_is_text(line: str) -> None:
    assert bare_paragraphs([line]) == [bare(line)]


def test_an_age_line_that_moves_on_is_no_revision(store: Store) -> None:
    told = story("a", paragraphs=("De brug is dicht.", "Bijgewerkt: 5 minuten geleden"))
    save(store, [told])

    assert save(store, [replace(told, paragraphs=("De brug is dicht.", "Bijgewerkt: 9 minuten geleden"))]) == Saved()
    changed = replace(told, paragraphs=("De brug is open.", "Bijgewerkt: 9 minuten geleden"))
    assert len(save(store, [changed]).changed) == 1


@pytest.mark.parametrize("address", ["http://[::1/x?utm_source=1", "http://x:99999/?a=1", "https://?&&=%"])
def test_what_is_no_address_is_text(address: str) -> None:
    assert bare(address).startswith(address[:8])


@given(st.text(max_size=200))
def test_any_text_says_the_same_as_itself(text: str) -> None:
    assert bare(bare(text)) == bare(text)
    assert len(bare_paragraphs([text])) <= 1
