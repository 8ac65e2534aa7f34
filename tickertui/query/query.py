"""A query that has been read: what it lets through."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from tickertui.model.story import StoryRow
from tickertui.query.matching import condition
from tickertui.query.terms import Moment, Sql, Term, story_words


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; without a term everything passes. It is bound to no time: the same query serves for hours."""

    term: Term | None = None

    def matches(self, row: StoryRow, text: str = "", *, now: datetime, zone: tzinfo | None = None) -> bool:
        """Whether a story passes at ``now`` (aware); ``text`` is its paragraphs, one a line.

        Days and times of day in the query are those of ``zone``, None the machine's own.
        """
        if self.term is None:
            return True
        words = story_words(row.title, row.lead, row.place, row.agencies, text.split("\n"))
        return self.term.matches(row, words, Moment(now, zone))

    def sql(self) -> Sql:
        """The same as a condition over the store's tables with its parameters; "1" when everything passes.

        It is never NULL, and may stand after NOT and beside AND and OR. The connection has to know the functions
        of ``query.functions``, one of which knows the time.
        """
        return ("1", []) if self.term is None else condition(self.term)

    def words(self) -> tuple[str, ...]:
        """The folded words and phrases to highlight; not what "-" excludes.

        Each is for all words that begin with it, one with a space at its end for just that word.
        """
        return () if self.term is None else self.term.highlights()
