"""``--source`` as typed → the feed that is polled."""

from collections.abc import Iterable
from pathlib import Path

from tickertui.model.credentials import apart, without_user
from tickertui.model.feed import Feed
from tickertui.settings.addresses import feed_address


def source_feed(typed: str) -> Feed:
    """The feed for a source as typed; what is no address stays as it is, for the poll to tell."""
    try:
        written = feed_address(typed)
    except ValueError:
        written = typed
    address, login = apart(written)
    return Feed(address, login=login)


def missing_source(typed: Iterable[str]) -> str:
    """The first source as typed that is neither an address nor a file that is there; "" where all may be polled."""
    for source in typed:
        address = source_feed(source).address
        if "://" not in address and not _is_file(address):
            return without_user(source)
    return ""


def _is_file(path: str) -> bool:
    try:
        return Path(path).expanduser().is_file()
    except (RuntimeError, OSError):  # "~somebody" who is not there; a folder that may not be entered
        return False
