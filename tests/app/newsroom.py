"""A newsroom of our own: a store in memory with invented stories, a clock that stands, and a poller that does as it is told."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from textual.pilot import Pilot

from tests.app.newsroom_events import REASONS, RETELLERS, RETOLD
from tests.app.newsroom_stories import BY_KEY, TOLD, Told
from tickertui.app.app import TickerApp
from tickertui.app.screens.news_actions import News
from tickertui.app.services import Listener, Services
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.cluster import ClusterReason
from tickertui.model.feed import Feed, FeedHealth, FeedMemory, FeedState
from tickertui.model.filter import EVERYTHING
from tickertui.model.interval import Interval
from tickertui.model.story import Document, SourceKind, Story
from tickertui.polling.progress import Phase, PollResult, PollState
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.locations import Locations
from tickertui.settings.schema import Settings
from tickertui.settings.state_file import StateFile
from tickertui.store import Saved, Store, StoreService

NOW = datetime(2026, 11, 24, 13, 2, tzinfo=UTC)
"""14:02 in Amsterdam, on a Tuesday."""

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WIRE = Feed("https://draad.example/buitenland", "Draad Buitenland")
BLOG = Feed("https://verweg.example/feed.xml", "Ver Weg")
FEEDS = (WIRE, BLOG)
LONGEST_WAIT = 20.0


class FakePoller:
    """Fetches nothing; a test calls the app's listener with :meth:`tell`, and sees in ``asked`` what the app asked of it."""

    def __init__(self, feeds: Sequence[Feed] = FEEDS) -> None:
        self.feeds = tuple(feeds)
        self.state = PollState(
            Phase.LIVE,
            NOW - timedelta(minutes=1),
            next_round=NOW + timedelta(minutes=1, seconds=12),
            feeds=len(self.feeds),
        )
        self.asked: list[str] = []
        self._listeners: list[Listener] = []

    def health(self) -> Sequence[FeedHealth]:
        """All well, as far as is known."""
        return [FeedHealth(feed, FeedMemory(feed.address), FeedState.WAITING) for feed in self.feeds]

    def listen(self, listener: Listener) -> None:
        """Tell it from now on."""
        self._listeners.append(listener)

    async def run(self) -> None:
        """Until cancelled."""
        self.asked.append("run")
        await asyncio.Event().wait()

    def pause(self) -> None:
        """Tell that we are paused."""
        self.be(replace(self.state, phase=Phase.PAUSED))

    def resume(self) -> None:
        """Tell that we are live."""
        self.be(replace(self.state, phase=Phase.LIVE))

    def refresh(self, address: str | None = None) -> None:
        """Remember that it was asked."""
        self.asked.append(f"refresh {address or 'all'}")

    def be(self, state: PollState) -> None:
        """Be in this state, and tell it."""
        self.state = state
        self.tell(state)

    def tell(self, news: PollResult | PollState) -> None:
        """Tell the app."""
        for listener in self._listeners:
            listener(news)


