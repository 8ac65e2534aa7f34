"""``--source`` as typed → the address that is polled."""

from collections.abc import Iterable
from pathlib import Path

from tickertui.settings.addresses import feed_address


def source_address(typed: str) -> str:
    """The address for a source as typed; what is none stays as it is, for the poll to tell."""
    try:
        return feed_address(typed)
    except ValueError:
        return typed


def missing_source(typed: Iterable[str]) -> str:
    """The first source as typed that is neither an address nor a file that is there; "" where all may be polled."""
    for source in typed:
        address = source_address(source)
        if "://" not in address and not Path(address).expanduser().is_file():
            return source
    return ""
