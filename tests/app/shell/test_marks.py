"""Marks are one cell each, and ASCII where the terminal has no more."""

from dataclasses import asdict

import pytest
from rich.cells import cell_len

from tickertui.app.marks import ASCII, Marks, marks_for


@pytest.mark.parametrize("marks", [Marks(), ASCII])
def test_every_mark_is_one_cell(marks: Marks) -> None:
    assert {name: cell_len(mark) for name, mark in asdict(marks).items() if cell_len(mark) != 1} == {}


def test_ascii_marks_are_ascii_and_tell_the_states_apart() -> None:
    assert "".join(asdict(ASCII).values()).isascii()
    for marks in (Marks(), ASCII):
        assert len({marks.live, marks.polling, marks.paused, marks.offline}) == 4
        assert len({marks.unread, marks.updated, "*", "!", "+"}) == 5


@pytest.mark.parametrize(
    ("environment", "encoding", "marks"),
    [
        ({}, "utf-8", Marks()),
        ({"TERM": "xterm-256color"}, "UTF8", Marks()),
        ({"TERM": "dumb"}, "utf-8", ASCII),
        ({}, "ascii", ASCII),
        ({}, "iso-8859-1", ASCII),
    ],
)
def test_what_a_terminal_can_show(environment: dict[str, str], encoding: str, marks: Marks) -> None:
    assert marks_for(environment, encoding) == marks
