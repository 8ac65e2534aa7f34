"""A bare app with the program's themes, to try one widget or screen in."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from tickertui.app.themes import DARK_THEME, own_themes, own_variables

SIZES = [(80, 24), (120, 40), (40, 12)]


class Host(App[None]):
    """Shows what ``make`` gives: a widget in its own screen, or a screen; what the screen gives is in ``result``."""

    CSS = "Screen { background: $background; color: $foreground; }"

    def __init__(self, make: Callable[[], Widget], theme: str = DARK_THEME) -> None:
        super().__init__()
        for own in own_themes():
            self.register_theme(own)
        self.theme = theme
        self._made = make()
        self.result: object = "nothing yet"
        self.told: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return own_variables(dark=True)

    def compose(self) -> ComposeResult:
        if not isinstance(self._made, Screen):
            yield self._made

    def on_mount(self) -> None:
        if isinstance(self._made, Screen):
            self.push_screen(self._made, self._took)

    def _took(self, result: object) -> None:
        self.result = result

    def notify(self, message: str, **options: object) -> None:
        """Remember what would be told, and that it is never markup."""
        assert options.get("markup") is False
        self.told.append(message)


def shown(app: App[Any]) -> list[str]:
    """The text on screen, a string a row."""
    return ["".join(segment.text for segment in strip).rstrip() for strip in app.screen._compositor.render_strips()]


class SnapCompare(Protocol):
    """The ``snap_compare`` fixture of pytest-textual-snapshot."""

    def __call__(self, app: App[None], *, press: Iterable[str] = (), terminal_size: tuple[int, int] = (80, 24)) -> bool:
        """Whether the app looks as its snapshot."""
        ...
