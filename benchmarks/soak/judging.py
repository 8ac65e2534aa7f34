"""Is it flat? Fits a line through the second half of the days, after everything has come up to its size. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import linear_regression, median

from benchmarks.soak.measuring import Sample

_SLOPES = {"rss": 0.15, "objects": 0.1, "blocks": 0.1, "database": 0.3, "remembered": 1.0}
"""How much a figure may grow in a day after the warm-up: MiB for memory, else a part of a hundred of its size."""
_CONSTANT = ("handles", "threads", "tasks")
_WAL_MOST = 16.0
_FEWEST = 14


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing judged: ``found`` against ``bound``, both as told."""

    what: str
    found: str
    bound: str
    good: bool


def judge(samples: Sequence[Sample], *, early: int, late: int, overdue: int) -> list[Verdict]:
    """Every verdict on a run.

    Fewer than thirty days are too few for a line, since the figures swing by the day, and caches still fill: then only
    what must be constant is judged.
    """
    settled = [sample for sample in samples if sample.day > len(samples) / 2 + 1]
    verdicts = []
    if len(settled) >= _FEWEST:
        verdicts += [_slope(name, most, settled) for name, most in _SLOPES.items()]
    verdicts += [_constant(name, settled or samples[-2:]) for name in _CONSTANT]
    wal = max(sample.wal for sample in samples)
    verdicts.append(Verdict("largest write-ahead log", f"{wal:.1f} MiB", f"{_WAL_MOST:g} MiB", wal <= _WAL_MOST))
    for name, number in (("polls too early", early), ("polls too late", late), ("feeds overdue", overdue)):
        verdicts.append(Verdict(name, str(number), "0", number == 0))
    return verdicts


def slope(samples: Sequence[Sample], name: str) -> float:
    """How much ``name`` grows in a day, by least squares."""
    days = [sample.day for sample in samples]
    return linear_regression(days, [float(getattr(sample, name)) for sample in samples]).slope


def _slope(name: str, most: float, samples: Sequence[Sample]) -> Verdict:
    grown = slope(samples, name)
    if name == "rss":
        return Verdict("memory a day", f"{grown:+.3f} MiB", f"{most:g} MiB", grown <= most)
    part = 100 * grown / max(1.0, median(float(getattr(sample, name)) for sample in samples))
    return Verdict(f"{name} a day", f"{part:+.3f} %", f"{most:g} %", part <= most)


def _constant(name: str, samples: Sequence[Sample]) -> Verdict:
    seen = [int(getattr(sample, name)) for sample in samples]
    return Verdict(name, f"{min(seen)} to {max(seen)}", "constant", min(seen) == max(seen))
