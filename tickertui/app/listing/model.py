"""What the list shows: ids in order, which of them stand below the story of their event, and rows as they are read."""

from array import array
from collections import OrderedDict
from collections.abc import Iterable

from tickertui.model.story import StoryRow
from tickertui.store.ids import position_of

_MOST_ROWS = 2_000


class ListModel:
    """The ids of all stories in the list, newest first, and the rows that were read lately.

    ``members`` are the stories that stand below the one of their event, which is opened out.
    """

    def __init__(self) -> None:
        self.ids: array[int] = array("q")
        self.members: frozenset[int] = frozenset()
        self._rows: OrderedDict[int, StoryRow] = OrderedDict()

    def __len__(self) -> int:
        return len(self.ids)

    def replace(self, ids: "array[int]", members: frozenset[int] = frozenset()) -> None:
        """Show other ids; rows that are known stay known."""
        self.ids, self.members = ids, members

    def standing(self, position: int) -> int:
        """The position of the story that stands for the event of the one at ``position``."""
        while position > 0 and self.ids[position] in self.members:
            position -= 1
        return position

    def below(self, position: int) -> "array[int]":
        """The members that stand below the story at ``position``."""
        end = position + 1
        while end < len(self.ids) and self.ids[end] in self.members:
            end += 1
        return self.ids[position + 1 : end]

    def opened_out(self, position: int, members: Iterable[int]) -> "tuple[array[int], frozenset[int]]":
        """The ids and members with these put below the story at ``position``."""
        put = array("q", members)
        ids = self.ids[: position + 1] + put + self.ids[position + 1 :]
        return ids, self.members | frozenset(put)

    def closed(self, position: int) -> "tuple[array[int], frozenset[int]]":
        """The ids and members without those below the story at ``position``."""
        gone = self.below(position)
        ids = self.ids[: position + 1] + self.ids[position + 1 + len(gone) :]
        return ids, self.members - frozenset(gone)

    def position(self, id: int | None) -> int | None:
        """Where a story stands, or None when it is not in the list."""
        return None if id is None else position_of(id, self.ids)

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
