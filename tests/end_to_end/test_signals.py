"""The installed program ended by signals at every moment: its exit code tells which, and the terminal is as it was."""

import signal
import sys
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
RUNNING = r"\d+ (min|uur)"

# The program with something in it that never comes back; the demo has all of its parts.
HANGING = """
import sys, time
import tickertui.app.app
from tickertui.app.screens.news_actions import News
from tickertui.store import Store
{what} = lambda *_, **__: time.sleep(600)
from tickertui.cli.main import main
sys.exit(main(["--demo"]))
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.mark.parametrize("name", ["SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP"])
def test_several_of_a_kind_end_it_once_and_cleanly(home: Path, name: str) -> None:
    number = signal.Signals[name]
    with Terminal(["--demo"], home=home) as terminal:
        terminal.wait_for(RUNNING)
        terminal.send_signal(number)
        terminal.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert terminal.left_over() == []
        assert b"Traceback" not in terminal.raw


def test_one_that_comes_as_the_screen_is_taken(home: Path) -> None:
    with Terminal(["--demo"], home=home) as terminal:
        terminal.wait_for_bytes(b"\x1b[?1049h")
        terminal.send_signal(signal.SIGINT)
        assert terminal.wait_for_end() == 130
        assert terminal.left_over() == []


def test_one_that_comes_while_it_ends(home: Path) -> None:
    with Terminal(["--demo"], home=home) as terminal:
        terminal.wait_for(RUNNING)
        terminal.press("q")
        terminal.wait_for_bytes(b"\x1b[?2004l")
        terminal.send_signal(signal.SIGTERM)
        assert terminal.wait_for_end() in (0, 143, -signal.SIGTERM)  # ended already, ending, or past the last word
        assert terminal.left_over() == []
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize(
    ("what", "ending", "code"),
    [("Store.close", "q", 0), ("News.action_help", "?", 143)],
    ids=["a store that hangs", "a loop that hangs"],
)
def test_what_hangs_keeps_it_some_seconds(home: Path, what: str, ending: str, code: int) -> None:
    program = [sys.executable, "-c", HANGING.format(what=what)]
    with Terminal([], home=home, program=program) as terminal:
        terminal.wait_for(RUNNING)
        terminal.press(ending)
        if code:
            terminal.take_in(0.3)
            terminal.send_signal(signal.SIGTERM)
        assert terminal.wait_for_end() == code
        assert terminal.left_over() == []


def test_keys_that_are_signals_or_flow_control_elsewhere_do_nothing_bad(home: Path) -> None:
    with Terminal(["--demo"], home=home) as terminal:
        terminal.wait_for(RUNNING)
        terminal.press("\x13\x11?")
        terminal.wait_for("Bewegen")
        terminal.press("\x1c")
        terminal.take_in(0.2)
        terminal.press("\x03")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == []
