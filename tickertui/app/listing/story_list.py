"""The list as a widget: draws the lines that are visible, keeps the reader's place, and tells what was chosen."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region as Area
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tickertui.app.listing.columns import Columns, Face
from tickertui.app.listing.drawer import RowDrawer
from tickertui.app.listing.drawing import draw_unread_row
from tickertui.app.listing.model import ListModel
from tickertui.app.listing.titles import EVENT
from tickertui.app.marks import Marks
from tickertui.app.palette import palette_of
from tickertui.app.pens import Pens
from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.story import StoryRow
from tickertui.store.ids import position_of

# Rows read before they are needed, above and below what is visible.
_AHEAD = 60


class StoryList(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows the stories of a :class:`ListModel`; ``zone`` is the one times are shown in, None for the machine's own.

    Nothing is chosen at first; while the list then stands at its top, new stories simply appear there.
    """

    DEFAULT_CSS = """
    StoryList { background: $background; scrollbar-size-vertical: 1; overflow-x: hidden; overflow-y: scroll; }
    """
    BINDINGS: ClassVar[list[BindingType]] = []

    class Wanted(Message):
        """Rows are about to be seen that have not been read; ``ids`` are theirs."""

        def __init__(self, ids: Sequence[int]) -> None:
            super().__init__()
            self.ids = ids

    class Chosen(Message):
        """Another story was chosen; ``by_user`` unless the list advanced by itself."""

        def __init__(self, id: int | None, *, by_user: bool) -> None:
            super().__init__()
            self.id, self.by_user = id, by_user

    class Opened(Message):
        """The chosen story is to be read."""

        def __init__(self, id: int) -> None:
            super().__init__()
            self.id = id

    class Expanded(Message):
        """The event of the chosen story is to be opened out, or closed."""

    class Moved(Message):
        """What is visible, or how many new stories stand above it, has changed."""

    def __init__(
        self, words: Words, clock: Clock, marks: Marks, *, zone: tzinfo | None = None, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.model = ListModel()
        self._clock = clock
        self._drawer = RowDrawer(words, marks, zone)
        self._columns = Columns(80, 2)
        self._chosen: int | None = None
        self._position: int | None = None
        self._new: dict[int, datetime] = {}
        self._unseen: set[int] = set()
        self._asked: set[int] = set()

    @property
    def chosen(self) -> int | None:
        """The id of the chosen story."""
        return self._chosen

    @property
    def unseen(self) -> int:
        """How many new stories stand above what is visible and have not been seen."""
        return len(self._unseen)

    @property
    def first_visible(self) -> int:
        """The position of the first story that is visible in whole or in part."""
        return int(self.scroll_offset.y) // self._columns.height

    @property
    def rows_visible(self) -> int:
        """How many stories fit."""
        return max(1, self.size.height // self._columns.height)

    def ids_in_view(self) -> list[int]:
        """The ids of the stories that are visible in whole or in part."""
        return [self.model.ids[position] for position in self._in_view()]

    def set_columns(self, columns: Columns) -> None:
        """Lay the stories out otherwise; the first visible story stays where it is."""
        if columns == self._columns:
            return
        first = self.first_visible
        self._columns = columns
        self._drawer.forget()
        self._resize_content()
        self.scroll_to(y=first * columns.height, animate=False, immediate=True)
        self._keep_chosen_visible()
        self.refresh()

    def set_words(self, words: Words) -> None:
        """Show everything in other words."""
        self._drawer.words = words
        self.redraw()

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark these words in titles and leads, and no others."""
        if words != self._drawer.marked:
            self._drawer.marked = words
            self.redraw()

    def redraw(self) -> None:
        """Draw all that is visible anew (another theme, other words)."""
        self._drawer.forget()
        self.refresh()

    def show(
        self,
        ids: "array[int]",
        rows: Sequence[StoryRow],
        *,
        members: frozenset[int] = frozenset(),
        stands: Mapping[int, int] | None = None,
        reset: bool = False,
    ) -> None:
        """Show these ids; ``rows`` are some of theirs. What is chosen and what is visible stays, unless ``reset``.

        ``members`` stand below the story of their event. ``stands`` gives for a story that went the one that stands
        for its event now: where it was chosen, that one is.
        """
        at_top = self.scroll_offset.y == 0
        anchor = None if reset or (at_top and self._chosen is None) else self._anchor()
        before, stands = self.model.ids, stands or {}
        self.model.replace(ids, members)
        self.model.put(rows)
        self._asked.clear()
        self._position = self.model.position(self._chosen)
        if self._position is None and self._chosen is not None:
            self._position = self.model.position(stands.get(self._chosen))
            self._chosen = None if self._position is None else ids[self._position]
        self._resize_content()
        if reset:
            self._unseen.clear()
            self.scroll_to(y=0, animate=False, immediate=True)
            self._keep_chosen_visible()
        elif anchor is not None:
            self._return_to(anchor, before, stands)
        if self._unseen:
            self._unseen.intersection_update(ids)
        self._note_seen()
        self.refresh()
        self.post_message(self.Moved())

    def open_out(self, id: int, rows: Sequence[StoryRow]) -> None:
        """Put ``rows``, the other stories of its event, below the story ``id``, where that is in the list."""
        position = self.model.position(id)
        if position is None or len(self.model.below(position)):
            return
        ids, members = self.model.opened_out(position, (row.id for row in rows))
        self.show(ids, rows, members=members)

    def close(self, id: int) -> None:
        """Take away what stands below the story ``id``; that story is chosen where one of those was."""
        position = self.model.position(id)
        if position is None:
            return
        among = self._chosen in self.model.below(position)
        ids, members = self.model.closed(position)
        if among:
            self.choose(position)
        self.show(ids, (), members=members)

    def mark_new(self, ids: Sequence[int], *, until: datetime) -> None:
        """These stories have just arrived: they carry the mark of new ones until ``until``, or until read."""
        for id in ids:
            self._new[id] = until
        self._unseen.update(ids)

    def ask_again(self, ids: Sequence[int]) -> None:
        """Rows that were asked for did not come: they may be asked for anew."""
        self._asked.difference_update(ids)

    def rows_read(self, rows: Sequence[StoryRow]) -> None:
        """Rows that were asked for (or have changed) are here."""
        self.model.put(rows)
        self._asked.difference_update(row.id for row in rows)
        came = {row.id for row in rows}
        for position in self._in_view():
            if self.model.ids[position] in came:
                self._refresh_row(position)

    def choose(self, position: int, *, by_user: bool = True) -> None:
        """Choose the story at ``position`` (brought within bounds) and bring it into view."""
        if not len(self.model):
            return
        position = max(0, min(position, len(self.model) - 1))
        before, self._position = self._position, position
        self._chosen = self.model.ids[position]
        for place in {before, position} - {None}:
            self._refresh_row(place)  # type: ignore[arg-type]  # None is taken out
        self._keep_chosen_visible()
        self.post_message(self.Chosen(self._chosen, by_user=by_user))

    def choose_id(self, id: int) -> bool:
        """Choose the story ``id``; whether it is in the list."""
        position = self.model.position(id)
        if position is not None:
            self.choose(position)
        return position is not None

    def move(self, steps: int, *, by_user: bool = True) -> None:
        """Choose the story so many steps further; from nothing, the first visible one (the last, upwards)."""
        if self._position is None:
            first = self.first_visible
            self.choose(first if steps > 0 else first + self.rows_visible - 1, by_user=by_user)
        else:
            self.choose(self._position + steps, by_user=by_user)

    def let_go(self) -> None:
        """Choose nothing, and stand at the top."""
        position, self._chosen, self._position = self._position, None, None
        if position is not None:
            self._refresh_row(position)
        self.scroll_to(y=0, animate=False, immediate=True)
        self.post_message(self.Chosen(None, by_user=True))

    def to_top(self) -> None:
        """Choose the newest story."""
        self.choose(0)

    def tick(self) -> None:
        """Redraw the stories whose age has changed, or that no longer count as new."""
        now = self._clock.now()
        for id in [id for id, until in self._new.items() if until <= now]:
            del self._new[id]
        for position in self._in_view():
            face = self._face(position)
            if face is not None and face != self._drawer.drawn(self.model.ids[position]):
                self._refresh_row(position)

    def render_line(self, y: int) -> Strip:
        """The line ``y`` of the widget."""
        line = int(self.scroll_offset.y) + y
        position, part = divmod(line, self._columns.height)
        if position >= len(self.model):
            return Strip.blank(self.size.width, self._base())
        strips = self._strips(position)
        return strips[part]

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep up with what is visible."""
        super().watch_scroll_y(old_value, new_value)
        self._note_seen()
        self._ask_for_rows()

    def on_resize(self) -> None:
        """Keep the chosen story in view."""
        self._keep_chosen_visible()
        self._ask_for_rows()

    def on_click(self, event: events.Click) -> None:
        """A click chooses; one on the chosen story, or a double one, reads it."""
        position = (int(self.scroll_offset.y) + event.y) // self._columns.height
        if not 0 <= position < len(self.model):
            return
        opens = position == self._position or event.chain > 1
        self.choose(position)
        if EVENT in event.style.meta:
            self.post_message(self.Expanded())
        elif opens:
            self.post_message(self.Opened(self.model.ids[position]))

    def _strips(self, position: int) -> list[Strip]:
        pens = Pens(palette_of(self.app), plain=self.app.no_color)
        row, face = self.model.row(position), self._face(position)
        if row is None or face is None:
            return draw_unread_row(self._columns, pens, selected=position == self._position)
        return self._drawer.strips(row, face, self._columns, pens)

    def _face(self, position: int) -> Face | None:
        row = self.model.row(position)
        if row is None:
            return None
        return self._drawer.face(
            row,
            self._clock.now(),
            new=row.id in self._new,
            selected=position == self._position,
            member=row.id in self.model.members,
        )

    def _refresh_row(self, position: int) -> None:
        height = self._columns.height
        top = position * height - int(self.scroll_offset.y)
        self.refresh(Area(0, top, self.size.width, height))

    def _in_view(self) -> range:
        beyond = -(-(int(self.scroll_offset.y) + self.size.height) // self._columns.height)
        return range(self.first_visible, min(len(self.model), beyond))

    def _anchor(self) -> tuple[int, int] | None:
        """What must not move: the chosen story where it is visible, else the first visible one; and its line on screen."""
        top = int(self.scroll_offset.y)
        view = self._in_view()
        position = self._position if self._position is not None and self._position in view else self.first_visible
        if position >= len(self.model):
            return None
        return self.model.ids[position], position * self._columns.height - top

    def _return_to(self, anchor: tuple[int, int], before: "array[int]", stands: Mapping[int, int]) -> None:
        """Scroll so that the anchor stands on the same line, or what stands for it now; where that is gone too, the next
        of the old list that is not.
        """
        id, line = anchor
        position = self.model.position(id)
        if position is None:
            position = self.model.position(stands.get(id))
        if position is None:
            old = position_of(id, before) or 0
            following = before[old : old + 200]
            left = set(following).intersection(self.model.ids)
            position = self.model.position(next((other for other in following if other in left), None)) or 0
        self.scroll_to(y=position * self._columns.height - line, animate=False, immediate=True)

    def _note_seen(self) -> None:
        """What is visible has been seen; and all is once the top is."""
        if not self._unseen:
            return
        if self.scroll_offset.y == 0:
            self._unseen.clear()
        else:
            below = (
                set(self.model.ids[self.first_visible :])
                if len(self.model) < 5_000
                else {self.model.ids[i] for i in self._in_view()}
            )
            self._unseen -= below
        self.post_message(self.Moved())

    def _ask_for_rows(self) -> None:
        first = self.first_visible
        ids = [
            id for id in self.model.missing(first - _AHEAD, first + self.rows_visible + _AHEAD) if id not in self._asked
        ]
        if ids:
            self._asked.update(ids)
            self.post_message(self.Wanted(ids))

    def _keep_chosen_visible(self) -> None:
        if self._position is None:
            return
        height = self._columns.height
        top = int(self.scroll_offset.y)
        first, last = self._position * height, (self._position + 1) * height
        if first < top:
            self.scroll_to(y=first, animate=False, immediate=True)
        elif last > top + self.size.height > 0:
            self.scroll_to(y=last - self.size.height, animate=False, immediate=True)

    def _resize_content(self) -> None:
        self.virtual_size = Size(self._columns.width, len(self.model) * self._columns.height)
        self._ask_for_rows()

    def _base(self) -> Style:
        return Pens(palette_of(self.app)).ground("ground")
