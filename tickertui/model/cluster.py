"""Which stories tell one event, as the store remembers it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ClusterReason:
    """Why a story was put with others: ``kind`` is "address", "text" or "names"; ``words`` are those that they share."""

    kind: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """By how many an event is told.

    ``cluster`` is the number that all its stories share: the store's number of the first of them that was seen.
    ``versions`` counts stories, ``sources`` the independent publishers among them. ``first`` and ``last`` are when the
    oldest and the newest of them were published (aware UTC; None where that is not known). ``reason`` is why this
    story was put with the others, None for the one that they came to.
    """

    cluster: int = 0
    versions: int = 1
    sources: int = 1
    first: datetime | None = None
    last: datetime | None = None
    reason: ClusterReason | None = None

    @property
    def alone(self) -> bool:
        """Whether nobody else tells it."""
        return self.versions < 2


ALONE = Told()
