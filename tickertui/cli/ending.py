"""Signals that end programs, turned into an orderly end of the app, and by force where that takes too long.

A shell that ends, a machine that shuts down, ``kill``, Ctrl+\\ in a terminal whose modes were changed: each of them would
end Python at once, or by an exception in the middle of whatever runs, and leave the terminal in the app's modes.
"""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any, Protocol, Self

PATIENCE = 5.0  # seconds; what is stored is stored in whole transactions
ENDED_BY = 128  # a program ended by signal n has exit code 128 + n, as shells count it
# Those whose default is to end a program, and that leave it the time to tidy up (signal(7)).
_ENDING = ("SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGVTALRM", "SIGPROF", "SIGXCPU")
_WRITING = 0.5
# A sequence that was broken off is cancelled (CAN); then whatever Textual and the window's title switch on goes off.
_GIVEN_BACK = (
    b"\x18\x1b[?2026l\x1b[?2004l\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?1004l"
    b"\x1b[23;2t\x1b[<u\x1b[?1049l\x1b[?7h\x1b[?25h"
)


class Ended(Protocol):
    """What is ended: an app."""

    is_ending: bool

    @property
    def holds_screen(self) -> bool:
        """Whether the terminal is in its modes."""

    def end(self, code: int) -> None:
        """End in an orderly way, with this exit code."""


class Ending:
    """In force while its context is: signals end the app, with force when it is not done in ``patience`` seconds.

    ``leave`` gets the exit code when it comes to force.
    """

    def __init__(self, app: Ended, *, patience: float = PATIENCE, leave: Callable[[int], object] = os._exit) -> None:
        self._app = app
        self._patience = patience
        self._leave = leave
        self._loop: asyncio.AbstractEventLoop | None = None
        self._bound: threading.Timer | None = None
        self._before: dict[signal.Signals, Any] = {}
        self._modes = _modes()
        self.code: int | None = None

    def __enter__(self) -> Self:
        for number in filter(None, (getattr(signal, name, None) for name in _ENDING)):
            # What whoever started us had us ignore, as nohup does, stays so; of a handler of C's there is no way back.
            if signal.getsignal(number) in (signal.SIG_IGN, None):
                continue
            with suppress(ValueError, OSError):  # not the main thread
                self._before[number] = signal.signal(number, self._signalled)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        if self._bound is not None:
            self._bound.cancel()

    def begin(self, loop: asyncio.AbstractEventLoop) -> bool:
        """``loop`` will run the app; False when a signal has come already, and there is nothing to begin."""
        self._loop = loop
        return self.code is None

    def within_bounds(self, code: int) -> None:
        """The app is ending with ``code``: from now it has the patience's time."""
        if self._bound is None:
            self._bound = threading.Timer(self._patience, self._by_force, (code,))
            self._bound.daemon = True
            self._bound.start()

    def _signalled(self, number: int, _frame: FrameType | None) -> None:
        """The first one counts: who is impatient sends several."""
        if self.code is not None:
            return
        self.code = ENDED_BY + number
        self._app.is_ending = True
        self.within_bounds(self.code)
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended
                # Between two turns of the loop, never in the middle of what holds a lock.
                self._loop.call_soon_threadsafe(self._app.end, self.code)

    def _by_force(self, code: int) -> None:
        if self._app.holds_screen:
            give_back(self._modes)
        self._leave(self.code or code)


def give_back(modes: list[Any] | None) -> None:
    """Put the terminal into the ``modes`` it was found in and show its own screen again, without waiting for it long.

    One that takes nothing keeps what stands on it until somebody resets it.
    """
    if modes is None or sys.__stdin__ is None or sys.__stderr__ is None:
        return
    import termios

    with suppress(termios.error, OSError, ValueError):
        # In the background this would stop the process for touching a terminal that others have.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, modes)
        writing = threading.Thread(target=os.write, args=(sys.__stderr__.fileno(), _GIVEN_BACK), daemon=True)
        writing.start()
        writing.join(_WRITING)


def _modes() -> list[Any] | None:
    """The modes of the terminal that is typed on; None where there is none."""
    try:
        import termios

        return termios.tcgetattr(sys.__stdin__.fileno()) if sys.__stdin__ is not None else None
    except Exception:  # Windows has no termios; standard input is closed or no terminal, of which termios.error is told
        return None
