"""The last thing done to every line before it is drawn, whichever widget it is of: what a terminal would obey goes."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tickertui.app.agreed_widths import agreed
from tickertui.model.text import drawn


class DrawnLines(LineFilter):
    """Takes out of text what :func:`tickertui.model.text.drawn` takes out, and links of the terminal's own (OSC 8).

    Text is cleaned before it is stored; this holds for what never was: a file somebody else wrote, what was pasted, a
    file's name. Emoji go to a form that is as wide in every terminal. Lines keep their width.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same line, safe to draw."""
        if all(_is_safe(segment) for segment in segments):
            return segments
        return [segment if _is_safe(segment) else _made_safe(segment) for segment in segments]


def _is_safe(segment: Segment) -> bool:
    text, style, control = segment
    if control or (style is not None and style.link):
        return False
    return (text.isascii() and text.isprintable()) or _as_drawn(text) == text


def _as_drawn(text: str) -> str:
    return agreed(drawn(text))


def _made_safe(segment: Segment) -> Segment:
    if segment.control:
        return Segment("", None)
    text, style = _as_drawn(segment.text), segment.style
    missing = cell_len(segment.text) - cell_len(text)
    return Segment(text + " " * max(missing, 0), style.update_link(None) if style and style.link else style)
