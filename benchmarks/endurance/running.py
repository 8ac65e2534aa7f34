"""One run: the server, the program, its user and whoever measures, each at its own pace."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import psutil

from benchmarks.endurance.program import Program
from benchmarks.endurance.sampling import Sample, take
from benchmarks.endurance.server import FaultyServer
from benchmarks.endurance.user import Step, steps

_BEGINS = 5.0
_ENDS = 20.0


@dataclass
class Run:
    """What came of it: ``code`` is the exit code, None when it would not end; ``last_words`` what it wrote at the end."""

    samples: list[Sample] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)
    code: int | None = None
    last_words: str = ""


def endure(
    command: Sequence[str], home: Path, *, minutes: float, feeds: int, per_day: float, every: float, random: Random
) -> Run:
    """Run ``command`` for so many minutes, with a sample ``every`` so many seconds, then have it quit by its key."""
    run = Run()
    with FaultyServer(feeds, per_day=per_day) as server:
        _configure(home / "config", server.addresses())
        with Program(command, home) as program:
            _live(program, home / "data" / "stories.sqlite", run, minutes * 60, every, steps(random))
            program.go_on()
            for key in ("\x1b", "\x1b", "\x1b", "q"):
                if program.alive:
                    program.press(key)
                    time.sleep(0.5)
            run.code = program.wait_for_end(_ENDS)
            if run.code is None:
                program.say_where()
            run.last_words = program.last_words()
        run.answers = Counter(server.answers)
    return run


def _live(program: Program, store: Path, run: Run, seconds: float, every: float, doing: Iterator[Step]) -> None:
    process, began = psutil.Process(program.number), time.monotonic()
    next_sample, next_step, back = 0.0, _BEGINS, None
    while (now := time.monotonic() - began) < seconds and program.alive:
        if now >= next_sample:
            run.samples.append(take(process, store, now))
            next_sample += every
        if back is not None and now >= back:
            program.go_on()
            back = None
        if back is None and now >= next_step:
            step = next(doing)
            if step.away:
                program.stop()
                back = now + step.away
            elif step.size is not None:
                program.resize(*step.size)
            elif step.keys:
                program.press(step.keys)
            next_step = now + step.wait + step.away
        time.sleep(0.02)


def _configure(folder: Path, addresses: Sequence[str]) -> None:
    folder.mkdir(parents=True)
    feeds = "".join(
        f'[[feeds]]\naddress = "{address}"\nname = "Feed {number}"\n\n' for number, address in enumerate(addresses)
    )
    (folder / "config.toml").write_text(f'[poll]\ninterval = "15s"\n\n{feeds}', "utf-8")
