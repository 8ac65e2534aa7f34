"""Text → query, whatever is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.building import NOW
from tickertui.model.interval import Interval
from tickertui.model.story import StoryRow
from tickertui.query import QueryError, parse_query


def row(title: str, **fields: object) -> StoryRow:
    """A row with this title; ``fields`` replace what is empty."""
    values = {"lead": "", "place": "", "agencies": (), **fields}
    return StoryRow(1, "feed", "Feed", "k", title, published=Interval.at(NOW), first_seen=NOW, **values)  # type: ignore[arg-type]  # StoryRow's own fields


@pytest.mark.parametrize(
    ("typed", "title", "passes"),
    [
        ("", "Wat dan ook", True),
        ("   ", "Wat dan ook", True),
        ("oekraine", "Oekraïense graanhandel", False),
        ("oekrai", "Oekraïense graanhandel", True),
        ("OEKRAÏ", "oekraiense graanhandel", True),
        ("graan oekra", "Oekraïense graanhandel", True),
        ("graan melk", "Oekraïense graanhandel", False),
        ("handel", "Oekraïense graanhandel", False),  # a word begins with what is typed
        ('"vrije val"', "De roebel in vrije val", True),
        ('"vrije val"', "De vrije markt in val", False),
        ('"vrije va"', "De roebel in vrije val", False),  # a closed phrase ends with a whole word
        ('"vrije va', "De roebel in vrije val", True),  # still being typed
        ("-val", "De roebel in vrije val", False),
        ("-val", "De roebel stijgt", True),
        ("roebel -val", "De roebel stijgt", True),
        ("roebel -val", "De roebel valt", False),
        ('roebel -"vrije val"', "De roebel in vrije val", False),
        ('roebel -"vrije val"', "De roebel valt vrij", True),
        ("-", "Wat dan ook", True),
        ('"', "Wat dan ook", True),
        ('-"', "Wat dan ook", True),
        ("roebel -", "De roebel stijgt", True),
        ("noord-korea", "Noord-Korea test raket", True),
        ("noord-korea", "Korea en het noorden", False),
        ("zuid", "Noord-Zuidlijn open", True),
        ("'s-hertog", "’s-Hertogenbosch", True),
        ("g20", "De G20-top", True),
        ("20", "De G20-top", False),
        ("ø", "Østerbro", True),
        ("東京", "今日、東京で", True),
        ("京東", "今日、東京で", False),
        ("서울", "서울에서", True),
        ("москва", "В МОСКВАХ", True),
        ("tm", "Merk™ en ℡", False),
        ("tel", "Merk en ℡", True),
        ("🚀", "Geen raket", True),  # nothing that is a word: nothing asked
        ("AND OR NOT NEAR", "and or not near", True),
        ("title:x", "title x", True),
        ("a*", "abc", True),
    ],
)
def test_what_passes(typed: str, title: str, passes: bool) -> None:
    assert parse_query(typed).matches(row(title)) is passes


def test_all_of_a_story_is_searched_and_no_phrase_crosses_from_one_part_into_the_next() -> None:
    story = row("Titel een", lead="Lead twee", place="KYIV", agencies=("ANP", "RTR"))
    text = "Alinea drie\nAlinea vier"

    for typed in ("titel", "twee", "kyiv", "rtr", "vier", '"titel een"', '"anp rtr"', '"alinea vier"', "drie vier"):
        assert parse_query(typed).matches(story, text), typed
    for typed in ('"een lead"', '"twee kyiv"', '"kyiv anp"', '"drie alinea"'):
        assert not parse_query(typed).matches(story, text), typed


def test_the_words_to_highlight_are_folded_and_leave_out_what_may_not_be_there() -> None:
    assert parse_query('Oekraïne "vrije VAL" -melk val noord-korea').words() == (
        "oekraine",
        "vrije",
        "val",
        "noord",
        "korea",
    )
    assert parse_query("").words() == ()


def test_more_than_anybody_types_is_refused() -> None:
    assert parse_query("a" * 1_000).words() == ("a" * 1_000,)
    with pytest.raises(QueryError) as refused:
        parse_query("a" * 1_001)
    assert (refused.value.column, refused.value.key) == (1_000, "query.too_long")


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read(typed: str) -> None:
    query = parse_query(typed)
    query.matches(row("Wat dan ook"))
    condition, parameters = query.sql()
    assert condition.count("?") == len(parameters)


@given(st.lists(st.sampled_from(["graan", "oekra", '"vrije val"', "-melk"]), max_size=4), st.integers(0, 20))
def test_each_letter_typed_of_a_word_only_narrows(words: list[str], letters: int) -> None:
    wanted = [row("Graan uit Oekraïne in vrije val"), row("Melk en graan"), row("Oekraïense val")]
    typed = " ".join(word for word in words if word != "-melk")
    less, more = parse_query(typed[:letters]), parse_query(typed)
    if '"' not in typed:
        assert {id(it) for it in wanted if more.matches(it)} <= {id(it) for it in wanted if less.matches(it)}
