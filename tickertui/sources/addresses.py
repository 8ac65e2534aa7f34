"""Addresses from documents: absolute, http(s) only, host in ASCII."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

_UNSAFE = re.compile("[\x00-\x20\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+")
_NOTHING = re.compile(r"(?:https?:)?/{2,}|https?:/?", re.I)
_HOST = re.compile(r"[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\]")
# RFC 1035: a name has at most 253 characters as it is written.
_LONGEST_HOST = 253
_KEPT = "!#$%&'()*+,/:;=?@[]~"
# Parameters that tell a publisher where a reader came from and never choose a story.
_TRACKING = re.compile(
    r"utm_\w+|at_(medium|campaign|\w+)|fbclid|gclid|msclkid|mc_[ce]id|cmpid|ns_\w+|ref|xtor|smid|traffic_source"
)
# No publisher's own address has more.
_MOST_PARAMETERS = 50


@lru_cache(maxsize=512)
def absolute(address: str, base: str, most: int = 2_000) -> str | None:
    """``address`` made absolute against ``base``: an http(s) address of printable ASCII, or None where it is none.

    Its host is written in ASCII (IDNA, RFC 5891), white space is taken out; one longer than ``most`` is none.
    """
    if len(address) > most * 2:
        return None
    address = _UNSAFE.sub("", address)
    if not address or _NOTHING.fullmatch(address):
        return None
    try:
        parts = urlsplit(urljoin(base, address))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    host = ascii_host(host)
    if not host:
        return None
    netloc = host if port is None else f"{host}:{port}"
    try:
        path, query, fragment = (quote(part, safe=_KEPT) for part in (parts.path, parts.query, parts.fragment))
    except UnicodeEncodeError:
        return None
    found = urlunsplit((parts.scheme, netloc, path, query, fragment))
    return found if len(found) <= most else None


def ascii_host(host: str) -> str:
    """A host's name in ASCII and lower case, or "" where it is none.

    A name in another script is written as browsers ask for it (UTS 46, IDNA 2008): "faß.example" is another host than
    "fass.example", which IDNA 2003 made of it.
    """
    if not host.isascii():
        host = _punycode(host)
    host = host.lower()
    if ":" in host:
        host = f"[{host}]"
    return host if _HOST.fullmatch(host) else ""


def _punycode(host: str) -> str:
    if len(host) > _LONGEST_HOST:
        return ""
    import idna  # seldom needed, and its tables are large

    try:
        return idna.encode(host, uts46=True, transitional=False).decode("ascii")
    except UnicodeError:
        return ""


def untracked(url: str) -> str:
    """``url`` without the parameters that only track, for telling whether two addresses are one story's.

    What cannot be read as an address comes back as it is.
    """
    if "?" not in url or url.count("&") > _MOST_PARAMETERS:
        return url
    try:
        parts = urlsplit(url)
        pairs = parse_qsl(parts.query, keep_blank_values=True)
        kept = [(key, value) for key, value in pairs if not _TRACKING.fullmatch(key)]
        return urlunsplit(parts._replace(query=urlencode(kept)))
    except ValueError:
        return url
