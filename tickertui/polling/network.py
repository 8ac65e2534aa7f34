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
        FaultCode.PROXY_UNREACHABLE,
    }
)
"""Faults that a missing network gives too."""

NOBODY_REACHED = frozenset({FaultCode.NO_CONNECTION, FaultCode.NO_SUCH_HOST, FaultCode.PROXY_UNREACHABLE})
"""Faults with which no server was troubled."""

NOTHING_SENT = frozenset(
    {
        FaultCode.SECRET_UNSET,
        FaultCode.BAD_SECRET,
        FaultCode.NO_KEYRING,
        FaultCode.KEYRING_LOCKED,
        FaultCode.KEYRING_EMPTY,
        FaultCode.BAD_PROXY,
        FaultCode.NO_AUTHORITIES,
    }
)
"""Faults for want of what a login needs, of a proxy, or of whom to trust: nobody was asked, and nothing is known of the network."""

_STALE = 600.0
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Contact:
    """How the last poll of one feed over the network went: its host, when (aware), the connection's fault or None.

    ``was_well``: it answered before it began to fail.
    """

    host: str
    at: datetime
    fault: Fault | None
    was_well: bool = False

    def then(self, at: datetime, found: Fault | None) -> "Contact":
        """The contact after this one."""
        return Contact(self.host, at, found, was_well=self.was_well if self.fault is not None else True)


def no_network(contacts: Sequence[Contact], now: datetime) -> Fault | None:
    """Why there is no network, judged by each feed's last contact; None while there is one, or nobody was asked.

    There is none when all failed to connect, where an answer minutes old proves nothing of now; or when hosts enough
    that had been well have failed since the last answer of any: feeds that are asked seldom need not be waited for.
    """
    failed = [contact for contact in contacts if contact.fault is not None]
    answers = [contact.at for contact in contacts if contact.fault is None]
    if any((now - at).total_seconds() < _STALE for at in answers):
        failed = [contact for contact in failed if contact.was_well and contact.at > max(answers)]
        if len({contact.host for contact in failed}) < _ENOUGH:
            return None
    faults = [contact.fault for contact in failed]
    if not faults:
        return None
    return faults[0] if all(other == faults[0] for other in faults) else fault(FaultCode.NO_CONNECTION)
