"""What a key opens is loaded with the key, not for the first frame."""

import json
import subprocess
import sys
from pathlib import Path

from tests.app.shell.test_first_frame import FIRST_FRAME

LATE = {
    "tickertui.app.screens.feeds_screen",
    "tickertui.app.screens.filters_screen",
    "tickertui.app.screens.help_screen",
}


def test_screens_that_a_key_opens_are_not_loaded_for_the_first_frame(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path)], capture_output=True, check=True, text=True
    )
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert "tickertui.app.screens.news_actions" in loaded
    assert not loaded & LATE
