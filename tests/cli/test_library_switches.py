"""Switches of the library that draws: users' stay, others go."""

import os
import subprocess
import sys

import pytest

from tickertui.cli.library_switches import drop_odd_switches


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ({"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_FPS": "abc"}, {"TEXTUAL_ANIMATIONS": "none", "TEXTUAL_FPS": "abc"}),
        ({"TEXTUAL_COLOR_SYSTEM": "256"}, {"TEXTUAL_COLOR_SYSTEM": "256"}),
        ({"TEXTUAL_COLOR_SYSTEM": "?"}, {}),
        ({"TEXTUAL_DRIVER": "os:path", "TEXTUAL_PRESS": "q", "TEXTUAL_LOG": "x", "TEXTUAL": "devtools"}, {}),
        ({"TERM": "xterm", "TEXTUALLY": "so"}, {"TERM": "xterm", "TEXTUALLY": "so"}),
    ],
)
def test_what_is_left(given: dict[str, str], left: dict[str, str]) -> None:
    drop_odd_switches(given)
    assert given == left


def test_textual_is_not_there_before_they_are_dropped() -> None:
    line = "import tickertui.cli.commands.run, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", line], env=dict(os.environ), check=False).returncode == 0
