"""What the user wants to see: regions, text, agencies, feeds."""

from dataclasses import dataclass, replace

from tickertui.model.region import Region


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter; each empty part lets everything through, and parts narrow each other.

    ``text`` is in the query language (``tickertui.query``). ``agencies`` are upper case. ``feeds`` are addresses.
    """

    regions: frozenset[Region] = frozenset()
    text: str = ""
    agencies: frozenset[str] = frozenset()
    feeds: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether it lets every story through."""
        return self == EVERYTHING

    def toggled(self, region: Region) -> "Filter":
        """With ``region`` added or, where it was chosen, taken off; taking the last one off means all again."""
        return replace(self, regions=self.regions ^ {region})

    def all_regions(self) -> "Filter":
        """Without a choice of regions."""
        return replace(self, regions=frozenset())


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class SavedFilters:
    """What ``filters.toml`` holds: the filter in force and the named ones, in the user's order."""

    active: Filter = EVERYTHING
    named: tuple[tuple[str, Filter], ...] = ()
