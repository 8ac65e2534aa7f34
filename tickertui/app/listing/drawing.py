"""Draws one story of the list as lines of cells: marks, age, region, dateline, title, each in its column."""

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tickertui.app.listing.columns import AGE_WIDTH, Columns, Face
from tickertui.app.listing.titles import title_lines
from tickertui.app.marks import Marks
from tickertui.app.pens import Pens
from tickertui.app.wrapping import clip_word
from tickertui.language.words import Words
from tickertui.model.story import StoryRow

_LONGEST_PLACE = 12
_FRESH_SECONDS = 3_600


def draw_story(
    row: StoryRow, face: Face, columns: Columns, pens: Pens, words: Words, marks: Marks, *, marked: tuple[str, ...] = ()
) -> list[Strip]:
    """The lines of a story, ``columns.height`` of them, each ``columns.width`` cells wide; ``marked`` words stand out."""
    ground = pens.ground("raised" if face.selected else "ground")
    titles = title_lines(row, face, columns, pens, words, marked=marked)
    datelines = _dateline_lines(row, face, columns, pens)
    version = Segment(set_cell_size(marks.version, 2), pens.muted())
    strips = []
    for line in range(columns.lines):
        left = _marks(row, face, pens, marks, first=line == 0)
        code = version if face.member else Segment("  ")
        if line == 0:
            left.append(Segment(f"{face.age:>{AGE_WIDTH}}", _age_style(face, pens)))
            if not face.member:
                region = row.location.region
                code = Segment(words(f"region.{region.name}.code"), pens.region(region))
        else:
            left.append(Segment(" " * AGE_WIDTH))
        left += [Segment("  "), code]
        if columns.dateline:
            left += [Segment("  "), datelines[line] if line < len(datelines) else Segment(" " * columns.dateline)]
        else:
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


def _dateline_lines(row: StoryRow, face: Face, columns: Columns, pens: Pens) -> list[Segment]:
    """Place above agencies; the feed's name where there is no dateline, and for one of an event's other stories."""
    width = columns.dateline
    first = pens.muted() if row.read else pens.text()
    if face.member:
        told = [(row.feed_title, first), (face.time, pens.muted())]
    else:
        texts = [(row.place, first), ("/".join(row.agencies), pens.muted())]
        told = [(text, style) for text, style in texts if text] or [(row.feed_title, pens.muted())]
    most = max(_LONGEST_PLACE, width - 2)
    return [Segment(set_cell_size(clip_word(text, most), width), style) for text, style in told]
