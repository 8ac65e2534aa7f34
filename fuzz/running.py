"""Runs targets under atheris, some at a time, each for a share of the time."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from fuzz.target import Target
from fuzz.targets import target

SLOWEST = 25
"""Seconds that one input may take, instrumented and beside whatever else the machine does; more is a finding."""
_MOST_MEMORY = 2_048
_MEMORY = "/dev/shm"
_EXECUTED = re.compile(r"number_of_executed_units:\s*(\d+)")
_COVERED = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")
_SAVED = re.compile(r"Test unit written to (\S+)")


@dataclass(frozen=True, slots=True)
class Result:
    """What a run gave: inputs tried, edges covered and inputs kept (None where it ended before it said so), and the input
    that broke a promise, if any, with what was printed."""

    name: str
    seconds: int
    executed: int | None
    covered: int | None
    kept: int | None
    finding: Path | None
    failed: bool
    output: str


def run_all(names: tuple[str, ...], seconds: float, *, corpus: Path, jobs: int) -> Iterator[Result]:
    """Run these targets, ``jobs`` at a time, together for about ``seconds`` beside what starting them takes.

    Each has at least one second. Inputs that reach something new are kept in ``corpus``, findings in its ``findings``.
    """
    share = max(1, round(seconds * min(jobs, len(names)) / len(names)))
    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(partial(run, seconds=share, corpus=corpus), names)


def run(name: str, *, seconds: int, corpus: Path) -> Result:
    """Run one target for so many seconds."""
    grown, findings = corpus / name, corpus / "findings" / name
    for folder in (grown, findings):
        folder.mkdir(parents=True, exist_ok=True)
    # In memory where there is such a place: some targets write a file for each input, and wait until it is on the disk.
    with tempfile.TemporaryDirectory(
        prefix="tickertui-fuzz-", dir=_MEMORY if os.access(_MEMORY, os.W_OK) else None
    ) as place:
        command = [sys.executable, "-m", "fuzz.guided", name, *_options(target(name), Path(place), findings, seconds)]
        begun = [str(grown), str(Path(place) / "seeds")]
        ended = subprocess.run(
            [*command, *begun],
            cwd=Path(__file__).parent.parent,
            # libFuzzer ends the process without a word to Python: what a target writes goes with this folder.
            env=os.environ | {"TMPDIR": place},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
    output = "".join(
        line for line in ended.stdout.splitlines(keepends=True) if not line.startswith(("INFO: ", "WARNING: Failed"))
    )
    executed, covered, saved = (
        _last(_EXECUTED, output),
        _last(_COVERED, output),
        _SAVED.search(output),
    )
    return Result(
        name,
        seconds,
        int(executed[1]) if executed else None,
        int(covered[1]) if covered else None,
        int(covered[3]) if covered else None,
        Path(saved[1]) if saved else None,
        ended.returncode != 0,
        output,
    )


def _options(chosen: Target, place: Path, findings: Path, seconds: int) -> list[str]:
    """libFuzzer's options; seeds and dictionary are written to ``place``."""
    seeds = place / "seeds"
    seeds.mkdir()
    for number, seed in enumerate((*chosen.seeds, *(path.read_bytes() for path in chosen.regressions()))):
        (seeds / f"{number:03}").write_bytes(seed)
    options = [
        f"-max_total_time={seconds}",
        f"-timeout={SLOWEST}",
        f"-rss_limit_mb={_MOST_MEMORY}",
        f"-max_len={max(chosen.longest, *map(len, chosen.seeds))}",
        f"-artifact_prefix={findings}/",
        "-print_final_stats=1",
    ]
    if chosen.words:
        dictionary = place / "words.dict"
        dictionary.write_text(chosen.dictionary, "ascii")
        options.append(f"-dict={dictionary}")
    return options


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text):  # noqa: B007 (the last is wanted)
        pass
    return found
