"""An error that nobody foresaw ends the program: the terminal is as it was, one line tells, nothing stored is lost."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.terminal import Terminal, command, environment

PAGE = Path(__file__).parent / "draadpagina.txt"
BREAKS = """
import os
from tickertui.app.screens import news_screen

tick = news_screen.NewsScreen.tick


def broken(self, *arguments):
    if os.path.exists(os.environ["HOME"] + "/break"):
        secret_of_mine = "zeergeheim9"
        raise RuntimeError("kapot\\x1b[2J")
    return tick(self, *arguments)


news_screen.NewsScreen.tick = broken
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    (folder / ".config" / "tickertui").mkdir(parents=True)
    (folder / ".config" / "tickertui" / "config.toml").write_text(f'[[feeds]]\naddress = "{PAGE}"\n')
    (folder / "python").mkdir()
    (folder / "python" / "sitecustomize.py").write_text(BREAKS)
    return folder


def test_a_crash(home: Path) -> None:
    more = {"PYTHONPATH": str(home / "python"), "PYTHONDONTWRITEBYTECODE": "1"}
    with Terminal([], home=home, more=more) as terminal:
        terminal.wait_for(r"Meer uit")
        (home / "break").touch()
        assert terminal.wait_for_end() == 1
        assert terminal.left_over() == []
        lines = [line for line in terminal.text.splitlines() if line.strip()]
    assert len("".join(lines).split("tickertui: ")) == 2
    told = " ".join("".join(lines).split())
    assert "RuntimeError: kapot" in told and "Traceback" not in told

    (report,) = (home / ".local" / "state" / "tickertui" / "log").glob("crash-*.txt")
    text = report.read_text("utf-8")
    assert report.name in told.replace(" ", "")
    assert "sitecustomize.py" in text and "RuntimeError: kapot" in text

    listed = subprocess.run([*command(), "list", "--json"], env=environment(home), capture_output=True, check=True)
    assert len([json.loads(line) for line in listed.stdout.splitlines()]) == 5
