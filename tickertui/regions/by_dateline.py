"""Where a story happens by the dateline's place or places, as written."""

from collections.abc import Iterator

from tickertui.model.region import Location, Region
from tickertui.regions.countries import country_of, region_of_country
from tickertui.regions.forms import Forms
from tickertui.regions.gazetteer import Gazetteer, key_of
from tickertui.regions.mentions import mentions
from tickertui.regions.misspelt import nearly
from tickertui.regions.names import Kind
from tickertui.regions.telling_apart import by_cues, likeliest

_HEIRS = {
    "RU": tuple("RU UA BY MD LT LV EE GE AM AZ KZ UZ TM KG TJ".split()),
    "RS": tuple("RS HR SI BA ME MK XK".split()),
}
_SAINTS = (("sint ", "st "), ("saint ", "st "), ("st ", "saint "), ("st ", "sint "))


def by_dateline(place: str, text: str, forms: Forms, language: str, *, misspelt: bool = True) -> Location | None:
    """Where a story with that dateline happens, ``text`` being what follows; None where the place is nowhere or unknown.

    ``misspelt``: it may be one that is written with a letter wrong.
    """
    tables = forms.tables
    if is_nowhere(place, tables):
        return None
    found = [code for part in place.split("/") if (code := _country_of(part, text, forms, language, misspelt))]
    if not found:
        name = tables.named(key_of(place))
        is_world = name is not None and name.kind is Kind.WORLD
        return Location(Region.INTERNATIONAL, (), "", "", "dateline", place) if is_world else None
    regions = tuple(dict.fromkeys(region_of_country(code) for code in found))
    if len(regions) > 1:
        return Location(Region.INTERNATIONAL, regions, "", "", "dateline", place)
    country = country_of(found[0]) if len(set(found)) == 1 else ""
    return Location(regions[0], regions, country, _written(place), "dateline", place)


def is_nowhere(place: str, tables: Gazetteer) -> bool:
    """Whether a dateline's place is a ship, a plane, a sea."""
    key = key_of(place)
    return key.startswith(tuple(tables.nowhere)) and key not in tables.cities


def _country_of(part: str, text: str, forms: Forms, language: str, misspelt: bool) -> str:
    """The country of one place of a dateline; where several have a place of that name the text chooses."""
    name, _, hint = (piece.strip() for piece in part.partition(","))
    key, tables = key_of(name), forms.tables
    if hint and (told := _by_hint(key_of(hint), tables)):
        return _since(told, key, tables)
    candidates = [code for spelling in _spellings(key) for code in _candidates(spelling, tables)]
    candidates = candidates or next((found for part in _shorter(key) if (found := _candidates(part, tables))), [])
    if not candidates:
        return _misspelt(key, text, forms, language) if misspelt else ""
    first, *others = dict.fromkeys(candidates)
    if not others:
        return first.upper()
    code = likeliest(first.upper(), others, mentions(text, forms, language), tables)
    if code == first.upper() and key in tables.doubtful:
        return by_cues(code, others, [text], forms, language)
    return code


def _misspelt(key: str, text: str, forms: Forms, language: str) -> str:
    """The country of a place that is one letter from what is written, unless the text tells of others only."""
    code = nearly(key, forms.tables)
    told = {mention.name.country for mention in mentions(text, forms, language)} - {""} if code else set()
    return code if not told or code in told else ""


def _since(told: str, key: str, tables: Gazetteer) -> str:
    """The country today of a place in a state that fell apart: "ALMA-ATA, Soviet Union" is Kazakhstan's."""
    heirs = _HEIRS.get(told, ())
    return next((code for code in map(str.upper, _candidates(key, tables)) if code in heirs), told)


def _by_hint(key: str, tables: Gazetteer) -> str:
    """The country of what follows a dateline's place: "Ore.", "Afghanistan"."""
    if told := tables.hints.get(key):
        return told
    name = tables.named(key, "en") or tables.named(key)
    return name.country if name else ""


def _candidates(key: str, tables: Gazetteer) -> list[str]:
    """The countries that have a place with this key, the likeliest first; a small town's in lower case."""
    curated = tables.named(key)
    found = [curated.country] if curated and curated.country and curated.kind not in (Kind.PEOPLE, Kind.SEAT) else []
    towns = tables.cities.get(key) or tables.towns.countries(key)
    return found + [code for code in towns.split(",") if code and code.upper() not in found]


def _spellings(key: str) -> Iterator[str]:
    """The ways a dateline's place may stand in the tables: hyphens, apostrophes and "Saint" are not the same everywhere."""
    plain = key.replace("-", " ").replace("'", "")
    yield from dict.fromkeys((key, plain, key.replace(" ", "-"), plain.replace(" ", "")))
    for long, short in _SAINTS:
        if plain.startswith(long):
            yield short + plain.removeprefix(long)
            yield (short + plain.removeprefix(long)).replace(" ", "-")


def _shorter(key: str) -> Iterator[str]:
    """What is left of a dateline's place without what may stand before or after it: "GAZA-STAD", "EILAND BALI"."""
    plain = key.replace("-", " ").replace("'", "")
    for ending in (" stad", " city", " town", " dc", " eiland", " island", " aan zee"):
        if plain.endswith(ending):
            yield plain.removesuffix(ending)
    for beginning in (
        "de ",
        "het ",
        "eiland ",
        "provincie ",
        "deelstaat ",
        "district ",
        "bij ",
        "near ",
        "noord ",
        "zuid ",
        "oost ",
        "west ",
    ):
        if plain.startswith(beginning):
            yield plain.removeprefix(beginning)
    for joint in (" en ", " and ", " bij ", " aan ", "-"):
        if joint in key:
            yield key.split(joint, maxsplit=1)[0]


def _written(place: str) -> str:
    """A dateline's place as a name in a sentence: "NEW YORK" is "New York"."""
    return place.title() if place.isupper() else place
