"""Text → query, whatever is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.building import NOW
from tickertui.language.words import Language, Words
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
        ("a*", "abc", True),
        ("14:30", "Om 14.30 uur", True),
        ("https://a.example/b", "https a example b", True),
        ("Kyiv: aanval", "Kyiv: aanvallen", True),  # a title that is pasted
        ('"title:x"', "title x", True),
        ("gas of olie", "Duur gas", True),
        ("gas OR olie", "Dure olie", True),
        ("gas of olie", "Duur water", False),
        ("duur gas or olie", "Veel olie", True),  # what stands side by side binds closer
        ("duur gas or olie", "Duur", False),
        ("duur (gas or olie)", "Veel olie", False),
        ("duur(gas or olie)", "Duur gas", True),
        ("gas or olie or water", "Water", True),
        ('gas "of" olie', "Gas of olie", True),
        ('gas "of" olie', "Gas en olie", False),
        ("-of gas", "Gas of olie", False),
        ("-(gas or olie)", "Duur gas", False),
        ("-(gas or olie)", "Duur water", True),
        ("-(gas olie)", "Duur gas", True),
        ("-(gas -olie)", "Gas en olie", True),
        ("-(-gas)", "Duur gas", True),
        ("-(-gas)", "Olie", False),
        ("--gas", "Duur gas", False),
        ("()", "Wat dan ook", True),
        ("-() gas", "Gas", True),
        ("- gas", "Gas", True),
        ("(-)", "Gas", True),
        ("((gas))", "Gas", True),
    ],
)
def test_what_passes(typed: str, title: str, passes: bool) -> None:
    assert parse_query(typed).matches(row(title), now=NOW) is passes


def test_all_of_a_story_is_searched_and_no_phrase_crosses_from_one_part_into_the_next() -> None:
    story = row("Titel een", lead="Lead twee", place="KYIV", agencies=("ANP", "RTR"))
    text = "Alinea drie\nAlinea vier"

    for typed in ("titel", "twee", "kyiv", "rtr", "vier", '"titel een"', '"anp rtr"', '"alinea vier"', "drie vier"):
        assert parse_query(typed).matches(story, text, now=NOW), typed
    for typed in ('"een lead"', '"twee kyiv"', '"kyiv anp"', '"drie alinea"'):
        assert not parse_query(typed).matches(story, text, now=NOW), typed


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("gas or olie", ("gas", "olie")),
        ("gas (olie or -water)", ("gas", "olie")),
        ("-(gas or olie)", ()),
        ("-(gas -olie)", ("olie",)),
        ("-(-gas)", ("gas",)),
        ("region:eu plaats:kyiv gas is:ster", ("gas",)),
    ],
)
def test_what_is_excluded_is_not_highlighted(typed: str, words: tuple[str, ...]) -> None:
    assert parse_query(typed).words() == words


def test_the_words_to_highlight_are_folded_and_leave_out_what_may_not_be_there() -> None:
    assert parse_query('Oekraïne "vrije VAL" -melk val noord-korea').words() == (
        "oekraine",
        "vrije val ",
        "val",
        "noord korea",
    )
    assert parse_query("").words() == ()


def test_more_than_anybody_types_is_refused() -> None:
    assert parse_query("a" * 1_000).words() == ("a" * 1_000,)
    with pytest.raises(QueryError) as refused:
        parse_query("a" * 1_001)
    assert (refused.value.column, refused.value.key) == (1_000, "query.too_long")


PIECES = st.sampled_from(
    '( ) - " , : or of OR gas region: regio:eu land: land:nl is:ster is: since:2h since: 2026-11 feed:bbc plaats:"den haag" '
    "agency:anp,rtr lang:n taal:nl title:x x:".split(" ")
) | st.text(max_size=3)


@given(st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=12).map(" ".join))
def test_whatever_is_typed_is_read(typed: str) -> None:
    try:
        query = parse_query(typed)
    except QueryError as error:
        assert 0 <= error.column <= len(typed)
        assert all(Words(language)(error.key, **error.particulars) for language in Language)
        return
    query.matches(row("Wat dan ook"), now=NOW)
    condition, parameters = query.sql()
    assert condition.count("?") == len(parameters)


@given(st.lists(st.sampled_from(["graan", "oekra", '"vrije val"', "-melk"]), max_size=4), st.integers(0, 20))
def test_each_letter_typed_of_a_word_only_narrows(words: list[str], letters: int) -> None:
    wanted = [row("Graan uit Oekraïne in vrije val"), row("Melk en graan"), row("Oekraïense val")]
    typed = " ".join(word for word in words if word != "-melk")
    less, more = parse_query(typed[:letters]), parse_query(typed)
    if '"' not in typed:
        assert {id(it) for it in wanted if more.matches(it, now=NOW)} <= {
            id(it) for it in wanted if less.matches(it, now=NOW)
        }


@pytest.mark.parametrize(
    ("typed", "column", "key", "unfinished"),
    [
        ("gas regoin:eu", 4, "query.unknown_key_near", False),
        ("regoin: eu", 0, "query.unknown_key_near", False),
        ("title:x", 0, "query.unknown_key", False),
        ("-title:x", 1, "query.unknown_key", False),
        ("region:", 7, "query.no_value", True),
        ("region: eu", 7, "query.no_value", False),
        ("region:eu, af", 10, "query.no_value", False),
        ("region:eu,", 10, "query.no_value", True),
        ('feed:""', 5, "query.no_value", True),
        ("(region:)", 8, "query.no_value", False),
        ("region:eu,atlantis", 10, "query.bad_region", False),
        ("region:eur", 7, "query.bad_region", True),
        ("region:eur gas", 7, "query.bad_region", False),
        ('region:"eur"', 7, "query.bad_region", False),
        ("region:9", 7, "query.bad_region", False),
        ("land:oekr", 5, "query.bad_country", True),
        ("land:oekrainne", 5, "query.bad_country_near", False),
        ("land:q", 5, "query.bad_country", True),  # Qatar
        ("land:xqzj", 5, "query.bad_country", False),
        ("lang:n", 5, "query.bad_language", True),
        ("lang:klingon", 5, "query.bad_language", False),
        ("is:ong", 3, "query.bad_state", True),
        ("is:weg", 3, "query.bad_state", False),
        ("since:2", 6, "query.bad_since", True),
        ("since:2x", 6, "query.bad_since", False),
        ("since:2026-13-01", 6, "query.bad_since", False),
        ("since:25:00", 6, "query.bad_since", False),
        ("since:-2h", 6, "query.bad_since", False),
        ("since:999999h", 6, "query.bad_since", False),
        ("place:🚀", 6, "query.no_word", True),
        ("agency:!", 7, "query.no_word", True),
        ("gas or", 4, "query.dangling_or", True),
        ("gas or ", 4, "query.dangling_or", True),
        ("or gas", 0, "query.dangling_or", False),
        ("gas or or olie", 7, "query.dangling_or", False),
        ("gas of ()", 4, "query.dangling_or", True),
        ("(gas or) olie", 5, "query.dangling_or", False),
        ("gas (olie", 4, "query.not_closed", True),
        ("gas (olie (water)", 4, "query.not_closed", True),
        ("gas) olie", 3, "query.not_opened", False),
        ("(" * 21 + "gas", 20, "query.too_deep", False),
    ],
)
def test_a_mistake_is_told_where_it_stands(typed: str, column: int, key: str, unfinished: bool) -> None:
    with pytest.raises(QueryError) as refused:
        parse_query(typed)
    error = refused.value
    assert (error.column, error.key, error.unfinished) == (column, key, unfinished)
    for language in Language:
        assert "{" not in Words(language)(error.key, **error.particulars)


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("regoin:eu", "region"),
        ("lnad:nl", "land"),
        ("snice:2h", "since"),
        ("bureua:x", "bureau"),
        ("land:Belgje", "België"),
    ],
)
def test_a_slip_gets_a_suggestion(typed: str, suggestion: str) -> None:
    with pytest.raises(QueryError) as refused:
        parse_query(typed)
    assert refused.value.particulars["suggestion"] == suggestion


@pytest.mark.parametrize(
    ("typed", "as_if"),
    [
        ("gas region:", "gas"),
        ("gas -region:", "gas"),
        ("region:eu,", "region:eu"),
        ('feed:"', ""),
        ('feed:"bbc wor', 'feed:"bbc wor'),
        ("gas (olie", "gas (olie)"),
        ("(gas (olie or ", "(gas (olie))"),
        ("gas or ", "gas"),
        ("gas or", 'gas "or'),
        ("of", '"of'),
        ("gas -(", "gas"),
        ("gas -", "gas"),
    ],
)
def test_what_is_still_being_typed_counts_as_far_as_it_goes(typed: str, as_if: str) -> None:
    assert parse_query(typed, typing=True) == parse_query(as_if)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_what_is_read_is_read_the_same_while_it_is_typed(typed: str) -> None:
    try:
        query = parse_query(typed)
    except QueryError:
        return
    assert parse_query(typed, typing=True) == query
