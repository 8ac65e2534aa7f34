"""``feeds.toml``: the feeds added and removed by command, over those of ``config.toml`` or the built-in ones.

``config.toml`` is the user's own hand and never rewritten, so what a command changes stands in a file of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tickertui.model.credentials import without_user
from tickertui.model.fault import FaultCode, SettingsError, fault
from tickertui.model.feed import Feed
from tickertui.settings.default_feeds import DEFAULT_FEEDS
from tickertui.settings.feed_tables import feed_table, read_feeds
from tickertui.settings.kinds import Names
from tickertui.settings.logins import exposed, holds_secret
from tickertui.settings.own_files import OwnFile
from tickertui.settings.reading import Reader, Table


@dataclass(frozen=True, slots=True)
class FeedChanges:
    """The feeds added by command, and the addresses of built-in ones that were removed by command.

    ``idle`` were added, and switched off in the file by hand.
    """

    added: tuple[Feed, ...] = ()
    removed: tuple[str, ...] = ()
    idle: tuple[Feed, ...] = ()

    def over(self, feeds: Sequence[Feed]) -> tuple[Feed, ...]:
        """``feeds`` with these changes made; an added feed that ``feeds`` holds too gives way to that one."""
        kept = tuple(feed for feed in feeds if feed.address not in self.removed)
        known = {feed.address for feed in kept}
        return kept + tuple(feed for feed in self.added if feed.address not in known)

    def with_feed(self, feed: Feed, feeds: Sequence[Feed]) -> "FeedChanges":
        """These changes with ``feed`` added to ``feeds`` (those of ``config.toml``, or the built-in ones).

        :raises SettingsError: FEED_EXISTS when it is there already.
        """
        if any(feed.address == there.address for there in self.over(feeds)):
            raise SettingsError(fault(FaultCode.FEED_EXISTS, address=feed.address))
        removed = tuple(address for address in self.removed if address != feed.address)
        if any(feed == there for there in feeds):
            return replace(self, removed=removed)
        idle = tuple(one for one in self.idle if one.address != feed.address)
        return FeedChanges((*self.added, feed), self.removed, idle)

    def without_feed(self, address: str, feeds: Sequence[Feed]) -> "FeedChanges":
        """These changes with the feed at ``address`` taken off ``feeds``.

        :raises SettingsError: NO_SUCH_FEED; FEED_IN_CONFIG when it stands in ``config.toml``, which is for the user's
            hand alone.
        """
        if any(feed.address == address for feed in self.idle):
            return replace(self, idle=tuple(feed for feed in self.idle if feed.address != address))
        if not any(feed.address == address for feed in self.over(feeds)):
            raise SettingsError(fault(FaultCode.NO_SUCH_FEED, address=address))
        added = tuple(feed for feed in self.added if feed.address != address)
        if not any(feed.address == address for feed in feeds):
            return replace(self, added=added)
        if tuple(feeds) != DEFAULT_FEEDS:
            raise SettingsError(fault(FaultCode.FEED_IN_CONFIG, address=address))
        return replace(self, added=added, removed=(*self.removed, address))


class FeedFile(OwnFile[FeedChanges]):
    """The file with the feeds added and removed by command."""

    heading = "tickertui: feeds added and removed by command"

    def _from_table(self, table: Table, reader: Reader) -> FeedChanges:
        good = reader.values({key: table[key] for key in table if key != "feeds"}, {"removed": Names()}, "")
        added, idle = read_feeds(table.get("feeds", []), reader, folder=self.path.parent)
        reader.faults += exposed(self.path, added + idle)
        return FeedChanges(added, tuple(without_user(address) for address in good.get("removed", ())), idle)

    def _is_private(self, value: FeedChanges) -> bool:
        return holds_secret(value.added + value.idle)

    def _table(self, value: FeedChanges) -> dict[str, Any]:
        feeds = [feed_table(feed) for feed in value.added] + [
            feed_table(feed) | {"enabled": False} for feed in value.idle
        ]
        return {"removed": list(value.removed), "feeds": feeds}
