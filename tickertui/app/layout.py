"""How the main screen is laid out at a given size."""

from dataclasses import dataclass
from enum import Enum

SMALLEST = (30, 6)


class RegionBarKind(Enum):
    """What a cell of the region bar says."""

    NONE = "none"
    CODES = "codes"
    SHORT = "short"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Layout:
    """``headline_rows`` counts its empty rows; ``list_share`` is the list's part of the width, 1.0 without a reader beside it.

    ``airy``: empty rows above and below the region bar. ``story_lines`` None takes the configured number.
    """

    headline_rows: int
    region_bar: RegionBarKind
    list_share: float
    airy: bool
    story_lines: int | None
    dateline: int

    @property
    def side_by_side(self) -> bool:
        """Whether the reader stands beside the list."""
        return self.list_share < 1


def fits(width: int, height: int) -> bool:
    """Whether anything sensible fits."""
    return width >= SMALLEST[0] and height >= SMALLEST[1]


def layout_for(width: int, height: int) -> Layout:
    """The layout of a window of so many columns and rows."""
    if width < 60 or height < 18:
        return Layout(3 if height >= 9 else 0, RegionBarKind.NONE, 1.0, False, 1, 0 if width < 60 else 13)
    if width < 100:
        return Layout(4, RegionBarKind.CODES, 1.0, False, None, 13)
    if width >= 180 and height >= 45:
        return Layout(10, RegionBarKind.FULL, 0.62, True, None, 15)
    if height < 26:
        return Layout(4, RegionBarKind.SHORT, 0.6, False, None, 15 if width >= 120 else 13)
    return Layout(8, RegionBarKind.SHORT, 0.6, True, None, 13)
