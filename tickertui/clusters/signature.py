"""What near-identical texts share: the smallest of the numbers of their runs of words."""

import zlib
from itertools import islice

from tickertui.query.tokens import tokens

_RUN = 4
_LONGEST = 4_000
_KEPT = 32
_FEWEST = 14
"""A text of fewer words has no signature: short sentences are alike by chance."""


def signature(title: str, lead: str, text: str) -> tuple[int, ...]:
    """The signature of a story's text: a bounded number of numbers, in order, none for a short one.

    Two texts of which nearly all words are the same share nearly all of these (a bottom-k sketch of word runs, after
    Broder, "On the resemblance and containment of documents", 1997).
    """
    body = text[:_LONGEST] if len(text) > len(lead) else lead[:_LONGEST]
    words = tokens(f"{body}")
    if len(words) < _FEWEST:
        words = [*tokens(title), *words]
    if len(words) < _FEWEST:
        return ()
    runs = zip(*(islice(words, start, None) for start in range(_RUN)), strict=False)
    return tuple(sorted({zlib.crc32(" ".join(run).encode("utf-8", "replace")) for run in runs})[:_KEPT])


def resemblance(first: tuple[int, ...], second: tuple[int, ...]) -> float:
    """How much of two texts is the same, by their signatures: 0 to 1; 0 where one has none."""
    if not first or not second:
        return 0.0
    ones, others = set(first), set(second)
    if ones.isdisjoint(others):
        return 0.0
    smallest = sorted(ones | others)[: min(_KEPT, max(len(first), len(second)))]
    return sum(mark in ones and mark in others for mark in smallest) / len(smallest)
