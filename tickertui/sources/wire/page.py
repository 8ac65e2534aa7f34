"""A wire page's lines → its document: the headline before "Meer uit ‹section›", the short stories after it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2b
from itertools import islice

from tickertui.model.bounds import DocumentBounds
from tickertui.model.breaking import is_breaking
from tickertui.model.fault import DocumentError, Fault, FaultCode, fault
from tickertui.model.interval import Interval
from tickertui.model.story import Document, SourceKind, Story
from tickertui.model.text import cut, fold
from tickertui.sources.html.text import bounded
from tickertui.sources.language_guess import guess_language
from tickertui.sources.sentences import first_sentence
from tickertui.sources.wire.lines import Lines, Paragraph, Piece, Section, StatedAge, ends_a_story, pieces

_FEWEST_WORDS = 3
_ENOUGH_TO_TELL = 12
# Lines that a page may have for each story that is kept.
_PIECES_OF_A_STORY = 6
_HEADLINES = 1  # stories that have no age
_BYLINE = re.compile(
    r"(?:[Dd]oor|[Bb]y|[Vv]an)\s+(?:(?:onze|our|de|the)\s+(?:\w+\s+)?"
    r"(?:\w*redactie|correspondent\w*|verslaggever\w*|newsroom|staff)|[A-Z][\w.'-]*(?:\s+(?:van|de|der|den|von|[A-Z][\w.'-]*)){1,4})"
)


@dataclass(slots=True)
class _Draft:
    """A story being put together."""

    title: str = ""
    url: str | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    age: StatedAge | None = None


def read_lines(lines: Lines, *, now: datetime, bounds: DocumentBounds, markup: bool = False) -> Document:
    """The document that a wire page's lines give, seen at ``now``; ``markup``: they come from HTML, menus and all.

    :raises DocumentError: when they hold no story with a dateline or an age.
    """
    told = pieces(lines)
    found = list(_as_many(told, bounds.stories))
    cut_off = next(told, None) is not None or lines.cut
    section_at = next((at for at, piece in enumerate(found) if isinstance(piece, Section)), None)
    if not _is_wire(found, markup=markup):
        raise DocumentError(fault(FaultCode.NOT_A_FEED))
    headline, rest = _headline(found if section_at is None else found[:section_at], markup=markup)
    if section_at is not None:
        rest = [*rest, *found[section_at + 1 :]]
    drafts = _shorts(rest)
    stories = [_story(headline, now, bounds, headline=True)] if headline else []
    keys = {story.key for story in stories}
    room = bounds.stories - len(stories)
    for draft in drafts[:room]:
        story = _story(draft, now, bounds, headline=False)
        if story.key not in keys:
            keys.add(story.key)
            stories.append(story)
    if not stories:
        raise DocumentError(fault(FaultCode.NOT_A_FEED))
    language = guess_language(" ".join(story.lead for story in stories[:_ENOUGH_TO_TELL]))
    stories = [story if story.language else replace(story, language=language) for story in stories]
    section = found[section_at] if section_at is not None else None
    return Document(
        SourceKind.WIRE_PAGE,
        tuple(stories),
        section=cut(section.name, bounds.field) if isinstance(section, Section) else "",
        language=language,
        warnings=_warnings(bounds, too_many=len(drafts) > room, cut_off=cut_off),
    )


def _as_many(told: Iterator[Piece], stories: int) -> Iterator[Piece]:
    """The pieces of at least so many stories and a few more, each of which ends with its age."""
    ages = 0
    for piece in islice(told, stories * _PIECES_OF_A_STORY):
        yield piece
        ages += isinstance(piece, StatedAge)
        if ages > stories + _HEADLINES:
            return


def _warnings(bounds: DocumentBounds, *, too_many: bool, cut_off: bool) -> tuple[Fault, ...]:
    if too_many:
        return (fault(FaultCode.TOO_MANY_STORIES, most=bounds.stories),)
    return (fault(FaultCode.PAGE_TOO_LONG),) if cut_off else ()


def _is_wire(found: Sequence[Piece], *, markup: bool) -> bool:
    """Whether the pieces are a wire's: ages alone stand on many a web page too."""
    datelines = [piece for piece in found if isinstance(piece, Paragraph) and piece.dateline]
    ages = any(isinstance(piece, StatedAge) for piece in found)
    if not markup:
        return ages or bool(datelines)
    sections = any(isinstance(piece, Section) for piece in found)
    return any(piece.agencies for piece in datelines) or len(datelines) > 1 or (sections and (ages or bool(datelines)))


def _headline(before: Sequence[Piece], *, markup: bool) -> tuple[_Draft | None, list[Piece]]:
    """The headline among the pieces before the section line, and what is left of them for the short stories."""
    first = next((at for at, piece in enumerate(before) if isinstance(piece, Paragraph) and piece.dateline), None)
    if first is None:
        if any(isinstance(piece, StatedAge) for piece in before):
            return None, list(before)
        return _undated(before, markup=markup), []
    title = _title_before([piece for piece in before[:first] if isinstance(piece, Paragraph)], markup=markup)
    if title is None:
        return None, list(before[first:])
    draft = _Draft(title.text, title.url, age=_age_above(before[: first + 1], title))
    for at, piece in enumerate(before[first:], first):
        if isinstance(piece, StatedAge):
            draft.age = piece
            return draft, list(before[at + 1 :])
        if isinstance(piece, Paragraph):
            if piece.dateline and draft.paragraphs:
                return draft, list(before[at:])
            draft.paragraphs.append(piece)
    return draft, []


