"""XML in pieces is what it is as a whole, but for what is passed over."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.bounds import DocumentBounds
from tickertui.sources.feeds import readable
from tickertui.sources.feeds.readable import ReadableText

PARTS = st.lists(
    st.sampled_from(
        ("<a>", "</a>", "<![CDATA[", "]]>", "]", "&", "&amp;", "&eacute;", "&#233;", "&#x1b;", "&zee;", "tekst", " ", "é", "<", ">")
    ),
    max_size=60,
)  # fmt: skip


def whole(text: str, bounds: DocumentBounds | None = None) -> str:
    return "".join(ReadableText(text, 0, bounds or DocumentBounds()).pieces())


@pytest.fixture(params=[50, 64])
def small_pieces(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    size: int = request.param
    monkeypatch.setattr(readable, "_PIECE", size)
    return size


@given(parts=PARTS)
def test_pieces_part_nothing_that_belongs_together(parts: list[str]) -> None:
    text = "".join(parts)
    with pytest.MonkeyPatch.context() as patch:
        at_once = whole(text)
        for size in (50, 57, 64):
            patch.setattr(readable, "_PIECE", size)
            assert whole(text) == at_once


def test_a_reference_to_a_sign_of_markup_makes_none() -> None:
    assert whole("1 &LT; 2 &AMP; 3 &nvlt;") == "1 &lt; 2 &amp; 3 &lt;\u20d2"


def test_references_are_resolved_outside_cdata_and_nowhere_else(small_pieces: int) -> None:
    text = "&eacute;&x;&amp;& <![CDATA[&eacute;&]]>&" * small_pieces
    assert whole(text) == "é&amp;&amp; <![CDATA[&eacute;&]]>&amp;" * small_pieces


def test_a_run_that_no_field_could_hold_is_passed_over() -> None:
    bounds = DocumentBounds(text=10_000)
    for begin, end in (("<title>", "</title>"), ("<a b='", "'/>"), ("<![CDATA[", "]]>"), ("<!--", "-->")):
        found = whole(begin + "woord " * 200_000 + end + "<b/>", bounds)
        assert len(found) < 120_000
        assert found.endswith(f"{end}<b/>")


@pytest.mark.parametrize("mark", ["<a>", "<a b='' c=''/>", "&amp;", "&", "<", "<!---->", "<![CDATA[<]]>", "a='"])
def test_no_more_marks_come_than_elements_allow(mark: str) -> None:
    bounds = DocumentBounds(elements=1_000)
    text = ReadableText(f"<rss>{mark * 100_000}", 0, bounds)
    found = "".join(text.pieces())
    assert text.spent
    assert max(found.count(sign) for sign in "<=&") < 1_000 * 8 + 20_000


def test_tags_that_never_end_are_stopped_at() -> None:
    text = ReadableText("<rss>" + "<item " * 100_000, 0, DocumentBounds())
    assert len("".join(text.pieces())) < 50_000
    assert text.spent


def test_what_lies_between_the_first_and_the_last_is_left_out(small_pieces: int) -> None:
    items = [f"<i>{number}</i>" for number in range(100)]
    text = ReadableText("".join(items), 0, DocumentBounds())
    pieces = text.pieces()
    found = next(pieces)
    assert text.keep_last("</i>", 3)
    assert not text.keep_last("</i>", 3)
    found += "".join(pieces)
    numbers = [int(number) for number in re.findall(r"\d+", found)]
    assert numbers[-3:] == [97, 98, 99]
    assert numbers[:4] == [0, 1, 2, 3]
    assert len(numbers) < small_pieces // 2
    assert found.count("<i>") == found.count("</i>") == len(numbers)


def test_a_cdata_section_is_not_left_halfway() -> None:
    text = ReadableText("<i>0</i><![CDATA[" + "x</i>" * 10_000 + "]]></i>" + "<i></i>" * 9, 0, DocumentBounds())
    pieces = text.pieces()
    found = next(pieces)
    assert not text.keep_last("</i>", 2)
    assert (found + "".join(pieces)).count("]]>") == 1
