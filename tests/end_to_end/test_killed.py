"""Programs killed at any moment, two at a time on the same files, lose nothing that was acknowledged.

``TICKERTUI_KILLS`` is how many are killed; a run of hundreds is ``python -m benchmarks.killing``.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TIMES = os.environ.get("TICKERTUI_KILLS", "25")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_killed_programs_lose_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.killing", "--times", TIMES],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert f"{TIMES} killed" in done.stdout
