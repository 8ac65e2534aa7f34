"""A list of drawn rows in which one is chosen: a bar on each of its lines and a raised ground."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tickertui.app.ink import ink_of
from tickertui.app.marks import marks_for
from tickertui.app.theme_following import FollowsTheme

Rows = Callable[[int], Sequence[Content]]
"""From a width in cells to the rows, which have no lines wider than that."""


class RowList(FollowsTheme, OptionList):
    """Draws rows at the width there is; the bar of the chosen one shows only while the list has the focus."""

    DEFAULT_CSS = """
    RowList, RowList:focus {
        border: none; padding: 0; background: transparent; background-tint: transparent; height: auto;
        scrollbar-size-vertical: 1;
    }
    RowList > .option-list--option { padding: 0; }
    RowList > .option-list--option-highlighted { background: transparent; text-style: none; }
    RowList:focus > .option-list--option-highlighted { background: $panel; text-style: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "cursor_down", id="down", show=False),
        Binding("up,k", "cursor_up", id="up", show=False),
        Binding("pagedown,ctrl+f,ctrl+d", "page_down", id="page_down", show=False),
        Binding("pageup,ctrl+b,ctrl+u", "page_up", id="page_up", show=False),
        Binding("home,g", "first", id="first", show=False),
        Binding("end,G", "last", id="last", show=False),
    ]

    def __init__(self, rows: Rows, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._rows = rows
        self._marks = marks_for()
        self._drawn: list[Content] = []
        self._redrawing = False

    def on_mount(self) -> None:
        """Draw, and draw anew when the theme changes."""
        self.follow_theme(self.redraw)

    @property
    def row_width(self) -> int:
        """The cells a row has between the bar and an empty column at the right."""
        return self.scrollable_content_region.width - 2

    def redraw(self) -> None:
        """Draw the rows that have changed."""
        width = self.row_width
        if width < 4 or self._redrawing:
            return
        # Setting options moves the highlight, which asks for a redraw in the middle of this one.
        self._redrawing = True
        try:
            self._draw_changed(list(self._rows(width)))
        finally:
            self._redrawing = False

    def _draw_changed(self, rows: list[Content]) -> None:
        if len(rows) != self.option_count:
            chosen = self.highlighted
            self.set_options([Option(row) for row in rows])
            self.highlighted = min(chosen or 0, len(rows) - 1) if rows else None
            self._drawn = []
        barred = [self._with_bar(row, number) for number, row in enumerate(rows)]
        for number, row in enumerate(barred):
            if number >= len(self._drawn) or not row.is_same(self._drawn[number]):
                self.replace_option_prompt_at_index(number, row)
        self._drawn = barred

    def on_resize(self) -> None:
        """Draw at the new width."""
        self.redraw()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the bar, or hide it; the events themselves come before the list knows that it has the focus."""
        super().watch_has_focus(has_focus)
        self.redraw()

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Move the bar."""
        super().watch_highlighted(highlighted)
        if self.is_mounted:
            self.redraw()

    def _with_bar(self, row: Content, number: int) -> Content:
        chosen = self.has_focus and number == self.highlighted
        bar = Content.styled(self._marks.selected, ink_of(self.app).accent) if chosen else Content(" ")
        return Content("\n").join(bar + line for line in row.split("\n", allow_blank=True))
