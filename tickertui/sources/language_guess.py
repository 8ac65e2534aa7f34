"""Dutch or English? By the little words, for texts whose publisher does not say."""

import re

_WORD = re.compile(r"[^\W\d_]+")
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
_SHARED = _DUTCH & _ENGLISH
_ENOUGH = 2


def guess_language(text: str) -> str:
    """ "nl", "en", or "" where the text tells too little."""
    words = [word.lower() for word in _WORD.findall(text[:2_000])]
    dutch = sum(word in _DUTCH for word in words if word not in _SHARED)
    english = sum(word in _ENGLISH for word in words if word not in _SHARED)
    if max(dutch, english) < _ENOUGH or dutch == english:
        return ""
    return "nl" if dutch > english else "en"


def language_code(stated: str) -> str:
    """The ISO 639-1 code of a stated language tag (RFC 5646): "nl-BE" gives "nl"; "" where it is none."""
    code = stated.strip().lower().replace("_", "-").split("-")[0]
    return code if len(code) == 2 and code.isalpha() and code.isascii() else ""
