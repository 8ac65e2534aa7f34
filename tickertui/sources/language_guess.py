"""Dutch or English? By the little words, for texts whose publisher does not say."""

import re

# Western texts are taken apart as the bytes of this encoding.
_ENCODING = "cp1252"
# Stands for letters that none of the little words has.
_A_LETTER = "ÿ"


def _kind(char: str) -> str:
    if char.isascii() and char.isalpha():
        return char.lower()
    return _A_LETTER if char.isalnum() and not char.isdecimal() else " "


_KINDS = "".join(map(_kind, bytes(range(256)).decode(_ENCODING, "replace"))).encode("latin-1")
# The same in all other texts: letters of ASCII between no others.
_WORDS = re.compile(r"(?=[A-Za-z])(?<![^\W\d_])[A-Za-z]++(?![^\W\d_])")
_DUTCH = frozenset(
    (
        "de het een en van ik te dat die in is niet zijn op aan met voor er maar om dan zou wat mijn naar bij ook uit tot "
        "heeft hebben wordt worden nog na door over zei werd deze geen meer al"
    ).split()
)
_ENGLISH = frozenset(
    (
        "the of and to in is that it was for on are as with his they at be this have from or had by but what were we when "
        "your said there an which their if will has after its who not after says over"
    ).split()
)
_TOLD_BY = {word.encode("ascii"): word in _DUTCH for word in _DUTCH ^ _ENGLISH}
_ENOUGH = 2


def guess_language(text: str) -> str:
    """ "nl", "en", or "" where the text tells too little."""
    text = text[:2_000]
    try:
        words = text.encode(_ENCODING).translate(_KINDS).split()
    except UnicodeEncodeError:
        words = " ".join(_WORDS.findall(text)).lower().encode("ascii").split()
    told = [_TOLD_BY[word] for word in filter(_TOLD_BY.__contains__, words)]
    dutch = sum(told)
    english = len(told) - dutch
    if max(dutch, english) < _ENOUGH or dutch == english:
        return ""
    return "nl" if dutch > english else "en"


def language_code(stated: str) -> str:
    """The ISO 639-1 code of a stated language tag (RFC 5646): "nl-BE" gives "nl"; "" where it is none."""
    code = stated.strip().lower().replace("_", "-").split("-")[0]
    return code if len(code) == 2 and code.isalpha() and code.isascii() else ""
