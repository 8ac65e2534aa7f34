"""Makes text from outside safe to store and to show. The one place where that is done.

Removed: control characters (C0, DEL, C1), lone surrogates, noncharacters, bidi controls, soft hyphens, interlinear
marks, format controls and fillers that have no width or no ink (Unicode's Default_Ignorable_Code_Point), and tag
characters outside a flag emoji. White space, NBSP and line separators included, folds to one space. Joiners (ZWJ, ZWNJ)
and variation selectors stay, since scripts and emoji need them. Of marks and joiners in a row the first few stay.
"""

import json
import re
import unicodedata
from functools import lru_cache

_MOST_MARKS = 8
# So many characters are looked back over for the beginning of what reads as one; the longest flag has 18.
_LONGEST_CLUSTER = 32

# Unicode's white space and line separators; C0's own separators (U+001C-F) count with them.
_SPACE = re.compile("[\\s\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")

# What Unicode counts as printable and yet has no ink: a joiner, Korean fillers, Khmer's inherent vowels.
_INKLESS = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]")

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # C0, DEL, C1
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff]"
)

# The same beyond the first plane, where it is seldom looked for.
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_UNSEEN_BEYOND = re.compile(
    "[\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)

_TAGS = re.compile("(\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{1,16}\U000e007f)|[\U000e0000-\U000e007f]")

_ESCAPED = re.compile(f"{_UNSEEN.pattern}|[\x80-\x9f\u2028\u2029]")
_ESCAPED_BEYOND = re.compile(f"{_UNSEEN_BEYOND.pattern}|[\U000e0000-\U000e007f]")

# What a terminal would obey or not draw as one cell, kept apart from spaces: for lines whose width must stay.
_BREAKS = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]")

# Vowels and finals of Korean syllables written in parts have no width of their own, but are letters to Unicode.
_PARTS = "\u1160-\u11ff\ud7b0-\ud7fb"
_PART = re.compile(f"[{_PARTS}]")
# The scripts that have marks. More marks than allowed may stand in a row only where so many of their characters do, and
# then also where of every so many characters one is looked at.
_MARKED = (
    "[\u0300-\u036f\u0483-\u0489\u0590-\u1dff\u200c\u200d\u20d0-\u20ff\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f"
    "\u3099\u309a\ua66f-\ua6f1\ua802-\uabef\ud7b0-\ud7fb\ufb1e\ufe00-\ufe2f\U00010000-\U0010ffff]"
)
_HAS_MARKED = re.compile(_MARKED)
_STACK = re.compile(f"{_MARKED}{{{_MOST_MARKS + 1}}}")
# Stands for a mark while they are counted; no text has it by then.
_A_MARK = "\0"
_MARKS = re.compile(f"{_A_MARK}{{{_MOST_MARKS + 1},}}")
_JOINERS = "\u200c\u200d"


def clean(text: str) -> str:
    """``text`` on one line, safe for a terminal: what cannot be seen removed, white space folded, ends stripped."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = _seen(text)
    # Of white space only the space itself counts as printable.
    return (text if text.isprintable() and "  " not in text else _SPACE.sub(" ", text)).strip()


def drawn(text: str) -> str:
    """``text``, of which some may never have been cleaned, safe to draw: spaces stay as they are, so that columns do."""
    if text.isascii() and text.isprintable():
        return text
    return _seen(_BREAKS.sub("", text))


def escaped(text: str) -> str:
    """JSON text with what :func:`clean` would take away of it as JSON's escapes: for values that must stay as they are."""
    if text.isprintable() and not _INKLESS.search(text):
        return text
    text = _ESCAPED.sub(_json_escape, text)
    return _ESCAPED_BEYOND.sub(_json_escape, text) if _BEYOND.search(text) else text


def cut(text: str, most: int) -> str:
    """``text`` when it has at most ``most`` characters, else its beginning, ended by an ellipsis.

    What reads as one character is not cut: a letter with its marks, a joined emoji, a flag.
    """
    return text if len(text) <= most else text[: _boundary(text, max(most - 1, 0))].rstrip() + "…"


def fold(text: str) -> str:
    """``text`` for comparing: case, diacritics and typographic quotes taken away."""
    if text.isascii():
        return text.lower()
    if len(text.encode("utf-8", "surrogatepass")) > len(text) * _OF_ANOTHER_SCRIPT:
        return _folded(text)
    return _NOT_ASCII.sub(_folded_run, text).casefold()


_NOT_ASCII = re.compile("[^\x00-\x7f]+")
# Bytes a character from which most of a text is not ASCII.
_OF_ANOTHER_SCRIPT = 1.5


def _folded_run(match: re.Match[str]) -> str:
    run = match[0]
    return _folded_usual(run) if len(run) <= _USUAL_RUN else _folded(run)


def _folded(run: str) -> str:
    decomposed = unicodedata.normalize("NFKD", run.translate(_QUOTES).casefold())
    # Decomposing brings capitals back: "™" becomes "TM".
    kept = {ord(char): "" if unicodedata.combining(char) else char for char in set(decomposed)}
    return decomposed.translate(kept).casefold().translate(_LETTERS)


# The same few stand in most texts of a language.
_USUAL_RUN = 4
_folded_usual = lru_cache(maxsize=1_000)(_folded)
_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
# Letters that Unicode does not decompose.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"})


def _json_escape(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def _seen(text: str) -> str:
    if not text.isprintable() or _INKLESS.search(text):
        text = _UNSEEN.sub("", text)
        if _BEYOND.search(text):
            text = _TAGS.sub(lambda match: match.group(1) or "", _UNSEEN_BEYOND.sub("", text))
    return (
        _unstacked(text) if _HAS_MARKED.search(text[_MOST_MARKS :: _MOST_MARKS + 1]) and _STACK.search(text) else text
    )


def _unstacked(text: str) -> str:
    kinds = {ord(char): _A_MARK if _is_attached(char) else char for char in set(text)}
    kept: list[str] = []
    at = 0
    for run in _MARKS.finditer(text.translate(kinds)):
        kept.append(text[at : run.start() + _MOST_MARKS])
        at = run.end()
    return "".join((*kept, text[at:]))


def _is_attached(char: str) -> bool:
    """Whether a character stands on, or joins, the one before it: a mark, a variation selector, a joiner."""
    if char.isascii():
        return False
    return unicodedata.category(char)[0] == "M" or char in _JOINERS or _PART.match(char) is not None


def _boundary(text: str, place: int) -> int:
    """The place at or before ``place`` where no character of one cluster is parted from the next."""
    at = place
    while 0 < at < len(text) and place - at < _LONGEST_CLUSTER and _is_within(text, at):
        at -= 1
    return at if at or not place else place


def _is_within(text: str, at: int) -> bool:
    char, before = text[at], text[at - 1]
    if char.isascii():
        return False
    if _is_attached(char) or before == "\u200d" or "\U0001f3fb" <= char <= "\U0001f3ff" or char >= "\U000e0000":
        return True
    return _is_flag_letter(char) and _flag_letters_before(text, at) % 2 == 1


def _is_flag_letter(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flag_letters_before(text: str, at: int) -> int:
    count = 0
    while count < min(at, _LONGEST_CLUSTER) and _is_flag_letter(text[at - 1 - count]):
        count += 1
    return count
