"""Feeds as TOML tables, in ``config.toml`` and ``feeds.toml`` alike; the queries that hide stories in the first alone."""

from dataclasses import dataclass
from pathlib import Path

from tickertui.model.address import is_web
from tickertui.model.credentials import apart
from tickertui.model.feed import Feed
from tickertui.settings.addresses import feed_address
from tickertui.settings.durations import duration_text
from tickertui.settings.kinds import Kind, Name, Number, Seconds, Switch, Values
from tickertui.settings.logins import LOGIN_KINDS, login_table, take_login
from tickertui.settings.reading import Reader, Table

WEIGHT = Number(0, 100)
"""How much stories count for the lead; 1 as much as any."""


@dataclass(frozen=True, slots=True)
class Address:
    """A feed's address; a relative path is counted from ``folder``."""

    folder: Path

    def read(self, value: object) -> str:
        """See :meth:`Kind.read`."""
        if not isinstance(value, str):
            raise ValueError(value)
        return feed_address(value, folder=self.folder)

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.address"}


@dataclass(frozen=True, slots=True)
class FeedTable:
    """One feed's table: the feed, whether it is polled, and ``hide``, name → what should be a query, as written."""

    feed: Feed
    enabled: bool
    hide: dict[str, object]


def feed_kinds(folder: Path) -> dict[str, Kind]:
    """The keys of a feed's table, in a file that lies in ``folder``."""
    return {
        "address": Address(folder),
        "name": Name(),
        "interval": Seconds(1, 30 * 86_400),
        "weight": WEIGHT,
        "enabled": Switch(),
        **LOGIN_KINDS,
    }


def read_feeds(value: object, reader: Reader, *, folder: Path) -> tuple[tuple[Feed, ...], tuple[Feed, ...]]:
    """The feeds of an array of tables, and those that are not enabled; see :func:`read_feed_tables`."""
    tables = _read(value, reader, feed_kinds(folder))
    return tuple(one.feed for one in tables if one.enabled), tuple(one.feed for one in tables if not one.enabled)


def read_feed_tables(value: object, reader: Reader, *, folder: Path) -> tuple[FeedTable, ...]:
    """The feeds of an array of tables, each with the queries that hide its stories.

    A feed without a right address, or with one that stood before, is left out and told of.
    """
    return _read(value, reader, feed_kinds(folder) | {"hide": Values()})


def _read(value: object, reader: Reader, kinds: dict[str, Kind]) -> tuple[FeedTable, ...]:
    feeds: dict[str, FeedTable] = {}
    for number, table in enumerate(reader.tables(value, "feeds"), 1):
        where = f"feeds[{number}]"
        good = reader.values(table, kinds, where)
        login = take_login(good, table, where, reader)
        address, written_in_it = apart(good.get("address") or "")
        if not address:
            if "address" not in table:
                reader.expected(f"{where}.address", kinds["address"].expected())
        elif address in feeds:
            reader.expected(f"{where}.address", {"expected": "expected.another_address"})
        else:
            enabled = good.pop("enabled", True)
            if login is not None and not is_web(address):
                reader.expected(f"{where}.address", {"expected": "expected.web_address"})
                login = None
            hide = {f"{where}.hide[{place}]": query for place, query in enumerate(good.pop("hide", ()), 1)}
            feed = Feed(**good | {"address": address, "login": login or written_in_it})
            feeds[address] = FeedTable(feed, enabled, hide)
    return tuple(feeds.values())


def feed_table(feed: Feed) -> Table:
    """A feed as a table that :func:`read_feeds` reads back as the same."""
    table: Table = {"address": feed.address}
    if feed.name:
        table["name"] = feed.name
    if feed.interval is not None:
        table["interval"] = duration_text(feed.interval)
    if feed.weight != 1.0:
        table["weight"] = feed.weight
    if feed.login is not None:
        table |= login_table(feed.login)
    return table
