"""The soak, short: two days of a few feeds; and its parts, which must find what is wrong."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.soak.judging import judge
from benchmarks.soak.measuring import Sample
from benchmarks.soak.plotting import Panel, plotted
from benchmarks.soak.reporting import write
from benchmarks.soak.running import Plan, run
from benchmarks.soak.schedule import Schedule
from benchmarks.soak.virtual_loop import LoopClock, VirtualLoop
from tickertui.model.bounds import PollRules

START = datetime(2026, 3, 2, tzinfo=UTC)
FEED = "https://site.example/news"


def test_two_days_of_the_program_leave_nothing_open_and_ask_nobody_at_the_wrong_time(tmp_path: Path) -> None:
    found = run(Plan(days=2, feeds=3, keep_days=1), tmp_path)
    assert (found.early, found.late, found.overdue) == (0, 0, 0), found.examples
    assert found.errors == []
    assert [sample.day for sample in found.samples] == [1, 2]
    assert found.samples[0].tasks == found.samples[1].tasks
    assert found.published > 30
    assert found.pressed > 50
    assert {"200", "304"} <= found.answers.keys()
    verdicts = judge(found.samples, early=0, late=0, overdue=0)
    write(found, verdicts, 1.0, tmp_path)
    assert "soak.svg" in (tmp_path / "soak.md").read_text("utf-8")


def _sample(day: int, *, rss: float = 100.0, tasks: int = 50, wal: float = 4.0) -> Sample:
    return Sample(day, rss, 100_000, 500_000, 16, 6, tasks, 10.0, 0.1, wal, 4_000, 300, day * 100, 900)


def _bad(samples: list[Sample], early: int = 0, late: int = 0, overdue: int = 0) -> list[str]:
    return [one.what for one in judge(samples, early=early, late=late, overdue=overdue) if not one.good]


def test_what_stays_as_it_is_is_good() -> None:
    assert _bad([_sample(day) for day in range(1, 41)]) == []


def test_what_only_grows_at_first_is_good() -> None:
    assert _bad([_sample(day, rss=100 + min(day, 20)) for day in range(1, 41)]) == []


@pytest.mark.parametrize(
    ("samples", "what"),
    [
        ([_sample(day, rss=100 + day) for day in range(1, 41)], "memory a day"),
        ([_sample(day, tasks=50 + day // 5) for day in range(1, 41)], "tasks"),
        ([_sample(day, wal=17.0 if day == 3 else 4.0) for day in range(1, 41)], "largest write-ahead log"),
    ],
)
def test_what_grows_is_found(samples: list[Sample], what: str) -> None:
    assert _bad(samples) == [what]


@pytest.mark.parametrize("seconds", [60.0, 118.0 - 60.0])
def test_a_poll_before_its_time_is_counted(seconds: float) -> None:
    schedule = Schedule(PollRules(interval=120.0), START)
    schedule.asked(FEED, START)
    schedule.answered(FEED, START, ttl=None)
    schedule.asked(FEED, START + timedelta(seconds=seconds))
    assert (schedule.early, schedule.late) == (1, 0)


def test_a_poll_after_its_time_is_counted_and_one_that_never_comes_is_overdue() -> None:
    schedule = Schedule(PollRules(interval=120.0), START)
    schedule.asked(FEED, START)
    schedule.answered(FEED, START, ttl=None)
    assert schedule.overdue(START + timedelta(seconds=150)) == 0
    assert schedule.overdue(START + timedelta(seconds=500)) == 1
    schedule.asked(FEED, START + timedelta(seconds=500))
    assert (schedule.early, schedule.late) == (0, 1)


def test_time_jumps_over_sleep_and_stands_while_a_thread_works() -> None:
    async def sleep_and_work() -> tuple[float, float]:
        loop = asyncio.get_running_loop()
        await asyncio.sleep(86_400)
        slept = loop.time()
        await asyncio.to_thread(sum, range(100_000))
        return slept, loop.time()

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        slept, worked = runner.run(sleep_and_work())
    assert slept == pytest.approx(86_400)
    assert worked == slept


def test_a_suspended_machine_moves_the_hour_and_no_timer() -> None:
    loop = VirtualLoop()
    clock = LoopClock(loop, START)
    clock.suspend(3_600)
    loop.close()
    assert clock.now() == START + timedelta(hours=1)
    assert loop.time() == 0


def test_a_picture_has_no_script_and_names_no_host() -> None:
    svg = plotted([Panel("Memory", "day", {"resident": [(1, 90.0), (2, 91.0)]})], "test")
    assert "<script" not in svg
    assert "pygal" not in svg.lower().replace("pygal-", "")
    assert svg.count("http") == svg.count("http://www.w3.org/")
