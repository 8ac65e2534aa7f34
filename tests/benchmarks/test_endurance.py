"""What the endurance run does to the program, and what it makes of its figures."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from benchmarks.endurance.faults import Fault, fault_of, is_offline
from benchmarks.endurance.reporting import judge, write
from benchmarks.endurance.sampling import Sample, shares
from benchmarks.endurance.user import steps


def _samples(*, rss: float = 80.0, cpu: float = 0.05, handles: int = 16) -> list[Sample]:
    return [Sample(5.0 * at, rss, rss - 20, 5.0 * at * cpu, handles, 8, 1.0, 0.5, at) for at in range(60)]


def test_within_half_an_hour_each_fault_comes_and_each_feed_is_fair_half_the_time() -> None:
    seen = Counter(fault_of(feed, minute * 60.0) for feed in range(12) for minute in range(30))
    assert set(seen) == set(Fault)
    assert seen[Fault.FAIR] == 12 * 15
    assert sum(is_offline(second) for second in range(1_800)) == 6 * 40


def test_the_user_does_everything_there_is() -> None:
    does = steps(Random(1))
    done = [next(does) for _ in range(5_000)]
    assert any(step.size for step in done)
    assert any(step.away for step in done)
    assert {"/", "\r", "?", "f", "e", "r", "s", "A"} <= {step.keys for step in done}
    assert all("q" not in step.keys for step in done if step.keys not in tuple("abcdefghijklmnopqrstuvwxyz"))


@pytest.mark.parametrize(
    ("samples", "code", "what"),
    [
        (_samples(), 0, []),
        (_samples(), 1, ["exit code"]),
        (_samples(), None, ["exit code"]),
        (_samples(rss=200.0), 0, ["most memory"]),
        (_samples(cpu=0.6), 0, ["of one core"]),
        (_samples(handles=90), 0, ["most file handles"]),
    ],
)
def test_what_goes_beyond_its_bound_is_found(samples: list[Sample], code: int | None, what: list[str]) -> None:
    assert [one.what for one in judge(samples, code) if not one.good] == what


def test_shares_are_of_one_core_by_the_minute() -> None:
    assert [round(share, 3) for _, share in shares(_samples(cpu=0.25))] == [25.0] * 4


def test_the_document_tells_the_figures_beside_its_picture(tmp_path: Path) -> None:
    samples = _samples()
    write(samples, judge(samples, 0), Counter({"answered": 3, "200": 2, "304": 1}), tmp_path)
    text = (tmp_path / "endurance.md").read_text("utf-8")
    assert "| most memory | 80.0 MiB |" in text
    assert "(endurance.svg)" in text
    assert "<script" not in (tmp_path / "endurance.svg").read_text("utf-8")
