"""A user who sits down at the running app twice a day, and who closes the laptop at night.

Nobody sees the app for the rest of the day, in which a tick a second would take most of the run. So while nobody sits
there the simulation makes a tick, and has the screen drawn, once in :data:`AWAY_TICK`; every second only while somebody
does. What polls bring is read into the list at once, as ever.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from random import Random
from typing import Any

from textual import events
from textual.timer import Timer

from benchmarks.soak.schedule import Schedule
from benchmarks.soak.virtual_loop import LoopClock
from tickertui.app.app import TickerApp

SITS_DOWN = (8, 20)
"""At these hours (UTC)."""
STAYS = 30.0
"""So many seconds."""
AWAY_TICK = 1_800.0
"""Seconds between two ticks while nobody sits there."""
_LID_SHUTS, _LID_OPENS = timedelta(hours=24, minutes=30), timedelta(hours=31)
_UP_AT_NIGHT = 3
"""Every third night the machine runs on."""
_WORDS = ("gas", "water", "Parijs", "minister", "asiel OR asylum", "fabriek -brand", "titel:politie", "strike", "zz")


class SimulatedUser:
    """Lives through days of a running app. ``at_the_end`` is called at each day's end with its number."""

    def __init__(
        self,
        app: TickerApp,
        clock: LoopClock,
        schedule: Schedule,
        at_the_end: Callable[[int], Coroutine[Any, Any, None]],
    ) -> None:
        self._app, self._clock, self._schedule, self._at_the_end = app, clock, schedule, at_the_end
        self._random = Random(11)
        self._second: Timer | None = None
        self.pressed = 0

    async def live(self, days: int) -> None:
        """Live for so many days, from midnight on."""
        await asyncio.sleep(5)
        self._second = next(timer for timer in self._app.news._timers if timer._interval == 1.0)
        start = self._clock.now()
        for day in range(days):
            midnight = start + timedelta(days=day)
            for hour in SITS_DOWN:
                await self._until(midnight + timedelta(hours=hour))
                await self._sit_down()
            await self._until(midnight + timedelta(hours=23, minutes=50))
            await self._at_the_end(day + 1)
            if day % _UP_AT_NIGHT != _UP_AT_NIGHT - 1:
                await self._until(midnight + _LID_SHUTS)
                self._shut_the_lid(midnight + _LID_OPENS)

    async def _until(self, time: datetime) -> None:
        """Nobody is there until then."""
        assert self._second is not None
        self._second.pause()
        while (left := (time - self._clock.now()).total_seconds()) > 0:
            with self._app.batch_update():
                await asyncio.sleep(min(left, AWAY_TICK))
            self._app.news.call_later(self._app.news.tick)

    def _shut_the_lid(self, until: datetime) -> None:
        before = self._clock.now()
        self._clock.suspend((until - before).total_seconds())
        self._schedule.woken(before, until)

    async def _sit_down(self) -> None:
        assert self._second is not None
        self._second.reset()
        leaves = self._clock.now() + timedelta(seconds=STAYS)
        while self._clock.now() < leaves:
            await self._do_something()
            await asyncio.sleep(self._random.uniform(1, 6))
        while self._app.screen is not self._app.news:
            await self._press("escape")
        for key in ("escape", "escape", "x", "0", "home"):
            await self._press(key)

    async def _do_something(self) -> None:
        """One thing that readers do, the usual ones oftener."""
        doings: tuple[tuple[str, ...], ...] = (
            ("down", "down", "down"),
            ("enter", "down", "pagedown", "escape"),
            ("n", "escape"),
            ("n", "n", "m"),
            ("space", "down", "space"),
            ("pagedown", "pagedown", "home"),
            ("end", "home"),
            (str(self._random.randint(1, 8)), "down", "0"),
            ("slash", *self._random.choice(_WORDS), "enter", "down", "enter", "escape", "escape", "x"),
            ("enter", "d", "v", "escape"),
            ("e", "down", "escape"),
            ("f", "down", "escape"),
            ("question_mark", "escape"),
            ("L", "L"),
            ("t", "c", "c"),
            ("ctrl+p", "g", "a", "escape", "escape"),
            ("P", "P"),
            ("A",),
        )
        rare = self._random.random()
        if rare < 0.02:
            await self._press("s")
        elif rare < 0.04:
            self._schedule.wanted(self._clock.now())
            await self._press("r")
        elif rare < 0.06:
            self._app.post_message(_resized(self._random))
        for key in self._random.choices(doings, weights=[6, 6, 5, 4, 3, 3, 2, 3, 3, 2, 1, 1, 1, 1, 1, 1, 1, 0.3])[0]:
            await self._press(key)

    async def _press(self, key: str) -> None:
        character = {"space": " "}.get(key, key if len(key) == 1 else None)
        name = {" ": "space", ":": "colon", "-": "minus"}.get(key, key)
        self._app.post_message(events.Key(name, character))
        self.pressed += 1
        await asyncio.sleep(0.3)


def _resized(random: Random) -> events.Resize:
    from textual.geometry import Size

    size = Size(random.choice((60, 80, 120, 160)), random.choice((20, 30, 40)))
    return events.Resize(size, size)
