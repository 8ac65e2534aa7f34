"""The title of a story in the list: with its labels before it, by how many it is told beside it, its lead after it."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tickertui.app.listing.columns import Columns, Face
from tickertui.app.pens import Pens
from tickertui.app.searching.marking import line_spans, marked_segments
from tickertui.app.wrapping import clip_word, wrap
from tickertui.language.tellers import tellers_in_words
from tickertui.language.words import Words
from tickertui.model.breaking import without_mark
from tickertui.model.story import StoryRow

EVENT = "story_event"
"""The key, in the meta of a style, of the cells that open an event out."""

# Stands for what goes before the title while it is wrapped; a private-use character, so that no title holds it.
_HELD = "\ue000"
_LEAD_FROM = 100
_LONGEST_FEED = 12
# What stands beside a last line leaves its title so many cells, or stays out.
_LEAST_TITLE = 12


@dataclass(frozen=True, slots=True)
class _Room:
    """The lines for a title: ``count`` of ``width`` cells, the last one of ``last``, with ``beside`` at its right end."""

    count: int
    width: int
    beside: str = ""

    @property
    def last(self) -> int:
        """What the last line leaves beside what stands there."""
        return self.width - (cell_len(self.beside) + 2 if self.beside else 0)

    def of(self, line: int) -> int:
        """The width of a line, from 0."""
        return self.last if line == self.count - 1 else self.width


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before a title on its first line."""

    parts: tuple[Segment, ...] = ()

    @property
    def width(self) -> int:
        """In cells."""
        return _width(self.parts)


def title_lines(
    row: StoryRow, face: Face, columns: Columns, pens: Pens, words: Words, *, marked: tuple[str, ...] = ()
) -> list[list[Segment]]:
    """The title on ``columns.lines`` lines; what is left over takes the lead, in a wide list.

    Where several tell its event, the last line says how many, if there is room. ``marked`` words stand out.
    """
    before = _before(row, face, columns, pens, words)
    title = without_mark(row.title) if row.breaking else row.title
    room = _room(row, face, columns, cell_len(title) + before.width, words)
    style = pens.muted(strike=row.withdrawn) if row.read or row.withdrawn else pens.text(bold=True)
    if face.selected and pens.plain:
        style += Style(underline=True)
    held = _HELD * before.width
    texts = wrap(held + title, room.width, room.count, last=room.last)
    lines: list[list[Segment]] = [[Segment(text.removeprefix(held), style)] for text in texts]
    if row.withdrawn and lines:
        _tell_withdrawn(lines, texts[-1], room, Segment(words("list.withdrawn"), pens.muted()))
    mark = pens.marked(selected=face.selected)
    spans = line_spans(title, [line[0].text for line in lines[: len(texts)]], marked)
    for line, found in zip(lines, spans, strict=False):
        line[:1] = marked_segments(line[0].text, found, style, mark)
    if lines:
        lines[0] = [*before.parts, *lines[0]]
    if columns.width >= _LEAD_FROM and len(lines) < room.count and (lead := _lead(row)):
        left = wrap(lead, room.width, room.count - len(lines), last=room.last)
        found_in = zip(left, line_spans(lead, left, marked), strict=True)
        lines += [marked_segments(text, found, pens.muted(), mark) for text, found in found_in]
    lines += [[] for _ in range(room.count - len(lines))]
    if room.beside:
        lines[-1] += _beside(lines[-1], room, pens)
    return lines


def _before(row: StoryRow, face: Face, columns: Columns, pens: Pens, words: Words) -> _Before:
    """The label of breaking news; the feed's name where it has no column of its own."""
    parts: list[Segment] = []
    if face.member and not columns.dateline:
        parts += [Segment(clip_word(row.feed_title, _LONGEST_FEED), pens.muted()), Segment("  ")]
    if row.breaking:
        parts += [Segment(f" {words('reader.breaking')} ", pens.breaking()), Segment(" ")]
    before = _Before(tuple(parts))
    return before if before.width < columns.title_width else _Before()


def _room(row: StoryRow, face: Face, columns: Columns, title: int, words: Words) -> _Room:
    """The room for a title of so many cells: on a single line it goes before all else."""
    alone = _Room(columns.lines, columns.title_width)
    beside = "" if face.member else tellers_in_words(row.told, words)
    if not beside:
        return alone
    room = _Room(columns.lines, columns.title_width, beside)
    needed = _LEAST_TITLE if columns.lines > 1 else title + (row.withdrawn and cell_len(words("list.withdrawn")) + 1)
    return room if room.last >= needed else alone


def _beside(line: list[Segment], room: _Room, pens: Pens) -> list[Segment]:
    gap = max(room.width - _width(line) - cell_len(room.beside), 0)
    return [Segment(" " * gap), Segment(room.beside, pens.muted() + Style(meta={EVENT: True}))]


def _width(parts: Iterable[Segment]) -> int:
    return sum(cell_len(part.text) for part in parts)


def _lead(row: StoryRow) -> str:
    """A story that has no title of its own is called by its first sentence: its lead goes on after that."""
    return row.lead.removeprefix(row.title).lstrip(" .:") if row.lead.startswith(row.title) else row.lead


def _tell_withdrawn(lines: list[list[Segment]], last: str, room: _Room, word: Segment) -> None:
    """Say it after the title, on a line of its own, or in place of the title's end: not every terminal strikes through."""
    left = room.of(len(lines) - 1) - cell_len(word.text) - 1
    if cell_len(last) > left and len(lines) < room.count:
        lines.append([word])
        return
    title = lines[-1].pop()
    shortened = clip_word(title.text, left - (cell_len(last) - cell_len(title.text)))
    lines[-1] += [Segment(shortened, title.style), Segment(" "), word]
