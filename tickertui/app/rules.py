"""The rule above a pane, which carries its title: heavy and in the accent when the pane has the focus."""

from rich.cells import cell_len
from textual.content import Content

from tickertui.app.ink import Ink
from tickertui.app.marks import Marks


def rule(width: int, title: str, *, ink: Ink, marks: Marks, focused: bool, right: str = "") -> Content:
    """A rule of ``width`` cells: "━ Lezen ━━━━━━━━━ NOS Buitenland ━". What does not fit goes, ``right`` first."""
    stroke = (marks.heavy, ink.accent) if focused else (marks.light, ink.rule)
    heading = Content.styled(title, ink.key if focused else ink.strong).truncate(max(width - 4, 0), ellipsis=True)
    room = width - heading.cell_length - 8
    end = Content.styled(right, ink.muted)
    if right and room < cell_len(right):
        end = end.truncate(room, ellipsis=True) if room >= 8 else Content()
    tail = 3 + end.cell_length if end else 0
    middle = max(width - heading.cell_length - 3 - tail, 0)
    line = Content.assemble(stroke, " ", heading, " ", (stroke[0] * middle, stroke[1]))
    return (Content.assemble(line, " ", end, " ", stroke) if end else line).truncate(width)