def _undated(before: Sequence[Piece], *, markup: bool) -> _Draft | None:
    """A headline without a dateline: a title (in HTML a heading) with sentences below it."""
    lines = [piece for piece in before if isinstance(piece, Paragraph)]
    titles = [at for at, line in enumerate(lines) if line.heading or not markup]
    if not titles:
        return None
    title_at = titles[-1] if markup else titles[0]
    title = lines[title_at]
    text = [line for line in lines[title_at + 1 :] if ends_a_story(line.text)]
    return None if ends_a_story(title.text) or not text else _Draft(title.text, title.url, text)


def _age_above(before: Sequence[Piece], title: Paragraph) -> StatedAge | None:
    """The age that stands between a headline and its text."""
    after = before[next(at for at, piece in enumerate(before) if piece is title) :]
    return next((piece for piece in after if isinstance(piece, StatedAge)), None)


def _title_before(lines: Sequence[Paragraph], *, markup: bool) -> Paragraph | None:
    """The headline's title: the last heading before the first dateline, else the line just before it.

    In HTML that line may be a menu's: there it must look like a title.
    """
    headings = [line for line in lines if line.heading]
    if headings:
        return headings[-1]
    bylines = next(
        (at for at, line in enumerate(reversed(lines[1:])) if not _BYLINE.fullmatch(line.text)), len(lines) - 1
    )
    lines = lines[: len(lines) - max(0, bylines)]
    if not lines or (markup and len(lines[-1].text.split()) < _FEWEST_WORDS):
        return None
    return lines[-1]


def _shorts(rest: Sequence[Piece]) -> list[_Draft]:
    """The short stories; what follows the last age is none, unless it has a dateline."""
    start = next((at for at, piece in enumerate(rest) if not _is_label(piece)), 0)
    if _ages_come_first(rest[start:]):
        rest = _ages_behind(rest[start:])
    drafts: list[_Draft] = []
    current: _Draft | None = None
    title: Paragraph | None = None
    last_age = max((at for at, piece in enumerate(rest) if isinstance(piece, StatedAge)), default=-1)
    for at, piece in enumerate(rest):
        if isinstance(piece, StatedAge):
            if current:
                current.age = piece
            current = None
        elif isinstance(piece, Paragraph):
            if current is None and title is None and _is_title_of(piece, rest[at + 1 : at + 2]):
                title = piece
            elif piece.dateline or (current is None and at < last_age):
                current = _Draft(title.text, title.url, [piece]) if title else _Draft(paragraphs=[piece])
                current.url, title = current.url or piece.url, None
                drafts.append(current)
            elif current:
                current.paragraphs.append(piece)
                current.url = current.url or piece.url
    return drafts


def _is_label(piece: Piece) -> bool:
    return isinstance(piece, Paragraph) and not piece.dateline and not ends_a_story(piece.text)


def _is_title_of(piece: Paragraph, following: Sequence[Piece]) -> bool:
    """Whether a line is the title of the story that follows it, on pages that give short stories one."""
    if piece.dateline or not following or not isinstance(following[0], Paragraph):
        return False
    below = following[0]
    return not ends_a_story(piece.text) and (below.dateline or (piece.heading and not below.heading))


def _ages_come_first(rest: Sequence[Piece]) -> bool:
    """Whether each age stands above its story: the first thing is an age, and the last story has none behind it."""
    last = next((piece for piece in reversed(rest) if isinstance(piece, StatedAge) or _begins(piece)), None)
    return bool(rest) and isinstance(rest[0], StatedAge) and last is not None and _begins(last)


def _ages_behind(rest: Sequence[Piece]) -> list[Piece]:
    """The pieces with each age moved behind the story that it stands above; of the last story one paragraph."""
    moved: list[Piece] = []
    age: StatedAge | None = None
    for piece in rest:
        if isinstance(piece, StatedAge):
            if age:
                moved.append(age)
            age = piece
        else:
            moved.append(piece)
    last = max(at for at, piece in enumerate(moved) if _begins(piece))
    return [*moved[: last + 1], *([age] if age else [])]


def _begins(piece: Piece) -> bool:
    return isinstance(piece, Paragraph) and piece.dateline


def _story(draft: _Draft, now: datetime, bounds: DocumentBounds, *, headline: bool) -> Story:
    paragraphs = bounded((piece.text for piece in draft.paragraphs), bounds)
    place = next((piece.place for piece in draft.paragraphs if piece.dateline), "")
    agencies = next((piece.agencies for piece in draft.paragraphs if piece.dateline), ())
    title = cut(draft.title or first_sentence(paragraphs[0][: bounds.text]), bounds.title)
    return Story(
        key=_key(place, first_sentence(paragraphs[0][: bounds.text]) if paragraphs else title),
        title=title,
        published=draft.age.interval(now) if draft.age else Interval.not_after(now),
        lead=cut(paragraphs[0], bounds.lead) if paragraphs else "",
        paragraphs=paragraphs,
        place=cut(place, bounds.field),
        agencies=tuple(cut(agency, bounds.field) for agency in agencies),
        url=draft.url or next((piece.url for piece in draft.paragraphs if piece.url), None),
        headline=headline,
        breaking=is_breaking(title),
        language=guess_language(" ".join((title, *paragraphs[:2]))),
    )


def _key(place: str, sentence: str) -> str:
    """A wire story's identity: its place and first sentence, in which no age stands.

    It is the same in text and HTML, and when a headline moves down among the short stories.
    """
    return "wire:" + blake2b(f"{fold(place)}|{fold(sentence)}".encode(), digest_size=12).hexdigest()
