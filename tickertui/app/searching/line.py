"""The line to search in: filters as one types; enter keeps the search, escape takes it away."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message

from tickertui.app.searching.box import QueryBox
from tickertui.app.searching.history import History
from tickertui.language.words import Words
from tickertui.query.vocabulary import Vocabulary


class SearchLine(Vertical):
    """A slash and a field at the foot of the screen; above them what is wrong with the query, and what may come next."""

    DEFAULT_CSS = """
    SearchLine { height: auto; dock: bottom; background: $surface; display: none; }
    SearchLine QueryBox #query-mistake, SearchLine QueryBox > Horizontal { padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", show=False)]

    class Changed(Message):
        """Something was typed that can be asked."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Done(Message):
        """Typing is over; ``text`` is the search that stays, None when it is taken away."""

        def __init__(self, text: str | None) -> None:
            super().__init__()
            self.text = text

    def __init__(self, words: Words, vocabulary: Callable[[], Vocabulary] = Vocabulary) -> None:
        super().__init__()
        self._box = QueryBox(words, vocabulary, prefix="/", history=History())

    def compose(self) -> ComposeResult:
        """The box."""
        yield self._box

    @property
    def box(self) -> QueryBox:
        """What is typed, with what is told of it."""
        return self._box

    def open(self, text: str) -> None:
        """Show the line with ``text`` in it, and type there."""
        self.display = True
        self._box.set_text(text)
        self._box.focus_field()

    def close(self) -> None:
        """Take the line away."""
        self.display = False

    def on_query_box_changed(self, event: QueryBox.Changed) -> None:
        """Tell what was typed."""
        event.stop()
        self.post_message(self.Changed(event.text))

    def on_query_box_submitted(self, event: QueryBox.Submitted) -> None:
        """Keep the search."""
        event.stop()
        self.post_message(self.Done(event.text))

    def action_give_up(self) -> None:
        """Take the search away."""
        self.post_message(self.Done(None))
