"""Rich styles for what is drawn line by line (the list, the bars), from the palette in force."""

from dataclasses import dataclass
from functools import lru_cache

from rich.color import Color
from rich.style import Style

from tickertui.app.palette import Palette
from tickertui.model.region import Region


def rich_colour(name: str) -> str | None:
    """A palette's colour as Rich names it; None for the terminal's own."""
    if name == "ansi_default":
        return None
    return name.removeprefix("ansi_")


@dataclass(frozen=True, slots=True)
class Pens:
    """Draws with a palette. ``plain``: without colours, so that every state shows in weight, lines and marks."""

    palette: Palette
    plain: bool = False

    def text(self, *, bold: bool = False) -> Style:
        """Text that is read."""
        return _style(self.palette.text, bold=bold)

    def muted(self, *, strike: bool = False) -> Style:
        """Text beside it."""
        return _style(self.palette.muted, strike=strike)

    def accent(self, *, bold: bool = False) -> Style:
        """Here and now."""
        return _style(self.palette.accent, bold=bold)

    def marked(self, *, selected: bool) -> Style:
        """Over a text's own style: a word that was searched for. Without colours a chosen title is underlined already."""
        if self.plain and selected:
            return Style(reverse=True)
        return _style(self.palette.accent) + Style(underline=True)

    def error(self, *, bold: bool = False) -> Style:
        """What went wrong."""
        return _style(self.palette.error, bold=bold)

    def breaking(self) -> Style:
        """The label of breaking news."""
        return self._on(self.palette.breaking, self.palette.on_breaking)

    def region(self, region: Region, *, bold: bool = True) -> Style:
        """A region's own colour."""
        return _style(self.palette.regions[region], bold=bold)

    def ground(self, name: str) -> Style:
        """A ground by its palette name: "ground", "surface", "raised"."""
        return Style(bgcolor=rich_colour(getattr(self.palette, name)))

    def _on(self, ground: str, text: str) -> Style:
        if self.plain:
            return Style(reverse=True, bold=True)
        return Style(color=rich_colour(text), bgcolor=rich_colour(ground), bold=True)


@lru_cache(maxsize=256)
def _style(colour: str, *, bold: bool = False, strike: bool = False) -> Style:
    name = rich_colour(colour)
    return Style(color=Color.parse(name) if name else None, bold=bold or None, strike=strike or None)
