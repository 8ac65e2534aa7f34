"""What a story is, by the words that newsrooms mark it with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.clusters.genre import Genre, genre_of


@pytest.mark.parametrize(
    ("title", "lead", "genre"),
    [
        ("Live: storm bereikt de kust", "", Genre.LIVE),
        ("Storm at the coast – live", "", Genre.LIVE),
        ("Liveblog verkiezingen", "", Genre.LIVE),
        ("Storm at the coast", "Follow the latest updates here.", Genre.LIVE),
        ("Live music returns to the square", "", Genre.EVENT),
        ("Hundreds live in tents after quake", "", Genre.EVENT),
        ("Police fire live ammunition at crowd", "", Genre.EVENT),
        ("Morning briefing: storm at the coast", "", Genre.ROUND_UP),
        ("Dit was het nieuws van maandag", "", Genre.ROUND_UP),
        ("Five things to know on Monday", "", Genre.ROUND_UP),
        ("5 things to know on Monday", "", Genre.ROUND_UP),
        ("Column: de storm en wij", "", Genre.COMMENT),
        ("De storm en wij | Opinie", "", Genre.COMMENT),
        ("Why the dam broke", "", Genre.COMMENT),
        ("Dam breekt: waarom niemand het zag", "", Genre.COMMENT),
        ("Kan de dam nog breken?", "", Genre.COMMENT),
        ("De dam en de stad", "Analyse", Genre.COMMENT),
        ("UPDATE 1-Bank raises rate", "", Genre.EVENT),
        ("A history of the dam", "", Genre.COMMENT),
        ("Wat Den Haag met de dam wil", "", Genre.COMMENT),
        ("De strijd om de dam", "", Genre.COMMENT),
        ("Anna Feld, the engineer who built the dam", "", Genre.COMMENT),
        ("★★★★☆ Een dam van een film", "", Genre.COMMENT),
        ("Dam breekt in noorden, stad ontruimd", "Het water staat hoog.", Genre.EVENT),
        (
            "Review finds dam was unsafe",
            "A review of the dam by three engineers says that the wall was too thin.",
            Genre.EVENT,
        ),
        ("", "", Genre.EVENT),
    ],
)
def test_marks_are_seen(title: str, lead: str, genre: Genre) -> None:
    assert genre_of(title, lead) is genre


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_has_a_genre(title: str, lead: str) -> None:
    assert genre_of(title, lead) in Genre
