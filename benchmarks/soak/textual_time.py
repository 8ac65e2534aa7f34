"""Has Textual tell the time as the simulation does: its timers count on, and its notices go, in simulated time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import textual._time
import textual.notifications
from textual.notifications import Notification


@contextmanager
def textual_on(seconds: Callable[[], float], hour: Callable[[], float]) -> Iterator[None]:
    """Within, Textual takes ``seconds`` for a clock that only goes on, and ``hour`` for the one on the wall."""
    true_seconds, true_hour, make = textual._time.get_time, textual.notifications.time, Notification.__init__

    def made(self: Notification, *args: Any, **named: Any) -> None:
        make(self, *args, **named)
        self.raised_at = hour()

    textual._time.get_time, textual.notifications.time = seconds, hour
    Notification.__init__ = made  # type: ignore[method-assign]
    try:
        yield
    finally:
        textual._time.get_time, textual.notifications.time = true_seconds, true_hour
        Notification.__init__ = make  # type: ignore[method-assign]
