"""The title of the terminal's window (OSC 2), with the one from before put back at the end (XTWINOPS 22 and 23)."""

from typing import Any

from textual.app import App

from tickertui.model.text import clean, cut

_PUSH, _POP = "\x1b[22;2t", "\x1b[23;2t"
_TITLED = "_tickertui_titled"
_LONGEST = 120


def set_window_title(app: App[Any], title: str) -> None:
    """Give the window this title; nothing where there is no terminal of our own."""
    driver = app._driver
    if driver is None or app.is_headless or app.is_web:
        return
    sequence = f"\x1b]2;{cut(clean(title), _LONGEST)}\x1b\\"
    if hasattr(driver, "set_title"):  # it gives the title back itself, whenever it gives the terminal back
        driver.set_title(sequence)
        return
    if not getattr(app, _TITLED, False):
        driver.write(_PUSH)
        setattr(app, _TITLED, True)
    driver.write(sequence)


def clear_window_title(app: App[Any]) -> None:
    """Put the title from before back."""
    if app._driver is not None and getattr(app, _TITLED, False):
        app._driver.write(_POP)
