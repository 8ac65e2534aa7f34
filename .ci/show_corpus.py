"""Shows every document of a folder in a terminal, in batches, and reads what the terminal was told to obey.

Usage: show_corpus.py FOLDER -- COMMAND. Exit code 1 where anything but what the program has a reason to write came out.
"""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.end_to_end.obeyed import slips  # noqa: E402
from tests.end_to_end.terminal import Terminal  # noqa: E402

BATCH = 8
SETTLE_SECONDS = 3.0
# To the reader and its end, its links, what it copies, the feeds, the filters, the palette.
STEPS = ("j", "\r", "G", "]", "y", "\x1b", "G", "\r", "\x1b", "e", "\x1b", "f", "\x1b", "\x10", "haal", "\x1b")
STEP_SECONDS = 0.3


def documents(folder: Path) -> list[Path]:
    """All documents below ``folder``; what is expected of them, and how to check it, is none."""
    skipped = (".expect.json", ".md", ".py")
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(skipped))


def shown(batch: list[Path], home: Path) -> list[str]:
    """What was wrong while these documents were shown."""
    arguments = [word for path in batch for word in ("--source", str(path.resolve()))]
    with Terminal(arguments, home=home, more={"TICKERTUI_NOW": "2026-11-24T12:00:00Z"}) as terminal:
        terminal.take_in(SETTLE_SECONDS)
        for keys in STEPS:
            terminal.press(keys)
            terminal.take_in(STEP_SECONDS)
        terminal.press("q")
        code = terminal.wait_for_end()
    found = slips(terminal.raw, copied=None)
    return found if code == 0 else [*found, f"exit code {code}"]


def main(folder: str, command: str) -> int:
    """Show all; 1 where something was wrong."""
    os.environ["TICKERTUI_COMMAND"] = command
    found = documents(Path(folder))
    wrong = 0
    for start in range(0, len(found), BATCH):
        batch = found[start : start + BATCH]
        with tempfile.TemporaryDirectory() as home:
            for slip in shown(batch, Path(home)):
                wrong += 1
                print(f"{', '.join(path.name for path in batch)}: {slip}")
    print(f"{len(found)} documents shown, {wrong} slips")
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[2] != "--":
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[3]))
