"""Draws a running Textual app's screen as SVG: cells as a terminal shows them, no window around it."""

from html import escape
from typing import Any

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color as TextualColor
from textual.strip import Strip

# DejaVu Sans Mono is 1.164 em high and 0.602 em wide: at this size a row is 24 units, so that block characters of
# neighbouring rows meet.
_HEIGHT = 24.0
_SIZE = _HEIGHT / 1.164
_WIDTH = 0.602 * _SIZE
_BASELINE = 0.928 * _SIZE
_FONT = "DejaVu Sans Mono, Menlo, Consolas, monospace"


def svg_of(app: App[Any]) -> str:
    """The screen that ``app`` shows now, as an SVG document."""
    columns, rows = app.size
    ground = TextualColor.parse(app.theme_variables["background"]).hex
    strips = app.screen._compositor.render_strips()
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {columns * _WIDTH:.1f} {rows * _HEIGHT:.0f}" '
        f'font-family="{_FONT}" font-size="{_SIZE:.3f}">',
        f'<rect width="100%" height="100%" fill="{ground}"/>',
    ]
    texts: list[str] = []
    for row, strip in enumerate(strips):
        grounds, words = _row(strip, row, ground)
        parts += grounds
        texts += words
    return "\n".join([*parts, *texts, "</svg>"]) + "\n"


def _row(strip: Strip, row: int, ground: str) -> tuple[list[str], list[str]]:
    """The grounds and the texts of one row; grounds are drawn first, so that no letter is cut by its neighbour's."""
    grounds: list[str] = []
    texts: list[str] = []
    column = 0
    for segment in Segment.simplify(strip):
        text, style = segment.text, segment.style or Style.null()
        width = cell_len(text)
        front, back = _colours(style, ground)
        left, top = column * _WIDTH, row * _HEIGHT
        if back != ground:
            grounds.append(
                f'<rect x="{left:.2f}" y="{top:.0f}" width="{width * _WIDTH + 0.2:.2f}" height="{_HEIGHT + 0.2}" '
                f'fill="{back}"/>'
            )
        if text.strip() or style.underline or style.strike:
            texts.append(_text(text, style, front, (left, top, width * _WIDTH)))
        column += width
    return grounds, texts


def _text(text: str, style: Style, front: str, place: tuple[float, float, float]) -> str:
    left, top, length = place
    marks = [name for name, on in (("underline", style.underline), ("line-through", style.strike)) if on]
    attributes = "".join(
        (
            ' font-weight="bold"' if style.bold else "",
            f' text-decoration="{" ".join(marks)}"' if marks else "",
        )
    )
    return (
        f'<text xml:space="preserve" x="{left:.2f}" y="{top + _BASELINE:.2f}" textLength="{length:.2f}" '
        f'fill="{front}"{attributes}>{escape(text)}</text>'
    )


def _colours(style: Style, ground: str) -> tuple[str, str]:
    front, back = _hex(style.color) or "#e8eaed", _hex(style.bgcolor) or ground
    return (back, front) if style.reverse else (front, back)


def _hex(color: Color | None) -> str:
    return "" if color is None or color.is_default else color.get_truecolor().hex
