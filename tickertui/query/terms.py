"""A query's terms: what each lets through, as a predicate and as SQL."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tickertui.model.story import StoryRow
from tickertui.query.tokens import search_words

Sql = tuple[str, list[str | int]]


class Term(Protocol):
    """One condition of a query."""

    def matches(self, row: StoryRow, words: str) -> bool:
        """Whether it lets a story through; ``words`` are the story's words as :func:`search_words` gives them."""
        ...

    def sql(self) -> Sql:
        """The same as a condition over the store's ``stories`` and ``search``, with its parameters."""
        ...

    def highlights(self) -> tuple[str, ...]:
        """The folded words to show where they stand in a story."""
        ...


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another; ``open_ended``: the last is the beginning of a word."""

    words: tuple[str, ...]
    open_ended: bool = True

    def matches(self, row: StoryRow, words: str) -> bool:  # noqa: ARG002 (other terms look at the row)
        """Whether the words stand in the story."""
        return f" {' '.join(self.words)}{'' if self.open_ended else ' '}" in f" {words} "

    def sql(self) -> Sql:
        """A full-text match."""
        return _found([self.match()], [])

    def match(self) -> str:
        """As an FTS5 expression."""
        return f'"{" ".join(self.words)}"{"*" if self.open_ended else ""}'

    def highlights(self) -> tuple[str, ...]:
        """Its words."""
        return self.words


@dataclass(frozen=True, slots=True)
class Not:
    """What lets through all that its term does not."""

    term: Term

    def matches(self, row: StoryRow, words: str) -> bool:
        """The opposite of its term."""
        return not self.term.matches(row, words)

    def sql(self) -> Sql:
        """The opposite of its term."""
        condition, parameters = self.term.sql()
        return f"NOT ({condition})", parameters

    def highlights(self) -> tuple[str, ...]:
        """Nothing: what it names is not there."""
        return ()


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query: all of its terms must let a story through; without terms everything passes."""

    terms: tuple[Term, ...] = ()

    def matches(self, row: StoryRow, text: str = "") -> bool:
        """Whether a story passes; ``text`` is its paragraphs, one a line."""
        words = story_words(row.title, row.lead, row.place, row.agencies, text.split("\n"))
        return all(term.matches(row, words) for term in self.terms)

    def sql(self) -> Sql:
        """A condition over the store's tables with its parameters; "1" when everything passes.

        All that is about words is one full-text match: SQLite intersects there much faster than between conditions.
        """
        wanted = [term.match() for term in self.terms if isinstance(term, Phrase)]
        unwanted = [term.term.match() for term in self.terms if isinstance(term, Not) and isinstance(term.term, Phrase)]
        parts = [_found(wanted, unwanted)] if wanted or unwanted else []
        parts += [term.sql() for term in self.terms if not _is_text(term)]
        return " AND ".join(sql for sql, _ in parts) or "1", [value for _, values in parts for value in values]

    def words(self) -> tuple[str, ...]:
        """The folded words to highlight; each stands for all that begins with it."""
        return tuple(dict.fromkeys(word for term in self.terms for word in term.highlights()))


def _is_text(term: Term) -> bool:
    return isinstance(term, Phrase) or (isinstance(term, Not) and isinstance(term.term, Phrase))


def _found(wanted: Sequence[str], unwanted: Sequence[str]) -> Sql:
    """The condition that all the FTS5 expressions ``wanted`` are found and none of ``unwanted`` is."""
    text, without = " AND ".join(wanted), " OR ".join(unwanted)
    if not wanted:
        return "stories.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)", [without]
    found = "stories.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
    return found, [f"({text}) NOT ({without})" if without else text]


def story_words(title: str, lead: str, place: str, agencies: Sequence[str], paragraphs: Sequence[str]) -> str:
    """The words of a story that a query looks through, the same for the predicate and for the store's index."""
    return search_words((title, lead, place, " ".join(agencies), *paragraphs))
