"""Where a text has the words that were searched for."""

from tickertui.model.text import fold
from tickertui.query.tokens import TOKEN

Spans = list[tuple[int, int]]


class _Folds(dict[int, str]):
    """What each character folds to, found when first met; ``uneven`` are those that do not fold to one character."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded


_FOLDS = _Folds()


def highlights(text: str, words: tuple[str, ...]) -> Spans:
    """Where in ``text`` words stand that begin with one of ``words`` (``Query.words()``): starts and ends, in order.

    Case and diacritics do not count; a span is a whole word of the text as it is written, with its combining marks.
    """
    if not words or not text:
        return []
    if text.isascii():
        return [token.span() for token in TOKEN.finditer(text.lower()) if token[0].startswith(words)]
    folded = text.translate(_FOLDS)
    spans = [token.span() for token in TOKEN.finditer(folded) if token[0].startswith(words)]
    if not spans or _FOLDS.uneven.isdisjoint(text):
        return spans
    return _unfolded(text, spans)


def _unfolded(text: str, spans: Spans) -> Spans:
    """Spans in the folded text as spans in ``text``; a character that folds to several belongs to each whole."""
    origins = [index for index, char in enumerate(text) for _ in _FOLDS[ord(char)]]
    found: Spans = []
    for first, last in spans:
        start, end = origins[first], origins[last - 1] + 1
        while end < len(text) and not _FOLDS[ord(text[end])]:  # a mark over the last letter
            end += 1
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
