"""What the main screen asks of the store, off the event loop: the list, counts and headline for a filter, and one story."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from tickertui.model.filter import Filter
from tickertui.model.story import FullStory, StoryRow
from tickertui.store import Counts, Store, StoreService

FIRST_ROWS = 80


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that the main screen shows for a filter: ids in order, the rows of the first of them, counts, the headline."""

    filter: Filter
    ids: "array[int]"
    rows: Sequence[StoryRow]
    counts: Counts
    headline: StoryRow | None
    latest: datetime | None

    def without_headline(self) -> "Loaded":
        """The same with the headline's story taken out of the list, as it stands above it: the list is "more"."""
        headline = self.headline
        if headline is None or headline.id not in self.ids:
            return self
        ids = self.ids[:]
        ids.remove(headline.id)
        counts = replace(
            self.counts,
            shown=len(ids),
            total=self.counts.total - 1,
            unread=self.counts.unread - (not headline.read),
        )
        return replace(self, ids=ids, rows=[row for row in self.rows if row.id != headline.id], counts=counts)


@dataclass
class Desk:
    """Reads and writes for the main screen. ``by_update``: the list's order is by last revision."""

    service: StoreService
    by_update: bool = False
    _version: int = field(default=-1)

    def load_now(self, filter: Filter) -> Loaded:
        """For the first frame: reads before anything else runs."""
        return self._load(self.service.store, filter)

    async def load(self, filter: Filter, also: Sequence[int] = ()) -> Loaded:
        """The list for ``filter``, with the rows of ``also`` beside the first ones."""
        return await self.service.read(self._load, filter, also)

    async def rows(self, ids: Sequence[int]) -> list[StoryRow]:
        """These rows."""
        return await self.service.read(Store.rows, ids)

    async def story(self, id: int) -> FullStory | None:
        """A story whole."""
        return await self.service.read(Store.story, id)

    async def unread_after(self, filter: Filter, id: int, *, backwards: bool) -> int | None:
        """The next unread story in list order."""
        return await self.service.read(Store.unread_after, filter, id, backwards=backwards, by_update=self.by_update)

    async def mark_read(self, ids: Sequence[int], *, read: bool = True) -> None:
        """Mark these read or unread."""
        await self.service.write(Store.mark_read, ids, read)

    async def mark_all_read(self, filter: Filter) -> int:
        """Mark all under ``filter`` read; how many were not."""
        return await self.service.write(Store.mark_all_read, filter)

    async def star(self, id: int, *, starred: bool) -> None:
        """Star a story or take its star off."""
        await self.service.write(Store.set_starred, id, starred)

    async def retain(self, days: int) -> int:
        """Let old stories go; how many went."""
        return await self.service.write(Store.retain, days)

    async def changed_elsewhere(self) -> bool:
        """Whether another program wrote to the store since this was last asked: our own writer does not see its own writes."""
        version = await self.service.write(Store.data_version)
        changed, self._version = self._version not in (-1, version), version
        return changed

    def _load(self, store: Store, filter: Filter, also: Sequence[int] = ()) -> Loaded:
        ids = store.ids(filter, by_update=self.by_update)
        rows = store.rows([*ids[:FIRST_ROWS], *also])
        return Loaded(filter, ids, rows, store.counts(filter), store.headline(filter), store.latest())
