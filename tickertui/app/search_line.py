"""The line to search in: filters as one types; enter keeps the search, escape takes it away."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from tickertui.language.words import Words

_LONGEST = 300


class SearchLine(Horizontal):
    """A slash and an input, one line high."""

    DEFAULT_CSS = """
    SearchLine { height: 1; dock: bottom; background: $surface; padding: 0 1; display: none; }
    SearchLine > Static { width: auto; color: $primary; text-style: bold; padding: 0 1 0 0; }
    SearchLine > Input { border: none; height: 1; padding: 0; width: 1fr; background: $surface; }
    SearchLine > Input:focus { border: none; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", show=False)]

    class Changed(Message):
        """Something was typed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Done(Message):
        """Typing is over; ``kept`` tells whether the search stays."""

        def __init__(self, *, kept: bool) -> None:
            super().__init__()
            self.kept = kept

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The slash and the input."""
        yield Static("/", markup=False)
        yield Input(placeholder=self._words("filters.text.placeholder"), max_length=_LONGEST, select_on_focus=False)

    def open(self, text: str) -> None:
        """Show the line with ``text`` in it, and type there."""
        self.display = True
        field = self.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = text
        field.cursor_position = len(text)
        field.focus()

    def close(self) -> None:
        """Take the line away."""
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what was typed."""
        event.stop()
        self.post_message(self.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the search."""
        event.stop()
        self.post_message(self.Done(kept=True))

    def action_give_up(self) -> None:
        """Take the search away."""
        self.post_message(self.Done(kept=False))
