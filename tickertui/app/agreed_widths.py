"""Emoji in a form that takes as many cells in every terminal as the layout gave them.

Terminals do not agree on what is made of several characters: a family takes 2 cells in one and 8 in another, a flag 2 or
4, a heart with its variation selector 1 or 2. So a family is drawn as its first member, a flag as the letters of its
country, a hand in its own colour; where that is narrower, blanks follow, so that every column stays where it is.
"""

import re

from rich.cells import cell_len

_EMOJI = (
    "[\u00a9\u00ae\u203c\u2049\u2100-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
)
_AFTER = "[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef]"
_MADE_OF_SEVERAL = re.compile(
    f"(?P<emoji>{_EMOJI}){_AFTER}*(?:\u200d{_EMOJI}{_AFTER}*)*\u200d?"
    "|(?P<flag>[\U0001f1e6-\U0001f1ff]{1,2})"
    "|(?P<key>[0-9#*])\ufe0f?\u20e3"
    f"|(?P<alone>{_AFTER})"
)
_MAY_BE = re.compile("[\u200d\u20e3\ufe00-\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef]")
_FIRST_LETTER = 0x1F1E6


def agreed(text: str) -> str:
    """``text`` as wide as it is, its emoji in a form whose width no terminal disputes."""
    return _MADE_OF_SEVERAL.sub(_one, text) if _MAY_BE.search(text) else text


def _one(match: re.Match[str]) -> str:
    if flag := match["flag"]:
        plain = "".join(chr(ord("A") + ord(letter) - _FIRST_LETTER) for letter in flag)
    else:
        plain = match["emoji"] or match["key"] or ""
    return plain + " " * max(cell_len(match[0]) - cell_len(plain), 0)
