"""The program's own themes, dark and light, and what other themes need to carry its colours.

The region colours were chosen so that every pair stays apart for normal sight and for protanopia, deuteranopia and
tritanopia, with 4.5:1 on every ground of their theme.
"""

from textual.theme import Theme

from tickertui.app.palette import ANSI_THEME, region_variable
from tickertui.model.region import REGIONS

DARK_THEME, LIGHT_THEME = "tickertui-dark", "tickertui-light"

_GREYS = ("#121212", "#1c1c1c", "#303030")
_REGIONS_DARK = "#6fbcfc #e17525 #db7eb6 #66a36e #a483ea #e3e05f #74ecff #bdbfc4".split()
_REGIONS_LIGHT = "#3f52b8 #851c08 #b01a7b #084e2f #562098 #656614 #033946 #515359".split()


def own_variables(*, dark: bool) -> dict[str, str]:
    """The variables that the app's style sheet and panes use beside Textual's own, for a theme that lacks them."""
    regions = _REGIONS_DARK if dark else _REGIONS_LIGHT
    named = {region_variable(region): colour for region, colour in zip(REGIONS, regions, strict=True)}
    if dark:
        return {
            **named,
            "breaking": "#c4232c",
            "on-breaking": "#ffffff",
            "tickertui-muted": "#9ea9b5",
            "tickertui-rule": "#3d4853",
        }
    return {
        **named,
        "breaking": "#b3141d",
        "on-breaking": "#ffffff",
        "tickertui-muted": "#565c63",
        "tickertui-rule": "#bdb7a9",
    }


def own_themes(*, few_colours: bool = False) -> tuple[Theme, ...]:
    """Dark, light, and one of the sixteen colours that every terminal has.

    ``few_colours``: the terminal has 256, among which our dark grounds would come out as black and navy; greys that it
    has stand in for them.
    """
    ground, surface, raised = _GREYS if few_colours else ("#0f1317", "#161b21", "#232b34")
    return (
        _theme(DARK_THEME, dark=True, ground=ground, surface=surface, raised=raised, text="#e8eaed",
               accent="#ffb454", error="#ff8a80"),
        _theme(LIGHT_THEME, dark=False, ground="#fbfaf7", surface="#f3f1eb", raised="#e6e2d8", text="#1b1e22",
               accent="#8a4b00", error="#a8121b"),
        Theme(
            name=ANSI_THEME,
            primary="ansi_bright_yellow",
            accent="ansi_bright_yellow",
            foreground="ansi_default",
            background="ansi_default",
            surface="ansi_default",
            panel="ansi_blue",
            error="ansi_bright_red",
            dark=True,
            ansi=True,
            variables={
                **own_variables(dark=True),
                "footer-key-foreground": "ansi_bright_yellow",
                "scrollbar": "ansi_bright_black",
                "scrollbar-background": "ansi_default",
                "ansi-background": "ansi_black",
                "ansi-foreground": "ansi_white",
                "border-blurred": "ansi_bright_black",
                "block-cursor-foreground": "ansi_bright_white",
                "block-cursor-background": "ansi_blue",
                "input-cursor-background": "ansi_bright_white",
                "input-cursor-foreground": "ansi_black",
                "input-cursor-text-style": "none",
                "input-selection-background": "ansi_bright_blue",
                "input-selection-foreground": "ansi_black",
                "screen-selection-background": "ansi_bright_blue",
                "screen-selection-foreground": "ansi_black",
            },
        ),
    )  # fmt: skip


def _theme(
    name: str, *, dark: bool, ground: str, surface: str, raised: str, text: str, accent: str, error: str
) -> Theme:
    own = own_variables(dark=dark)
    muted, rule = own["tickertui-muted"], own["tickertui-rule"]
    return Theme(
        name=name,
        dark=dark,
        primary=accent,
        secondary=muted,
        accent=accent,
        warning=accent,
        success=accent,
        error=error,
        foreground=text,
        background=ground,
        surface=surface,
        panel=raised,
        variables={
            **own,
            "tickertui-accent": accent,
            "text-muted": muted,
            "foreground-muted": muted,
            "footer-key-foreground": accent,
            "footer-description-foreground": muted,
            "footer-background": ground,
            "border": accent,
            "border-blurred": rule,
            "scrollbar": rule,
            "scrollbar-hover": muted,
            "scrollbar-active": accent,
            "scrollbar-background": ground,
            "scrollbar-background-hover": ground,
            "scrollbar-background-active": ground,
            "block-cursor-background": raised,
            "block-cursor-foreground": text,
            "input-selection-background": f"{accent} 40%",
        },
    )
