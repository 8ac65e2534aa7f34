"""Links that may lead elsewhere than they seem to: they are opened at a second press, after their host was told."""

import re
from enum import Enum
from urllib.parse import urlsplit

# An address in a text: one with a scheme or "www.", or the text itself where it is one word with a name at its end.
_NAME = r"([^\s/?#:@]+\.[^\W\d_][\w-]+)(?=[/?#:.]|\s|$)"
_ADDRESS = re.compile(rf"(?:https?:/{{0,2}}|\bwww\.){_NAME}|^\s*(?=\S+\s*$){_NAME}", re.I)
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
    host = host.lower().removeprefix("www.")
    named = ((found[1] or found[2]).lower().removeprefix("www.") for found in _ADDRESS.finditer(text[:_LONGEST_READ]))
    return any(name != host and not host.endswith(f".{name}") and not name.endswith(f".{host}") for name in named)
