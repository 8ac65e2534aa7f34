"""What a run came to, as a table on screen and as the document with its picture."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.soak.judging import Verdict
from benchmarks.soak.measuring import Sample
from benchmarks.soak.plotting import Panel, plotted
from benchmarks.soak.running import Run
from benchmarks.soak.user import AWAY_TICK, SITS_DOWN, STAYS

_COLUMNS = (
    ("day", "day", "{:d}"),
    ("rss", "memory MiB", "{:.1f}"),
    ("objects", "objects", "{:,d}"),
    ("handles", "handles", "{:d}"),
    ("threads", "threads", "{:d}"),
    ("tasks", "tasks", "{:d}"),
    ("database", "store MiB", "{:.1f}"),
    ("free", "free MiB", "{:.1f}"),
    ("wal", "log MiB", "{:.1f}"),
    ("stories", "stories", "{:,d}"),
    ("remembered", "compared", "{:,d}"),
    ("polls", "polls", "{:,d}"),
)


def heading() -> str:
    """The names of the columns."""
    return "".join(f"{title:>11}" for _, title, _ in _COLUMNS)


def line(sample: Sample) -> str:
    """A day's figures."""
    return "".join(f"{pattern.format(getattr(sample, name)):>11}" for name, _, pattern in _COLUMNS)


def judged(verdicts: Sequence[Verdict]) -> str:
    """The verdicts, a line each."""
    return "\n".join(
        f"{'good' if one.good else 'BAD ':4}  {one.what:26}{one.found:>18}  (at most {one.bound})"
        if one.bound != "constant"
        else f"{'good' if one.good else 'BAD ':4}  {one.what:26}{one.found:>18}  (constant)"
        for one in verdicts
    )


def write(run: Run, verdicts: Sequence[Verdict], seconds: float, folder: Path) -> None:
    """``soak.md`` and ``soak.svg`` in ``folder``."""
    (folder / "soak.svg").write_text(plotted(_panels(run.samples), "soak"), "utf-8")
    (folder / "soak.md").write_text(_document(run, verdicts, seconds), "utf-8")


def _panels(samples: Sequence[Sample]) -> list[Panel]:
    def over(name: str) -> list[tuple[float, float]]:
        return [(sample.day, float(getattr(sample, name))) for sample in samples]

    return [
        Panel("Memory (MiB)", "day", {"resident": over("rss")}),
        Panel("The store (MiB)", "day", {"file": over("database"), "unused": over("free"), "log": over("wal")}),
        Panel(
            "Stories", "day", {"stored": over("stories"), "compared": over("remembered"), "events": over("clusters")}
        ),
        Panel("Held open", "day", {"handles": over("handles"), "threads": over("threads"), "tasks": over("tasks")}),
    ]


def _document(run: Run, verdicts: Sequence[Verdict], seconds: float) -> str:
    plan, last = run.plan, run.samples[-1]
    shown = [sample for sample in run.samples if sample.day == 1 or sample.day % max(1, plan.days // 12) == 0]
    titles = " | ".join(title for _, title, _ in _COLUMNS)
    rows = "\n".join(
        f"| {' | '.join(pattern.format(getattr(sample, name)) for name, _, pattern in _COLUMNS)} |" for sample in shown
    )
    told = "\n".join(
        f"| {one.what} | {one.found} | {one.bound} | {'good' if one.good else 'not good'} |" for one in verdicts
    )
    answers = ", ".join(f"{number:,} {name}" for name, number in run.answers.most_common())
    return f"""# Weeks of uptime, simulated

Written by `python -m benchmarks.soak --days {plan.days} --feeds {plan.feeds}`, which makes it anew and ends with exit
code 1 when a figure is not good. This run took {seconds / 60:.1f} minutes.

The program is its own: the app on a screen that is not there, the poller, httpx above its transport, the parsers,
regions, events, the store on disk, retention. Simulated are the clock, the network below httpx, {plan.feeds} feeds and
the user. Each feed is asked every {plan.interval / 3600:g} hours, later where it states a pace of its own, and brings
some {plan.per_day:g} stories a day, more by day than by night; stories are kept for {plan.keep_days} days. The user sits
down {len(SITS_DOWN)} times a day for {STAYS:g} seconds. For the rest of the day the screen is drawn, and the tick of a
second made, once in {AWAY_TICK / 60:g} minutes, as {plan.days * 86_400:,} ticks would take longer than all else. Two
nights in three the machine is suspended.

What came: {run.published:,} stories, {run.revised:,} revised, {run.withdrawn:,} withdrawn, {last.polls:,} polls
({answers}), {run.pressed:,} keys. A feed was asked {min(run.polls):,} to {max(run.polls):,} times, {median(run.polls):,g}
in the middle; what the schedule allows is worked out beside the program for each poll.

| measured | found | at most | |
| --- | --- | --- | --- |
{told}

Figures a day are the slope of a line through the second half of the days.

![Memory, store, stories and what is held open over the days](soak.svg)

| {titles} |
|{" ---: |" * len(_COLUMNS)}
{rows}

`objects` are those that Python's garbage collector follows, `free` the part of the store that holds nothing and will be
used again, `log` its write-ahead log, `compared` the recent stories that a new one is compared with.
"""
