"""The installed program on its demo, in a real terminal: stories, keys, and a terminal left as it was."""

import signal
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal

NOW = "2026-11-24T12:00:00Z"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 40)])
def test_stories_arrive_and_the_program_leaves_the_terminal_clean(home: Path, columns: int, rows: int) -> None:
    with Terminal(["--demo"], home=home, columns=columns, rows=rows) as terminal:
        assert int(terminal.wait_for(r"Meer uit \w+ \((\d+)")[1]) > 10
        terminal.wait_for(r"\d+ (min|uur)")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == []
        assert "Traceback" not in terminal.text


def test_a_region_narrows_the_list_and_is_there_again_next_time(home: Path) -> None:
    with Terminal(["--demo"], home=home) as terminal:
        whole = int(terminal.wait_for(r"Meer uit \w+ \((\d+)\)")[1])
        terminal.press("3")
        shown = terminal.wait_for(r"Meer uit \w+ \((\d+) van \d+\)")
        assert 0 < int(shown[1]) < whole
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    with Terminal(["--demo"], home=home) as terminal:
        terminal.wait_for(r"Meer uit \w+ \(\d+ van \d+\)")


def test_help_shows_the_keys_in_the_language_asked_for(home: Path) -> None:
    with Terminal(["--demo", "--lang", "en"], home=home, rows=50) as terminal:
        terminal.wait_for(r"\d+ min")
        terminal.press("?")
        terminal.wait_for(r"(?i)next unread")
        terminal.press("\x1b")
        terminal.wait_until_gone(r"(?i)next unread")


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_a_program_that_is_told_to_end_leaves_the_terminal_clean(home: Path, ending: signal.Signals) -> None:
    with Terminal(["--demo"], home=home) as terminal:
        terminal.wait_for(r"\d+ min")
        terminal.send_signal(ending)
        assert terminal.wait_for_end() == 128 + ending
        assert terminal.left_over() == []


def test_only_the_sources_that_are_named(home: Path) -> None:
    page = Path(__file__).parent / "draadpagina.txt"
    with Terminal(["--source", str(page)], home=home, more={"TICKERTUI_NOW": NOW}) as terminal:
        terminal.wait_for("NAIROBI")
        terminal.wait_for("Veerman op de Zwarte Zee redt twaalf vissers")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert [path.name for path in home.rglob("*") if path.is_file()] == []


def test_an_unknown_theme_is_told_before_the_screen_is_taken(home: Path) -> None:
    with Terminal(["--demo", "--theme", "paars"], home=home) as terminal:
        assert terminal.wait_for_end() == 2
        assert "geen thema: 'paars'; kies uit" in terminal.text
        assert b"?1049h" not in terminal.raw
