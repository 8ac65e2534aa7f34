"""What counts as a word when searching: runs of letters and digits, case and diacritics taken away.

Chinese and Japanese put no spaces between words: there each character counts as one, and a word typed is a phrase.

The store's index and the predicate both go by these, so that they give the same answer.
"""

import re
from collections.abc import Iterable

from tickertui.model.text import fold

# Kana, Han, compatibility ideographs, and the planes of rarer Han.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
TOKEN = re.compile(rf"(?:(?![{_UNSPACED}])[^\W_])+|(?![\W_])[{_UNSPACED}]")


def tokens(text: str) -> list[str]:
    """The words of ``text``, folded, in order: "Oekraïne's gas" gives "oekraine", "s", "gas"."""
    return TOKEN.findall(fold(text))


def search_words(parts: Iterable[str]) -> str:
    """The words of several texts, with one space between, as the store's index takes them.

    Between two texts stands a word that nobody can type, so that no phrase reaches from one into the next.
    """
    return f" {BREAK} ".join(" ".join(tokens(part)) for part in parts)


# The private-use character is no letter, so no query holds it.
BREAK = "\ue000"
