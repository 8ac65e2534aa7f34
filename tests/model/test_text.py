"""Text from outside is safe to store and show, and loses nothing that a reader needs."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tickertui.model.text import clean, cut, escaped, fold

UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
hostile = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x1b\x07\x9b\u202e\u2066\u200b\u200d\ufe0f\u0301\u2028\x85\xa0\ufeff \n\t\ud800\U000e0041\U0001f3f4"
        ),
    )
)


@given(hostile)
def test_nothing_unseen_comes_through(text: str) -> None:
    cleaned = clean(text)
    assert not UNSAFE.search(cleaned)
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@given(hostile)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(hostile)
def test_at_most_eight_marks_are_stacked(text: str) -> None:
    run = 0
    for char in clean(text + "e" + "\u0301" * 40):
        run = run + 1 if unicodedata.combining(char) else 0
        assert run <= 8


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("\x1b]0;titel\x07Weer\x1b[31m rood", "]0;titelWeer[31m rood"),
        ("een\u2028twee\x85drie\xa0vier", "een twee drie vier"),
        ("ge\u00adkop\u200bpeld \u202egnorts", "gekoppeld gnorts"),
        ("می\u200cخواهم 👨\u200d👩\u200d👧 ❤\ufe0f", "می\u200cخواهم 👨\u200d👩\u200d👧 ❤\ufe0f"),
        (
            "vlag 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f los\U000e0041",
            "vlag 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f los",
        ),
        ("[red]rood[/red]", "[red]rood[/red]"),
        ("  regel\r\n\teinde ", "regel einde"),
    ],
)
def test_what_goes_and_what_stays(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Oekraïne", "oekraine"), ("İzmir", "izmir"), ("Łódź", "lodz"), ("‘t Gooi", "'t gooi"), ("Straße", "strasse")],
)
def test_folding_takes_case_and_diacritics_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_cutting_says_that_it_cut() -> None:
    assert cut("kort", 10) == "kort"
    assert cut("een lange zin", 6) == "een l…"


@given(hostile)
def test_json_with_escapes_is_the_same_value_and_shows_nothing_unseen(text: str) -> None:
    written = escaped(json.dumps([text], ensure_ascii=False))
    assert not UNSAFE.search(written)
    assert not re.search("[\U000e0000-\U000e007f]", written)
    assert json.loads(written) == [text]
