"""The colours that panes draw with, resolved for the theme in force."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from textual.app import App
from textual.theme import Theme

from tickertui.app.contrast import legible
from tickertui.model.region import REGIONS, Region

LEAST_CONTRAST = 4.5
"""WCAG 2's ratio for text, held for every text on every ground it can stand on."""

ANSI_THEME = "tickertui-ansi"

_REGION_CODES = dict(zip(REGIONS, "eu mo az af na la oc in".split(), strict=True))


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as "#rrggbb" (or an ANSI colour's name under an ANSI theme), by what they are for."""

    ground: str
    surface: str
    raised: str
    text: str
    muted: str
    rule: str
    accent: str
    on_accent: str
    breaking: str
    on_breaking: str
    error: str
    regions: dict[Region, str]
    ansi: bool = False


_USED = (
    "background surface panel foreground primary error breaking on-breaking tickertui-accent tickertui-muted tickertui-rule".split()
    + [f"region-{code}" for code in _REGION_CODES.values()]
)


def region_variable(region: Region) -> str:
    """The name of a region's colour among a theme's variables: "region-eu"."""
    return f"region-{_REGION_CODES[region]}"


def palette_of(app: App[Any]) -> Palette:
    """The colours for the theme in force."""
    theme = app.current_theme
    return ansi_palette() if theme.ansi else palette_for(theme, app.theme_variables)


def palette_for(theme: Theme, variables: Mapping[str, str]) -> Palette:
    """The colours for ``theme``; ``variables`` are those of the theme with what Textual derives and the app's own."""
    return _palette(theme.dark, tuple((name, variables[name]) for name in _USED if name in variables))


@lru_cache(maxsize=32)
def _palette(dark: bool, variables: tuple[tuple[str, str], ...]) -> Palette:
    found = dict(variables)
    ground, surface, raised = found["background"], found["surface"], found["panel"]
    grounds = (ground, surface, raised)

    def colour(variable: str) -> str:
        return legible(found[variable], grounds, dark=dark, least=LEAST_CONTRAST)

    accent = colour("tickertui-accent" if "tickertui-accent" in found else "primary")
    return Palette(
        ground=ground,
        surface=surface,
        raised=raised,
        text=colour("foreground"),
        muted=colour("tickertui-muted"),
        rule=found["tickertui-rule"],
        accent=accent,
        on_accent=legible(ground, (accent,), dark=not dark, least=LEAST_CONTRAST),
        breaking=found["breaking"],
        on_breaking=found["on-breaking"],
        error=colour("error"),
        regions={region: colour(region_variable(region)) for region in REGIONS},
    )


def ansi_palette() -> Palette:
    """The sixteen colours every terminal has; the terminal's own ground everywhere but under the chosen story."""
    names = "bright_blue bright_red magenta green bright_magenta yellow bright_cyan white".split()
    return Palette(
        ground="ansi_default",
        surface="ansi_default",
        raised="ansi_blue",
        text="ansi_bright_white",
        muted="ansi_white",
        rule="ansi_bright_black",
        accent="ansi_bright_yellow",
        on_accent="ansi_black",
        breaking="ansi_red",
        on_breaking="ansi_bright_white",
        error="ansi_bright_red",
        regions={region: f"ansi_{name}" for region, name in zip(REGIONS, names, strict=True)},
        ansi=True,
    )