@dataclass
class Newsroom:
    """What a test of the app works with; ``folder`` holds the user's files, the store too where it is ``on_disk``."""

    folder: Path
    settings: Settings
    on_disk: bool = False
    language: Language = Language.DUTCH
    clock: SetClock = field(default_factory=lambda: SetClock(NOW))
    poller: FakePoller = field(default_factory=FakePoller)
    services: Services = field(init=False)

    def __post_init__(self) -> None:
        where = Locations(self.folder, self.folder)
        self.services = Services(
            settings=self.settings,
            words=Words(self.language),
            clock=self.clock,
            store=StoreService.open(where.store_file if self.on_disk else None, clock=self.clock),
            poller=self.poller,
            filters=FilterFile(where.filters_file),
            state=StateFile(where.state_file),
            locations=where,
            zone=AMSTERDAM,
        )
        self.store.name_feeds(FEEDS)

    @property
    def store(self) -> Store:
        """The store itself, for before the app runs."""
        return self.services.store.store

    def app(self) -> TickerApp:
        """The app on these services."""
        return TickerApp(self.services)

    def fill(self) -> None:
        """Store all stories, in every state: read, starred, updated, breaking, withdrawn, a headline."""
        wire, blog = [told for told in TOLD if not told.blog], [told for told in TOLD if told.blog]
        self.clock.set(NOW - timedelta(minutes=2))
        self._save(WIRE, [replace(told, lead=told.before or told.lead) for told in wire], SourceKind.WIRE_PAGE)
        self._save(BLOG, blog, SourceKind.RSS)
        self.clock.set(NOW)
        self._save(WIRE, [told for told in wire if not told.withdrawn], SourceKind.WIRE_PAGE)
        for row in self.store.rows(self.store.ids(EVERYTHING)):
            told = BY_KEY[row.key]
            if told.read:
                self.store.mark_read([row.id])
            if told.starred:
                self.store.set_starred(row.id, True)

    def _save(self, feed: Feed, told: Sequence[Told], kind: SourceKind) -> Saved:
        stories = tuple(story_of(one) for one in told)
        return self.store.save(feed.address, Document(kind, stories), [one.location for one in told])

    def gather(self, *keys: str, reason: ClusterReason | None = None) -> int:
        """Have the stories with these keys tell one event, as saving them does; the first that was seen stands for it,
        and the others came to it for ``reason``. Its number.
        """
        marks = ",".join("?" * len(keys))
        found = self.store._connection.execute(f"SELECT id FROM stories WHERE key IN ({marks}) ORDER BY id", keys)
        first, *others = [id for (id,) in found]
        assert len(others) + 1 == len(keys), "every key is that of a stored story"
        self.join(first, first)
        for id in others:
            self.join(id, first, reason)
        return int(first)

    def join(self, id: int, event: int, reason: ClusterReason | None = None) -> None:
        """Put a story to the event numbered ``event``."""
        kind, words = (reason.kind, json.dumps(reason.words)) if reason else ("", "[]")
        with self.store._connection as connection:
            connection.execute(
                "UPDATE stories SET cluster = ?, joined_kind = ?, joined_words = ? WHERE id = ?",
                (event, kind, words, id),
            )

    def retell(self) -> None:
        """Have other feeds tell some of the stories too, gathered as saving them does."""
        self.store.name_feeds((*FEEDS, *RETELLERS.values()))
        for key, retold in RETOLD.items():
            for one in retold:
                told = replace(BY_KEY[key], minutes=one.minutes, title=one.title, lead=one.lead, agency="")
                story = replace(story_of(told), key=f"{key}:{one.feed}", language=one.language, headline=False)
                feed = RETELLERS[one.feed]
                story = replace(story, url=f"{feed.address}/{key}", breaking=False)
                self.store.save(feed.address, Document(SourceKind.RSS, (story,)), [told.location])
            self.gather(key, *(f"{key}:{one.feed}" for one in retold), reason=REASONS[key])

    async def arrive(self, *titles: str, minutes: float = 0.0) -> Saved:
        """New stories of the blog with these titles, so many minutes old, saved and told as the poller does."""
        age = timedelta(minutes=minutes)
        stories = tuple(
            Story(
                key=f"new:{title}",
                title=title,
                lead=f"{title}, meldt onze correspondent.",
                place="LISSABON",
                agencies=("RTR",),
                published=Interval.at(self.clock.now() - age),
                language="nl",
            )
            for title in titles
        )
        places = [TOLD[0].location] * len(stories)
        document = Document(SourceKind.RSS, stories)
        saved = await self.services.store.write(Store.save, BLOG.address, document, places)
        self.poller.tell(PollResult(BLOG, saved, stories=len(stories) + 20))
        return saved


def story_of(told: Told) -> Story:
    """A story as its publisher tells it."""
    time = NOW - timedelta(minutes=told.minutes)
    return Story(
        key=told.key,
        title=told.title,
        lead=told.lead,
        paragraphs=(told.lead, f"Meer hierover volgt uit {told.place.title()}."),
        place=told.place,
        agencies=told.agencies,
        published=Interval(time - timedelta(minutes=1), time),
        url=f"https://draad.example/{told.key}",
        headline=told.headline,
        breaking=told.breaking,
        language="nl",
    )


async def settle(pilot: Pilot[Any]) -> News:
    """Wait until the app has begun and nothing is under way: messages, reads and writes of the store, a reading anew."""
    app = pilot.app
    assert isinstance(app, TickerApp)
    async with asyncio.timeout(LONGEST_WAIT):
        quiet = 0
        while quiet < 2:
            await pilot.pause()
            quiet = 0 if is_busy(app) else quiet + 1
    return app.news


def is_busy(app: TickerApp) -> bool:
    """Whether the app has not begun yet, or anything is under way in it."""
    polling = [worker for worker in app.workers if "poller" in (worker.name, worker.group)]
    under_way = any(not worker.is_finished for worker in app.workers if worker not in polling)
    delayed = app._resize_timer is not None or app.news._reload is not None
    return not polling or under_way or delayed or app.screen._layout_required
