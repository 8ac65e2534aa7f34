"""Where a feed's login may go. Pure."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from tickertui.sources.addresses import absolute

_PORTS = {"http": 80, "https": 443}


def same_owner(address: str, other: str) -> bool:
    """Whether credentials for ``address`` may go to ``other``: the same origin (RFC 6454), or its secure counterpart.

    Hosts are compared as they are asked for, in ASCII.
    """
    one, two = _origin(address), _origin(other)
    if one is None or two is None or one[1] != two[1]:
        return False
    secured = (one[0], one[2], two[0], two[2]) == ("http", 80, "https", 443)
    return one == two or secured


def in_the_open(address: str) -> bool:
    """Whether others on the way can read what goes to ``address``: http, to another machine."""
    parts = urlsplit(address)
    if parts.scheme != "http":
        return False
    host = parts.hostname or ""
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return host != "localhost" and not host.endswith(".localhost")  # RFC 6761 section 6.3


def _origin(address: str) -> tuple[str, str, int] | None:
    asked = absolute(address, address)
    if asked is None:
        return None
    parts = urlsplit(asked)
    return parts.scheme, parts.hostname or "", _PORTS[parts.scheme] if parts.port is None else parts.port
