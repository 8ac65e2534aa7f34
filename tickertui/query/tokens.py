"""What counts as a word when searching: runs of letters and digits, case and diacritics taken away.

The store's index and the predicate both go by these, so that they give the same answer.
"""

import re
from collections.abc import Iterable

from tickertui.model.text import fold

_TOKEN = re.compile(r"[^\W_]+")


def tokens(text: str) -> list[str]:
    """The words of ``text``, folded, in order: "Oekraïne's gas" gives "oekraine", "s", "gas"."""
    return _TOKEN.findall(fold(text))


def search_words(parts: Iterable[str]) -> str:
    """The words of several texts, with one space between, as the store's index takes them.

    Between two texts stands a word that nobody can type, so that no phrase reaches from one into the next.
    """
    return f" {BREAK} ".join(" ".join(tokens(part)) for part in parts)


# The private-use character is no letter, so no query holds it.
BREAK = "\ue000"
