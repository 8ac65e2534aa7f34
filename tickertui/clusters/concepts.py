"""What news words mean, the same in Dutch and English: "aardbeving" and "quake" are both ``earthquake``."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from tickertui.clusters.spelling import stem
from tickertui.clusters.tables import frequencies, lines_of
from tickertui.model.text import fold

_SHORTEST_STEM = 3
_SHORTEST_PART = 4
_LINKS = ("", "s", "en", "e", "n")
_COMMON_ENOUGH = 3.4


@dataclass(frozen=True, slots=True)
class Concept:
    """A meaning: its name, and its kind (``event``, ``act``, ``body``, ``role``, ``thing``)."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Concepts:
    """The table: by language, folded words and stems to what they mean, and phrases by their first word, the longest first."""

    words: dict[str, dict[str, Concept]] = field(default_factory=lambda: {"nl": {}, "en": {}})
    stems: dict[str, dict[str, Concept]] = field(default_factory=lambda: {"nl": {}, "en": {}})
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Concept]]]] = field(
        default_factory=lambda: {"nl": {}, "en": {}}
    )

    def named(self, word: str, language: str) -> Concept | None:
        """What a folded word means; in either language where ``language`` is neither."""
        for spoken in self._spoken(language):
            found = self.words[spoken].get(word) or self.stems[spoken].get(stem(word, spoken))
            if found:
                return found
        return None

    def phrase_at(self, words: Sequence[str], at: int, language: str) -> tuple[int, Concept] | None:
        """How many of the folded words from a place on are a phrase, and what it means; in either language if need be."""
        for spoken in self._spoken(language):
            for phrase, meaning in self.phrases[spoken].get(words[at], ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    return len(phrase), meaning
        return None

    def _spoken(self, language: str) -> tuple[str, ...]:
        return (language,) if language in self.words else ("nl", "en")


@cache
def concepts() -> Concepts:
    """The table, read at the first call."""
    table = Concepts()
    for kind, dutch, english in lines_of("concepts.tsv"):
        meaning = Concept(english.split("|")[0], kind)
        for language, words in (("nl", dutch), ("en", english)):
            for word in map(fold, words.split("|")):
                table.words[language].setdefault(word, meaning)
                if "-" in word:
                    phrase = tuple(word.split("-"))
                    table.phrases[language].setdefault(phrase[0], []).append((phrase, meaning))
                if len(root := stem(word, language)) >= _SHORTEST_STEM:
                    table.stems[language].setdefault(root, meaning)
    for by_first in table.phrases.values():
        for phrases in by_first.values():
            phrases.sort(key=lambda each: -len(each[0]))
    return table


def parts_of(word: str) -> tuple[str, ...]:
    """The two words that a folded Dutch compound is made of ("begrotingsruzie": "begroting", "ruzie"); () for none."""
    known, meant = frequencies()["nl"], concepts().words["nl"]
    for cut in range(_SHORTEST_PART - 1, len(word) - _SHORTEST_PART + 1):
        tail = word[cut:]
        if tail not in meant and known.get(tail, 0.0) < _COMMON_ENOUGH:
            continue
        for link in _LINKS:
            head = word[: cut - len(link)] if word[:cut].endswith(link) else ""
            if len(head) >= _SHORTEST_PART - 1 and (head in meant or known.get(head, 0.0) >= _COMMON_ENOUGH):
                return head, tail
    return ()
