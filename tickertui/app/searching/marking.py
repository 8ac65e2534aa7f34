"""Shows in a text the words that were searched for."""

from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.style import Style as Ink

from tickertui.query import QueryError, parse_query, tokens
from tickertui.query.highlighting import highlights

# Lists and readers draw the same few texts again and again.
_found = lru_cache(1_024)(highlights)


def folded_words(texts: Sequence[str]) -> tuple[str, ...]:
    """The words of texts as :func:`marked_words` takes them, each once."""
    return tuple(dict.fromkeys(word for text in texts for word in tokens(text)))


def marked_words(query: str, always: tuple[str, ...]) -> tuple[str, ...]:
    """The words to mark for a query that may be half typed, and those to mark ``always``."""
    try:
        words = parse_query(query, typing=True).words()
    except QueryError:
        words = ()
    return tuple(dict.fromkeys((*words, *always)))


def marked_segments(text: str, style: Style, marked: Style, words: tuple[str, ...]) -> list[Segment]:
    """``text`` in ``style``, its ``words`` in ``marked`` over that."""
    segments, last = [], 0
    for start, end in _found(text, words) if words else ():
        if start > last:
            segments.append(Segment(text[last:start], style))
        segments.append(Segment(text[start:end], style + marked))
        last = end
    if last < len(text) or not segments:
        segments.append(Segment(text[last:], style))
    return segments


def marked_content(text: str, style: Ink, marked: Ink, words: tuple[str, ...]) -> Content:
    """The same as content."""
    content = Content.styled(text, style)
    for start, end in _found(text, words) if words else ():
        content = content.stylize(marked, start, end)
    return content
