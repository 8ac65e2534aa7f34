"""Names and passwords written into a feed's address: kept with its host, and out of everything else. Pure."""

from base64 import b64encode
from urllib.parse import unquote, urlsplit, urlunsplit


def without_credentials(address: str) -> tuple[str, str]:
    """An http(s) address without its user part, and the ``Authorization`` that stands for it (RFC 7617), "" none.

    :raises ValueError: when it is no address.
    """
    parts = urlsplit(address)
    user, at, host = parts.netloc.rpartition("@")
    if not at:
        return address, ""
    name, _, password = user.partition(":")
    token = b64encode(f"{unquote(name)}:{unquote(password)}".encode()).decode("ascii")
    return urlunsplit(parts._replace(netloc=host)), f"Basic {token}"


def same_owner(address: str, other: str) -> bool:
    """Whether credentials for ``address`` may go to ``other``: the same origin (RFC 6454), or its secure counterpart."""
    one, two = urlsplit(address), urlsplit(other)
    if one.hostname != two.hostname:
        return False
    if one.scheme == two.scheme:
        return one.port == two.port
    return (one.scheme, two.scheme) == ("http", "https") and one.port in (None, 80) and two.port in (None, 443)


def with_credentials_of(configured: str, address: str) -> str:
    """``address`` with the user part of ``configured``, where that one may go there."""
    user, at, _ = urlsplit(configured).netloc.rpartition("@")
    if not at or not same_owner(configured, address):
        return address
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=f"{user}@{parts.netloc}"))
