"""What the list shows: ids in order, and rows read as they come into view."""

from array import array
from collections import OrderedDict
from collections.abc import Iterable

from tickertui.model.story import StoryRow

_MOST_ROWS = 2_000


class ListModel:
    """The ids of all stories in the list, newest first, and the rows that were read lately."""

    def __init__(self) -> None:
        self.ids: array[int] = array("q")
        self._rows: OrderedDict[int, StoryRow] = OrderedDict()

    def __len__(self) -> int:
        return len(self.ids)

    def replace(self, ids: "array[int]") -> None:
        """Show other ids; rows that are known stay known."""
        self.ids = ids

    def position(self, id: int | None) -> int | None:
        """Where a story stands, or None when it is not in the list."""
        if id is None:
            return None
        try:
            return self.ids.index(id)
        except ValueError:
            return None

    def row(self, position: int) -> StoryRow | None:
        """The row at ``position``, or None while it has not been read (or where there is none)."""
        if not 0 <= position < len(self.ids):
            return None
        id = self.ids[position]
        row = self._rows.get(id)
        if row is not None:
            self._rows.move_to_end(id)
        return row

    def known(self, id: int) -> StoryRow | None:
        """The row of a story, where it has been read."""
        return self._rows.get(id)

    def missing(self, first: int, last: int) -> list[int]:
        """The ids from ``first`` up to ``last`` whose rows have not been read."""
        return [id for id in self.ids[max(0, first) : max(0, last)] if id not in self._rows]

    def put(self, rows: Iterable[StoryRow]) -> None:
        """Keep rows that were read; those looked at longest ago go."""
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
        while len(self._rows) > _MOST_ROWS:
            self._rows.popitem(last=False)

    def forget(self, ids: Iterable[int] | None = None) -> None:
        """Read these rows anew when they are next shown; all of them when None."""
        if ids is None:
            self._rows.clear()
        else:
            for id in ids:
                self._rows.pop(id, None)
