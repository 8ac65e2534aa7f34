"""Feeds' addresses as people write them: an http(s) address, or a file by its path."""

from pathlib import Path
from urllib.parse import urlsplit

_MOST = 2_000


def feed_address(text: str, *, folder: Path | None = None) -> str:
    """The address of a feed, as :class:`~tickertui.model.feed.Feed` holds it.

    http and https addresses stay as they are; a path (``~`` and ``file:`` too) becomes absolute, a relative one counted
    from ``folder`` (None: from where the program was started).

    :raises ValueError: when it is neither, holds no host or a port that is none, or is longer than 2,000 characters.
    """
    text = text.strip()
    if not text or len(text) > _MOST or not text.isprintable():
        raise ValueError("no address")
    scheme = text.partition(":")[0].lower()
    if scheme in ("http", "https"):
        parts = urlsplit(text)
        if any(char.isspace() for char in text) or not parts.hostname:
            raise ValueError("no host")
        _ = parts.port  # raises
        return text
    if scheme == "file":
        from urllib.request import url2pathname  # brings all of HTTP with it

        text = url2pathname(urlsplit(text).path).strip()
    elif "://" in text:
        raise ValueError("neither http nor https")
    try:
        path = Path(text).expanduser()
    except RuntimeError:  # "~somebody" who is not there
        raise ValueError("no such user") from None
    try:
        address = str((folder or Path()).joinpath(path).absolute())
    except OSError:  # the folder that the program stands in was deleted
        raise ValueError("no folder") from None
    # It is written in a file and read back from there.
    if len(address) > _MOST or not address.isprintable() or address != address.strip():
        raise ValueError("no path")
    return address
