"""What leaves the app for the terminal, and what comes in from it, made safe in one place each."""

from typing import Any, TypeVar

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.filter import LineFilter
from textual.notifications import SeverityLevel

from tickertui.app.drawn_lines import DrawnLines
from tickertui.app.pinning import pinning_driver
from tickertui.app.room_for_marks import make_room_for_marks
from tickertui.app.terminal_driver import enduring_driver
from tickertui.model.text import clean, cut

R = TypeVar("R")
_LONGEST_NOTICE = 300
_MOST_COPIED = 200_000
_MOST_PASTED = 2_000


class SafeApp(App[R]):
    """An app whose lines, notices, clipboard and pasted text hold nothing that a terminal would obey."""

    def __init__(self, **options: Any) -> None:
        make_room_for_marks()
        self._drawn_lines = DrawnLines()
        super().__init__(**options)

    def get_line_filters(self) -> list[LineFilter]:
        """Textual's, and last the one that makes lines safe."""
        return [*super().get_line_filters(), self._drawn_lines]

    def get_driver_class(self) -> type[Driver]:
        """Textual's for this terminal, keeping columns where they are and the terminal as it was found."""
        return pinning_driver(enduring_driver(super().get_driver_class()))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002
    ) -> None:
        """Tell ``message``: on one line, of bounded length, as text and never as markup (``markup`` changes nothing)."""
        safe = cut(clean(message), _LONGEST_NOTICE)
        super().notify(safe, title=clean(title), severity=severity, timeout=timeout, markup=False)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy ``text``, each of its lines clean: what is pasted elsewhere may be obeyed there."""
        super().copy_to_clipboard("\n".join(clean(line) for line in text[:_MOST_COPIED].split("\n")))

    async def on_event(self, event: events.Event) -> None:
        """Pasted text arrives clean and on one line."""
        if isinstance(event, events.Paste):
            event.text = clean(event.text[:_MOST_PASTED])
        await super().on_event(event)
