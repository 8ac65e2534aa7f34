"""One address for all the ways to one page: without tracking, AMP and mobile hosts, fragments, trailing slashes."""

import re
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_LONGEST = 2_000
_TRACKING = re.compile(
    r"utm_\w+|at_\w+|[a-z]*clid|mc_[ce]id|cmpid|cmp|ns_\w+|ref|ref_src|referrer|referer|xtor|smid|smtyp|traffic_source|igshid|ito|cid|"
    r"icid|ocid|taid|src|source|via|share|shared|partner|rss|feed|from|amp|outputtype|output|mibextid|guccounter|__twitter_impression|"
    r"_ga|_gl|trk\w*|campaign\w*|spm|sr_share|fromrss|CMP",
    re.I,
)
_HOSTS = re.compile(r"^(?:(?:www\d?|m|mobile|mobiel|amp|touch|edition|rss|feeds?)\.)+(?=[^.]+\.[^.]+)")
_CACHES = re.compile(r"^(?:[\w-]+\.cdn\.ampproject\.org|(?:www\.)?google\.[a-z.]+)$")
_CACHED = re.compile(r"^/(?:amp/s/|amp/|[acv]/s/|[acv]/)(?P<rest>[^/]+\.[^/]+/.*)$")
_AMP = re.compile(r"(?:/amp|\.amp|/index\.amp)(?=(?:\.html?)?/?$)|^/amp(?=/)")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$")
_ONWARD = frozenset({"url", "u", "q", "dest", "destination", "redirect", "redirect_url", "target", "link"})
_DEPTH = 3


def same_address(url: str | None, depth: int = _DEPTH) -> str:
    """What addresses of one page have in common; "" for none, for what is no http(s) address, and for a site's front page.

    Scheme, port, ``www.`` and mobile hosts, AMP paths and caches, tracking parameters, the fragment, an index file and
    the trailing slash go; the parameters that stay are sorted. A redirecter that carries the address in a parameter
    (``?url=``) gives that address. Raises nothing.
    """
    if not url or len(url) > _LONGEST:
        return ""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".").lower()
        query = parse_qsl(parts.query, max_num_fields=60)
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    path = parts.path
    if depth:
        for onward in _onward(host, path, query):
            if found := same_address(onward, depth - 1):
                return found
    host = _HOSTS.sub("", host)
    path = _INDEX.sub("", _AMP.sub("", re.sub("/{2,}", "/", unquote(path)))).rstrip("/")
    kept = sorted((key, value) for key, value in query if not _TRACKING.fullmatch(key))
    if not path and not kept:
        return ""
    return f"{host}{path}" + (f"?{urlencode(kept, errors='replace')}" if kept else "")


def _onward(host: str, path: str, query: list[tuple[str, str]]) -> list[str]:
    found = [
        value for key, value in query if key.lower() in _ONWARD and value.lower().startswith(("http://", "https://"))
    ]
    if _CACHES.match(host) and (cached := _CACHED.match(path)):
        found.append(f"https://{cached['rest']}")
    return found
