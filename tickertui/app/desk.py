"""What the main screen asks of the store, off the event loop: the list, counts and headline for a filter, and one story."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from tickertui.model.filter import Filter
from tickertui.model.lead import Lead, LeadRules, WeightRule
from tickertui.model.listing import Listing
from tickertui.model.story import FullStory, StoryRow
from tickertui.query.vocabulary import Vocabulary
from tickertui.ranking import lead_of
from tickertui.store import Counts, Store, StoreService
from tickertui.store.ids import position_of
from tickertui.store.leading import Candidates

FIRST_ROWS = 80


@dataclass(frozen=True, slots=True)
class Asked:
    """What the main screen asks for: the list, at ``now`` (aware UTC), with what led until now.

    ``without_lead`` takes what leads out of the list. ``also`` are stories whose rows are wanted beside the first ones;
    ``open`` the rows whose events are opened out; ``chosen`` is the story that is chosen.
    """

    filter: Filter
    listing: Listing
    now: datetime
    lead: Lead | None = None
    without_lead: bool = False
    also: Sequence[int] = ()
    open: frozenset[int] = frozenset()
    chosen: int | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that the main screen shows for a filter: ids in order, the rows of the first of them, counts, what leads.

    ``expanded`` are the stories in ``ids`` that stand below the one of their event, which was opened out. ``stands``
    gives for what leads, is chosen or was opened out, and stands not in the list itself, the story that does for its
    event.
    """

    filter: Filter
    listing: Listing
    ids: "array[int]"
    rows: Sequence[StoryRow]
    counts: Counts
    lead: Lead | None
    latest: datetime | None
    expanded: frozenset[int] = frozenset()
    stands: Mapping[int, int] = field(default_factory=dict)

    def without_headline(self) -> "Loaded":
        """The same with the headline's story taken out of the list, as it stands above it: the list is "more"."""
        if self.lead is None:
            return self
        headline = self.lead.row
        first = position_of(self.stands.get(headline.id, headline.id), self.ids)
        if first is None:
            return self
        last = first
        while last + 1 < len(self.ids) and self.ids[last + 1] in self.expanded:
            last += 1
        counts = replace(
            self.counts,
            shown=self.counts.shown - 1,
            total=self.counts.total - 1,
            unread=self.counts.unread - (not headline.read),
        )
        return replace(self, ids=self.ids[:first] + self.ids[last + 1 :], counts=counts)


@dataclass
class Desk:
    """Reads and writes for the main screen; ``rules``, ``weights`` (by feed address) and ``weigh`` say what leads."""

    service: StoreService
    rules: LeadRules = field(default_factory=LeadRules)
    weights: Mapping[str, float] = field(default_factory=dict)
    weigh: Sequence[WeightRule] = ()
    _version: int = field(default=-1)

    def load_now(self, asked: Asked) -> Loaded:
        """For the first frame: reads before anything else runs."""
        return self._load(self.service.store, asked)

    async def load(self, asked: Asked) -> Loaded:
        """The list that is asked for; broken off where it is cancelled."""
        return await self.service.search(self._load, asked)

    async def lead(self, asked: Asked) -> Lead | None:
        """What leads of what is asked for, without the list."""
        return await self.service.search(lambda store: self._lead(store, asked, self._candidates(store, asked)))

    async def rows(self, ids: Sequence[int]) -> list[StoryRow]:
        """These rows."""
        return await self.service.read(Store.rows, ids)

    async def story(self, id: int) -> FullStory | None:
        """A story whole."""
        return await self.service.read(Store.story, id)

    async def first_unread(self, ids: "array[int]", *, but: frozenset[int] = frozenset()) -> int | None:
        """The first of these stories that is unread; ``but`` are passed over."""

        def read(store: Store) -> int | None:
            return store.first_unread(array("q", [id for id in ids if id not in but]) if but else ids)

        return await self.service.read(read)

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

    async def vocabulary(self) -> Vocabulary:
        """What a query can ask for. It takes its time, so the writer reads it: no key waits for the writer."""
        return await self.service.write(Store.vocabulary)

    async def retain(self, days: int) -> int:
        """Let old stories go; how many went."""
        return await self.service.write(Store.retain, days)

    async def changed_elsewhere(self) -> bool:
        """Whether another program wrote to the store since this was last asked: our own writer does not see its own writes."""
        version = await self.service.write(Store.data_version)
        changed, self._version = self._version not in (-1, version), version
        return changed

    def _load(self, store: Store, asked: Asked) -> Loaded:
        found = store.overview(asked.filter, asked.listing)
        ids, counts = found.ids, replace(found.counts, shown=len(found.ids))
        lead = self._lead(
            store, asked, self._candidates(store, asked) if asked.listing.only_hidden else found.candidates
        )
        wanted = {*asked.open} | {id for id in (asked.chosen, lead.row.id if lead else None) if id is not None}
        stands = stand_for(store, ids, wanted) if asked.listing.grouped else {}
        ids, expanded = _opened_out(store, ids, [stands.get(id, id) for id in asked.open])
        rows = store.rows([*ids[:FIRST_ROWS], *asked.also])
        latest = store.latest()
        loaded = Loaded(asked.filter, asked.listing, ids, rows, counts, lead, latest, expanded, stands)
        return loaded.without_headline() if asked.without_lead else loaded

    def _candidates(self, store: Store, asked: Asked) -> Candidates:
        # While the hidden stories are looked at, what leads is still news.
        return store.candidates(asked.filter, replace(asked.listing, only_hidden=False))

    def _lead(self, store: Store, asked: Asked, found: Candidates) -> Lead | None:
        return lead_of(
            found.newest,
            now=asked.now,
            rules=self.rules,
            pinned=found.pinned,
            page=found.page,
            weights=self._weights(store, found.newest),
            before=asked.lead,
        )

    def _weights(self, store: Store, rows: Sequence[StoryRow]) -> dict[int, float]:
        weights = {row.id: self.weights.get(row.feed, 1.0) for row in rows}
        for rule in self.weigh:
            for id in store.passing(list(weights), rule.query):
                weights[id] *= rule.weight
        return weights


def stand_for(store: Store, ids: "array[int]", wanted: Iterable[int]) -> dict[int, int]:
    """For each story of ``wanted`` that is not in ``ids`` the one that is and tells the same event, if there is one."""
    found = {}
    for id in wanted:
        if position_of(id, ids) is None and (story := store.story(id)) is not None:
            others = sorted(other.id for other in story.others)
            standing = next((other for other in others if position_of(other, ids) is not None), None)
            if standing is not None:
                found[id] = standing
    return found


def _opened_out(store: Store, ids: "array[int]", open: Iterable[int]) -> "tuple[array[int], frozenset[int]]":
    """The ids with the other stories of the events ``open`` put below theirs, and which those are.

    Which of them pass the filter does not matter: an event is opened out to see all that tell it.
    """
    stories = [store.story(id) for id in open if position_of(id, ids) is not None]
    others = {story.row.id: array("q", [other.id for other in story.others]) for story in stories if story}
    below = frozenset(id for group in others.values() for id in group)
    ids = ids[:]
    for id in below:
        if (place := position_of(id, ids)) is not None:
            del ids[place]
    for id, group in others.items():
        if (place := position_of(id, ids)) is not None:
            ids[place + 1 : place + 1] = group
    return ids, below
