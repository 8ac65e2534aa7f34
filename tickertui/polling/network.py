"""Is it one feed that fails, or is there no network? Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tickertui.model.fault import Fault, FaultCode, fault

CONNECTION_FAULTS = frozenset(
    {
        FaultCode.NO_CONNECTION,
        FaultCode.NO_SUCH_HOST,
        FaultCode.REFUSED,
        FaultCode.CONNECTION_LOST,
        FaultCode.TIMEOUT,
    }
)
"""Faults that a missing network gives too."""

NOBODY_REACHED = frozenset({FaultCode.NO_CONNECTION, FaultCode.NO_SUCH_HOST})
"""Faults with which no server was troubled."""

_STALE = 600.0


@dataclass(frozen=True, slots=True)
class Contact:
    """How the last poll of one feed over the network went: when (aware), and the connection's fault or None."""

    at: datetime
    fault: Fault | None


def no_network(contacts: Sequence[Contact], now: datetime) -> Fault | None:
    """Why there is no network, judged by each feed's last contact; None while there is one, or nobody was asked.

    All of them must have failed to connect, save those whose answer is minutes old: it proves nothing of now.
    """
    faults = [contact.fault for contact in contacts if contact.fault is not None]
    fresh = [contact for contact in contacts if contact.fault is None and (now - contact.at).total_seconds() < _STALE]
    if not faults or fresh:
        return None
    return faults[0] if all(other == faults[0] for other in faults) else fault(FaultCode.NO_CONNECTION)
