"""Header fields that matter between polls, read with care: what does not parse counts as not said."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_DIGITS = re.compile(r"\d{1,12}")
_MAX_AGE = re.compile(r'(?:^|,)\s*max-age\s*=\s*"?(\d{1,12})"?\s*(?=,|$)', re.IGNORECASE)
_NOT_KEPT = re.compile(r"(?:^|,)\s*(?:no-cache|no-store)\s*(?=,|$)", re.IGNORECASE)
_LONGEST_VALIDATOR = 500


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds from now that ``Retry-After`` asks for (RFC 9110 section 10.2.3), None without one.

    A date counts from the server's own ``Date`` where it states one, else from ``now`` (aware), so that a clock that
    is wrong on either side does no harm.
    """
    value = headers.get("retry-after", "").strip()
    if _DIGITS.fullmatch(value):
        return float(value)
    until = http_date(value)
    if until is None:
        return None
    return max(0.0, (until - (http_date(headers.get("date", "")) or now)).total_seconds())


def fresh_for(headers: Mapping[str, str]) -> float | None:
    """Seconds for which the answer is still fresh (RFC 9111 section 4.2), None where it does not say.

    ``max-age`` counts before ``Expires``, which counts by the server's own ``Date``. What the answer has aged on its way
    (``Age``) is taken off. ``s-maxage`` is for shared caches and does not count.
    """
    control = headers.get("cache-control", "")[:1_000]
    if _NOT_KEPT.search(control):
        return None
    stated = _MAX_AGE.search(control)
    lifetime = float(stated[1]) if stated is not None else _until_expiry(headers)
    return None if lifetime is None else max(0.0, lifetime - age(headers))


def _until_expiry(headers: Mapping[str, str]) -> float | None:
    expires, date = (http_date(headers.get(name, "")) for name in ("expires", "date"))
    return None if expires is None or date is None else (expires - date).total_seconds()


def age(headers: Mapping[str, str]) -> float:
    """Seconds since the answer left its origin (``Age``, RFC 9111 section 5.1), 0 when unstated."""
    value = headers.get("age", "").strip()
    return float(value) if _DIGITS.fullmatch(value) else 0.0


def validator(headers: Mapping[str, str], name: str) -> str:
    """The validator in field ``name`` to send back next time, "" without one that can be sent (RFC 9110 section 8.8)."""
    value = headers.get(name, "").strip()
    return value if len(value) <= _LONGEST_VALIDATOR and value.isascii() and value.isprintable() else ""


def http_date(value: str) -> datetime | None:
    """An HTTP date (RFC 9110 section 5.6.7) as an aware UTC time, None where it is none."""
    try:
        found = parsedate_to_datetime(value[:60])
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
