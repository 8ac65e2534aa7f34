"""``--source`` as typed → the address that is polled."""

from tickertui.settings.addresses import feed_address


def source_address(typed: str) -> str:
    """The address for a source as typed; what is none stays as it is, for the poll to tell."""
    try:
        return feed_address(typed)
    except ValueError:
        return typed
