"""Has Textual tell the time as the simulation does: its timers count on, and its notices go, in simulated time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import textual._time
from textual import notifications
from textual.notifications import Notification


@contextmanager
def textual_on(seconds: Callable[[], float], hour: Callable[[], float]) -> Iterator[None]:
    """Within, Textual takes ``seconds`` for a clock that only goes on, and ``hour`` for the one on the wall."""
    true_seconds, make = textual._time.get_time, Notification.__init__
    true_hour = vars(notifications)["time"]

    def made(self: Notification, *args: Any, **named: Any) -> None:
        make(self, *args, **named)
        self.raised_at = hour()

    textual._time.get_time = seconds
    vars(notifications)["time"] = hour
    Notification.__init__ = made  # type: ignore[method-assign]
    try:
        yield
    finally:
        textual._time.get_time = true_seconds
        vars(notifications)["time"] = true_hour
        Notification.__init__ = make  # type: ignore[method-assign]
