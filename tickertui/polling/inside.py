"""Which addresses are this machine's, or its own network's, where no stranger may send us. Pure."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from tickertui.model.fault import FaultCode, FetchError, fault

_NAT64 = ip_network("64:ff9b::/96")  # RFC 6052
_NAMES = ("localhost", "local", "internal", "home.arpa")  # RFC 6761, 6762, 8375; .internal: ICANN, 2024


class InsideError(FetchError):
    """A stranger's address that leads inside."""

    def __init__(self) -> None:
        super().__init__(fault(FaultCode.BAD_REDIRECT))


def is_inside(address: str) -> bool:
    """Whether an http(s) address says so itself; for a name that does not, see what it resolves to."""
    host = urlsplit(address).hostname or ""
    return host.rpartition(".")[2] in _NAMES or host.endswith(".home.arpa") or is_inside_number(host)


def is_inside_number(number: str) -> bool:
    """Whether an IP address in text is not one of the world's; what is no IP address is not."""
    try:
        found = ip_address(number)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        # Each of these carries an IPv4 address to which it leads.
        within = found.ipv4_mapped or found.sixtofour
        if within is None and found in _NAT64:
            within = IPv4Address(int(found) & 0xFFFF_FFFF)
        if within is not None:
            found = within
    return not found.is_global or found.is_multicast
