"""What the run came to: verdicts, and the document with its picture."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import linear_regression, median

from benchmarks.endurance.sampling import Sample, shares
from benchmarks.soak.judging import Verdict
from benchmarks.soak.plotting import Panel, plotted

_MOST_MEMORY = 160.0
_MOST_SHARE = 30.0
_MOST_HANDLES = 64
_MOST_THREADS = 24


def judge(samples: Sequence[Sample], code: int | None) -> list[Verdict]:
    """Whether it ended well and stayed within its bounds."""
    handles, threads = max(one.handles for one in samples), max(one.threads for one in samples)
    largest = max(one.rss for one in samples)
    share = 100 * (samples[-1].cpu - samples[0].cpu) / max(1.0, samples[-1].seconds - samples[0].seconds)
    return [
        Verdict("exit code", str(code), "0", code == 0),
        Verdict("most memory", f"{largest:.1f} MiB", f"{_MOST_MEMORY:g} MiB", largest <= _MOST_MEMORY),
        Verdict("of one core", f"{share:.1f} %", f"{_MOST_SHARE:g} %", share <= _MOST_SHARE),
        Verdict("most file handles", str(handles), str(_MOST_HANDLES), handles <= _MOST_HANDLES),
        Verdict("most threads", str(threads), str(_MOST_THREADS), threads <= _MOST_THREADS),
    ]


def write(samples: Sequence[Sample], verdicts: Sequence[Verdict], answers: Counter[str], folder: Path) -> None:
    """``endurance.md`` and ``endurance.svg`` in ``folder``."""
    (folder / "endurance.svg").write_text(plotted(_panels(samples), "endurance"), "utf-8")
    (folder / "endurance.md").write_text(_document(samples, verdicts, answers), "utf-8")


def _panels(samples: Sequence[Sample]) -> list[Panel]:
    def over(name: str) -> list[tuple[float, float]]:
        return [(sample.seconds / 60, float(getattr(sample, name))) for sample in samples]

    return [
        Panel("Memory (MiB)", "minutes", {"resident": over("rss"), "its own": over("uss")}),
        Panel("Of one core (%)", "minutes", {"computing": shares(samples)}),
        Panel("Held open", "minutes", {"handles": over("handles"), "threads": over("threads")}),
        Panel("The store (MiB)", "minutes", {"file": over("store"), "log": over("log")}),
    ]


def _document(samples: Sequence[Sample], verdicts: Sequence[Verdict], answers: Counter[str]) -> str:
    minutes = round(samples[-1].seconds / 60)
    marks = [samples[min(len(samples) - 1, len(samples) * part // 6)] for part in range(7)]
    rows = "\n".join(
        f"| {one.seconds / 60:.1f} | {one.rss:.1f} | {one.uss:.1f} | {one.handles} | {one.threads} | {one.store:.1f} | "
        f"{one.log:.1f} | {one.stories:,} |"
        for one in marks
    )
    told = "\n".join(
        f"| {one.what} | {one.found} | {one.bound} | {'good' if one.good else 'not good'} |" for one in verdicts
    )
    second = samples[len(samples) // 2 :]
    grown = linear_regression([one.seconds / 60 for one in second], [one.rss for one in second]).slope
    busy = [share for _, share in shares(samples)] or [0.0]
    did = ", ".join(
        f"{number:,} {name}" for name, number in answers.most_common() if not name.isdecimal() or name > "400"
    )
    fair = ", ".join(f"{answers[name]:,} with {name}" for name in ("200", "304"))
    return f"""# Half an hour under faults

Written by `python -m benchmarks.endurance --minutes {minutes}`, which makes it anew and ends with exit code 1 when a
figure is not good.

The installed program runs in a pseudo-terminal in real time, with a store on disk. Its feeds are on a server on loopback
that answers well for a minute and has a fault in the next, and that is not there at all for forty seconds of every five
minutes. A simulated user presses keys, searches, reads, changes the window's size, and suspends the program
(`SIGSTOP`, `SIGCONT`). A sample is taken every few seconds from outside.

Requests answered: {did}. Of those answered well {fair}.

| measured | found | at most | |
| --- | --- | --- | --- |
{told}

In the second half its memory grew by {grown:+.3f} MiB a minute, while {second[-1].stories - second[0].stories:,} stories
came. It computed for {median(busy):.1f} % of a core in the middle minute, {max(busy):.1f} % in the busiest.

![Memory, computing, what is held open and the store over the minutes](endurance.svg)

| minute | memory MiB | its own MiB | handles | threads | store MiB | log MiB | stories |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
{rows}
"""
