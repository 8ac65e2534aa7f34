"""A few characters again and again: every reader of text takes time that grows with the text, not with its square."""

from collections.abc import Callable
from time import process_time

from fuzz.inputs import ADDRESS, NOW, assembled
from fuzz.target import Target
from fuzz.targets.documents import PAGE_PIECES, PIECES
from tickertui.clusters import profile
from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError
from tickertui.model.text import clean, cut, drawn, escaped, fold
from tickertui.polling.headers import fresh_for, http_date
from tickertui.query import QueryError, parse_query, tokens
from tickertui.query.completing import completions
from tickertui.query.highlighting import highlights
from tickertui.query.vocabulary import Vocabulary
from tickertui.regions import locate
from tickertui.settings.durations import duration
from tickertui.sources import find_feeds, read_document
from tickertui.sources.addresses import absolute, untracked
from tickertui.sources.datelines import split_dateline
from tickertui.sources.dates import parse_date
from tickertui.sources.html.text import line_of_html, text_of_html
from tickertui.sources.language_guess import guess_language
from tickertui.sources.sentences import first_sentence
from tickertui.sources.wire.ages import match_age, may_end_an_age

MOST_SECONDS = 5.0
"""Of the processor's time that a reader may take for a text of :data:`LONGEST` characters, instrumented."""
LONGEST = 30_000
_BOUNDS = DocumentBounds()


def _document(text: str) -> None:
    try:
        read_document(text.encode("utf-8", "surrogatepass"), address=ADDRESS, now=NOW)
    except DocumentError:
        return


def _query(text: str) -> None:
    text = text[:1_000]
    completions(text, len(text), Vocabulary(places=(("Den Haag", 1),)))
    try:
        parse_query(text)
    except QueryError:
        return


def _duration(text: str) -> None:
    try:
        duration(text)
    except ValueError:
        return


def _cleaned(text: str) -> None:
    clean(text)
    drawn(text)
    escaped(text)
    cut(text, 1_000)
    tokens(fold(text))


def _sentences(text: str) -> None:
    split_dateline(text)
    first_sentence(text)
    guess_language(text)
    match_age(text)
    may_end_an_age(text)
    parse_date(text)


def _headers(text: str) -> None:
    fresh_for({"cache-control": text})
    http_date(text)
    absolute(text, ADDRESS, 100_000)
    untracked(text)


def _story(text: str) -> None:
    text = clean(text)
    locate(place=text[:200], title=text[:2_000], lead=text[:10_000], text=text)
    locate(place="", title=text[:500], lead=text)
    profile(title=text, lead=text, text=text, url=text)


_READERS: tuple[Callable[[str], object], ...] = (
    _document,
    _query,
    _duration,
    _cleaned,
    _sentences,
    _headers,
    _story,
    lambda text: line_of_html(text, 3_000),
    lambda text: text_of_html(text, base=ADDRESS, bounds=_BOUNDS),
    lambda text: find_feeds(text.encode("utf-8", "surrogatepass"), address=ADDRESS),
    lambda text: highlights(text, ("a", "b c ", "12 1")),
)


def check(data: bytes) -> None:
    """The first byte chooses a reader, the second how many that follow stand before what is repeated."""
    if len(data) < 3:
        return
    pieces = PAGE_PIECES if data[0] & 0x80 else PIECES
    before = assembled(data[2 : 2 + data[1] % 16], pieces)
    again = assembled(data[2 + data[1] % 16 :][:24], pieces)
    text = (before + again * (LONGEST // max(1, len(again))))[:LONGEST]
    reader = _READERS[(data[0] & 0x7F) % len(_READERS)]
    began = process_time()
    reader(text)
    taken = process_time() - began
    assert taken < MOST_SECONDS, f"{taken:.1f} s for {before!r} and {again!r} again and again"


TARGETS = (
    Target(
        "growth",
        check,
        tuple(
            bytes((number | page, 1)) + bytes(pair)
            for number in range(len(_READERS))
            for page, pair in ((0, b"\x28("), (0x80, b" 1"))
        ),
        longest=42,
    ),
)
