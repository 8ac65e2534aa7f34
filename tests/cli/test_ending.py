"""Signals that end the app: the first one counts, in order where that can be, by force where it takes too long."""

import asyncio
import os
import signal
import sys
import threading

import pytest

from tickertui.cli.ending import Ending

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")


class App:
    """Ends when it is told to, unless it hangs."""

    def __init__(self, *, hangs: bool = False) -> None:
        self.is_ending = False
        self.holds_screen = False
        self.codes: list[int] = []
        self._hangs = hangs
        self._ended = asyncio.Event()

    def end(self, code: int) -> None:
        self.codes.append(code)
        if not self._hangs:
            self._ended.set()

    async def run(self) -> None:
        await self._ended.wait()


def send(number: signal.Signals) -> None:
    os.kill(os.getpid(), number)


NAMES = ["SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP", "SIGUSR1", "SIGALRM", "SIGXCPU"]


@pytest.mark.parametrize("name", NAMES)
def test_a_signal_ends_the_app_with_the_code_that_shells_give_it(name: str) -> None:
    number = signal.Signals[name]
    before = signal.getsignal(number)

    async def run(app: App, ending: Ending) -> None:
        assert ending.begin(asyncio.get_running_loop())
        send(number)
        await app.run()

    app = App()
    with Ending(app) as ending:
        asyncio.run(run(app, ending))
    assert ending.code == 128 + number
    assert app.codes == [128 + number]
    assert app.is_ending
    assert signal.getsignal(number) is before


def test_the_first_of_several_counts() -> None:
    async def run(app: App, ending: Ending) -> None:
        ending.begin(asyncio.get_running_loop())
        for number in (signal.SIGTERM, signal.SIGTERM, signal.SIGINT, signal.SIGINT):
            send(number)
        await app.run()

    app = App()
    with Ending(app) as ending:
        asyncio.run(run(app, ending))
    assert (ending.code, app.codes) == (143, [143])


def test_one_that_comes_before_the_app_leaves_nothing_to_begin() -> None:
    async def begins(ending: Ending) -> bool:
        return ending.begin(asyncio.get_running_loop())

    app = App()
    with Ending(app) as ending:
        send(signal.SIGINT)
        assert not asyncio.run(begins(ending))
    assert (ending.code, app.codes) == (130, [])


def test_one_that_comes_after_the_loop_has_ended_is_heard() -> None:
    async def begins(ending: Ending) -> bool:
        return ending.begin(asyncio.get_running_loop())

    with Ending(App()) as ending:
        assert asyncio.run(begins(ending))
        send(signal.SIGHUP)
    assert ending.code == 129


@pytest.mark.parametrize("number", [signal.SIGTERM, None])
def test_what_hangs_is_left_by_force(number: signal.Signals | None) -> None:
    codes: list[int] = []
    left = threading.Event()

    def leave(code: int) -> None:
        codes.append(code)
        left.set()

    with Ending(App(hangs=True), patience=0.0, leave=leave) as ending:
        if number is None:
            ending.within_bounds(0)  # its own key
        else:
            send(number)
        assert left.wait(20)
    assert codes == [128 + number if number else 0]


def test_what_ends_in_time_is_not_left_by_force() -> None:
    codes: list[int] = []
    before = set(threading.enumerate())
    with Ending(App(), patience=60.0, leave=codes.append) as ending:
        ending.within_bounds(0)
    for thread in set(threading.enumerate()) - before:
        thread.join(20)
        assert not thread.is_alive()
    assert codes == []


def test_a_signal_that_was_ignored_at_the_start_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Ending(App()) as ending:
            send(signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        assert ending.code is None
    finally:
        signal.signal(signal.SIGHUP, before)
