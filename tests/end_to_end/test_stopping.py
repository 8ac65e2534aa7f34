"""The app stopped and continued, in a shell and out of it, and a terminal that goes away under it."""

import os
import re
import shlex
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal, command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
RUNNING = r"\d+ (min|uur)"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def state_of(pid: int) -> str:
    """What a process does: ``T`` is stopped."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def wait_until_stopped(terminal: Terminal) -> None:
    """Wait until the program stands still."""
    end = time.monotonic() + 20
    while state_of(terminal.pid) != "T":
        assert time.monotonic() < end
        terminal.take_in(0.02)
    terminal.take_in(0.1)


def wait_until_taken(terminal: Terminal, drawn: int) -> None:
    """Wait until the program has its screen again, after the first ``drawn`` bytes that it wrote."""
    end = time.monotonic() + 20
    while b"\x1b[?1049h" not in terminal.raw[drawn:]:
        assert time.monotonic() < end
        terminal.take_in(0.02)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="a process's state is read where Linux tells it")
@pytest.mark.parametrize("how", ["key", "SIGTSTP"])
def test_stopped_it_gives_the_terminal_back_and_continued_it_takes_it_again(home: Path, how: str) -> None:
    with Terminal(["--demo"], home=home) as terminal:
        terminal.wait_for(RUNNING)
        if how == "key":
            terminal.press("\x1a")
        else:
            terminal.send_signal(signal.SIGTSTP)
        wait_until_stopped(terminal)
        assert terminal.left_over() == []
        drawn = len(terminal.raw)
        terminal.send_signal(signal.SIGCONT)
        wait_until_taken(terminal, drawn)
        terminal.press("?")
        terminal.wait_for("markeer als gelezen")
        terminal.press("\x1b")
        terminal.wait_until_gone("markeer als gelezen")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == []


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="a process's state is read where Linux tells it")
def test_a_stop_that_nobody_announced_is_found_out_afterwards(home: Path) -> None:
    with Terminal(["--demo"], home=home) as terminal:
        terminal.wait_for(RUNNING)
        terminal.send_signal(signal.SIGSTOP)
        wait_until_stopped(terminal)
        drawn = len(terminal.raw)
        terminal.send_signal(signal.SIGCONT)
        wait_until_taken(terminal, drawn)
        terminal.press("?")
        terminal.wait_for("markeer als gelezen")
        terminal.press("\x1b")
        terminal.wait_until_gone("markeer als gelezen")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert terminal.left_over() == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no shell with jobs")
def test_a_shell_stops_it_puts_it_in_the_background_and_takes_it_back(home: Path) -> None:
    with Terminal([], home=home, program=["bash", "--norc", "-i"], more={"PS1": "GEREED> "}) as terminal:
        terminal.press("stty -g; echo voor\r")
        before = terminal.wait_for(r"(?m)^([0-9a-f:]{40,})\s+voor$")[1]
        terminal.press(f"{shlex.join(command())} --demo\r")
        terminal.wait_for(RUNNING)
        terminal.press("\x1a")
        terminal.wait_for(r"Stopped")
        terminal.press("bg\r")
        terminal.wait_for("demo &")
        terminal.press("clear; fg\r")
        terminal.wait_for(r"hulp")
        terminal.press("?")
        terminal.wait_for("markeer als gelezen")
        terminal.press("\x1b")
        terminal.wait_until_gone("markeer als gelezen")
        terminal.press("q")
        terminal.wait_for(r"GEREED>")
        terminal.press("clear; stty -g; echo na\r")
        assert terminal.wait_for(r"(?m)^([0-9a-f:]{40,})\s+na$")[1] == before


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no shell with jobs")
def test_in_the_background_it_can_be_ended(home: Path) -> None:
    with Terminal([], home=home, program=["bash", "--norc", "-i"], more={"PS1": "GEREED> "}) as terminal:
        terminal.press(f"{shlex.join(command())} --demo\r")
        terminal.wait_for(RUNNING)
        terminal.press("\x1a")
        terminal.wait_for("Stopped")
        terminal.press("clear; bg; sleep 0.3; kill %1; while jobs %1; do sleep 0.1; done >/dev/null 2>&1; echo af $?\r")
        terminal.wait_for(r"(?m)^af \d+")


def test_a_window_that_closes_ends_it_and_what_is_stored_is_whole(home: Path) -> None:
    page = Path(__file__).parent / "draadpagina.txt"
    folder = home / "data"
    home.mkdir()
    (home / "config.toml").write_text(f'[[feeds]]\naddress = "{page}"\n')
    more = {"TICKERTUI_CONFIG_DIR": str(home), "TICKERTUI_DATA_DIR": str(folder)}
    with Terminal([], home=home, more=more) as terminal:
        terminal.wait_for("SUVA")
        terminal.hang_up()
        end = time.monotonic() + 20
        while terminal.is_running:
            assert time.monotonic() < end
            time.sleep(0.02)
    assert not [file for file in folder.iterdir() if file.name.endswith(("-wal", "-journal"))]


@pytest.mark.skipif(shutil.which("setsid") is None, reason="there is no session of its own to be had")
def test_a_program_that_no_signal_tells_sees_that_its_window_is_gone(home: Path) -> None:
    line = f'setsid {shlex.join(command())} --demo <"$(tty)" & echo $! >pid; wait; sleep 60'
    with Terminal([line], home=home, program=["bash", "--norc", "-c"]) as terminal:
        terminal.wait_for(RUNNING)
        found = re.fullmatch(r"(\d+)\n", (home / "pid").read_text())
        assert found
        pid = int(found[1])
        terminal.hang_up()
        end = time.monotonic() + 20
        while Path(f"/proc/{pid}").exists():
            assert time.monotonic() < end, state_of(pid)
            time.sleep(0.02)
        assert os.getpgid(0) != pid
