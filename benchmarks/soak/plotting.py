"""Figures over time as one SVG: panels below each other, without scripts and without names of hosts."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

_WIDTH, _HEIGHT = 860, 240
_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
_DROPPED = ("script", "desc", "metadata")
_MOST_POINTS = 400
_COLOURS = ("#1f6f8b", "#c1440e", "#4f7f2f", "#7a4f9a", "#8a6d1a")


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart: ``lines`` are points (x, y) by name; ``across`` says what x counts."""

    title: str
    across: str
    lines: Mapping[str, Sequence[tuple[float, float]]]


def plotted(panels: Sequence[Panel], name: str) -> str:
    """The SVG; ``name`` keeps its styles from those of other pictures in the same page."""
    whole = etree.fromstring(f'<svg xmlns="{_SVG}"/>')
    height = _HEIGHT * len(panels)
    whole.set("viewBox", f"0 0 {_WIDTH} {height}")
    whole.set("width", str(_WIDTH))
    whole.set("height", str(height))
    for number, panel in enumerate(panels):
        chart = _chart(panel, f"{name}-{number}")
        chart.set("y", str(number * _HEIGHT))
        chart.set("width", str(_WIDTH))
        chart.set("height", str(_HEIGHT))
        whole.append(chart)
    etree.cleanup_namespaces(whole)
    return etree.tostring(whole, encoding="unicode", pretty_print=False) + "\n"


def _chart(panel: Panel, name: str) -> "etree._Element":
    import pygal
    from pygal.style import Style

    # It has its own finder of modules, of a kind that Python warns of at each module that is missing.
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != "pygal"]
    chart = pygal.XY(
        width=_WIDTH,
        height=_HEIGHT,
        title=panel.title,
        x_title=panel.across,
        show_dots=False,
        js=[],
        legend_at_bottom=False,
        include_x_axis=False,
        value_formatter=lambda value: f"{value:,.4g}",
        style=Style(
            background="#ffffff",
            plot_background="#ffffff",
            colors=_COLOURS,
            font_family="sans-serif",
            title_font_size=13,
        ),
    )
    chart.uuid = name
    for title, points in panel.lines.items():
        chart.add(title, list(points[:: max(1, len(points) // _MOST_POINTS)]))
    tree = etree.fromstring(chart.render())
    for element in list(tree.iter()):
        tag = element.tag
        if not isinstance(tag, str) or etree.QName(tag).localname in _DROPPED or _LINK in element.attrib:
            _drop(element)
    return tree


def _drop(element: "etree._Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
