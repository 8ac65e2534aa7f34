"""Draws what may come next in a query: a few rows, the chosen one on a raised ground, each to be clicked."""

from rich.cells import cell_len
from textual import events
from textual.color import Color
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tickertui.app.ink import Ink, ink_of
from tickertui.app.marks import marks_for
from tickertui.app.searching.offers import Offers
from tickertui.app.theme_following import FollowsTheme
from tickertui.app.wrapping import clip_word
from tickertui.language.words import Words

_NUMBER = "offer_number"
_MOST_ROWS, _LEFT_FREE = 6, 10
_LEAST_HINT = 6
_TAKE_KEY = "Tab"


class OfferList(FollowsTheme, Static):
    """Shows offers with their beginnings at a column, as far as there is room for it; nothing where there are none."""

    DEFAULT_CSS = "OfferList { height: auto; width: 1fr; background: $surface; display: none; }"

    class Pressed(Message):
        """An offer was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Turned(Message):
        """The wheel was turned over the list, so many rows down."""

        def __init__(self, steps: int) -> None:
            super().__init__()
            self.steps = steps

    def __init__(self, words: Words) -> None:
        super().__init__(markup=False)
        self._words = words
        self._marks = marks_for()
        self._offers = Offers()
        self._column = self._height = 0

    @property
    def rows(self) -> int:
        """How many rows it has at most in this window: what it stands above must stay in view."""
        return max(1, min(_MOST_ROWS, self.app.size.height - _LEFT_FREE))

    def show(self, offers: Offers, column: int) -> None:
        """Show these; ``column`` is where on screen the text stands that they take the place of."""
        self._offers, self._column = offers, column
        self.display = bool(offers.items)
        self._draw()

    def set_words(self, words: Words) -> None:
        """Show everything in other words."""
        self._words = words
        self._draw()

    def on_mount(self) -> None:
        """Draw anew when the theme changes."""
        self.follow_theme(self._draw)

    def on_resize(self) -> None:
        """Draw at the new width."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Tell of a click on an offer."""
        number = event.style.meta.get(_NUMBER)
        if isinstance(number, int):
            event.stop()
            self.post_message(self.Pressed(number))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Turn on."""
        event.stop()
        self.post_message(self.Turned(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Turn back."""
        event.stop()
        self.post_message(self.Turned(-1))

    def _draw(self) -> None:
        width = self.app.size.width if not self.size.width else self.size.width
        if self._offers.items and width > 4:
            view = self._offers.in_view(self.rows)
            longest = max(cell_len(self._offers.items[number].text) for number in view)
            hints = max(cell_len(self._offers.items[number].hint) for number in view)
            left = max(0, min(self._column - 1, width - longest - hints - 4))
            # Only another height moves what stands around it.
            self.update(
                Content("\n").join(self._row(number, left, longest, width) for number in view),
                layout=len(view) != self._height,
            )
            self._height = len(view)

    def _row(self, number: int, left: int, column: int, width: int) -> Content:
        """An offer on a line of its own; at its right end how it is taken, or how many follow below."""
        ink, offer, chosen = ink_of(self.app), self._offers.items[number], number == self._offers.chosen
        text = clip_word(offer.text, width - left - 2)
        bar = self._marks.selected if chosen else " "
        style = ink.key if chosen else ink.text
        if chosen and self.app.no_color:
            style += Style(underline=True)
        row = Content.assemble(" " * left, (bar, ink.accent), (text, style))
        room = width - left - column - 4
        if offer.hint and room >= min(cell_len(offer.hint), _LEAST_HINT):
            row = row.pad_right(column - cell_len(text) + 2).append(
                Content.styled(clip_word(offer.hint, room), ink.muted)
            )
        end = self._end(number, ink)
        if end and row.cell_length + end.cell_length + 3 <= width:
            row = row.pad_right(width - 1 - row.cell_length - end.cell_length).append(end)
        row = row.pad_right(width - row.cell_length)
        return (_raised(row, ink) if chosen else row).stylize(Style.from_meta({_NUMBER: number}))

    def _end(self, number: int, ink: Ink) -> Content:
        below = len(self._offers.items) - self._offers.in_view(self.rows).stop
        if number == self._offers.chosen:
            return Content.assemble((_TAKE_KEY, ink.key), " ", (self._words("search.take"), ink.muted))
        if below and number == self._offers.in_view(self.rows).stop - 1:
            return Content.styled(f"{self._marks.down} {self._words('search.more', n=below)}", ink.muted)
        return Content()


def _raised(row: Content, ink: Ink) -> Content:
    """A row on the ground of what is chosen; of sixteen colours its own go, as in the list."""
    if ink.palette.ansi:
        row = row.stylize(Style(foreground=Color.parse(ink.palette.text)))
    return row.stylize(Style(background=Color.parse(ink.palette.raised)))
