"""Feeds as TOML tables, in ``config.toml`` and ``feeds.toml`` alike."""

from dataclasses import dataclass
from pathlib import Path

from tickertui.model.feed import Feed
from tickertui.settings.addresses import feed_address
from tickertui.settings.durations import duration_text
from tickertui.settings.kinds import Kind, Name, Seconds, Switch
from tickertui.settings.reading import Reader, Table


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


def feed_kinds(folder: Path) -> dict[str, Kind]:
    """The keys of a feed's table, in a file that lies in ``folder``."""
    return {
        "address": Address(folder),
        "name": Name(),
        "interval": Seconds(1, 30 * 86_400),
        "enabled": Switch(),
    }


def read_feeds(value: object, reader: Reader, *, folder: Path) -> tuple[Feed, ...]:
    """The feeds of an array of tables, those that are not enabled left out.

    A feed without a right address, or with one that stood before, is left out and told of.
    """
    kinds = feed_kinds(folder)
    feeds: dict[str, Feed] = {}
    for number, table in enumerate(reader.tables(value, "feeds"), 1):
        where = f"feeds[{number}]"
        good = reader.values(table, kinds, where)
        address = good.get("address")
        if address is None:
            if "address" not in table:
                reader.expected(f"{where}.address", kinds["address"].expected())
        elif address in feeds:
            reader.expected(f"{where}.address", {"expected": "expected.another_address"})
        elif good.pop("enabled", True):
            feeds[address] = Feed(**good)
    return tuple(feeds.values())


def feed_table(feed: Feed) -> Table:
    """A feed as a table that :func:`read_feeds` reads back as the same."""
    table: Table = {"address": feed.address}
    if feed.name:
        table["name"] = feed.name
    if feed.interval is not None:
        table["interval"] = duration_text(feed.interval)
    return table
