"""Key bindings made from the table of actions, and the user's keys over them."""

from collections.abc import Mapping

from textual.binding import Binding

from tickertui.app.actions import ACTIONS, keys_of


def action_call(id: str) -> str:
    """The screen's action for an id of the table: "region_3" calls ``action_region(3)``."""
    name, _, number = id.rpartition("_")
    return f"region({number})" if name == "region" and number.isdigit() else id


def bindings_for(rebound: Mapping[str, tuple[str, ...]]) -> list[Binding]:
    """A binding for every action that has keys, with the user's keys where they chose some."""
    return [
        Binding(",".join(keys), action_call(action.id), id=action.id, show=False, priority=action.id == "palette")
        for action in ACTIONS
        if (keys := keys_of(action, rebound))
    ]


def keymap_for(rebound: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Textual's keymap, for the bindings of readers, lists and other screens that have an action's id.

    An action without keys gets one that no keyboard has: a keymap knows no other way to take all keys from a binding.
    """
    return {id: ",".join(keys) or f"no-key-{id}" for id, keys in rebound.items()}
