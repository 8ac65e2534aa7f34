"""Terms about what is known of a story besides its words: where it happens, who tells it, since when, what was done."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from tickertui.model.story import StoryRow
from tickertui.query.functions import SAYS, SINCE, WORDS, says, spaced_words
from tickertui.query.since import since_seconds
from tickertui.query.terms import Moment, Sql

# The name that a row carries for its feed.
_FEED_TITLE = "CASE WHEN name <> '' THEN name WHEN title <> '' THEN title ELSE address END"
# The agencies there are, a few dozen, each found by the one before: a plain DISTINCT would read every story's.
_AGENCIES = (
    "WITH RECURSIVE each(agency) AS (SELECT min(agency) FROM agencies UNION ALL SELECT "
    "(SELECT min(agency) FROM agencies WHERE agency > each.agency) FROM each WHERE each.agency IS NOT NULL)"
)


class Column(Enum):
    """What is known of a story in one word; the value is the store's column."""

    REGION = "region"
    COUNTRY = "country"
    LANGUAGE = "language"

    def read(self, row: StoryRow) -> str | int:
        """What a row has there."""
        return _READ[self](row)


_READ: dict[Column, Callable[[StoryRow], str | int]] = {
    Column.REGION: lambda row: row.location.region.number,
    Column.COUNTRY: lambda row: row.location.country,
    Column.LANGUAGE: lambda row: row.language,
}


class State(Enum):
    """What may be said of a story with yes or no; the value is the store's condition."""

    UNREAD = "NOT stories.read"
    READ = "stories.read"
    STARRED = "stories.starred"
    UPDATED = "stories.version > 1"
    BREAKING = "stories.breaking"
    WITHDRAWN = "stories.withdrawn"

    def holds(self, row: StoryRow) -> bool:
        """Whether it may be said of this one."""
        return _HOLDS[self](row)


_HOLDS: dict[State, Callable[[StoryRow], bool]] = {
    State.UNREAD: lambda row: not row.read,
    State.READ: lambda row: row.read,
    State.STARRED: lambda row: row.starred,
    State.UPDATED: lambda row: row.version > 1,
    State.BREAKING: lambda row: row.breaking,
    State.WITHDRAWN: lambda row: row.withdrawn,
}


class _Wordless:
    """A term that names no words of the story."""

    __slots__ = ()

    def highlights(self, wanted: bool = True) -> tuple[str, ...]:  # noqa: ARG002 (see Term)
        """Nothing to show."""
        return ()


@dataclass(frozen=True, slots=True)
class OneOf(_Wordless):
    """What is known of the story in one word is one of these."""

    column: Column
    values: tuple[str, ...] | tuple[int, ...]

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:  # noqa: ARG002 (see Term)
        """Whether it is."""
        return self.column.read(row) in self.values

    def sql(self) -> Sql:
        """A condition on the column."""
        return f"stories.{self.column.value} IN ({','.join('?' * len(self.values))})", list(self.values)


@dataclass(frozen=True, slots=True)
class Is(_Wordless):
    """This may be said of the story."""

    state: State

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:  # noqa: ARG002 (see Term)
        """Whether it may."""
        return self.state.holds(row)

    def sql(self) -> Sql:
        """A condition on its columns."""
        return self.state.value, []


@dataclass(frozen=True, slots=True)
class Place(_Wordless):
    """The dateline's place, as written or by its usual name, has this in its words (a phrase's pattern)."""

    pattern: str

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:  # noqa: ARG002 (see Term)
        """Whether it has."""
        return says(self.pattern, row.place, row.location.place)

    def sql(self) -> Sql:
        """A condition on both names."""
        return f"{SAYS}(?, stories.place, stories.located)", [self.pattern]


@dataclass(frozen=True, slots=True)
class OfFeed(_Wordless):
    """The feed's name or its address has this in its words (a phrase's pattern)."""

    pattern: str

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:  # noqa: ARG002 (see Term)
        """Whether one has."""
        return says(self.pattern, row.feed_title, row.feed)

    def sql(self) -> Sql:
        """A choice of feeds."""
        chosen = f"SELECT id FROM feeds WHERE {SAYS}(?, {_FEED_TITLE}, address)"  # noqa: S608 (fixed pieces)
        return f"stories.feed IN ({chosen})", [self.pattern]


@dataclass(frozen=True, slots=True)
class OfAgency(_Wordless):
    """One of the story's agencies has just these words, with spaces around each: " ap " is not "APA"."""

    words: str

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:  # noqa: ARG002 (see Term)
        """Whether one has."""
        return any(spaced_words(agency.upper()) == self.words for agency in row.agencies)

    def sql(self) -> Sql:
        """A choice of agencies."""
        chosen = f"{_AGENCIES} SELECT agency FROM each WHERE {WORDS}(ifnull(agency, '')) = ?"  # noqa: S608 (fixed pieces)
        return f"stories.id IN (SELECT story FROM agencies WHERE agency IN ({chosen}))", [self.words]  # noqa: S608 (as above)


@dataclass(frozen=True, slots=True)
class Since(_Wordless):
    """Published at or after a point in time (``query.since``), the end of the interval counting, as in the list."""

    text: str

    def matches(self, row: StoryRow, words: str, moment: Moment) -> bool:  # noqa: ARG002 (see Term)
        """Whether it was."""
        return row.published.end.timestamp() // 1 >= since_seconds(self.text, moment.now, moment.zone)

    def sql(self) -> Sql:
        """A condition on the time of publication. In a query of its own the time is asked once, and the index used."""
        return f"stories.published_to >= (SELECT {SINCE}(?))", [self.text]
