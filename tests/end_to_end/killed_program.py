"""A program that does all the program does with its files, for ever, and acknowledges each thing once it is done.

It is killed in the midst of it. What it acknowledged must be there afterwards.
"""

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from tests.store.building import NOW, document, story
from tickertui.cli.main import main
from tickertui.model.clock import SetClock
from tickertui.model.feed import Feed
from tickertui.model.filter import Filter, SavedFilters
from tickertui.model.interval import Interval
from tickertui.model.region import Location, Region
from tickertui.model.story import Story
from tickertui.settings.feed_file import FeedFile
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.locations import Locations
from tickertui.settings.state_file import StateFile
from tickertui.store import Keeping, Store

IN_A_DOCUMENT = 5
KEEP_DAYS = 30
SUBJECTS = ("Veerboot Norröna vast bij Seyðisfjörður", "Thee uit Mombasa op de veiling", "Overstroming in Valencia")


class Program:
    """One of the programs; ``name`` is its own, and begins all that it makes."""

    def __init__(self, where: Locations, name: str, random: Random, acknowledged: Path) -> None:
        self.where, self.name, self.random = where, name, random
        self._handle = os.open(acknowledged, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._count = 0
        self._own: list[tuple[int, str]] = []
        self._filters = FilterFile(where.filters_file)
        self._state, self._feeds = StateFile(where.state_file), FeedFile(where.feeds_file)
        self.store: Store | None = None

    def run(self) -> None:
        """Never ends by itself."""
        clock = SetClock(NOW - timedelta(days=self.random.randrange(3)))
        self.store = Store.open(self.where.store_file, clock=clock, keeping=Keeping(gather=True, read_together=True))
        if self.store.fault is not None:
            self.acknowledge(fault=str(self.store.fault))
        doings: list[tuple[int, Callable[[], None]]] = [
            (8, self.save),
            (3, self.star),
            (3, self.read),
            (1, self.pin),
            (2, self.choose_filter),
            (1, self.choose_theme),
            (1, self.add_feed),
            (1, self.let_go),
            (1, self.tidy),
            (1, self.poll),
        ]
        weights, does = zip(*doings, strict=True)
        while True:
            (do,) = self.random.choices(does, weights)
            do()

    def acknowledge(self, **done: Any) -> None:
        """Say that this is done, in one write."""
        os.write(self._handle, json.dumps(done).encode() + b"\n")

    def save(self) -> None:
        """A document, of which some stories tell what others told."""
        assert self.store is not None
        self._count += 1
        old = self.random.random() < 0.15
        keys = [f"{'old' if old else 'new'}:{self.name}-{self._count}/{number}" for number in range(IN_A_DOCUMENT)]
        stories = [self._story(key, 60.0 * 24 * 40 if old else 1.0 + index) for index, key in enumerate(keys)]
        saved = self.store.save(
            f"https://{self.name}.example/feed",
            document(*stories),
            [Location(self.random.choice(list(Region))) for _ in stories],
        )
        self._own += zip(saved.new, keys, strict=True)
        self.acknowledge(saved=keys)

    def _story(self, key: str, minutes: float) -> Story:
        subject = self.random.choice(SUBJECTS)
        paragraphs = (f"{subject}. Bericht {key}.", "Een alinea. " * self.random.randrange(200))
        made = story(key, minutes, title=f"{subject} {key}", paragraphs=paragraphs)
        return replace(made, published=Interval.at(NOW - timedelta(minutes=minutes)))

    def star(self) -> None:
        """Star a story of its own, and see to it that it is."""
        if self._own and self.store is not None:
            id, key = self.random.choice(self._own)
            self.store.set_starred(id, True)
            if self.store.rows([id]):  # it may have been let go before
                self.acknowledge(starred=key)

    def read(self) -> None:
        """Mark some read."""
        if self._own and self.store is not None:
            chosen = self.random.sample(self._own, min(3, len(self._own)))
            self.store.mark_read([id for id, _ in chosen], together=self.random.random() < 0.5)
            self.acknowledge(read=[key for _, key in chosen])

    def pin(self) -> None:
        """Pin one, or none."""
        if self._own and self.store is not None:
            self.store.pin(self.random.choice([None, self._own[-1][0]]))

    def choose_filter(self) -> None:
        """A filter with a name."""
        self._count += 1
        name = f"{self.name}-{self._count}"
        filter = Filter(frozenset({Region.EUROPE}), f"woord{self._count}")
        self._filters.update(lambda there: SavedFilters(filter, (*there.named[-400:], (name, filter))))
        self.acknowledge(filter=name)

    def choose_theme(self) -> None:
        """A theme."""
        self._state.update(lambda there: replace(there, theme=self.name * self.random.randrange(1, 50)))

    def add_feed(self) -> None:
        """A feed, as the command adds one."""
        self._count += 1
        feed = Feed(f"https://{self.name}-{self._count}.example/")
        self._feeds.update(lambda there: there.with_feed(feed, ()))
        self.acknowledge(feed=feed.address)

    def let_go(self) -> None:
        """What is old goes."""
        assert self.store is not None
        self.store.retain(KEEP_DAYS)

    def tidy(self) -> None:
        """What SQLite does now and then, and what needs the store for itself: who is in the way is not waited for."""
        assert self.store is not None
        with suppress(sqlite3.OperationalError):
            self.store._connection.execute(
                self.random.choice(["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA wal_checkpoint(PASSIVE)"])
            )

    def poll(self) -> None:
        """The command itself, on a page of its own."""
        self._count += 1
        folder = self.where.data_dir.parent / f"config-{self.name}"
        folder.mkdir(exist_ok=True)
        key = f"polled:{self.name}-{self._count}"
        (folder / "page.rss").write_text(
            f"<rss version='2.0'><channel><title>T</title><item><guid>{key}</guid><title>Bericht {key}</title>"
            "</item></channel></rss>"
        )
        (folder / "config.toml").write_text('[[feeds]]\naddress = "page.rss"\n')
        code = main(["--config-dir", str(folder), "--data-dir", str(self.where.data_dir), "poll"])
        self.acknowledge(**({"fault": f"the command ended with {code}"} if code else {"saved": [key]}))
