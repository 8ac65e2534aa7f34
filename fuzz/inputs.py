"""Bytes → what a reader takes: texts, several fields, a moment. The same bytes always give the same."""

from datetime import UTC, datetime, timedelta

NOW = datetime(2026, 1, 21, 12, 0, tzinfo=UTC)
"""When documents are seen: one o'clock in the afternoon in Amsterdam."""
ADDRESS = "https://wire.example/buitenland/feed"
_FROM = datetime(1990, 1, 1, tzinfo=UTC)
_MINUTES = 60 * 365 * 24 * 60


def text_of(data: bytes) -> str:
    """Text in which anything may stand, lone surrogates too."""
    return data.decode("utf-8", "surrogateescape")


def fields_of(data: bytes, count: int) -> list[bytes]:
    """``count`` fields, the first ones parted by lines and the last holding the rest; those that lack are empty."""
    parts = data.split(b"\n", count - 1)
    return parts + [b""] * (count - len(parts))


def moment_of(data: bytes) -> tuple[datetime, bytes]:
    """A moment between 1990 and 2050, to the minute, told by the first four bytes, and the bytes after them."""
    return _FROM + timedelta(minutes=int.from_bytes(data[:4], "big") % _MINUTES), data[4:]


def moment_bytes(moment: datetime) -> bytes:
    """The four bytes that :func:`moment_of` takes for ``moment``."""
    return (int((moment - _FROM).total_seconds()) // 60).to_bytes(4, "big")


def assembled(data: bytes, pieces: tuple[str, ...]) -> str:
    """Text put together from ``pieces``: each byte names one, and where there is none it is itself a character."""
    return "".join(pieces[byte] if byte < len(pieces) else chr(byte) for byte in data)
