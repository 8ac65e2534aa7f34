"""What a terminal answers is read to its end, and no further than it may be waited for."""

import os
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("Windows' console is asked otherwise", allow_module_level=True)

import pty
import termios

from tickertui.cli.doctor import asking


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Both ends of a terminal, of which the program has the second as its own."""
    outer, inner = pty.openpty()
    monkeypatch.setattr(sys, "__stdin__", os.fdopen(inner, "r", closefd=False))
    monkeypatch.setattr(sys, "__stdout__", os.fdopen(inner, "w", closefd=False))
    return outer, inner


def test_an_answer_is_read_to_its_end_and_the_terminal_left_as_it_was(pair: tuple[int, int]) -> None:
    outer, inner = pair
    before = termios.tcgetattr(inner)
    os.write(outer, b"\x1bP>|Ghost 1.0\x1b\\\x1b[?2026;2$y\x1b[?62;22c")
    answer = asking.ask("\x1b[c")
    assert "Ghost 1.0" in answer
    assert answer.endswith("\x1b[?62;22c")
    assert termios.tcgetattr(inner) == before


def test_a_silent_terminal_is_waited_for_but_a_moment(pair: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_PATIENCE", 0.01)
    assert asking.ask("\x1b[c") == ""
