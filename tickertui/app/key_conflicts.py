"""Keys that two actions claim: told when settings are read and checked, where no screen is at hand."""

from collections.abc import Mapping

from tickertui.app.actions import ACTIONS, keys_of
from tickertui.model.fault import Fault, FaultCode, fault


def key_conflicts(rebound: Mapping[str, tuple[str, ...]], file: str) -> tuple[Fault, ...]:
    """A fault for each key that two actions have, with ``rebound`` (action id → keys) from ``file`` over our own."""
    faults = []
    claimed: dict[str, str] = {}
    for action in ACTIONS:
        for key in keys_of(action, rebound):
            other = claimed.setdefault(key, action.id)
            if other != action.id:
                faults.append(fault(FaultCode.KEY_CONFLICT, file=file, key=key, first=other, second=action.id))
    return tuple(faults)
