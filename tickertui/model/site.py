"""Whose story it is: the publisher's site, so that two feeds of one publisher count as one source."""

from ipaddress import ip_address
from urllib.parse import urlsplit

# Names that publishers put before their own for their feeds and their pages on telephones.
_BEFORE = frozenset({"www", "www2", "m", "mobile", "amp", "feeds", "feed", "rss", "news", "edition", "api"})


def site_of(address: str) -> str:
    """The publisher's site by an http(s) address: "https://feeds.nos.nl/x" gives "nos.nl".

    The address itself where its host is no name under a domain (a number, "localhost", a file): who publishes there
    is not to be told from it.
    """
    try:
        host = (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return address
    if "." not in host or _is_number(host):
        return address
    labels = host.split(".")
    while len(labels) > 2 and labels[0] in _BEFORE:
        del labels[0]
    return ".".join(labels)


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
