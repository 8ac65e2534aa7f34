"""The story that leads, on a ground of its own, legible from a distance."""

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tickertui.app.headline.why import why
from tickertui.app.ink import Ink, ink_of
from tickertui.app.marks import Marks
from tickertui.app.searching.marking import line_spans, marked_content
from tickertui.app.wrapping import wrap
from tickertui.language.ages import full_age, short_age
from tickertui.language.words import Words
from tickertui.model.age import age_of
from tickertui.model.breaking import without_mark
from tickertui.model.clock import Clock
from tickertui.model.lead import Lead
from tickertui.model.story import StoryRow

_LEAD_MEASURE = 96
_AIRY_ROWS = 8
_FULL_NAMES_FROM = 100
_SHORT_AGE_BELOW = 60
_FRESH_SECONDS = 600


class HeadlinePane(Static):
    """Shows one story in as many rows as it is given; a click asks to read it."""

    DEFAULT_CSS = "HeadlinePane { width: 1fr; background: $surface; }"

    class Pressed(Message):
        """The headline is to be read."""

    def __init__(self, words: Words, clock: Clock, marks: Marks, *, id: str | None = None) -> None:
        super().__init__(markup=False, id=id)
        self._words, self._clock, self._marks = words, clock, marks
        self._lead: Lead | None = None
        self._age = ""
        self._marked: tuple[str, ...] = ()

    @property
    def row(self) -> StoryRow | None:
        """The story shown."""
        return self._lead.row if self._lead else None

    def show(self, lead: Lead | None) -> None:
        """Show this story, and why it leads."""
        if lead != self._lead:
            self._lead = lead
            self.draw()

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark these words, and no others."""
        if words != self._marked:
            self._marked = words
            self.draw()

    def set_words(self, words: Words) -> None:
        """Show it in other words."""
        self._words = words
        self.draw()

    def tick(self) -> None:
        """Tell the age anew if it has changed."""
        if self._lead and self._age_in_words(self._lead.row) != self._age:
            self.draw()

    def on_mount(self) -> None:
        """Draw, and draw anew when the theme changes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.draw())

    def on_resize(self) -> None:
        """Draw as wide and high as it is."""
        self.draw()

    def on_click(self, event: events.Click) -> None:
        """Ask to read it."""
        event.stop()
        if self._lead:
            self.post_message(self.Pressed())

    def draw(self) -> None:
        """Draw all rows."""
        if self._lead is None or self.size.height == 0:
            self.update(Content())
            return
        ink = ink_of(self.app)
        lines = self._lines(self._lead, ink, self.size.width, self.size.height)
        bar = Content.styled(self._marks.selected, ink.region(self._lead.row.location.region))
        indent = "  " if self.size.height >= _AIRY_ROWS else " "
        drawn = [bar.append(indent).append(line) for line in lines]
        self.update(Content("\n").join(drawn), layout=False)

    def _lines(self, shown: Lead, ink: Ink, width: int, height: int) -> list[Content]:
        row = shown.row
        airy = height >= _AIRY_ROWS
        room = width - (6 if airy else 3)
        headline = without_mark(row.title) if row.breaking else row.title
        title = wrap(headline, room, 2)
        rows = height - 5 if airy else height - 1
        lead_rows = max(rows - len(title), 0)
        lead = wrap(row.lead, min(room, _LEAD_MEASURE), lead_rows) if row.lead and lead_rows else []
        meta = self._meta(shown, ink, width - (5 if airy else 3))
        titles = self._with_marks(headline, title, ink.strong, ink)
        leads = self._with_marks(row.lead, lead, ink.text if airy else ink.muted, ink)
        empty = Content()
        lines = [empty, meta, empty, *titles, empty, *leads] if airy else [meta, *titles, *leads]
        return [*lines, *[empty] * (height - len(lines))][:height]

    def _with_marks(self, text: str, lines: list[str], style: Style, ink: Ink) -> list[Content]:
        spans = line_spans(text, lines, self._marked)
        return [marked_content(line, found, style, ink.marked) for line, found in zip(lines, spans, strict=True)]

    def _meta(self, shown: Lead, ink: Ink, width: int) -> Content:
        """Label, region, place, agencies, age; at the right end why it leads, which goes where there is no room."""
        row = shown.row
        self._age = self._age_in_words(row)
        region = row.location.region
        parts = []
        if row.breaking:
            parts.append(Content.styled(f" {self._words('reader.breaking')} ", ink.breaking))
        code = self._words(f"region.{region.name}.code")
        name = f" {self._words(f'region.{region.name}.name')}" if width >= _FULL_NAMES_FROM - 6 else ""
        parts.append(Content.assemble((code, ink.region(region, bold=True)), (name, ink.region(region))))
        if row.place:
            parts.append(Content.styled(row.place, ink.text))
        if row.agencies:
            parts.append(Content.styled("/".join(row.agencies), ink.muted))
        fresh = (self._clock.now() - row.published.end).total_seconds() < _FRESH_SECONDS
        parts.append(Content.styled(self._age, ink.accent if fresh else ink.muted))
        line = Content("  ").join(parts)
        room = width - line.cell_length - 2
        end = next((text for parts in why(shown, self._words) if cell_len(text := "  ".join(parts)) <= room), "")
        if not end:
            return line.truncate(width, ellipsis=True)
        return line.append(" " * (room + 2 - cell_len(end))).append(Content.styled(end, ink.muted))

    def _age_in_words(self, row: StoryRow) -> str:
        age = age_of(row.published.end, self._clock.now())
        in_words = short_age if self.size.width < _SHORT_AGE_BELOW else full_age
        return in_words(age, self._words.language)
