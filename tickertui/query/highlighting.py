"""Where a text has the words that were searched for."""

import re
from functools import lru_cache
from typing import NamedTuple

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
    """Where in ``text`` one of ``words`` (``Query.words()``) stands: starts and ends, in order and apart.

    Case and diacritics do not count; a span is whole words of the text as they are written, with their combining marks.
    """
    if not words or not text:
        return []
    folded = text.lower() if text.isascii() else text.translate(_FOLDS)
    wanted = _wanted(words)
    found = list(TOKEN.finditer(folded))
    spans = [token.span() for token in found if token[0].startswith(wanted.beginnings)] if wanted.beginnings else []
    if wanted.phrases:
        spans = _apart([*spans, *(span for phrase in wanted.phrases for span in _phrase_spans(found, phrase))])
    if not spans or text.isascii() or _FOLDS.uneven.isdisjoint(text):
        return spans
    return _unfolded(text, spans)


class _Phrase(NamedTuple):
    """Words that follow one another; ``whole``: the last is no mere beginning."""

    words: tuple[str, ...]
    whole: bool


class _Wanted(NamedTuple):
    """What is looked for: beginnings of single words, and all else."""

    beginnings: tuple[str, ...]
    phrases: tuple[_Phrase, ...]


@lru_cache(16)
def _wanted(words: tuple[str, ...]) -> _Wanted:
    phrases = [_Phrase(tuple(entry.split()), entry.endswith(" ")) for entry in words if " " in entry]
    return _Wanted(tuple(entry for entry in words if " " not in entry), tuple(phrases))


def _phrase_spans(found: list[re.Match[str]], phrase: _Phrase) -> Spans:
    """From the first letter of its first word to the last of its last, wherever it stands among the words of a text."""
    first, *_ = phrase.words
    last = len(phrase.words) - 1
    spans: Spans = []
    for number, token in enumerate(found[: max(0, len(found) - last)]):
        if not token[0].startswith(first):
            continue
        there = [one[0] for one in found[number : number + last + 1]]
        ends = there[last] == phrase.words[last] if phrase.whole else there[last].startswith(phrase.words[last])
        if ends and there[:last] == list(phrase.words[:last]):
            spans.append((token.start(), found[number + last].end()))
    return spans


def _apart(spans: Spans) -> Spans:
    """The same spans in order, those that overlap as one."""
    apart: Spans = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


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
