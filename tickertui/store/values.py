"""What the store answers with."""

from dataclasses import dataclass, field

from tickertui.model.region import Region


@dataclass(frozen=True, slots=True)
class Keeping:
    """How stories are kept: ones older than ``days`` are not taken in (0: all are); ``gather`` puts those that tell one
    event together, those at most ``within`` hours apart; with ``read_together`` one that joins an event which was read
    counts as read. Where they are not ``searched`` no words of new ones are kept, and a filter's words find none."""

    days: int = 0
    gather: bool = False
    within: float = 72.0
    read_together: bool = False
    searched: bool = True


KEEP_ALL = Keeping()


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a document did: the ids of stories that are new, that were revised, that were withdrawn."""

    new: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    withdrawn: tuple[int, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether a list of stories looks other than before."""
        return bool(self.new or self.changed or self.withdrawn)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows lists have: ``regions`` under the filter without its regions, ``shown`` under the whole filter
    (``unread`` of those), ``total`` in all; ``hidden`` of what passes the filter are hidden by the user's rules."""

    regions: dict[Region, int] = field(default_factory=dict)
    shown: int = 0
    unread: int = 0
    total: int = 0
    hidden: int = 0
