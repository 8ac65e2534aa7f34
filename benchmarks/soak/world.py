"""Fifty feeds that tell what happens, by day and by night: new stories, revised ones, ones that are withdrawn."""

import heapq
import math
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random

from benchmarks.soak.events import Telling, happen, tell
from tickertui.demo.documents import ServedDocument, document
from tickertui.demo.stories import Outlet, ReleasedStory
from tickertui.model.feed import Feed

_OUTLETS = (Outlet.RSS, Outlet.WIRE, Outlet.ATOM, Outlet.JSON, Outlet.BEACON)
_SHOWN = 20
_TOLD_BY = (1, 1, 1, 2, 2, 3, 5)
_REVISED, _WITHDRAWN = 0.1, 0.01
_STATED_PACE = 7
"""One feed in so many states a pace of its own (RSS ``ttl``)."""


@dataclass
class SimulatedFeed:
    """A feed: what it shows now, newest first."""

    feed: Feed
    outlet: Outlet
    language: str
    ttl: int | None
    stories: list[ReleasedStory] = field(default_factory=list)

    @property
    def base(self) -> str:
        """The address of its site."""
        return self.feed.address.rsplit("/", 1)[0]


class World:
    """Everything that happens, in order of time. ``per_day`` is how many stories a feed brings on a whole day."""

    def __init__(self, feeds: int, *, start: datetime, per_day: float, seed: int = 7) -> None:
        self._random = Random(seed)
        self._rate = feeds * per_day / (sum(_TOLD_BY) / len(_TOLD_BY)) / 86_400
        self.feeds = {one.feed.address: one for one in (_feed(number) for number in range(feeds))}
        self._serial = count()
        self._coming: list[tuple[datetime, int, str, ReleasedStory]] = []
        self._next = start - timedelta(hours=12)
        self.published = self.revised = self.withdrawn = 0

    def document(self, address: str, now: datetime) -> ServedDocument:
        """What the feed at ``address`` serves at ``now``."""
        self._go_on(now)
        feed = self.feeds[address]
        served = document(feed.outlet, feed.stories, base=feed.base, now=now) if feed.stories else None
        if served is None:
            return ServedDocument(b"<rss version='2.0'><channel><title>x</title></channel></rss>", "text/xml", now)
        if feed.ttl is None:
            return served
        body = served.body.replace(b"<channel>\n", f"<channel>\n<ttl>{feed.ttl // 60}</ttl>\n".encode(), 1)
        return ServedDocument(body, served.content_type, served.modified)

    def _go_on(self, now: datetime) -> None:
        while self._next <= now:
            self._happen(self._next)
            self._next += timedelta(seconds=self._random.expovariate(self._rate * _busy(self._next)))
        while self._coming and self._coming[0][0] <= now:
            _, _, address, story = heapq.heappop(self._coming)
            self._publish(self.feeds[address], story)

    def _happen(self, when: datetime) -> None:
        number = next(self._serial)
        event, random = happen(number, self._random), self._random
        for feed in random.sample(list(self.feeds.values()), k=min(len(self.feeds), random.choice(_TOLD_BY))):
            out = when + timedelta(minutes=random.expovariate(1 / 40))
            told = tell(event, feed.language, random)
            story = _story(f"{number}", feed, told, out, headline=random.random() < 0.05)
            self._at(out, feed, story)
            if random.random() < _REVISED:
                changed = out + timedelta(minutes=random.uniform(5, 300))
                again = tell(event, feed.language, random)
                self._at(changed, feed, _story(story.id, feed, again, out, changed=changed, headline=story.headline))

    def _at(self, when: datetime, feed: SimulatedFeed, story: ReleasedStory) -> None:
        heapq.heappush(self._coming, (when, next(self._serial), feed.feed.address, story))

    def _publish(self, feed: SimulatedFeed, story: ReleasedStory) -> None:
        for place, shown in enumerate(feed.stories):
            if shown.id == story.id:
                feed.stories[place] = story
                self.revised += 1
                return
        if story.changed > story.published:
            return
        feed.stories.insert(0, story)
        self.published += 1
        del feed.stories[_SHOWN:]
        if self._random.random() < _WITHDRAWN and len(feed.stories) > 3:
            del feed.stories[self._random.randrange(1, 3)]
            self.withdrawn += 1


def _busy(when: datetime) -> float:
    """How much happens at this hour: on the whole of a day once, by night a third of it by day."""
    return 1 - 0.5 * math.cos((when.hour + when.minute / 60 - 3) / 24 * 2 * math.pi)


def _feed(number: int) -> SimulatedFeed:
    outlet = _OUTLETS[number % len(_OUTLETS)]
    ttl = 3 * 3600 if number % _STATED_PACE == 0 and outlet in (Outlet.RSS, Outlet.BEACON) else None
    address = f"https://site{number}.example/news"
    return SimulatedFeed(Feed(address, f"Feed {number}"), outlet, ("nl", "en")[number % 2], ttl)


def _story(
    id: str, feed: SimulatedFeed, told: Telling, out: datetime, *, changed: datetime | None = None, headline: bool
) -> ReleasedStory:
    return ReleasedStory(
        id=id,
        outlet=feed.outlet,
        place=told.place,
        agencies=("ANP",) if feed.language == "nl" else ("RTR",),
        headline=headline and feed.outlet is Outlet.WIRE,
        language=feed.language,
        published=out,
        changed=changed or out,
        title=told.title,
        lead=told.lead,
        paragraphs=told.paragraphs,
        breaking=False,
    )
