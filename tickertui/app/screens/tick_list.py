"""A list of things to tick: "[x]" and "[ ]", with the keyboard and the mouse."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import OptionList

from tickertui.app.ink import ink_of
from tickertui.app.screens.row_list import RowList

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Choice(Generic[Value]):
    """A thing to tick: its value, how it is drawn, and a count at the end of its row (None for none)."""

    value: Value
    label: Content
    count: int | None = None


class TickList(RowList, Generic[Value]):
    """Space or a click ticks a row, enter confirms; ``ticked`` are the values ticked."""

    DEFAULT_CSS = "TickList { height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "select", show=False),
        Binding("enter", "confirm", show=False),
    ]

    class Ticked(Message):
        """Something was ticked or no longer is."""

    class Confirmed(Message):
        """What is ticked is to be put in force."""

    def __init__(self, *, empty: str = "", id: str | None = None) -> None:
        super().__init__(self._draw_rows, id=id)
        self._empty = empty
        self._choices: tuple[Choice[Value], ...] = ()
        self._ticked: frozenset[Value] = frozenset()

    @property
    def ticked(self) -> frozenset[Value]:
        """The values that are ticked."""
        return self._ticked

    def offer(self, choices: Sequence[Choice[Value]], ticked: frozenset[Value]) -> None:
        """Show ``choices``, of which ``ticked`` are ticked."""
        self._choices, self._ticked = tuple(choices), ticked
        self.redraw()

    def action_confirm(self) -> None:
        """Put what is ticked in force."""
        self.post_message(self.Confirmed())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tick the row, or no longer."""
        event.stop()
        if event.option_index < len(self._choices):
            self._ticked ^= {self._choices[event.option_index].value}
            self.redraw()
            self.post_message(self.Ticked())

    def _draw_rows(self, width: int) -> Sequence[Content]:
        ink = ink_of(self.app)
        if not self._choices:
            return [Content.styled(self._empty, ink.muted).truncate(width, ellipsis=True)]
        rows = []
        for choice in self._choices:
            ticked = choice.value in self._ticked
            box = Content.assemble(("[", ink.muted), ("x" if ticked else " ", ink.key), ("] ", ink.muted))
            count = Content.styled("" if choice.count is None else str(choice.count), ink.muted)
            room = max(width - 5 - count.cell_length, 3)
            label = choice.label.truncate(room, ellipsis=True)
            label = label.stylize(Style(bold=True)) if ticked else label
            rows.append((box + label.pad_right(room - label.cell_length + 1) + count).truncate(width))
        return rows
