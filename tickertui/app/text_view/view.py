"""Lines of text that scroll: a Line API view that keeps its place when the text or the width changes."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from tickertui.app.text_view.blocks import Block, Line, line_at, lines_of, same_block

LINK = "link_number"
"""The key, in the meta of a style, of the number of the link that a cell belongs to."""

Blocks = Callable[[int], Sequence[Block]]
"""From a measure in cells to the blocks to show."""


class TextView(ScrollView, can_focus=True):
    """Shows blocks at a readable measure; scrolls with the usual keys when focused.

    ``measure`` is the most cells a line has. ``centred`` puts the text in the middle, for a screen of its own; else it
    stands at a margin of 2 cells, or 1 where it is narrow.
    """

    DEFAULT_CSS = """
    TextView { height: 1fr; scrollbar-size-vertical: 0; overflow-x: hidden; overflow-y: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "scroll_down", id="down", show=False),
        Binding("up,k", "scroll_up", id="up", show=False),
        Binding("pagedown,ctrl+f,ctrl+d", "page_down", id="page_down", show=False),
        Binding("space", "page_down", show=False),
        Binding("pageup,ctrl+b,ctrl+u", "page_up", id="page_up", show=False),
        Binding("shift+space", "page_up", show=False),
        Binding("home,g", "scroll_home", id="first", show=False),
        Binding("end,G", "scroll_end", id="last", show=False),
    ]

    class Scrolled(Message):
        """What is in view has changed."""

    class LinkClicked(Message):
        """A link was clicked; ``number`` is its own."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, *, measure: int, centred: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._measure = measure
        self._centred = centred
        self._blocks: Blocks = lambda _: ()
        self._laid_out: tuple[Block, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._width = 0
        # Lines as they were drawn, and what they were drawn for: to draw one takes longer than to lay it out.
        self._drawn: dict[int, Strip] = {}
        self._drawn_for: tuple[object, ...] = ()

    def show(self, blocks: Blocks, *, keep_place: bool) -> None:
        """Show ``blocks``, from the top or with the same text at the top as now."""
        self._blocks = blocks
        self._lay_out(keep_place=keep_place)

    def refresh_block(self, number: int) -> None:
        """Draw the block ``number`` anew where it still takes as many lines, which leaves all others alone."""
        block = self._blocks(self._width)[number]
        places = [place for place, line in enumerate(self._lines) if line.block == number and line.start >= 0]
        parts = lines_of([block], self._width)
        if len(parts) != len(places):
            self._lay_out(keep_place=True)
            return
        lines = list(self._lines)
        for place, part in zip(places, parts, strict=True):
            new = Line(part.content, number, part.start)
            if new.content.is_same(lines[place].content):
                continue
            lines[place] = new
            self._drawn.pop(place, None)
            self.refresh(Region(0, place - self.scroll_offset.y, self.size.width, 1))
        self._lines = tuple(lines)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they are laid out now."""
        return self._lines

    @property
    def margin(self) -> int:
        """The empty cells left of the text."""
        least = 2 if self.size.width >= 40 else 1
        return max(least, (self.size.width - self._measure) // 2) if self._centred else least

    @property
    def more_below(self) -> bool:
        """Whether there are lines below what is in view."""
        return self.scroll_offset.y + self.size.height < len(self._lines)

    def bring_into_view(self, number: int) -> None:
        """Scroll as little as needed to show the line ``number``."""
        top, height = self.scroll_offset.y, self.size.height
        if not top <= number < top + height:
            self.scroll_to(y=max(0, number - height // 2), animate=False)

    def bring_link_into_view(self, number: int) -> None:
        """Scroll as little as needed to show the link ``number``: the cells that lead there, not a text that looks so."""
        for place, line in enumerate(self._lines):
            if any(
                isinstance(span.style, Style) and span.style.meta.get(LINK) == number for span in line.content.spans
            ):
                self.bring_into_view(place)
                return

    def action_scroll_down(self) -> None:
        """A line down, at once: nothing on this screen slides."""
        self.scroll_to(y=self.scroll_offset.y + 1, animate=False)

    def action_scroll_up(self) -> None:
        """A line up."""
        self.scroll_to(y=self.scroll_offset.y - 1, animate=False)

    def action_page_down(self) -> None:
        """A page down; one line stays in view."""
        self.scroll_to(y=self.scroll_offset.y + max(1, self.size.height - 1), animate=False)

    def action_page_up(self) -> None:
        """A page up."""
        self.scroll_to(y=self.scroll_offset.y - max(1, self.size.height - 1), animate=False)

    def action_scroll_home(self) -> None:
        """To the top."""
        self.scroll_to(y=0, animate=False)

    def action_scroll_end(self) -> None:
        """To the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the view; those that were drawn and look the same are not drawn again."""
        drawn_for = (self.size.width, self.rich_style, self.text_selection)
        if drawn_for != self._drawn_for:
            self._drawn_for = drawn_for
            self._drawn.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of the view, from the left edge of the widget to the right."""
        number = y + int(self.scroll_offset.y)
        strip = self._drawn.get(number)
        if strip is None:
            strip = self._drawn[number] = self._draw_line(number)
        return strip

    def _draw_line(self, number: int) -> Strip:
        width, base = self.size.width, self.rich_style
        if number >= len(self._lines):
            return Strip.blank(width, base)
        content = self._lines[number].content
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(number)) is not None:
            start, end = span
            content = content.stylize(
                Style.from_rich_style(self.screen.get_component_rich_style("screen--selection")),
                start,
                None if end == -1 else end,
            )
        strip = Strip(content.render_segments(), content.cell_length).apply_offsets(0, number)
        margin = self.margin
        blank = Strip.blank(margin, base)
        return Strip.join([blank, strip]).adjust_cell_length(width).apply_style(base)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text under a selection made with the mouse."""
        return selection.extract("\n".join(line.content.plain for line in self._lines)), "\n"

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that another part is in view."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Scrolled())

    def on_resize(self) -> None:
        """Wrap anew when the measure changed; the text at the top stays there."""
        if self._measured() != self._width:
            self._lay_out(keep_place=True)
        self.post_message(self.Scrolled())

    def on_click(self, event: events.Click) -> None:
        """Tell of a click on a link."""
        number = event.style.meta.get(LINK)
        if isinstance(number, int):
            event.stop()
            self.post_message(self.LinkClicked(number))

    def _lay_out(self, *, keep_place: bool) -> None:
        top = self.scroll_offset.y
        anchor = self._lines[top] if keep_place and top and top < len(self._lines) else None
        before = self._laid_out
        self._width = self._measured()
        self._laid_out = tuple(self._blocks(self._width))
        self._lines = lines_of(self._laid_out, self._width)
        self._drawn.clear()
        self.virtual_size = Size(self.size.width, len(self._lines))
        place = 0
        if anchor:
            place = line_at(self._lines, same_block(before, anchor.block, self._laid_out), anchor.start)
        self.scroll_to(y=place, animate=False, force=True, immediate=True)
        self.refresh()
        self.post_message(self.Scrolled())

    def _measured(self) -> int:
        return max(4, min(self._measure, self.size.width - 2 * self.margin))
