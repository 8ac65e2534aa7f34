"""Ways to go on: whatever is taken of what is offered, what was a query stays one."""

from hypothesis import given
from hypothesis import strategies as st

from tickertui.language.words import Language
from tickertui.query import QueryError, parse_query
from tickertui.query.completing import MOST, completions
from tickertui.query.vocabulary import Vocabulary

PIECES = st.sampled_from(
    'region: regio: land: plaats: bureau: bron: taal: sinds: is: " "" , ( ) - of or a ap "den den\u00a0haag europa 2 ß 東 :'.split(
        " "
    )
)
VOCABULARIES = st.builds(
    Vocabulary,
    agencies=st.lists(
        st.tuples(st.sampled_from(["ANP", "AP", "A P", 'A"P', "B,C", "(D)", "", "Ŋ"]), st.integers(0, 9)), max_size=4
    ),
    feeds=st.lists(st.tuples(st.text(max_size=8), st.integers(0, 9)), max_size=4),
    languages=st.lists(st.tuples(st.sampled_from(["nl", "en", "xx", "", "n1"]), st.integers(0, 9)), max_size=4),
    countries=st.lists(st.tuples(st.sampled_from(["NL", "UA", "XK", ""]), st.integers(0, 9)), max_size=4),
    places=st.lists(
        st.tuples(st.sampled_from(["Den Haag", "'s-Hertogenbosch", "東京", "KYIV/LVIV", "-"]), st.integers(0, 9)),
        max_size=4,
    ),
    language=st.sampled_from(Language),
)


@given(
    (st.lists(PIECES, max_size=6).map("".join) | st.lists(PIECES, max_size=5).map(" ".join)), VOCABULARIES, st.data()
)
def test_what_is_taken_leaves_a_query_a_query(text: str, vocabulary: Vocabulary, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, len(text)))
    offered = completions(text, cursor, vocabulary)
    assert len(offered) <= MOST
    if not offered or not is_read(text):
        return
    one = data.draw(st.sampled_from(offered))
    assert 0 <= one.start <= cursor <= one.end <= len(text)
    taken = text[: one.start] + one.text
    assert one.text.endswith(":") or is_read(taken), taken


def is_read(text: str) -> bool:
    try:
        parse_query(text, typing=True)
    except QueryError:
        return False
    return True
