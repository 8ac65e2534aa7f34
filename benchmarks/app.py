"""Measures how soon the app answers a key: a store of many stories, one in five told by several, a window of 120x40.

``python -m benchmarks.app [stories] [--store FILE]`` prints a table; 100,000 stories unless told otherwise. ``blocked``
is the longest time that the event loop did nothing else (a task that wakes every millisecond sees it), ``computed`` how
much of such a time it computed itself rather than wait for a processor, ``answer`` when the screen first changed,
``settled`` when it changed last and nothing was under way any more; milliseconds, median and worst. ``--store`` keeps
the store that was built for the next time.
"""

import argparse
import asyncio
import shutil
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random

from textual import events
from textual._compositor import CompositorUpdate
from textual.screen import Screen

from benchmarks.store import NOW, SYLLABLES, document, fill, gather, say
from tickertui.app.app import TickerApp
from tickertui.app.searching.field import QueryField
from tickertui.app.services import Listener, Services
from tickertui.app.smoothness import run_smoothly
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.feed import Feed
from tickertui.model.listing import HideRule
from tickertui.model.region import Location, Region
from tickertui.polling.progress import Phase, PollResult, PollState
from tickertui.settings.schema import Settings, StoreSettings
from tickertui.store import Keeping, Store, StoreService

FEEDS = (Feed("https://een.example/feed", "Een"), Feed("https://twee.example/feed", "Twee"))
SEARCH = "oekraine gas"
QUIET = 0.13
"""Seconds without a change after which nothing more comes: longer than news waits to be shown together."""
_BEAT = 0.001


class StandingPoller:
    """Fetches nothing; tells what it is given."""

    def __init__(self) -> None:
        self.state = PollState(Phase.LIVE, NOW, next_round=NOW + timedelta(minutes=1), feeds=len(FEEDS))
        self.listeners: list[Listener] = []

    def health(self) -> tuple[()]:
        """Nothing is known."""
        return ()

    def listen(self, listener: Listener) -> None:
        """Tell it from now on."""
        self.listeners.append(listener)

    async def run(self) -> None:
        """Until cancelled."""
        await asyncio.Event().wait()

    def pause(self) -> None:
        """Nothing to pause."""

    def resume(self) -> None:
        """Nothing to go on with."""

    def refresh(self, address: str | None = None) -> None:
        """Nothing to ask."""


class WatchedApp(TickerApp):
    """Draws for a terminal that is not there, and notes when."""

    drawn = 0.0

    def _display(self, screen: Screen[object], renderable: object) -> None:  # noqa: ARG002 (Textual's own method)
        if isinstance(renderable, CompositorUpdate):
            renderable.render_segments(self.console)
            self.drawn = time.perf_counter()
            self.draws.append(self.drawn)

    def __init__(self, services: Services) -> None:
        self.draws: list[float] = []
        super().__init__(services)

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        under_way = any(not worker.is_finished for worker in self.workers if worker.name != "poller")
        return under_way or self.news._reload is not None


@dataclass
class Figures:
    """What one action took, each time it was done, in milliseconds."""

    blocked: list[float] = field(default_factory=list)
    computed: list[float] = field(default_factory=list)
    answer: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)


class Stopwatch:
    """Measures actions on a running app."""

    def __init__(self, app: WatchedApp) -> None:
        self.app = app
        self._worst = self._computed = 0.0

    @asynccontextmanager
    async def beating(self) -> AsyncIterator[None]:
        """Watch the event loop meanwhile."""
        task = asyncio.create_task(self._beat())
        try:
            yield
        finally:
            task.cancel()

    async def _beat(self) -> None:
        while True:
            before, computed = time.perf_counter(), time.thread_time()
            await asyncio.sleep(_BEAT)
            self._worst = max(self._worst, time.perf_counter() - before - _BEAT)
            self._computed = max(self._computed, time.thread_time() - computed)

    async def measure(self, figures: Figures, action: Callable[[], Awaitable[None]]) -> None:
        """Do this and wait until nothing changes any more."""
        app = self.app
        await asyncio.sleep(0.02)
        app.draws.clear()
        self._worst = self._computed = 0.0
        started = time.perf_counter()
        await action()
        while app.busy or time.perf_counter() - max(started, app.drawn) < QUIET:  # noqa: ASYNC110 (no event tells)
            await asyncio.sleep(0.002)
        figures.blocked.append(self._worst * 1_000)
        figures.computed.append(self._computed * 1_000)
        figures.answer.append((app.draws[0] - started) * 1_000 if app.draws else 0.0)
        figures.settled.append((app.draws[-1] - started) * 1_000 if app.draws else 0.0)

    def key(self, name: str) -> Callable[[], Awaitable[None]]:
        """Press a key."""

        async def press() -> None:
            character = " " if name == "space" else name if len(name) == 1 else None
            self.app.post_message(events.Key(name, character))

        return press


async def run(path: Path) -> None:
    """Measure on the store at ``path``."""
    clock, poller = SetClock(NOW), StandingPoller()
    service = StoreService.open(path, clock=clock, keeping=Keeping(gather=True))
    service.store.name_feeds(FEEDS)
    started = time.perf_counter()
    settings = Settings(feeds=FEEDS, store=StoreSettings(keep_days=0))
    app = WatchedApp(Services(settings, Words(Language.DUTCH), clock, service, poller))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        say(f"{'first frame':24}{'':>49}{(app.draws[0] - started) * 1_000:12.0f}")
        run_smoothly()  # as it does on a screen that is there
        app.news.query_one(QueryField).cursor_blink = False
        watch = Stopwatch(app)
        async with watch.beating():
            await settle(watch)
            for name, keys in sequences():
                await pressed(watch, name, keys)
            choose_an_event(app)
            await pressed(watch, "space (open out, close)", ["space"] * 6)
            await pressed(watch, "v (next version)", ["v"] * 6)
            await typing(watch)
            await passing(watch)
            await hiding(watch)
            await arriving(watch, poller, service)


