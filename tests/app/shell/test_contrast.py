"""Every text can be read on every ground, in every theme."""

import pytest
from textual.app import App
from textual.theme import BUILTIN_THEMES

from tickertui.app.contrast import legible, ratio
from tickertui.app.palette import ANSI_THEME, LEAST_CONTRAST, Palette, ansi_palette, palette_for
from tickertui.app.themes import own_themes, own_variables

THEMES = {theme.name: theme for theme in (*BUILTIN_THEMES.values(), *own_themes())}
COLOURED = sorted(name for name, theme in THEMES.items() if not theme.ansi)


class Themed(App[None]):
    """An app in a theme, for the variables that Textual derives from it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        for own in own_themes():
            self.register_theme(own)
        self.theme = name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return own_variables(dark=self.current_theme.dark)


def palette_in(name: str) -> Palette:
    """The palette in a theme."""
    return palette_for(THEMES[name], Themed(name).get_css_variables())


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59), ("#123", "#123", 1.0)],
)
def test_the_ratio_is_that_of_wcag(first: str, second: str, expected: float) -> None:
    assert ratio(first, second) == pytest.approx(expected, abs=0.01)
    assert ratio(second, first) == ratio(first, second)


def test_a_colour_that_is_legible_stays_as_it_is() -> None:
    assert legible("#ffb454", ["#0f1317"], dark=True, least=4.5).lower() == "#ffb454"


def test_a_colour_that_is_not_moves_no_further_than_it_must() -> None:
    moved = legible("#333333", ["#0f1317"], dark=True, least=4.5)
    assert 4.5 <= ratio(moved, "#0f1317") < 5.2


@pytest.mark.parametrize("name", COLOURED)
def test_every_text_is_legible_on_every_ground(name: str) -> None:
    palette = palette_in(name)
    texts = {
        "text": palette.text,
        "muted": palette.muted,
        "accent": palette.accent,
        "error": palette.error,
        **{region.name: colour for region, colour in palette.regions.items()},
    }
    for ground in (palette.ground, palette.surface, palette.raised):
        for what, colour in texts.items():
            assert ratio(colour, ground) >= LEAST_CONTRAST, f"{what} {colour} on {ground}"


@pytest.mark.parametrize("name", COLOURED)
def test_labels_are_legible_on_their_own_ground(name: str) -> None:
    palette = palette_in(name)
    assert ratio(palette.on_breaking, palette.breaking) >= LEAST_CONTRAST
    assert ratio(palette.on_accent, palette.accent) >= LEAST_CONTRAST
    for region, colour in palette.regions.items():
        assert ratio(palette.ground, colour) >= LEAST_CONTRAST, region


def test_regions_have_colours_of_their_own() -> None:
    for theme in own_themes():
        palette = ansi_palette() if theme.ansi else palette_in(theme.name)
        assert len(set(palette.regions.values())) == len(palette.regions)


def test_the_theme_of_sixteen_colours_has_no_others() -> None:
    assert THEMES[ANSI_THEME].ansi
    palette = ansi_palette()
    named = [getattr(palette, name) for name in palette.__slots__ if name not in ("regions", "ansi")]
    assert all(colour.startswith("ansi_") for colour in (*named, *palette.regions.values()))
