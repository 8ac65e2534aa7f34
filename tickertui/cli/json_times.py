"""Times as JSON carries them."""

from datetime import UTC, datetime


def rfc3339(time: datetime | None) -> str | None:
    """An aware time as RFC 3339 in UTC, in whole seconds, cut; None stays None."""
    if time is None:
        return None
    return time.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
