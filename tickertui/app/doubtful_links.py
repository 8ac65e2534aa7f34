"""Links that may lead elsewhere than they seem to: they are opened at a second press, after their host was told."""

import re
from enum import Enum
from urllib.parse import urlsplit

# Text that is an address by itself: with a scheme, with "www.", or one word with a name of two letters or more at its end.
_ADDRESS = re.compile(r"\s*(?:https?:/{0,2}|(?=www\.)|(?=\S+\s*$))([^\s/?#:@]+\.[^\W\d_][\w-]+)(?=[/?#:.]|\s|$)", re.I)
_LONGEST_READ = 300


class Doubt(Enum):
    """Why a link is doubtful."""

    LOOK_ALIKE = "look_alike"
    """Its host is no plain ASCII name: in its own script it may look like another."""
    USER = "user"
    """It has a user's name before its host, which may look like the host."""
    OTHER_TEXT = "other_text"
    """It stands under a text that is the address of another host."""


def doubt_about(url: str, text: str = "") -> Doubt | None:
    """What is doubtful about the safe link ``url``, which stands under ``text``; None for most links."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    if any(label.startswith("xn--") for label in host.split(".")):
        return Doubt.LOOK_ALIKE
    if "@" in parts.netloc:
        return Doubt.USER
    return Doubt.OTHER_TEXT if names_another(text, host) else None


def names_another(text: str, host: str) -> bool:
    """Whether ``text`` is the address of another host than ``host``; a part of one site may stand for the other."""
    found = _ADDRESS.match(text[:_LONGEST_READ])
    if found is None:
        return False
    named = found[1].lower().removeprefix("www.")
    host = host.lower().removeprefix("www.")
    return named != host and not host.endswith(f".{named}") and not named.endswith(f".{host}")
