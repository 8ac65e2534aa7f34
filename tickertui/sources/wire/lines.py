"""The lines of a wire page, told apart: a section line, an age, a paragraph with or without a dateline."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

from tickertui.model.bounds import DocumentBounds
from tickertui.model.interval import Interval
from tickertui.model.text import clean
from tickertui.sources.boilerplate import is_boilerplate, is_pointer
from tickertui.sources.datelines import find_dateline
from tickertui.sources.sentences import ends_a_sentence
from tickertui.sources.wire.ages import match_age, may_end_an_age

_SECTION = re.compile(
    r"(?:nog\s+)?(?:meer|more|ander nieuws|other news)\s+(?:uit|over|van|in|from|on)\s+(?P<section>\S.{0,60})", re.I
)
_BEFORE_SECTION = "(?:Nog meer|Meer|More) (?:uit|over|van|from|on) "
# "Meer uit BuitenlandOSLO (ANP) - …": the section's name ends where the dateline's capitals begin.
_GLUED_SECTION = re.compile(
    rf"{_BEFORE_SECTION}(?P<section>[^\W\d_][\w&'’ -]{{0,40}}?[^\W\d_A-Z])\s?(?=['’‘]?[^\W\d_a-z]{{2}})"
)
_POINTING = re.compile(r"(?:\s*\(\d{1,5}\))?\s*[:›»>→]*$")
_BULLET = re.compile(r"(?:[•·*–—▪■►▶‣◦○●>-]|\d{1,3}[.)])\s+")
_LONGEST_LINE = 200_000
_LINE_END = re.compile("\r\n?|\n|\\Z")
# A page has so many texts of a story.
_TEXTS_OF_A_PAGE = 12
_LONGEST_AGE = 60
_LONGEST_DATELINE = 170
_WORDS_BESIDE_AN_AGE = 4
# Where one story's age ends and the next story begins, or the section, within a line.
_SEAM = re.compile(
    "(?:geleden|ago|zojuist|gisteren|vandaag|[0-5]\\d)(?=\\s?['’‘]?[^\\W\\d_a-zß-ÿ])"
    rf"|(?<=[.!?\"”»)])\s?(?={_BEFORE_SECTION})"
)
_MOST_SEAMS = 20_000
_MOST_AGES = 20_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line as found on the page: its clean text, whether it was a heading, and the address it links to."""

    text: str
    heading: bool = False
    url: str | None = None


class Lines:
    """A page's lines, to be gone through once; ``cut`` tells afterwards whether the page goes on beyond its bounds."""

    def __init__(self, lines: Iterable[Line] = (), *, cut: bool = False) -> None:
        self._lines = lines
        self.cut = cut

    def take(self, lines: Iterable[Line]) -> None:
        """Give these lines, which may set ``cut`` as they come."""
        self._lines = lines

    def __iter__(self) -> Iterator[Line]:
        return iter(self._lines)


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


class Tries:
    """How often what is dear may still be tried on a page."""

    def __init__(self, most: int) -> None:
        self._left = most

    def take(self) -> bool:
        """Take one; False where none is left."""
        self._left -= 1
        return self._left >= 0


def lines_of_text(text: str, bounds: DocumentBounds) -> Lines:
    """The lines of a page in plain text that have something on them, as far as its bounds go."""
    lines = Lines()
    lines.take(_lines_of_text(text, bounds, lines))
    return lines


def _lines_of_text(text: str, bounds: DocumentBounds, lines: Lines) -> Iterator[Line]:
    start, room = 0, bounds.text * _TEXTS_OF_A_PAGE
    for end in islice(_LINE_END.finditer(text), bounds.elements):
        last = min(end.start(), start + _LONGEST_LINE)
        if line := clean(text[start:last]):
            yield Line(line)
        lines.cut |= last < end.start()
        room -= last - start
        start = end.end()
        if room < 0:
            break
    lines.cut |= start < len(text)


def pieces(lines: Iterable[Line]) -> Iterator[Piece]:
    """Lines told apart, in order; an age glued to the next dateline, or behind its own story, becomes a piece."""
    seams, ages = Tries(_MOST_SEAMS), Tries(_MOST_AGES)
    pointing = False
    for line in lines:
        pointing = is_pointer(line.text) or (pointing and _is_pointed_to(line))
        if pointing:
            continue
        start = 0
        for seam in _SEAM.finditer(line.text):
            if not seams.take():
                break
            after = line.text[seam.end() : seam.end() + _LONGEST_DATELINE].lstrip()
            if find_dateline(after) or _begins_a_section(after):
                yield from _pieces_of(replace(line, text=line.text[start : seam.end()].strip()), ages)
                start = seam.end()
        if rest := line.text[start:].strip():
            yield from _pieces_of(replace(line, text=rest) if start else line, ages)


