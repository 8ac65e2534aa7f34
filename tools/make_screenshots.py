"""Makes the pictures in screenshots/ from the demo, on a clock that is set: ``python -m tools.make_screenshots``.

Needs resvg-py (in the development lock) and the font DejaVu Sans Mono (Debian: fonts-dejavu-core).
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import resvg_py
from textual.pilot import Pilot

from tickertui.app.app import TickerApp
from tickertui.app.services import Services
from tickertui.app.themes import DARK_THEME, LIGHT_THEME
from tickertui.cli.keeping import keeping_for_demo
from tickertui.demo import DemoServer
from tickertui.language.words import Language, Words
from tickertui.model.bounds import PollRules
from tickertui.model.clock import SetClock
from tickertui.model.feed import Feed
from tickertui.model.filter import EVERYTHING
from tickertui.polling import Poller
from tickertui.settings.schema import Settings, UiSettings
from tickertui.store import Store, StoreService
from tools.screen_svg import svg_of

FOLDER = Path(__file__).parent.parent / "screenshots"
START = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Amsterdam")
RULES = PollRules(interval=60, least_interval=1, spread=0)

# The demo's server has another port each time.
_PORT = re.compile(r"127\.0\.0\.1:\d{5}")

Play = Callable[[Pilot[Any], "Scene"], Awaitable[None]]


@dataclass
class Scene:
    """One running app on its own demo: the clock that it believes, its feeds, its poller."""

    clock: SetClock
    services: Services
    poller: Poller

    async def pass_time(self, pilot: Pilot[Any], minutes: float) -> None:
        """So many minutes later, with every feed polled."""
        self.clock.set(self.clock.now() + timedelta(minutes=minutes))
        assert isinstance(pilot.app, TickerApp)
        pilot.app.news.touch()
        await self.poller.poll_once()
        await settle(pilot)


@dataclass(frozen=True)
class Picture:
    """A picture: its name, its size in cells, what happens before it is taken."""

    name: str
    size: tuple[int, int]
    play: Play
    theme: str = DARK_THEME
    language: Language = Language.DUTCH
    online: bool = True


async def settle(pilot: Pilot[Any]) -> None:
    """Until everything that was begun has been drawn."""
    assert isinstance(pilot.app, TickerApp)
    pilot.app.news.tick()
    for worker in [worker for worker in pilot.app.workers if worker.name != "poller" and not worker.is_finished]:
        await worker.wait()
    await pilot.pause(0.3)


async def newsroom(pilot: Pilot[Any], scene: Scene) -> None:
    """An hour in the life: some read, one starred, new ones above."""
    await scene.pass_time(pilot, 1.5)
    store = scene.services.store
    ids = await store.read(Store.ids, scene.services.start_filter or EVERYTHING)
    await store.write(Store.mark_read, [id for place, id in enumerate(ids) if place > 8 and place % 4])
    await store.write(Store.set_starred, ids[5], True)
    await pilot.press("j", "j", "j", "j")
    await scene.pass_time(pilot, 2.6)


async def filtered(pilot: Pilot[Any], scene: Scene) -> None:
    """Two regions and a search."""
    await newsroom(pilot, scene)
    await pilot.press("1", "4")
    await settle(pilot)


async def reading(pilot: Pilot[Any], scene: Scene) -> None:
    """A story on a screen of its own."""
    await newsroom(pilot, scene)
    await pilot.press("h")
    await settle(pilot)


async def event_open(pilot: Pilot[Any], scene: Scene) -> None:
    """An event that several tell, opened out below its row."""
    await newsroom(pilot, scene)
    assert isinstance(pilot.app, TickerApp)
    news = pilot.app.news
    rows = await scene.services.store.read(Store.rows, news.list.model.ids)
    assert news.list.choose_id(max(rows, key=lambda row: row.told.sources).id)
    await settle(pilot)
    await pilot.press("space")
    await settle(pilot)


async def version_read(pilot: Pilot[Any], scene: Scene) -> None:
    """The next of those that tell it, in the reader."""
    await event_open(pilot, scene)
    await pilot.press("enter", "v")
    await settle(pilot)


async def searching(pilot: Pilot[Any], scene: Scene) -> None:
    """A search, with what may come next."""
    await newsroom(pilot, scene)
    await pilot.press("slash", *"trein ", *"bureau:")
    await settle(pilot)


async def help_shown(pilot: Pilot[Any], scene: Scene) -> None:
    """All keys."""
    await newsroom(pilot, scene)
    await pilot.press("question_mark")
    await settle(pilot)


async def feeds_shown(pilot: Pilot[Any], scene: Scene) -> None:
    """The feeds and how they fare."""
    await newsroom(pilot, scene)
    await pilot.press("e")
    await settle(pilot)


async def first_start(pilot: Pilot[Any], scene: Scene) -> None:
    """Nothing stored, no network."""
    await scene.poller.poll_once()
    await settle(pilot)


PICTURES = (
    Picture("main-40x12-dark", (40, 12), newsroom),
    Picture("main-80x24-dark", (80, 24), newsroom),
    Picture("main-120x40-dark", (120, 40), newsroom),
    Picture("main-120x40-light", (120, 40), newsroom, theme=LIGHT_THEME),
    Picture("main-120x40-english", (120, 40), newsroom, language=Language.ENGLISH),
    Picture("main-200x60-dark", (200, 60), newsroom),
    Picture("filter-120x40-dark", (120, 40), filtered),
    Picture("event-80x24-dark", (80, 24), event_open),
    Picture("event-120x40-dark", (120, 40), event_open),
    Picture("versions-80x24-dark", (80, 24), version_read),
    Picture("search-120x40-dark", (120, 40), searching),
    Picture("search-80x24-dark", (80, 24), searching),
    Picture("reader-80x24-dark", (80, 24), reading),
    Picture("help-120x40-dark", (120, 40), help_shown),
    Picture("feeds-120x40-dark", (120, 40), feeds_shown),
    Picture("first-80x24-dark", (80, 24), first_start, online=False),
    Picture("first-120x40-dark", (120, 40), first_start, online=False),
)


async def take(picture: Picture) -> str:
    """Play a picture's scene and draw its last screen as SVG."""
    clock = SetClock(START)
    with DemoServer(clock=clock) as server:
        feeds = server.start() if picture.online else UNREACHABLE
        settings = Settings(feeds=feeds, ui=UiSettings(theme=picture.theme))
        store = StoreService.open(None, clock=clock, keeping=keeping_for_demo(settings, server.round))
        store.store.name_feeds(feeds)
        poller = Poller(feeds, store=store, clock=clock, rules=RULES)
        services = Services(settings, Words(picture.language), clock, store, poller, zone=ZONE)
        services = replace(services, start_demo=lambda: services)
        if picture.online:
            await poller.poll_once()
        app = TickerApp(services)
        async with app.run_test(size=picture.size) as pilot:
            await settle(pilot)
            await picture.play(pilot, Scene(clock, services, poller))
            return _PORT.sub("127.0.0.1:45000", svg_of(app))


UNREACHABLE = tuple(
    Feed(f"http://127.0.0.1:9/{number}", name)
    for number, name in enumerate(("Wereldbericht", "Het Avondjournaal", "De Oostzee Koerier", "Harbour Gazette"))
)


def main() -> None:
    """Make all pictures."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        svg = asyncio.run(take(picture))
        (FOLDER / f"{picture.name}.svg").write_text(svg, encoding="utf-8")
        (FOLDER / f"{picture.name}.png").write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg)))


if __name__ == "__main__":
    main()
