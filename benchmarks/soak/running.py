"""One run: the program put together on a simulated clock and network, lived through by the simulated user."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from benchmarks.soak.measuring import Sample, take
from benchmarks.soak.network import SimulatedNetwork
from benchmarks.soak.schedule import Schedule
from benchmarks.soak.textual_time import textual_on
from benchmarks.soak.user import SimulatedUser
from benchmarks.soak.virtual_loop import LoopClock, VirtualLoop
from benchmarks.soak.world import World
from tickertui.app.app import TickerApp
from tickertui.app.services import Services
from tickertui.cli.keeping import keeping
from tickertui.cli.passing_threads import PassingThreads
from tickertui.language.words import Language, Words
from tickertui.model.bounds import PollRules
from tickertui.polling import Poller
from tickertui.polling.http_retriever import HttpRetriever
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.schema import Settings, StoreSettings
from tickertui.settings.state_file import StateFile
from tickertui.store import StoreService

START = datetime(2026, 3, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is run: ``interval`` in seconds between two polls of a feed, ``per_day`` stories of each, kept ``keep_days``."""

    days: int = 60
    feeds: int = 50
    interval: float = 7_200.0
    per_day: float = 6.0
    keep_days: int = 30


@dataclass
class Run:
    """What came of it: a sample a day, the answers by kind, the schedule's own count, the log's errors."""

    plan: Plan
    samples: list[Sample] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)
    polls: list[int] = field(default_factory=list)
    early: int = 0
    late: int = 0
    overdue: int = 0
    examples: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    published: int = 0
    revised: int = 0
    withdrawn: int = 0
    pressed: int = 0


def run(plan: Plan, folder: Path, tell: Callable[[Sample], None] = lambda _: None) -> Run:
    """Live through it with a store in ``folder``."""
    errors = _Errors()
    logging.getLogger("tickertui").addHandler(errors)
    try:
        with asyncio.Runner(loop_factory=VirtualLoop) as runner:
            found = runner.run(_live(plan, folder, tell))
    finally:
        logging.getLogger("tickertui").removeHandler(errors)
    found.errors += errors.told
    return found


async def _live(plan: Plan, folder: Path, tell: Callable[[Sample], None]) -> Run:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    loop.set_default_executor(PassingThreads())
    clock = LoopClock(loop, START)
    with textual_on(loop.time, lambda: clock.now().timestamp()):
        return await _live_on(clock, plan, folder, tell)


async def _live_on(clock: LoopClock, plan: Plan, folder: Path, tell: Callable[[Sample], None]) -> Run:
    settings = Settings(poll=PollRules(interval=plan.interval), store=StoreSettings(keep_days=plan.keep_days))
    world = World(plan.feeds, start=START, per_day=plan.per_day)
    schedule = Schedule(settings.poll, START)
    network = SimulatedNetwork(world, schedule, clock)
    path = folder / "stories.db"
    store = StoreService.open(path, clock=clock, keeping=keeping(settings))
    feeds = tuple(one.feed for one in world.feeds.values())
    store.store.name_feeds(feeds)
    poller = Poller(
        feeds,
        store=store,
        clock=clock,
        rules=settings.poll,
        retriever=HttpRetriever(settings.poll, clock=clock, transport=network),
        random=Random(5),
    )
    services = Services(
        settings,
        Words(Language.DUTCH),
        clock,
        store,
        poller,
        filters=FilterFile(folder / "filters.toml"),
        state=StateFile(folder / "state.toml"),
        zone=UTC,
    )
    found = Run(plan, answers=network.answers)
    app = TickerApp(services)

    async def measure(day: int) -> None:
        while network.in_hand or not _is_idle(app):  # noqa: ASYNC110 (no event tells)
            await asyncio.sleep(1.0)
        asked = sum(due.asked for due in schedule.feeds.values())
        gathering = store._writer._gathering
        remembered = len(gathering._clusterer) if gathering is not None and gathering._clusterer is not None else 0
        found.samples.append(take(day, path, polls=asked, remembered=remembered))
        tell(found.samples[-1])

    user = SimulatedUser(app, clock, schedule, measure)

    async def live_and_leave(_: object) -> None:
        await user.live(plan.days)
        found.overdue = schedule.overdue(clock.now())
        app.exit()

    await app.run_async(headless=True, size=(120, 40), auto_pilot=live_and_leave)
    found.early, found.late, found.examples = schedule.early, schedule.late, schedule.examples
    found.polls = [due.asked for due in schedule.feeds.values()]
    found.published, found.revised, found.withdrawn = world.published, world.revised, world.withdrawn
    found.pressed = user.pressed
    return found


def _is_idle(app: TickerApp) -> bool:
    under_way = any(not worker.is_finished for worker in app.workers if worker.name != "poller")
    return not under_way and app.news._reload is None


class _Errors(logging.Handler):
    """The program's own errors: it goes on after each, and the run tells of it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.told) < 20:
            kind = record.exc_info[1] if record.exc_info else ""
            self.told.append(f"{record.getMessage()}: {kind!r}")
