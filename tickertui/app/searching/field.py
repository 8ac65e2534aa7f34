"""The input that a query is typed in: where it goes wrong is marked."""

from collections.abc import Callable

from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual.widgets import Input

from tickertui.app.palette import palette_of
from tickertui.app.pens import Pens
from tickertui.app.searching.checking import Mistake

LONGEST = 300
"""A query has at most so many characters where it is typed."""


class QueryField(Input):
    """An input whose right arrow, at the end, first asks ``at_end`` whether it has another use."""

    # Without colours the cursor would be a cell like any other.
    DEFAULT_CSS = "QueryField.-plain > .input--cursor { text-style: reverse; }"

    mistake: Mistake | None = None

    def __init__(self, text: str, placeholder: str, *, at_end: Callable[[], bool], id: str | None = None) -> None:
        super().__init__(
            text,
            placeholder=placeholder,
            highlighter=_Marking(self),
            max_length=LONGEST,
            select_on_focus=False,
            id=id,
        )
        self._at_end = at_end

    def on_mount(self) -> None:
        """Know whether there are colours."""
        self.set_class(self.app.no_color, "-plain")

    def mark(self, mistake: Mistake | None) -> None:
        """Mark where this mistake stands, and no other."""
        if mistake != self.mistake:
            self.mistake = mistake
            self.refresh()

    def action_cursor_right(self, select: bool = False) -> None:
        """A character on."""
        if select or not self.cursor_at_end or not self._at_end():
            super().action_cursor_right(select)


class _Marking(Highlighter):
    """Underlines the mistake in the colour of errors."""

    def __init__(self, field: QueryField) -> None:
        self._field = field

    def highlight(self, text: Text) -> None:
        """Mark it in ``text``, the field's."""
        mistake = self._field.mistake
        if mistake is not None:
            pens = Pens(palette_of(self._field.app))
            text.stylize(pens.error(bold=True) + Style(underline=True), mistake.start, mistake.end)
