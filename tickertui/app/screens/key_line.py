"""The last line of a screen: the keys that matter there, each clickable; whole items go when room runs out."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tickertui.app.ink import ink_of
from tickertui.app.theme_following import FollowsTheme

_ACTION = "key_line_action"


@dataclass(frozen=True, slots=True)
class KeyItem:
    """A key's name on screen, the word after it, and the screen's action that a click runs (without ``action_``)."""

    key: str
    word: str
    action: str


class KeyLine(FollowsTheme, Static):
    """Shows items from the left, the first lasting longest; ``last`` stands at the right end and never goes."""

    DEFAULT_CSS = "KeyLine { height: 1; width: 1fr; dock: bottom; }"

    class Pressed(Message):
        """An item was clicked; ``action`` is its action."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, items: Sequence[KeyItem], last: KeyItem | None = None) -> None:
        super().__init__(markup=False)
        self._items = tuple(items)
        self._last = last

    def show(self, items: Sequence[KeyItem], last: KeyItem | None = None) -> None:
        """Show other items."""
        self._items, self._last = tuple(items), last
        self._draw()

    def on_mount(self) -> None:
        """Draw, and draw anew when the theme changes."""
        self.follow_theme(self._draw)
        self._draw()

    def on_resize(self) -> None:
        """Draw what fits."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Tell of a click on an item."""
        action = event.style.meta.get(_ACTION)
        if isinstance(action, str):
            event.stop()
            self.post_message(self.Pressed(action))

    def _draw(self) -> None:
        width = self.size.width
        end = self._drawn(self._last) if self._last else Content()
        room = width - 1 - (end.cell_length + 2 if end else 0)
        line = Content(" ")
        for position, item in enumerate(self._items):
            space = 2 if position else 0
            if line.cell_length + space + cell_len(f"{item.key} {item.word}") > room:
                break
            line = line.append(" " * space).append(self._drawn(item))
        if end:
            line = line.append(" " * max(width - 1 - line.cell_length - end.cell_length, 0)).append(end)
        self.update(line)

    def _drawn(self, item: KeyItem) -> Content:
        ink = ink_of(self.app)
        touch = Style.from_meta({_ACTION: item.action})
        return Content.assemble((item.key, ink.key + touch), (" ", touch), (item.word, ink.muted + touch))
