"""Whether a story tells one event, follows a day, gathers many, or comments; by the words in ``data/genres.tsv``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache

from tickertui.clusters.tables import lines_of

_TOKEN = re.compile(r"[^\W_]+(?:['’&][^\W_]+)*|[?:,|•–—★☆-]|[\"“”„‘’'«»]")
_SIGNS = {**dict.fromkeys("“”„‘’'«»", '"'), **dict.fromkeys("|•", ":"), "—": "–"}
_NUMBERS = frozenset(
    (
        "two three four five six seven eight nine ten eleven twelve twee drie vier vijf zes zeven acht negen tien elf twaalf"
    ).split()
)
_LABEL_ENDS = frozenset(":–-")
_MOST = 80
_SHORT = 9


class Genre(Enum):
    """What a story is. ``EVENT`` joins others freely; ``COMMENT`` needs far more; the rest stand alone."""

    EVENT = "event"
    COMMENT = "comment"
    LIVE = "live"
    ROUND_UP = "round_up"


@dataclass(frozen=True, slots=True)
class _Phrase:
    genre: Genre
    where: str
    words: tuple[str, ...]


@dataclass(slots=True)
class _Phrases:
    """The table: phrases by their first two words ("" for the second where there is none, or any will do)."""

    by_first: dict[str, dict[str, list[_Phrase]]] = field(default_factory=dict)

    def add(self, phrase: _Phrase) -> None:
        first, second = (*phrase.words, "")[:2]
        seconds = self.by_first.setdefault(first, {})
        seconds.setdefault("" if second in ("*", "#") else second, []).append(phrase)

    def at(self, token: str, following: str) -> Iterator[_Phrase]:
        """The phrases that may begin with these two tokens."""
        for first in (token, "*", "#") if _is_number(token) else (token, "*"):
            if seconds := self.by_first.get(first):
                yield from seconds.get("", ())
                if following:
                    yield from seconds.get(following, ())


def genre_of(title: str, lead: str) -> Genre:
    """What a story is, by the words that newsrooms mark it with."""
    found = _genres(_tokens(title), _table("title")) | _genres(_tokens(lead), _table("lead"))
    for genre in (Genre.LIVE, Genre.ROUND_UP, Genre.COMMENT):
        if genre in found:
            return genre
    return Genre.EVENT


def _tokens(text: str) -> list[str]:
    return [_SIGNS.get(token) or token.lower().replace("’", "'") for token in _TOKEN.findall(text)[:_MOST]]


def _genres(tokens: Sequence[str], phrases: _Phrases) -> set[Genre]:
    found: set[Genre] = set()
    at = 0
    while at < len(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        standing = [phrase for phrase in phrases.at(tokens[at], following) if _stands(phrase, tokens, at)]
        exception = next((phrase for phrase in standing if phrase.genre is Genre.EVENT), None)
        if exception is None:
            found.update(phrase.genre for phrase in standing)
        at += len(exception.words) if exception else 1
    return found


def _stands(phrase: _Phrase, tokens: Sequence[str], at: int) -> bool:
    """Whether a phrase stands at this place, and the place is one where it counts."""
    end = at + len(phrase.words)
    if end > len(tokens) or not _counts(phrase, tokens, at, end):
        return False
    return all(map(_fits, phrase.words, tokens[at:end]))


def _counts(phrase: _Phrase, tokens: Sequence[str], at: int, end: int) -> bool:
    length = len(tokens)
    match phrase.where:
        case "title" | "lead":
            return True
        case "begin":
            return _begins(phrase, tokens, at)
        case "lead_begin":
            return _begins(phrase, tokens, at) and (length <= _SHORT or tokens[end] in _LABEL_ENDS)
        case "end":
            return all(sign == '"' for sign in tokens[end:])
        case "label":
            if end == length:
                return at > 0 and tokens[at - 1] in ":–"
            return tokens[end] in _LABEL_ENDS and _begins(phrase, tokens, at)
        case _:
            return at == 0 and end == length


def _begins(phrase: _Phrase, tokens: Sequence[str], at: int) -> bool:
    """Whether only quotation marks stand before it."""
    return at == 0 or (phrase.words[0] != '"' and all(sign == '"' for sign in tokens[:at]))


def _fits(word: str, token: str) -> bool:
    if word == "*":
        return token[0].isalnum()
    return word == token or (word == "#" and _is_number(token))


def _is_number(token: str) -> bool:
    return token.isdigit() or token in _NUMBERS


@cache
def _table(part: str) -> _Phrases:
    phrases = _Phrases()
    for genre, where, words in lines_of("genres.tsv"):
        if where.startswith("lead") == (part == "lead"):
            for each in words.split("|"):
                phrases.add(_Phrase(Genre(genre), where, tuple(each.split())))
    return phrases
