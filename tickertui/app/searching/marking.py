"""Shows in a text the words that were searched for."""

from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.style import Style as Ink

from tickertui.query import QueryError, parse_query, tokens
from tickertui.query.highlighting import Spans, highlights

# Lists and readers draw the same few texts again and again.
_found = lru_cache(1_024)(highlights)


def phrases(texts: Sequence[str]) -> tuple[str, ...]:
    """Texts as :func:`marked_words` takes them: each marks the words that follow one another as in it."""
    found = (" ".join(tokens(text)) for text in texts)
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


def marked_words(query: str, always: tuple[str, ...]) -> tuple[str, ...]:
    """What to mark for a query that may be half typed, and what to mark ``always``."""
    try:
        words = parse_query(query, typing=True).words()
    except QueryError:
        words = ()
    return tuple(dict.fromkeys((*words, *always)))


def line_spans(text: str, lines: Sequence[str], words: tuple[str, ...]) -> list[Spans]:
    """Where each of ``lines``, which ``text`` was wrapped to (``app.wrapping``), has one of ``words``.

    A word that is broken or cut is marked as far as it goes.
    """
    text = " ".join(text.split())
    spans = _found(text, words) if words else []
    found: list[Spans] = []
    at = 0
    for line in lines:
        end = at + _common(line, text, at)
        found.append([(max(first, at) - at, min(last, end) - at) for first, last in spans if first < end and last > at])
        at = end + (text[end : end + 1] == " ")
    return found


def marked_segments(line: str, spans: Spans, style: Style, marked: Style) -> list[Segment]:
    """A line in ``style``, with ``marked`` over that at ``spans``."""
    ends = [0, *(end for span in spans for end in span), len(line)]
    parts = zip(ends, ends[1:], (style, style + marked) * len(ends), strict=False)
    return [Segment(line[start:end], drawn) for start, end, drawn in parts if end > start]


def marked_content(text: str, spans: Spans, style: Ink, marked: Ink) -> Content:
    """The same as content."""
    content = Content.styled(text, style)
    for start, end in spans:
        content = content.stylize(marked, start, end)
    return content


def spans_in(text: str, words: tuple[str, ...]) -> Spans:
    """Where a text that stands whole has one of ``words``."""
    return _found(text, words) if words else []


def _common(line: str, text: str, at: int) -> int:
    """How many characters of ``line`` stand in ``text`` from ``at`` on: all but the sign that it was cut."""
    rest = text[at : at + len(line)]
    return next((number for number, (a, b) in enumerate(zip(line, rest, strict=False)) if a != b), len(rest))
