"""Draws one story of the list as lines of cells: marks, age, region, dateline, title, each in its column."""

from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tickertui.app.marks import Marks
from tickertui.app.pens import Pens
from tickertui.app.wrapping import clip_word, wrap
from tickertui.language.words import Words
from tickertui.model.breaking import without_mark
from tickertui.model.story import StoryRow

AGE_WIDTH = 7
_MARGIN = 1
# Stands for the label while the title is wrapped; a private-use character, so that no title holds it.
_HELD = "\ue000"
_LONGEST_PLACE = 12
_LEAD_FROM = 100
_FRESH_SECONDS = 3_600


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand, in cells. ``dateline`` 0 leaves it out (narrow windows)."""

    width: int
    lines: int
    gap: int = 0
    dateline: int = 13

    @property
    def height(self) -> int:
        """Lines a story takes, the empty one after it included."""
        return self.lines + self.gap

    @property
    def code_at(self) -> int:
        """Where the region's code begins."""
        return 3 + AGE_WIDTH + 2

    @property
    def title_at(self) -> int:
        """Where the title begins."""
        return self.code_at + 2 + (2 + self.dateline if self.dateline else 1)

    @property
    def title_width(self) -> int:
        """How wide the title may be."""
        return max(self.width - self.title_at - _MARGIN, 0)


@dataclass(frozen=True, slots=True)
class Face:
    """How a story looks now, beside what its row says."""

    age: str
    fresh: bool
    new: bool
    selected: bool
    focused: bool = True


def draw_story(row: StoryRow, face: Face, columns: Columns, pens: Pens, words: Words, marks: Marks) -> list[Strip]:
    """The lines of a story, ``columns.height`` of them, each ``columns.width`` cells wide."""
    ground = pens.ground("raised" if face.selected else "ground")
    titles = _title_lines(row, face, columns, pens, words)
    datelines = _dateline_lines(row, columns, pens)
    strips = []
    for line in range(columns.lines):
        left = _marks(row, face, pens, marks, first=line == 0)
        if line == 0:
            left += [
                Segment(f"{face.age:>{AGE_WIDTH}}", _age_style(face, pens)),
                Segment("  "),
                Segment(words(f"region.{row.location.region.name}.code"), pens.region(row.location.region)),
            ]
        else:
            left.append(Segment(" " * (columns.title_at - 3 if not columns.dateline else AGE_WIDTH + 4)))
        if columns.dateline:
            left += [Segment("  "), datelines[line] if line < len(datelines) else Segment(" " * columns.dateline)]
        elif line == 0:
            left.append(Segment(" "))
        strips.append(_laid(Strip([*left, *titles[line]]), columns.width, ground, pens, face))
    strips += [Strip([Segment(" " * columns.width, pens.ground("ground"))], columns.width)] * columns.gap
    return strips


def draw_unread_row(columns: Columns, pens: Pens, *, selected: bool) -> list[Strip]:
    """The lines of a story whose row has not been read yet: nothing, on its ground."""
    ground = pens.ground("raised" if selected else "ground")
    return [Strip([Segment(" " * columns.width, ground)], columns.width)] * columns.height


def _laid(strip: Strip, width: int, ground: Style, pens: Pens, face: Face) -> Strip:
    """A line on its ground and at its width; the colours of a chosen line go where there are but sixteen."""
    strip = strip.adjust_cell_length(width)
    if face.selected and pens.palette.ansi:
        plain = [Segment(part.text, _uncoloured(part.style)) for part in strip]
        strip = Strip(plain, width)
    return strip.apply_style(ground) if not pens.plain else strip


def _uncoloured(style: Style | None) -> Style:
    style = style or Style.null()
    return style + Style(color="bright_white") if style.bgcolor is None else style


def _marks(row: StoryRow, face: Face, pens: Pens, marks: Marks, *, first: bool) -> list[Segment]:
    """The bar of the chosen story, its reading state, its flag: one cell each."""
    bar = Segment(marks.selected, pens.accent(bold=True)) if face.selected else Segment(" ")
    if not first:
        return [bar, Segment("  ")]
    if row.breaking and not row.read:
        state = Segment("!", pens.error(bold=True))
    elif face.new and not row.read:
        state = Segment("+", pens.accent(bold=True))
    elif not row.read:
        state = Segment(marks.unread, pens.text(bold=True))
    else:
        state = Segment(" ")
    if row.starred:
        flag = Segment("*", pens.accent(bold=True))
    else:
        flag = Segment(marks.updated, pens.text()) if row.version > 1 else Segment(" ")
    return [bar, state, flag]


def _age_style(face: Face, pens: Pens) -> Style:
    if face.new:
        return pens.accent()
    return pens.text() if face.fresh else pens.muted()


def is_fresh(seconds: float) -> bool:
    """Whether a story of this age still stands out."""
    return seconds < _FRESH_SECONDS


def _dateline_lines(row: StoryRow, columns: Columns, pens: Pens) -> list[Segment]:
    """Place above agencies; the feed's name where there is no dateline."""
    width = columns.dateline
    first = pens.muted() if row.read else pens.text()
    texts = [(row.place, first), ("/".join(row.agencies), pens.muted())]
    told = [(text, style) for text, style in texts if text] or [(row.feed_title, pens.muted())]
    most = max(_LONGEST_PLACE, width - 2)
    return [Segment(set_cell_size(clip_word(text, most), width), style) for text, style in told]


def _title_lines(row: StoryRow, face: Face, columns: Columns, pens: Pens, words: Words) -> list[list[Segment]]:
    """The title on its lines; what is left over takes the lead, in a wide list."""
    width = columns.title_width
    label = f" {words('reader.breaking')} " if row.breaking else ""
    style = pens.muted(strike=row.withdrawn) if row.read or row.withdrawn else pens.text(bold=True)
    if face.selected and pens.plain:
        style += Style(underline=True)
    indent = _HELD * (cell_len(label) + 1) if label and cell_len(label) + 1 < width else ""
    room = columns.lines
    texts = wrap(indent + (without_mark(row.title) if row.breaking else row.title), width, room)
    lines: list[list[Segment]] = []
    for number, text in enumerate(texts):
        if number == 0 and indent:
            lines.append([Segment(label, pens.breaking()), Segment(" "), Segment(text.removeprefix(indent), style)])
        else:
            lines.append([Segment(text, style)])
    if row.withdrawn and lines:
        _tell_withdrawn(lines, texts[-1], columns, Segment(words("list.withdrawn"), pens.muted()))
    # A story that has no title of its own is called by its first sentence: its lead goes on after that.
    own_title = not row.lead.startswith(row.title)
    lead = row.lead if own_title else row.lead.removeprefix(row.title).lstrip(" .:")
    if columns.width >= _LEAD_FROM and len(lines) < room and lead:
        left = wrap(lead, width, room - len(lines))
        lines += [[Segment(text, pens.muted())] for text in left]
    return lines + [[] for _ in range(room - len(lines))]


def _tell_withdrawn(lines: list[list[Segment]], last: str, columns: Columns, word: Segment) -> None:
    """Say it after the title, on a line of its own, or in place of the title's end: not every terminal strikes through."""
    left = columns.title_width - cell_len(word.text) - 1
    if cell_len(last) > left and len(lines) < columns.lines:
        lines.append([word])
        return
    title = lines[-1].pop()
    shortened = clip_word(title.text, left - (cell_len(last) - cell_len(title.text)))
    lines[-1] += [Segment(shortened, title.style), Segment(" "), word]
