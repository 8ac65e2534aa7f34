"""Key bindings made from the table of actions, and the user's keys over them."""

from collections.abc import Mapping
from difflib import get_close_matches

from textual.binding import Binding

from tickertui.app.actions import ACTIONS
from tickertui.app.key_names import keys_of
from tickertui.model.fault import Fault, FaultCode, fault


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


def binding_faults(rebound: Mapping[str, tuple[str, ...]], file: str) -> list[Fault]:
    """What is wrong with the user's keys: actions that there are not, and keys that two actions claim."""
    known = [action.id for action in ACTIONS]
    faults = [
        fault(
            FaultCode.UNKNOWN_KEY, file=file, key=f"keys.{id}", known=", ".join(get_close_matches(id, known) or known)
        )
        for id in rebound
        if id not in known
    ]
    claimed: dict[str, str] = {}
    for action in ACTIONS:
        for key in keys_of(action, rebound):
            other = claimed.setdefault(key, action.id)
            if other != action.id:
                faults.append(fault(FaultCode.KEY_CONFLICT, file=file, key=key, first=other, second=action.id))
    return faults
