"""Makes text from outside safe to store and to show. The one place where that is done.

Removed: control characters (C0, DEL, C1), lone surrogates, bidi controls, soft hyphens, interlinear marks,
zero-width characters, and tag characters outside a flag emoji. White space, NBSP and line separators included, folds
to one space. Joiners (ZWJ, ZWNJ) and variation selectors stay, since scripts and emoji need them. Of stacked
combining marks the first few stay.
"""

import json
import re
import unicodedata

_MOST_MARKS = 8

# Unicode's white space and line separators; C0's own separators (U+001C-F) count with them.
_SPACE = re.compile("[\\s\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # C0, DEL, C1
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)

_TAGS = re.compile("(\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{1,16}\U000e007f)|[\U000e0000-\U000e007f]")

_ESCAPED = re.compile(f"{_UNSEEN.pattern}|[\x80-\x9f\u2028\u2029]|[\U000e0000-\U000e007f]")


def clean(text: str) -> str:
    """``text`` on one line, safe for a terminal: what cannot be seen removed, white space folded, ends stripped."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _UNSEEN.sub("", text)
    if not text.isascii():
        text = _unstacked(_TAGS.sub(lambda match: match.group(1) or "", text))
    return _SPACE.sub(" ", text).strip()


def escaped(text: str) -> str:
    """JSON text with what :func:`clean` would take away of it as JSON's escapes: for values that must stay as they are."""
    if text.isascii() and text.isprintable():
        return text
    return _ESCAPED.sub(lambda match: json.dumps(match[0])[1:-1], text)


def cut(text: str, most: int) -> str:
    """``text`` when it has at most ``most`` characters, else its beginning, ended by an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def fold(text: str) -> str:
    """``text`` for comparing: case, diacritics and typographic quotes taken away."""
    if text.isascii():
        return text.lower()
    text = text.translate(_QUOTES)
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    # Decomposing brings capitals back: "™" becomes "TM".
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower().translate(_LETTERS)


_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
# Letters that Unicode does not decompose.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"})


def _unstacked(text: str) -> str:
    kept: list[str] = []
    run = 0
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)
