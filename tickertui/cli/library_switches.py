"""The environment's switches for the library that draws: those for its users stand, those for whoever writes programs go.

Left alone, they would put another driver under the program, press keys, write files where it was started, or end it by a
value that the library does not know.
"""

from collections.abc import MutableMapping

_FOR_USERS = (
    "TEXTUAL_ANIMATIONS",
    "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_DIM_FACTOR",
    "TEXTUAL_DISABLE_KITTY_KEY",
    "TEXTUAL_FPS",
    "TEXTUAL_SMOOTH_SCROLL",
)
_COLOR_SYSTEM = "TEXTUAL_COLOR_SYSTEM"
_COLOR_SYSTEMS = ("auto", "standard", "256", "truecolor", "windows")


def drop_odd_switches(environment: MutableMapping[str, str]) -> None:
    """Take out of ``environment`` what is not for users, and a colour system that there is not.

    For use before Textual is imported, which reads them then.
    """
    for name in [name for name in environment if name == "TEXTUAL" or name.startswith("TEXTUAL_")]:
        if name not in _FOR_USERS or (name == _COLOR_SYSTEM and environment[name] not in _COLOR_SYSTEMS):
            del environment[name]
