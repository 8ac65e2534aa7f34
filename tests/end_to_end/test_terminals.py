"""Terminals of every kind: without a screen, without Unicode, of any size, with a size told wrong."""

import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
RUNNING = r"\d+ (min|uur)"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_terminal_that_can_show_no_screen_is_told_what_does_without(home: Path, term: str) -> None:
    with Terminal(["--demo"], home=home, more={"TERM": term}) as terminal:
        assert terminal.wait_for_end() == 1
        assert b"\x1b" not in terminal.raw
        assert terminal.raw.decode().count("\n") == 1
        assert f"TERM={term}" in terminal.text
        assert "tickertui list" in terminal.text


@pytest.mark.parametrize(
    "more",
    [
        {"TERM": None, "COLORTERM": None},
        {"TERM": "zo-een-is-er-niet"},
        {"COLUMNS": "100000000", "LINES": "3"},
        {"COLUMNS": "-5", "LINES": "99999"},
        {"COLUMNS": "7", "LINES": "x"},
    ],
    ids=lambda more: " ".join(f"{name}={value}" for name, value in more.items()),
)
def test_an_odd_environment_is_no_hindrance(home: Path, more: dict[str, str | None]) -> None:
    with Terminal(["--demo"], home=home, columns=90, rows=20, more=more) as terminal:
        terminal.wait_for(RUNNING)
        terminal.wait_for(r"(?m)^ ↵ lees .*\? hulp$")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == []


def test_a_terminal_without_unicode_gets_lines_that_are_as_long(home: Path) -> None:
    with Terminal(["--demo"], home=home, more={"PYTHONIOENCODING": "ascii:strict"}) as terminal:
        terminal.wait_for(RUNNING)
        rule = terminal.wait_for(r"(?m)^= Meer uit Buitenland \(\d+\) =+(?= |$)")[0]
        assert len(rule) == 120 * 6 // 10
        assert terminal.raw.isascii()
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_resized_to_nothing_and_back_it_stays_where_it_was(home: Path) -> None:
    page, now = Path(__file__).parent / "draadpagina.txt", {"TICKERTUI_NOW": "2026-11-24T12:00:00Z"}
    with Terminal(["--source", str(page)], home=home, columns=80, rows=24, more=now) as terminal:
        terminal.wait_for("SUVA")
        before = terminal.text
        terminal.press("jj")
        while terminal.text == before:
            terminal.take_in(0.05)
        terminal.take_in(0.5)
        before = terminal.text
        for columns, rows in [(1, 1), (2, 2), (300, 2), (5, 3), (10, 200), (1, 50), (65_535, 65_535), (20, 5)]:
            terminal.resize(columns, rows, shown=columns < 1_000)
            terminal.take_in(0.15)
        terminal.wait_for("klein")
        terminal.resize(80, 24)
        end = time.monotonic() + 20
        while terminal.text != before:
            assert time.monotonic() < end, terminal.text
            terminal.take_in(0.05)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == []
