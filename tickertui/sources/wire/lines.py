"""The lines of a wire page, told apart: a section line, an age, a paragraph with or without a dateline."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from tickertui.model.interval import Interval
from tickertui.model.text import clean
from tickertui.sources.datelines import find_dateline
from tickertui.sources.wire.ages import match_age

_SECTION = re.compile(
    r"(?:nog\s+)?(?:meer|more|ander nieuws|other news)\s+(?:uit|over|van|in|from|on)\s+(?P<section>\S.{0,60})", re.I
)
_SENTENCE_END = re.compile("[.!?…:][\"'”’»)\\]]*$")
_LONGEST_LINE = 200_000
_LONGEST_AGE = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A line as found on the page: its clean text, whether it was a heading, and the address it links to."""

    text: str
    heading: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """ "Meer uit Buitenland"."""

    name: str


@dataclass(frozen=True, slots=True)
class StatedAge:
    """An age; ``interval`` gives what it says of publication when the page was seen at a given time."""

    interval: Callable[[datetime], Interval]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``text`` has no dateline. ``dateline`` tells whether one stood there."""

    text: str
    place: str = ""
    agencies: tuple[str, ...] = ()
    dateline: bool = False
    heading: bool = False
    url: str | None = None


Piece = Section | StatedAge | Paragraph


def lines_of_text(text: str) -> Iterator[Line]:
    """The lines of a page in plain text that have something on them."""
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line := clean(raw[:_LONGEST_LINE]):
            yield Line(line)


def pieces(lines: Iterable[Line]) -> Iterator[Piece]:
    """Lines told apart, in order; an age glued to the next dateline, or behind its own story, becomes a piece."""
    for line in lines:
        yield from _pieces_of(line)


def _pieces_of(line: Line) -> Iterator[Piece]:
    text = line.text
    if (section := _SECTION.fullmatch(text)) and not _SENTENCE_END.search(text) and not find_dateline(text):
        yield Section(section["section"].strip())
        return
    if age := match_age(text):
        end, interval = age
        rest = text[end:].lstrip(" ·|•-–")
        if not rest:
            yield StatedAge(interval)
            return
        if find_dateline(rest):
            yield StatedAge(interval)
            text = rest
    story, trailing = _trailing_age(text)
    yield _paragraph(story, line)
    if trailing:
        yield StatedAge(trailing)


def _trailing_age(text: str) -> tuple[str, Callable[[datetime], Interval] | None]:
    """A paragraph and the age that stands behind its last sentence."""
    tail = max(0, len(text) - _LONGEST_AGE)
    for start in range(tail, len(text)):
        if start == 0 or text[start - 1] not in ' ·|•.!?"”’»)' or text[start] == " ":
            continue
        age = match_age(text[start:])
        before = text[:start].rstrip(" ·|•")
        if age and age[0] == len(text) - start and _SENTENCE_END.search(before):
            return before, age[1]
    return text, None


def _paragraph(text: str, line: Line) -> Paragraph:
    dateline = find_dateline(text)
    if dateline is None:
        return Paragraph(text, heading=line.heading, url=line.url)
    return Paragraph(text[dateline.text_start :], dateline.place, dateline.agencies, True, line.heading, line.url)
