"""A feed's address: over the network, or a file's path."""


def is_web(address: str) -> bool:
    """Whether an address is an http(s) one, and not a file's path."""
    return address[:8].lower().startswith(("http://", "https://"))
