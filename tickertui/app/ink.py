"""The styles that text is drawn in, from the palette in force. Colours carry no meaning alone: each has a second sign."""

from dataclasses import dataclass
from typing import Any, Self

from textual.app import App
from textual.color import Color
from textual.style import Style

from tickertui.app.palette import Palette, palette_of
from tickertui.model.region import Region


@dataclass(frozen=True, slots=True)
class Ink:
    """Styles by what they say; ``region`` gives a region's own."""

    palette: Palette
    text: Style
    strong: Style
    muted: Style
    rule: Style
    accent: Style
    key: Style
    error: Style
    link: Style
    chosen: Style
    breaking: Style
    added: Style
    removed: Style
    marked: Style
    """Over a text's own style: a word that was searched for."""

    @classmethod
    def of(cls, palette: Palette) -> Self:
        """The styles of ``palette``."""
        text, muted, accent = (Color.parse(name) for name in (palette.text, palette.muted, palette.accent))
        return cls(
            palette=palette,
            text=Style(foreground=text),
            strong=Style(foreground=text, bold=True),
            muted=Style(foreground=muted),
            rule=Style(foreground=Color.parse(palette.rule)),
            accent=Style(foreground=accent),
            key=Style(foreground=accent, bold=True),
            error=Style(foreground=Color.parse(palette.error)),
            link=Style(foreground=text, underline=True),
            chosen=Style(background=accent, foreground=Color.parse(palette.on_accent), bold=True),
            breaking=Style(
                background=Color.parse(palette.breaking), foreground=Color.parse(palette.on_breaking), bold=True
            ),
            added=Style(foreground=text, bold=True, underline=True),
            removed=Style(foreground=muted, strike=True),
            marked=Style(foreground=accent, underline=True),
        )

    def region(self, region: Region, *, bold: bool = False) -> Style:
        """The style of a region's code or name."""
        return Style(foreground=Color.parse(self.palette.regions[region]), bold=bold or None)


def ink_of(app: App[Any]) -> Ink:
    """The styles for the theme in force."""
    return Ink.of(palette_of(app))
