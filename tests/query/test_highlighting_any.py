"""Whatever is searched for is highlighted in whatever text: spans in order, apart, and each of what was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.query import QueryError, parse_query, tokens
from tickertui.query.highlighting import highlights

WORDS = ["de", "dure", "Oekraïne", "東", "京都", "ﬁets", "½", "ß", "é\u0301n", "-", "'s", "3,5", "İ"]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=6).map(" ".join)


@pytest.mark.parametrize("text", ["de", "de dure", "de dure olie", "x de", ""])
def test_a_phrase_longer_than_the_text_is_nowhere(text: str) -> None:
    words = parse_query('"de dure olie van morgen"').words()
    assert highlights(text, words) == []


@given(TEXTS, TEXTS, st.sampled_from(["{}", '"{}"', '"{}', "{} of {}", "-{}"]))
def test_spans_are_in_order_apart_and_within_the_text(text: str, typed: str, shape: str) -> None:
    try:
        words = parse_query(shape.format(typed, typed)).words()
    except QueryError:
        return
    last = 0
    for start, end in highlights(text, words):
        assert last <= start < end <= len(text)
        last = end


@given(TEXTS, st.data())
def test_words_of_the_text_itself_are_found_in_it(text: str, data: st.DataObject) -> None:
    found = tokens(text)
    if not found:
        return
    first = data.draw(st.integers(0, len(found) - 1))
    phrase = " ".join(found[first : first + 3])
    assert highlights(text, parse_query(f'"{phrase}"').words())
