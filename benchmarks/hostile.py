"""What hostile documents cost: ``python -m benchmarks.hostile [PATTERN …] [--size BYTES] [--over SECONDS] [--reading]``.

Each document is made, and then listed by a process of its own (``tickertui list --source FILE --json``); printed are the
CPU time and the memory over those of a small page, what came of it, and the document's name, of those over ``--over``.
``--reading`` reads and places it only, in a fork of this process: quicker, without the store and the output.
Exit 1 when one goes over the bounds, crashes, or gives what it must not.
"""

import argparse
import fnmatch
import json
import os
import resource
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.hostile.documents import ALL
from tests.hostile.kinds import Hostile, Outcome
from tests.hostile.shells import GOOD_WIRE, rss, told_item

CPU_BOUND, MEMORY_BOUND = 1.0, 64.0
_NOW = "2026-01-21T12:00:00Z"
_LIMIT = 20
_SIZE = 7_800_000


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds, the most MiB, the exit status, and what was said: stories, or the refusal."""

    cpu: float
    mib: float
    status: int
    said: str
    stories: int


def listed(path: Path) -> Cost:
    """The cost of listing a document by a process of its own."""
    environment = {**os.environ, "HOME": str(path.parent), "TICKERTUI_NOW": _NOW, "LC_ALL": "C.UTF-8"}
    environment = {name: value for name, value in environment.items() if not name.startswith("XDG_")}
    command = [sys.executable, "-m", "tickertui", "list", "--source", str(path), "--json"]

    def run() -> None:
        os.execve(sys.executable, command, environment)

    cost = _measured(run, path.parent)
    lines = (path.parent / "out").read_bytes().splitlines()
    said = (path.parent / "err").read_text("utf-8", "replace").strip()
    wrong = [line for line in lines if len(line) >= 200_000 or not isinstance(json.loads(line), dict)]
    said = f"{len(wrong)} lines too long" if wrong else said
    return Cost(cost.cpu, cost.mib, cost.status, said, len(lines))


def read(path: Path) -> Cost:
    """The cost of reading and placing it, in a fork."""
    from tickertui.model.bounds import DocumentBounds
    from tickertui.model.fault import DocumentError
    from tickertui.polling.reading import read_answer
    from tickertui.polling.retrieval import Retrieved

    def run() -> None:
        body = path.read_bytes()
        now = datetime.fromisoformat(_NOW).astimezone(UTC)
        try:
            found = read_answer(Retrieved(body, address=str(path)), known=b"", now=now, bounds=DocumentBounds())
        except DocumentError as error:
            os.write(2, f"{path.name}: {error.fault.code.value}".encode())
            os._exit(1)
        os.write(1, b"\n" * (len(found.document.stories) if found.document else 0))
        os._exit(0)

    cost = _measured(run, path.parent)
    said = (path.parent / "err").read_text("utf-8", "replace").strip()
    return Cost(cost.cpu, cost.mib, cost.status, said, (path.parent / "out").stat().st_size)


def _measured(run: Callable[[], None], folder: Path) -> Cost:
    """What ``run`` costs in a fork, its output in files of ``folder``."""
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (_LIMIT, _LIMIT))
        for number, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        try:
            run()
        except BaseException as error:
            os.write(2, f"Traceback: {error!r}".encode())
        os._exit(3)
    _, status, usage = os.wait4(child, 0)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), "", 0)


def made(kind: Hostile, size: int, path: Path) -> None:
    """Make the document in a fork, whose memory is not this process's."""
    child = os.fork()
    if not child:
        path.write_bytes(kind.within(size))
        os._exit(0)
    os.waitpid(child, 0)


def mistake(kind: Hostile, cost: Cost) -> str:
    """What is wrong with what came of it, "" where nothing is."""
    refused = cost.status == 1 and not cost.stories
    if "Traceback" in cost.said or "too long" in cost.said or cost.status not in (0, 1):
        return f"FAILED ({cost.status})"
    if refused and not (kind.name in cost.said and len(cost.said) < 1_000 and "\n" not in cost.said):
        return "BAD REFUSAL"
    if not refused and not cost.stories:
        return "SILENT"
    if kind.outcome is Outcome.STORIES and refused and kind.light == kind.heavy:
        return "REFUSED"
    return "READ" if kind.outcome is Outcome.REFUSED and not refused else ""


def small_page(measure: Callable[[Path], Cost], folder: str) -> Cost:
    """What the dearer of two small pages costs, after a run to warm up."""
    pages = {"small.xml": rss(told_item("<p>De dijk houdt stand.</p>")), "small.txt": GOOD_WIRE}
    for name, text in pages.items():
        Path(folder, name).write_text(text, "utf-8")
    costs = [measure(Path(folder, name)) for name in (*pages, *pages)][len(pages) :]
    return Cost(max(cost.cpu for cost in costs), max(cost.mib for cost in costs), 0, "", 1)


def main() -> int:
    """Measure the kinds that the arguments choose."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("patterns", nargs="*", default=["*"])
    parser.add_argument("--size", type=int, default=_SIZE)
    parser.add_argument("--over", type=float, default=0.3)
    parser.add_argument("--reading", action="store_true")
    options = parser.parse_args()
    kinds = [kind for kind in ALL if any(fnmatch.fnmatch(kind.name, pattern) for pattern in options.patterns)]
    measure = read if options.reading else listed
    bad = 0
    costs: list[tuple[float, float, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        small = small_page(measure, folder)
        print(f"a small page: {small.cpu:.2f} s, {small.mib:.0f} MiB")
        for kind in kinds:
            path = Path(folder, kind.name)
            made(kind, options.size, path)
            cost = measure(path)
            size = path.stat().st_size / 1e6
            path.unlink()
            cpu, mib, wrong = cost.cpu - small.cpu, cost.mib - small.mib, mistake(kind, cost)
            costs.append((cpu, mib, kind.name))
            bad += cpu > CPU_BOUND or mib > MEMORY_BOUND or bool(wrong)
            if wrong or cpu > options.over or mib > MEMORY_BOUND / 2:
                line = (
                    f"{cpu:5.2f} s {mib:4.0f} MiB {size:5.1f} MB {cost.stories:5} {kind.name} {cost.said[-90:]} {wrong}"
                )
                print(line.rstrip(), flush=True)
    if costs:
        dearest, largest = max(costs), max(costs, key=lambda row: row[1])
        print(f"dearest: {dearest[0]:.2f} s, {dearest[2]}; largest: {largest[1]:.0f} MiB, {largest[2]}")
    print(f"{len(costs)} documents, {bad} of them dear or wrong")
    return 1 if bad or not costs else 0


if __name__ == "__main__":
    sys.exit(main())
