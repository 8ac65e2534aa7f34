"""Where a feed's login may go. Pure."""

from urllib.parse import urlsplit


def same_owner(address: str, other: str) -> bool:
    """Whether credentials for ``address`` may go to ``other``: the same origin (RFC 6454), or its secure counterpart."""
    try:
        one, two = urlsplit(address), urlsplit(other)
        ports = one.port or _PORTS.get(one.scheme), two.port or _PORTS.get(two.scheme)
    except ValueError:
        return False
    if not one.hostname or one.hostname != two.hostname:
        return False
    if one.scheme == two.scheme:
        return ports[0] == ports[1]
    return (one.scheme, two.scheme) == ("http", "https") and ports == (80, 443)


_PORTS = {"http": 80, "https": 443}
