"""What the main screen asks of the store, off the event loop: the list, counts and headline for a filter, and one story."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from tickertui.model.filter import Filter
from tickertui.model.lead import Lead, LeadRules
from tickertui.model.listing import Listing
from tickertui.model.story import FullStory, StoryRow
from tickertui.ranking import lead_of
from tickertui.store import Counts, Store, StoreService

FIRST_ROWS = 80


@dataclass(frozen=True, slots=True)
class Asked:
    """What the main screen asks for: the list, at ``now`` (aware UTC), with what led until now.

    ``also`` are stories whose rows are wanted beside the first ones; ``open`` the rows whose events are opened out.
    """

    filter: Filter
    listing: Listing
    now: datetime
    lead: Lead | None = None
    also: Sequence[int] = ()
    open: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that the main screen shows for a filter: ids in order, the rows of the first of them, counts, what leads.

    ``expanded`` are the stories in ``ids`` that stand below the one of their event, which was opened out.
    """

    filter: Filter
    listing: Listing
    ids: "array[int]"
    rows: Sequence[StoryRow]
    counts: Counts
    lead: Lead | None
    latest: datetime | None
    expanded: frozenset[int] = frozenset()

    def without_headline(self) -> "Loaded":
        """The same with the headline's story taken out of the list, as it stands above it: the list is "more"."""
        headline = self.lead.row if self.lead else None
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
    """Reads and writes for the main screen; ``rules`` and ``weights`` (by feed address) say what leads."""

    service: StoreService
    rules: LeadRules = field(default_factory=LeadRules)
    weights: Mapping[str, float] = field(default_factory=dict)
    _version: int = field(default=-1)

    def load_now(self, filter: Filter, listing: Listing, now: datetime) -> Loaded:
        """For the first frame: reads before anything else runs."""
        return self._load(self.service.store, Asked(filter, listing, now))

    async def load(self, asked: Asked) -> Loaded:
        """The list that is asked for."""
        return await self.service.read(self._load, asked)

    async def rows(self, ids: Sequence[int]) -> list[StoryRow]:
        """These rows."""
        return await self.service.read(Store.rows, ids)

    async def story(self, id: int) -> FullStory | None:
        """A story whole."""
        return await self.service.read(Store.story, id)

    async def first_unread(self, ids: Sequence[int]) -> int | None:
        """The first of these stories that is unread."""
        return await self.service.read(Store.first_unread, ids)

    async def mark_read(self, ids: Sequence[int], *, read: bool = True, together: bool = False) -> None:
        """Mark these read or unread; ``together``: all that tell the same events with them."""
        await self.service.write(Store.mark_read, ids, read, together=together)

    async def mark_all_read(self, filter: Filter, listing: Listing) -> int:
        """Mark all that the list has read; how many rows were not."""
        return await self.service.write(Store.mark_all_read, filter, listing)

    async def pin(self, id: int | None) -> None:
        """Have this story lead; None: none."""
        await self.service.write(Store.pin, id)

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

    def _load(self, store: Store, asked: Asked) -> Loaded:
        ids = store.ids(asked.filter, asked.listing)
        counts = replace(store.counts(asked.filter, asked.listing), shown=len(ids))
        ids, expanded = _opened_out(store, ids, asked.open)
        rows = store.rows([*ids[:FIRST_ROWS], *asked.also])
        return Loaded(
            asked.filter, asked.listing, ids, rows, counts, self._lead(store, asked), store.latest(), expanded
        )

    def _lead(self, store: Store, asked: Asked) -> Lead | None:
        found = store.candidates(asked.filter, asked.listing)
        return lead_of(
            found.newest,
            now=asked.now,
            rules=self.rules,
            pinned=found.pinned,
            page=found.page,
            weights=self.weights,
            before=asked.lead,
        )


def _opened_out(store: Store, ids: "array[int]", open: frozenset[int]) -> "tuple[array[int], frozenset[int]]":
    """The ids with the other stories of the events ``open`` put below theirs, and which those are.

    Which of them pass the filter does not matter: an event is opened out to see all that tell it.
    """
    standing = [id for id in open if id in ids]
    if not standing:
        return ids, frozenset()
    others = {id: [row.id for row in found.others] for id in standing if (found := store.story(id))}
    below = frozenset(id for group in others.values() for id in group)
    result = array("q")
    for id in ids:
        if id not in below:
            result.append(id)
            result.extend(others.get(id, ()))
    return result, below
