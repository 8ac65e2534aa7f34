"""``python -m benchmarks.endurance [--minutes 30]``: the installed program under faults, in real time.

``--command`` is the program, ``tickertui`` beside this Python unless told otherwise. Writes ``docs/endurance.md`` and
``docs/endurance.svg``, and ends with 1 when a figure is not good, with 2 when something needed is missing.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from random import Random

_DOCS = Path(__file__).parents[2] / "docs"
_FEEDS = 12
_PER_DAY = 6_000.0
_EVERY = 5.0


def main() -> int:
    """Run, print, write; the exit code."""
    try:
        from benchmarks.endurance.reporting import judge, write
        from benchmarks.endurance.running import endure
        from benchmarks.soak.reporting import judged
    except ModuleNotFoundError as error:
        print(f"endurance: {error.name} is missing: install the development requirements", file=sys.stderr)
        return 2
    beside = shutil.which("tickertui", path=str(Path(sys.executable).parent)) or shutil.which("tickertui")
    parser = argparse.ArgumentParser(prog="python -m benchmarks.endurance")
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--command", default=beside)
    parser.add_argument("--docs", type=Path, default=_DOCS, help="where the document and its picture go")
    options = parser.parse_args()
    if not options.command or shutil.which(options.command) is None:
        print("endurance: no tickertui: install the project, or name the program with --command", file=sys.stderr)
        return 2
    command = str(Path(shutil.which(options.command) or "").absolute())
    if not options.docs.is_dir() or options.minutes < 1:
        parser.error("--docs must be a folder, and --minutes at least 1")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        run = endure(
            [command],
            Path(home),
            minutes=options.minutes,
            feeds=_FEEDS,
            per_day=_PER_DAY,
            every=_EVERY,
            random=Random(13),
        )
    verdicts = judge(run.samples, run.code)
    print(judged(verdicts))
    if run.code != 0:
        print(run.last_words)
    print(f"{time.monotonic() - began:.0f} s")
    write(run.samples, verdicts, run.answers, options.docs)
    return 0 if all(one.good for one in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
