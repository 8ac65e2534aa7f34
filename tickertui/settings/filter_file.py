"""``filters.toml``: the filter in force and the named ones."""

import itertools
from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from tickertui.model.filter import EVERYTHING, Filter, SavedFilters
from tickertui.model.region import REGIONS, Region
from tickertui.query import QueryError, parse_query
from tickertui.settings.kinds import Kind, Name, Names
from tickertui.settings.own_files import OwnFile
from tickertui.settings.reading import Reader, Table


@dataclass(frozen=True, slots=True)
class RegionNames:
    """A list of regions by their Dutch names."""

    def read(self, value: object) -> frozenset[Region]:
        """See :meth:`Kind.read`."""
        return frozenset(Region(name) for name in Names().read(value))

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.regions", "words": ", ".join(region.value for region in REGIONS)}


_FILTER: dict[str, Kind] = {"regions": RegionNames(), "text": Name(), "agencies": Names(), "feeds": Names()}
_NAMED: dict[str, Kind] = {"name": Name(), **_FILTER}


class FilterFile(OwnFile[SavedFilters]):
    """The file with the user's filters."""

    heading = "tickertui: filters"

    def _from_table(self, table: Table, reader: Reader) -> SavedFilters:
        for name in table:
            if name not in ("active", "named"):
                reader.unknown(name, ("active", "named"))
        named: dict[str, Filter] = {}
        for number, item in enumerate(reader.tables(table.get("named", []), "named"), 1):
            good = reader.values(item, _NAMED, f"named[{number}]")
            if good.get("name"):
                name = _unused(good.pop("name"), named)
                named[name] = _filter_from(good, f'named "{name}"', reader)
            else:
                reader.expected(f"named[{number}].name", Name().expected())
        active = _filter_from(reader.values(table.get("active", {}), _FILTER, "active"), "active", reader)
        return SavedFilters(active, tuple(named.items()))

    def _table(self, value: SavedFilters) -> dict[str, Any]:
        return {
            "active": _filter_table(value.active),
            "named": [{"name": name, **_filter_table(filter)} for name, filter in value.named],
        }


def _unused(name: str, taken: Container[str]) -> str:
    """The name, with a number where an earlier filter has it: neither is lost."""
    numbered = (f"{name} ({number})" for number in itertools.count(2))
    return name if name not in taken else next(one for one in numbered if one not in taken)


def _filter_from(good: Table, where: str, reader: Reader) -> Filter:
    """The filter; a text that is no query is told of and stays, so that it can be mended."""
    try:
        parse_query(good.get("text", EVERYTHING.text))
    except QueryError as error:
        reader.broken_filter(where, error)
    sets = {key: frozenset(good[key]) for key in ("regions", "agencies", "feeds") if key in good}
    return Filter(text=good.get("text", EVERYTHING.text), **sets)


def _filter_table(filter: Filter) -> dict[str, Any]:
    return {
        "regions": [region.value for region in REGIONS if region in filter.regions],
        "text": filter.text,
        "agencies": sorted(filter.agencies),
        "feeds": sorted(filter.feeds),
    }
