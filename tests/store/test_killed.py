"""Killed while it writes, the program leaves a store that opens and holds whole documents."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.store import Store

STORIES = 20
WRITES_WITHOUT_END = f"""
import sys
from pathlib import Path
from tests.store.building import NOW, save, story
from tickertui.model.clock import SetClock
from tickertui.store import Store
store = Store.open(Path(sys.argv[1]), clock=SetClock(NOW))
document = 0
while True:
    document += 1
    save(store, [story(f"{{document}}-{{number}}", paragraphs=("Tekst. " * 300,)) for number in range({STORIES})])
    print(document, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("after", [1, 3, 8])
def test_killed_in_mid_write(path: Path, clock: SetClock, after: int) -> None:
    root = Path(__file__).parents[2]
    writer = subprocess.Popen([sys.executable, "-c", WRITES_WITHOUT_END, path], stdout=subprocess.PIPE, cwd=root)
    with writer:
        assert writer.stdout is not None
        for _ in range(after):
            assert writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)

    store = Store.open(path, clock=clock)

    assert store.fault is None
    ids = store.ids(EVERYTHING)
    assert len(ids) >= after * STORIES
    assert len(ids) % STORIES == 0
    assert store.ids(Filter(text="tekst")) == ids
    store.close()
    check = sqlite3.connect(path)
    assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    check.close()
