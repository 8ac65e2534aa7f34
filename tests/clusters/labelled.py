"""The labelled sets: stories with the event they tell, and how well clusters match them."""

import csv
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

from tickertui.clusters import Profile, clustered, profile

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Labelled:
    """A story of a set."""

    id: str
    event: str
    minutes_ago: int
    feed: str
    language: str
    title: str
    lead: str

    @property
    def profile(self) -> Profile:
        """Its profile, as if the set were of today."""
        published = NOW - timedelta(minutes=self.minutes_ago)
        return profile(
            title=self.title, lead=self.lead, language=self.language, feed=self.feed, published=published
        )  # fmt: skip


@dataclass(frozen=True)
class Score:
    """Pairs put together that are one event, of all put together (precision) and of all that are (recall)."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """1 where nothing was put together."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """1 where nothing is one event."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def set_names(directory: Path = DATA) -> list[str]:
    """The sets there are."""
    return sorted(path.stem for path in directory.glob("*.tsv"))


def labelled(name: str, directory: Path | None = None) -> list[Labelled]:
    """The stories of a set."""
    with ((directory or DATA) / f"{name}.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Labelled(
            row["id"], row["event"], int(row["minutes_ago"]), row["feed"], row["lang"], row["title"], row["lead"] or ""
        )
        for row in rows
    ]


def scored(events: list[str], clusters: list[int]) -> Score:
    """How well clusters match events, pair by pair."""
    right = wrong = missed = 0
    for (event, cluster), (other_event, other) in combinations(zip(events, clusters, strict=True), 2):
        same, said = event == other_event, cluster == other
        right += same and said
        wrong += said and not same
        missed += same and not said
    return Score(right, wrong, missed)


def score_of(stories: list[Labelled]) -> Score:
    """How well the program does on a set."""
    placed = clustered([(story.id, story.profile) for story in stories])
    clusters = [at if each.cluster is None else each.cluster for at, each in enumerate(placed)]
    return scored([story.event for story in stories], clusters)
