"""What is drawn is safe and stays in its columns, whichever terminal draws it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color
from wcwidth import wcwidth

from tests.unseen import longest_stack, unseen
from tickertui.app.agreed_widths import agreed
from tickertui.app.drawn_lines import DrawnLines
from tickertui.app.pinning import pinned

hostile = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x1b\x07\x9b\n\r\t\u202e\u200b\u200d\u200c\ufe0f\u0301\u0e49\u093e\u20e3👨👩🏽❤🇳🇱🏴\U000e0067\U000e007f1#"
        ),
    ),
    max_size=60,
)


@given(st.lists(hostile, max_size=4))
def test_a_drawn_line_is_safe_and_as_wide_as_it_was(texts: list[str]) -> None:
    line = [Segment(text, Style(bold=True, link="https://kwaad.example/\x1b]0;x\x07")) for text in texts]
    drawn = DrawnLines().apply([*line, Segment("\x1b[2J", None, [(ControlType.CLEAR,)])], Color.parse("black"))
    for before, after in zip(line, drawn, strict=False):
        assert not unseen(after.text)
        assert "\n" not in after.text
        assert longest_stack(after.text) <= 8
        assert after.style is not None
        assert after.style.link is None
        assert after.style.bold
        assert cell_len(after.text) >= cell_len(before.text)
    assert drawn[-1].text == ""


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("👨\u200d👩\u200d👧\u200d👦 thuis", "👨 thuis"),
        ("👍🏽 goed", "👍 goed"),
        ("🇳🇱 en 🇧🇪", "NL en BE"),
        ("❤\ufe0f", "❤ "),
        ("1\ufe0f\u20e3 eerst", "1  eerst"),
        ("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "🏴"),
        ("🏳\ufe0f\u200d🌈", "🏳 "),
        ("می\u200cخواهم 東京 Việt", "می\u200cخواهم 東京 Việt"),
    ],
)
def test_emoji_are_drawn_as_wide_as_laid_out_in_a_terminal_that_adds_up_characters(text: str, plain: str) -> None:
    assert agreed(text) == plain
    assert cell_len(plain) == cell_len(text)
    assert sum(max(wcwidth(char), 0) for char in plain) == cell_len(text)


def columns(output: str, *, marks: int) -> dict[str, int]:
    """Where a terminal puts each "|n" that gives a spacing mark so many cells, and text of wide characters two."""
    found: dict[str, int] = {}
    column = 1
    for token in re.finditer(r"\x1b\[(?:\d+;(\d+)H|(\d+)G|[0-9;]*m)|(\|\d)|(.)", output):
        if place := token[1] or token[2]:
            column = int(place)
        elif token[3]:
            found[token[3]] = column
            column += 2
        elif char := token[4]:
            column += marks if char in "\u093f\u0940\u093e\u0902" else max(wcwidth(char), 0)
    return found


@pytest.mark.parametrize("marks", [0, 1])
def test_what_follows_a_disputed_word_stands_where_it_was_laid_out(marks: int) -> None:
    text = "|0 हिन्दी समाचार की |1 東京 👨 |2"
    output = f"\x1b[3;5H\x1b[1m{text}\x1b[0m"
    expected = {f"|{n}": 5 + cell_len(text[: text.index(f"|{n}")]) for n in range(3)}
    assert columns(pinned(output), marks=marks) == expected


@given(hostile, st.integers(1, 200))
def test_pinning_adds_nothing_but_blanks_and_places(text: str, column: int) -> None:
    text = re.sub(r"[\x00-\x1f]", "", text)
    output = pinned(f"\x1b[1;{column}H{text}")
    assert re.sub(r" +\x1b\[\d+G|\x1b\[\d+G", "", output).replace(" ", "") == f"\x1b[1;{column}H{text}".replace(" ", "")


def test_where_the_cursor_is_unknown_nothing_is_pinned() -> None:
    assert pinned("\r\nकी") == "\r\nकी"
    assert pinned("\x1b[1;1Hgewoon ─ •") == "\x1b[1;1Hgewoon ─ •"