async def pressed(watch: Stopwatch, name: str, keys: Iterable[str]) -> None:
    """Press keys, each for itself, and tell what they took."""
    figures = Figures()
    for key in keys:
        await watch.measure(figures, watch.key(key))
    report(name, figures)


def choose_an_event(app: WatchedApp) -> None:
    """Choose a story that others tell too."""
    model = app.news.list.model
    rows = [model.known(id) for id in model.ids[:80]]
    app.news.list.choose_id(next(row.id for row in rows if row is not None and not row.told.alone))


def sequences() -> Iterable[tuple[str, list[str]]]:
    """Keys by what they do, each pressed several times."""
    yield "down", ["down"] * 12
    yield "page down", ["pagedown"] * 12
    yield "end, home", ["end", "home"] * 3
    yield "n", ["n", "escape"] * 5
    yield "1 (region)", ["1"] * 6
    yield "1, 2, 3 (regions)", ["1", "2", "3", "1", "2", "3"]
    yield "enter, escape", ["enter", "escape"] * 4
    yield "m (read, unread)", ["m"] * 4
    yield "P (pin)", ["P"] * 4


async def typing(watch: Stopwatch) -> None:
    """Each letter of a search by itself, then all at once, then the search taken away."""
    await watch.measure(Figures(), watch.key("slash"))
    typed = ""
    for letter in SEARCH:
        figures = Figures()
        typed += letter
        await watch.measure(figures, watch.key("space" if letter == " " else letter))
        report(f"/{typed}", figures)
    figures = Figures()
    await watch.measure(figures, watch.key("backspace"))
    report("backspace", figures)
    figures = Figures()
    await watch.measure(figures, watch.key("escape"))
    report("escape (search away)", figures)
    await watch.measure(Figures(), watch.key("slash"))

    async def at_once() -> None:
        for letter in SEARCH:
            await watch.key("space" if letter == " " else letter)()
            await asyncio.sleep(0.06)

    figures = Figures()
    await watch.measure(figures, at_once)
    report("all of it, 60 ms a key", figures)
    await watch.measure(Figures(), watch.key("escape"))


async def hiding(watch: Stopwatch) -> None:
    """What a rule hides is looked at, and left."""
    news = watch.app.news
    before, news.listing = news.listing, replace(news.listing, hide=(HideRule("gas"),))
    await pressed(watch, "H (hidden by a rule)", ["H"] * 4)
    news.listing = before


async def passing(watch: Stopwatch) -> None:
    """A second passes."""
    figures = Figures()

    async def tick() -> None:
        watch.app.news.call_later(watch.app.news.tick)

    for _ in range(10):
        await watch.measure(figures, tick)
    report("tick", figures)


async def arriving(watch: Stopwatch, poller: StandingPoller, service: StoreService) -> None:
    """New stories are saved and shown."""
    random, words = Random(9), vocabulary(Random(1))
    figures, told = Figures(), Figures()
    for turn in range(4):
        fresh = document(10_000_000 + turn * 50, words, random, NOW + timedelta(minutes=turn))
        places = [Location(Region.ASIA)] * len(fresh.stories)
        saved = []

        async def save() -> None:
            saved.append(await service.write(Store.save, FEEDS[0].address, fresh, places))  # noqa: B023 (awaited here)

        async def tell() -> None:
            for listener in poller.listeners:
                listener(PollResult(FEEDS[0], saved[0], stories=80))  # noqa: B023 (as above)

        await watch.measure(figures, save)
        await watch.measure(told, tell)
    report("50 new stories, saved", figures)
    report("50 new stories, shown", told)


async def settle(watch: Stopwatch) -> None:
    """Until the start is over."""

    async def nothing() -> None:
        await asyncio.sleep(0.3)

    await watch.measure(Figures(), nothing)


def vocabulary(random: Random) -> list[str]:
    """Invented words, with the words of the search and small words that begin like it in most stories."""
    words = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(8_000)]
    return words + ["Oekraïne", "gas"] * 2 + ["op", "om", "over", "ook"] * 20


def build(path: Path, stories: int) -> None:
    """Fill a store at ``path`` unless there is one."""
    if path.exists():
        return
    random = Random(1)
    words = vocabulary(random)
    started = time.perf_counter()
    store = Store.open(path, clock=SetClock(NOW))
    fill(store, stories, words, random)
    store.close()
    if stories:
        gather(path, random)
    say(f"{stories:,} stories, built in {time.perf_counter() - started:.0f} s")


def report(name: str, figures: Figures) -> None:
    """One line of the table."""

    def told(values: list[float]) -> str:
        return f"{statistics.median(values):9.1f}{max(values):8.1f}"

    say(f"{name:24}{told(figures.blocked)}{told(figures.computed)}{told(figures.answer)}{told(figures.settled)}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.app")
    parser.add_argument("stories", type=int, nargs="?", default=100_000)
    parser.add_argument("--store", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stories.db"
        built = options.store or path
        build(built, options.stories)
        if built != path:
            shutil.copy(built, path)
        say(
            f"{'':24}{'blocked':>9}{'worst':>8}{'computed':>9}{'worst':>8}{'answer':>9}{'worst':>8}{'settled':>9}{'worst':>8}"
        )
        asyncio.run(run(path))


if __name__ == "__main__":
    main()
