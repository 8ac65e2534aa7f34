"""The user's rules over stories, each with a query: which are hidden, which count for more or less in what leads."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from tickertui.model.credentials import without_user
from tickertui.model.feed import Feed
from tickertui.model.lead import WeightRule
from tickertui.model.listing import HideRule
from tickertui.model.text import fold
from tickertui.settings.feed_tables import WEIGHT, FeedTable
from tickertui.settings.kinds import Kind, Name, QueryText
from tickertui.settings.reading import Reader, Table

Rule = TypeVar("Rule")

# All are one condition in the store: with the longest query in each they have fewer values than SQLite takes (32,766).
_MOST_RULES = 80


def read_hide_rules(
    value: object, tables: Sequence[FeedTable], more: Sequence[Feed], reader: Reader
) -> tuple[HideRule, ...]:
    """The rules under ``[[hide]]``, and after them those in the tables of feeds.

    ``feed`` names a feed of ``tables`` or ``more``, or any web address. A rule in which anything is wrong is left out
    and told of.
    """
    feeds = [*(table.feed for table in tables), *more]
    rules: list[HideRule] = []
    for where, good in _right(value, "hide", {"query": QueryText()}, {"feed": Name()}, reader):
        rules += [HideRule(good["query"], feed) for feed in _addresses(good.get("feed", ""), feeds, where, reader)]
    for one in tables:
        for where, query in one.hide.items():
            if (found := reader.value(query, QueryText(), where)) is not None:
                rules.append(HideRule(found, one.feed.address))
    return _few(rules, "hide", reader)


def read_weight_rules(value: object, reader: Reader) -> tuple[WeightRule, ...]:
    """The rules under ``[[weight]]``; one in which anything is wrong is left out and told of."""
    needed: dict[str, Kind] = {"query": QueryText(), "weight": WEIGHT}
    rules = [WeightRule(**good) for _, good in _right(value, "weight", needed, {}, reader)]
    return _few(rules, "weight", reader)


def _right(
    value: object, name: str, needed: Mapping[str, Kind], optional: Mapping[str, Kind], reader: Reader
) -> Iterator[tuple[str, Table]]:
    """The tables in which everything is right, with their names: half a rule would hide what it was not meant to."""
    for number, table in enumerate(reader.tables(value, name), 1):
        where = f"{name}[{number}]"
        good = reader.values(table, {**needed, **optional}, where)
        for key in (key for key in needed if key not in table):
            reader.expected(f"{where}.{key}", needed[key].expected())
        if good.keys() == table.keys() and needed.keys() <= good.keys():
            yield where, good


def _addresses(name: str, feeds: Sequence[Feed], where: str, reader: Reader) -> list[str]:
    """The addresses of the feeds called ``name`` or that it is the address of; [""], all feeds, where it is empty."""
    if not name.strip():
        return [""]
    address = without_user(name)
    found = [feed.address for feed in feeds if feed.address == address or (feed.name and fold(feed.name) == fold(name))]
    if not found and name.lower().startswith(("http://", "https://")):  # of its stories there may be some still
        found = [address]
    if not found:
        reader.unknown_feed(where, name)
    return found


def _few(rules: list[Rule], name: str, reader: Reader) -> tuple[Rule, ...]:
    if len(rules) > _MOST_RULES:
        reader.expected(name, {"expected": "expected.fewer_rules", "most": f"{_MOST_RULES}"})
    return tuple(rules[:_MOST_RULES])
