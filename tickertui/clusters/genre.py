"""Whether a story tells one event, follows a day, gathers many, or comments; by the words in ``data/genres.tsv``."""

import re
from collections.abc import Sequence
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
    """The table: phrases by their first word, those that begin with any word under ``*``."""

    by_first: dict[str, list[_Phrase]] = field(default_factory=dict)

    def at(self, token: str) -> list[_Phrase]:
        """The phrases that may begin with a token."""
        found = [*self.by_first.get(token, ()), *self.by_first.get("*", ())]
        return [*found, *self.by_first.get("#", ())] if _is_number(token) else found


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
        step = 1
        for phrase in phrases.at(tokens[at]):
            if _stands(phrase, tokens, at):
                if phrase.genre is Genre.EVENT:
                    step = len(phrase.words)
                    break
                found.add(phrase.genre)
        at += step
    return found


def _stands(phrase: _Phrase, tokens: Sequence[str], at: int) -> bool:
    """Whether a phrase stands at this place, and the place is one where it counts."""
    end, length = at + len(phrase.words), len(tokens)
    if end > length or not all(_fits(word, token) for word, token in zip(phrase.words, tokens[at:end], strict=True)):
        return False
    before = all(sign == '"' for sign in tokens[:at]) if phrase.words[0] != '"' else at == 0
    match phrase.where:
        case "begin":
            return before
        case "lead_begin":
            return before and (length <= _SHORT or tokens[end] in _LABEL_ENDS)
        case "end":
            return all(sign == '"' for sign in tokens[end:])
        case "label":
            first = before and end < length and tokens[end] in _LABEL_ENDS
            return first or (end == length and at > 0 and tokens[at - 1] in ":–")
        case "lead_only":
            return at == 0 and end == length
        case _:
            return True


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
                phrase = _Phrase(Genre(genre), where, tuple(each.split()))
                phrases.by_first.setdefault(phrase.words[0], []).append(phrase)
    return phrases
