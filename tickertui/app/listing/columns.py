"""Where things stand in a row of the list, and how a story looks there now."""

from dataclasses import dataclass

AGE_WIDTH = 7
_MARGIN = 1


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand, in cells. ``dateline`` 0 leaves it out (narrow windows)."""

    width: int
    lines: int
    gap: int = 0
    dateline: int = 13

    @property
    def height(self) -> int:
        """Lines a story takes, the empty one after it included."""
        return self.lines + self.gap

    @property
    def code_at(self) -> int:
        """Where the region's code begins."""
        return 3 + AGE_WIDTH + 2

    @property
    def title_at(self) -> int:
        """Where the title begins."""
        return self.code_at + 2 + (2 + self.dateline if self.dateline else 1)

    @property
    def title_width(self) -> int:
        """How wide the title may be."""
        return max(self.width - self.title_at - _MARGIN, 0)


@dataclass(frozen=True, slots=True)
class Face:
    """How a story looks now, beside what its row says.

    ``member``: it stands below the story of its event, which is opened out; ``time`` is then when it was published.
    """

    age: str
    fresh: bool
    new: bool
    selected: bool
    focused: bool = True
    member: bool = False
    time: str = ""
