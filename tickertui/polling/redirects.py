"""Where redirects may lead, and which of them are for good (RFC 9110 section 15.4). Pure."""

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tickertui.model.fault import FaultCode, FetchError, fault
from tickertui.sources.addresses import absolute

FOLLOWED = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})


@dataclass(slots=True)
class Trail:
    """One request's way along redirects: ``address`` is where it is now, at most ``most`` hops from where it began.

    ``permanent_address`` is how far redirects for good alone have led, "" where the first was none.
    """

    address: str
    most: int
    permanent_address: str = ""
    _for_good: bool = True
    _seen: set[str] = field(default_factory=set)

    def follow(self, status: int, location: str) -> None:
        """Go where the answer points.

        :raises FetchError: ``BAD_REDIRECT``, ``REDIRECT_LOOP`` or ``TOO_MANY_REDIRECTS``.
        """
        target = absolute(location, self.address) if location else None
        if target is None or (is_inside(target) and not is_inside(self.address)):
            raise FetchError(fault(FaultCode.BAD_REDIRECT))
        self._seen.add(self.address)
        if target in self._seen:
            raise FetchError(fault(FaultCode.REDIRECT_LOOP))
        if len(self._seen) > self.most:
            raise FetchError(fault(FaultCode.TOO_MANY_REDIRECTS, most=self.most))
        # Security once had is not given up for good on one answer's word.
        less_secure = self.address.startswith("https:") and target.startswith("http:")
        self._for_good = self._for_good and status in _FOR_GOOD and not less_secure
        self.address = target
        if self._for_good:
            self.permanent_address = target


def is_inside(address: str) -> bool:
    """Whether an address names this machine or one on its own network, where no stranger may send us."""
    host = urlsplit(address).hostname or ""
    if host == "localhost" or host.endswith((".localhost", ".local")):
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False
