"""What a query is made of: phrases of words, and terms put together with not, all and any.

Each term says whether it lets a story through, and the same as SQL. The SQL is never NULL, so that ``NOT (…)`` of it
lets through exactly the other stories.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import NamedTuple, Protocol

from tickertui.model.story import StoryRow
from tickertui.query.tokens import search_words

Sql = tuple[str, list[str | int]]


class Moment(NamedTuple):
    """When a story is looked at: ``now`` is aware; ``zone`` is the reader's, None the machine's own."""

    now: datetime
    zone: tzinfo | None = None


class Term(Protocol):
    """One condition of a query."""

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:
        """Whether it lets a story through; ``words`` are the story's words as :func:`story_words` gives them."""
        ...

    def sql(self) -> Sql:
        """The same as a condition over the store's tables, with its parameters."""
        ...

    def highlights(self, wanted: bool = True) -> tuple[str, ...]:
        """The folded phrases that its stories have, with a space at the end where the last word is a whole one; of
        stories that it does not let through when not ``wanted``.
        """
        ...


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another; ``open_ended``: the last is the beginning of a word."""

    words: tuple[str, ...]
    open_ended: bool = True

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:  # noqa: ARG002 (other terms look at them)
        """Whether the words stand in the story."""
        return self.pattern in f" {words} "

    @property
    def pattern(self) -> str:
        """What stands in a text's words, one space around each, where the text has the phrase."""
        return f" {' '.join(self.words)}{'' if self.open_ended else ' '}"

    def sql(self) -> Sql:
        """A full-text match."""
        return found(self.match())

    def match(self) -> str:
        """As an FTS5 expression."""
        return f'"{" ".join(self.words)}"{"*" if self.open_ended else ""}'

    def highlights(self, wanted: bool = True) -> tuple[str, ...]:
        """Its pattern, without the space before it."""
        return (self.pattern[1:],) if wanted else ()


@dataclass(frozen=True, slots=True)
class Not:
    """What lets through all that its term does not."""

    term: Term

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:
        """The opposite of its term."""
        return not self.term.matches(row, words, moment)

    def sql(self) -> Sql:
        """The opposite of its term."""
        condition, parameters = self.term.sql()
        return f"NOT ({condition})", parameters

    def highlights(self, wanted: bool = True) -> tuple[str, ...]:
        """What its term names twice excluded: what is excluded once is not there."""
        return self.term.highlights(not wanted)


@dataclass(frozen=True, slots=True)
class All:
    """What all of its terms let through."""

    terms: tuple[Term, ...]

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:
        """Whether all do."""
        return all(term.matches(row, words, moment) for term in self.terms)

    def sql(self) -> Sql:
        """Its terms' conditions together."""
        return joined(" AND ", [term.sql() for term in self.terms])

    def highlights(self, wanted: bool = True) -> tuple[str, ...]:
        """All words, each once."""
        return _each_once(self.terms, wanted)


@dataclass(frozen=True, slots=True)
class Any:
    """What one or more of its terms let through."""

    terms: tuple[Term, ...]

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:
        """Whether one does."""
        return any(term.matches(row, words, moment) for term in self.terms)

    def sql(self) -> Sql:
        """Its terms' conditions, one of which will do."""
        return joined(" OR ", [term.sql() for term in self.terms])

    def highlights(self, wanted: bool = True) -> tuple[str, ...]:
        """All words, each once."""
        return _each_once(self.terms, wanted)


def found(expression: str) -> Sql:
    """The condition that the full-text index finds an FTS5 expression."""
    return "stories.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [expression]


def joined(operator: str, conditions: Sequence[Sql]) -> Sql:
    """Conditions in one, in brackets where there are several."""
    text = operator.join(sql for sql, _ in conditions)
    return f"({text})" if len(conditions) > 1 else text, [value for _, values in conditions for value in values]


def _each_once(terms: Sequence[Term], wanted: bool) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for term in terms for word in term.highlights(wanted)))


def story_words(title: str, lead: str, place: str, agencies: Sequence[str], paragraphs: Sequence[str]) -> str:
    """The words of a story that a query looks through, the same for the predicate and for the store's index."""
    return search_words((title, lead, place, " ".join(agencies), *paragraphs))