def _begins_a_section(text: str) -> re.Match[str] | None:
    """A section line to which a dateline is glued."""
    found = _GLUED_SECTION.match(text)
    return found if found and find_dateline(text[found.end() :]) else None


def _is_pointed_to(line: Line) -> bool:
    """Whether a line below "Lees ook" is still another story's title."""
    text = line.text
    return not (line.heading or ends_a_story(text) or match_age(text) or find_dateline(text) or _SECTION.match(text))


def _pieces_of(line: Line, ages: Tries) -> Iterator[Piece]:
    text = _undecorated(line.text)
    if not text or is_boilerplate(text):
        return
    if glued := _begins_a_section(text):
        yield Section(glued["section"])
        text = text[glued.end() :]
    label = _POINTING.sub("", text)
    if (section := _SECTION.fullmatch(label)) and not ends_a_sentence(label) and not find_dateline(text):
        yield Section(section["section"].strip())
        return
    if age := match_age(text):
        end, interval = age
        rest = text[end:].lstrip(" ·|•-–,")
        apart = text[end : len(text) - len(rest)].strip() or not rest[:1].islower()
        if not rest or (apart and goes_with_an_age(rest)):
            yield StatedAge(interval)
            return
        if find_dateline(rest) or _is_glued(text, end):
            yield StatedAge(interval)
            text = rest
    story, trailing = _trailing_age(text, ages)
    if story:
        yield _paragraph(story, line)
    if trailing:
        yield StatedAge(trailing)


def _undecorated(text: str) -> str:
    """A line without its bullet, number or brackets; "" for a line of dashes or stars."""
    if not any(map(str.isalnum, text)):
        return ""
    bullet = _BULLET.match(text)
    if bullet and (find_dateline(text[bullet.end() :]) or match_age(text[bullet.end() :])):
        return text[bullet.end() :]
    if len(text) <= _LONGEST_AGE and text[0] in "([" and text[-1] in ")]" and match_age(text[1:]):
        return text[1:-1].strip()
    return text


def goes_with_an_age(text: str) -> bool:
    """Whether clean ``text`` beside an age is a section's name or a button: "3 uur geleden · Buitenland"."""
    return len(text.split()) <= _WORDS_BESIDE_AN_AGE and not ends_a_sentence(text) and not find_dateline(text)


def _is_glued(text: str, end: int) -> bool:
    """Whether a sentence begins right behind an age, with no space: "3 uur geledenDe brug is dicht."."""
    return text[end - 1].isalpha() and text[end].isupper()


def is_of_the_wire(text: str) -> bool:
    """Whether clean ``text`` is a section line, or begins with a dateline that names agencies."""
    dateline = find_dateline(text)
    return bool(dateline and dateline.agencies) or bool(_SECTION.fullmatch(_POINTING.sub("", text)))


def ends_a_story(text: str) -> bool:
    """Whether an age may follow clean ``text``: there is none, or a sentence has ended."""
    return not text or ends_a_sentence(text)


def _trailing_age(text: str, ages: Tries) -> tuple[str, Callable[[datetime], Interval] | None]:
    """A paragraph and the age that stands behind its last sentence, as long as there are tries for it in ``ages``."""
    if text.endswith(")") and may_end_an_age(text[:-1]):
        before, _, inner = text[:-1].rpartition("(")
        age = match_age(inner)
        if age and age[0] == len(inner) and ends_a_sentence(before.rstrip()):
            return before.rstrip(), age[1]
    if not may_end_an_age(text):
        return text, None
    tail = max(0, len(text) - _LONGEST_AGE)
    for start in range(tail, len(text)):
        if start == 0 or text[start - 1] not in ' ·|•.!?"”’»)' or text[start] == " ":
            continue
        if not ages.take():
            break
        age = match_age(text[start:])
        before = text[:start].rstrip(" ·|•")
        if not age or age[0] != len(text) - start:
            continue
        if ends_a_sentence(before):
            return before, age[1]
        if text[:start].rstrip()[-1] in "·|•" and goes_with_an_age(before):
            return "", age[1]
    return text, None


def _paragraph(text: str, line: Line) -> Paragraph:
    dateline = find_dateline(text)
    if dateline is None:
        return Paragraph(text, heading=line.heading, url=line.url)
    return Paragraph(text[dateline.text_start :], dateline.place, dateline.agencies, True, line.heading, line.url)
