"""Text from outside is safe to store and show, and loses nothing that a reader needs."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unseen import longest_stack, unseen
from tickertui.model.text import clean, cut, drawn, escaped, fold

hostile = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x1b\x07\x9b\u202e\u2066\u200b\u200d\ufe0f\u0301\u2028\x85\xa0\ufeff \n\t\ud800\U000e0041"
            "\U0001f3f4\u0e49\u093e\u0488\u3164\u1161\ufffe\U0001d173\U000e0067\U000e007f\U000e0100"
        ),
    )
)


@given(hostile)
def test_nothing_unseen_comes_through(text: str) -> None:
    cleaned = clean(text)
    assert not unseen(cleaned)
    assert not re.search(r"[^\S ]", cleaned)
    assert cleaned == cleaned.strip()
    assert "  " not in cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


def test_no_character_of_unicode_that_is_unseen_comes_through() -> None:
    everything = [chr(code) for code in range(0x110000)]
    for make_safe in (clean, drawn):
        assert not unseen("".join(make_safe(f"a{char}b") for char in everything))


@given(hostile)
def test_what_is_drawn_is_seen_and_keeps_its_spaces(text: str) -> None:
    safe = drawn(text)
    assert not unseen(safe)
    assert longest_stack(safe) <= 8
    assert drawn(safe) == safe
    assert safe.count(" ") == text.count(" ")
    assert clean(safe) == clean(clean(safe))


@given(hostile)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(
    hostile,
    st.lists(
        st.sampled_from("\u0301\u0e49\u093e\u0488\u200d\u200c\ufe0f\u1161\U000e0100\u034f"), min_size=9, max_size=60
    ),
)
def test_at_most_eight_marks_and_joiners_are_stacked(text: str, stack: list[str]) -> None:
    assert longest_stack(clean(f"{text}e{''.join(stack)}")) <= 8


@pytest.mark.parametrize(
    "text",
    [
        "क्षत्रिय स्त्री की",
        "บ้านที่อยู่",
        unicodedata.normalize("NFD", "Việt Nam ở Huế"),
        unicodedata.normalize("NFD", "한국어"),
        "שָׁלוֹם عَلَيْكُمْ بِسْمِ ٱللَّٰهِ",
        "👩🏽\u200d🤝\u200d👨🏿 🏳️\u200d🌈 1\ufe0f\u20e3 🇳🇱",
        "葛\U000e0100飾区",
        "z" + "\u0301" * 8,
    ],
)
def test_what_scripts_and_emoji_need_stays(text: str) -> None:
    assert clean(text) == text
    assert drawn(text) == text


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


@given(st.text(st.characters() | st.sampled_from("Éé’™Ꭰßﬁ\u0301\u0327\u064b가İΣς"), max_size=30))
def test_a_text_is_folded_as_its_characters_are_one_by_one(text: str) -> None:
    quotes = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
    decomposed = unicodedata.normalize("NFKD", text.translate(quotes).casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
    letters = str.maketrans(
        {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"}
    )
    assert fold(text) == bare.translate(letters)


@given(st.text(st.sampled_from("ab \u0301\u200d\ufe0f\u064b\u1161\U0001f600\U0001f3fbع"), max_size=60))
def test_of_marks_in_a_row_the_first_eight_stay_wherever_they_stand(text: str) -> None:
    marks = "[\u0301\u200d\ufe0f\u064b\u1161]"
    assert drawn(text) == re.sub(f"({marks}{{8}}){marks}+", r"\1", text)


def test_cutting_says_that_it_cut() -> None:
    assert cut("kort", 10) == "kort"
    assert cut("een lange zin", 6) == "een l…"


@pytest.mark.parametrize(
    ("text", "most", "left"),
    [
        ("gezin 👨\u200d👩\u200d👧 thuis", 9, "gezin…"),
        ("cafe\u0301 dicht", 5, "caf…"),
        ("vlag 🇳🇱🇧🇪 aan", 9, "vlag 🇳🇱…"),
        ("duim 👍🏽 op", 7, "duim…"),
        ("e" + "\u0301" * 5, 3, "e\u0301…"),
    ],
)
def test_cutting_parts_nothing_that_reads_as_one(text: str, most: int, left: str) -> None:
    assert cut(text, most) == left


@given(hostile, st.integers(1, 40))
def test_what_is_cut_fits_and_is_a_beginning(text: str, most: int) -> None:
    short = cut(text, most)
    assert len(short) <= most
    assert short == text or text.startswith(short[:-1])


@given(hostile)
def test_json_with_escapes_is_the_same_value_and_shows_nothing_unseen(text: str) -> None:
    written = escaped(json.dumps([text], ensure_ascii=False))
    assert not unseen(written)
    assert not re.search("[\U000e0000-\U000e007f]", written)
    assert json.loads(written) == [text]
