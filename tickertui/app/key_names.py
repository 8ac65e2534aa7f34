"""What a key is called on screen: "↵", "^p", "?", "esc", "PgDn"."""

from collections.abc import Mapping

from textual.keys import format_key

from tickertui.app.actions import ACTIONS, keys_of
from tickertui.language.words import Words

_NAMES = {
    "enter": "↵",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "insert": "Ins",
    "tab": "Tab",
}
_IN_WORDS = ("space", "escape", "backspace", "delete")


def key_name(key: str, words: Words) -> str:
    """The name of a Textual key, as footer and help write it."""
    *modifiers, base = key.split("+")
    if base in _IN_WORDS:
        name = words(f"key.{base}")
    else:
        name = _NAMES.get(base) or (base.upper() if base[1:].isdigit() else format_key(base))
    prefixes = {"ctrl": "^", "shift": "⇧", "alt": "alt-", "super": "super-"}
    return "".join(prefixes.get(modifier, f"{modifier}-") for modifier in modifiers) + name


def first_key(action_id: str, rebound: Mapping[str, tuple[str, ...]], words: Words) -> str:
    """The name of the first key of an action, "" when it has none.

    :raises KeyError: when there is no such action.
    """
    keys = keys_of(_BY_ID[action_id], rebound)
    return key_name(keys[0], words) if keys else ""


_BY_ID = {action.id: action for action in ACTIONS}
