"""``python -m benchmarks.soak [--days 60] [--feeds 50]``: is the program the same after weeks as on its first day?

Prints a line a day, writes ``docs/soak.md`` and ``docs/soak.svg``, and ends with 1 when something grows, is left open
or is asked at the wrong time.
"""

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.soak.measuring import Sample

_DOCS = Path(__file__).parents[2] / "docs"


def main() -> int:
    """Run, print, write; the exit code."""
    try:
        from benchmarks.soak.judging import judge
        from benchmarks.soak.reporting import heading, judged, line, write
        from benchmarks.soak.running import Plan, run
    except ModuleNotFoundError as error:
        print(f"soak: {error.name} is missing: install the development requirements", file=sys.stderr)
        return 2
    plan = Plan()
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak")
    parser.add_argument("--days", type=int, default=plan.days)
    parser.add_argument("--feeds", type=int, default=plan.feeds)
    parser.add_argument("--docs", type=Path, default=_DOCS, help="where the document and its picture go")
    options = parser.parse_args()
    if options.days < 2 or options.feeds < 3:
        parser.error("at least 2 days and 3 feeds")
    if not options.docs.is_dir():
        parser.error(f"no folder: {options.docs}")
    plan = replace(plan, days=options.days, feeds=options.feeds, keep_days=max(1, min(30, options.days // 2)))
    print(heading(), flush=True)

    def tell(sample: Sample) -> None:
        print(line(sample), flush=True)

    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = run(plan, Path(folder), tell)
    verdicts = judge(found.samples, early=found.early, late=found.late, overdue=found.overdue)
    print(judged(verdicts))
    for slip in (*found.examples, *found.errors):
        print(slip)
    write(found, verdicts, time.monotonic() - began, options.docs)
    return 0 if all(one.good for one in verdicts) and not found.errors else 1


if __name__ == "__main__":
    sys.exit(main())
