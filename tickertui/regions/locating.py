"""Where a story happens: the dateline decides; without one title and lead do, where it happens before who it is about."""

from dataclasses import replace

from tickertui.model.region import NOWHERE, Location, Region
from tickertui.regions.countries import region_of_country
from tickertui.regions.gazetteer import Gazetteer, Kind, Name, gazetteer, key_of
from tickertui.regions.mentions import Mention, mentions

# What the lead adds where the title names something already.
_LEAD_SHARE = 0.35
_TIE = 0.25


def locate(*, place: str, title: str, lead: str, text: str = "", language: str = "") -> Location:
    """Where a story happens, from clean texts.

    ``place`` is the dateline's, as written, or "". ``text`` is looked at only where title and lead name nothing. The
    language makes no difference: the tables hold both.
    """
    del language
    tables = gazetteer()
    if place and (location := _by_dateline(place, f"{title}. {lead}", tables)):
        return location
    in_title, in_lead = _told_apart(mentions(title, tables)), _told_apart(mentions(lead, tables))
    if any(mention.name.country for mention in in_title):
        return _best(in_title, in_lead, "title")
    if any(mention.name.country for mention in in_lead):
        return _best(in_lead, [], "lead")
    in_text = mentions(text, tables) if text else []
    if any(mention.name.country for mention in in_text):
        return _best(in_text, [], "lead")
    for kind, found in (("title", in_title), ("lead", in_lead)):
        if found:
            return Location(Region.INTERNATIONAL, (), "", "", kind, found[0].words)
    return NOWHERE


def _told_apart(found: list[Mention]) -> list[Mention]:
    """ "Georgia" is the American state where another American name stands by it."""
    if not any(mention.name.country == "US" for mention in found):
        return found
    return [
        replace(mention, name=Name("US", Kind.PLACE)) if mention.words == "Georgia" else mention for mention in found
    ]


def _by_dateline(place: str, text: str, tables: Gazetteer) -> Location | None:
    """By the dateline's place or places; None where it is nowhere or unknown."""
    key = key_of(place)
    if any(key.startswith(nowhere) for nowhere in tables.nowhere):
        return None
    countries: list[str] = []
    for part in place.split("/"):
        if code := _country_of(part, text, tables):
            countries.append(code)
    if not countries:
        return None
    regions = tuple(dict.fromkeys(region_of_country(code) for code in countries))
    if len(regions) > 1:
        return Location(Region.INTERNATIONAL, regions, "", "", "dateline", place)
    country = countries[0] if len(set(countries)) == 1 and countries[0] != "EU" else ""
    return Location(regions[0], regions, country, _written(place), "dateline", place)


def _country_of(part: str, text: str, tables: Gazetteer) -> str:
    """The country of one place of a dateline; where several have a place of that name the text chooses."""
    name, _, hint = (piece.strip() for piece in part.partition(","))
    if hint and (told := tables.names.get(key_of(hint))) and told.country:
        return told.country
    curated = tables.names.get(key_of(name)) or tables.names.get(key_of(part))
    candidates = [curated.country] if curated and curated.country and curated.kind is not Kind.PEOPLE else []
    candidates += [code for code in tables.cities.get(key_of(name), ()) if code not in candidates]
    if len(candidates) > 1:
        told_in_text = [mention.name.country for mention in mentions(text, tables)]
        if candidates[0] not in told_in_text:
            return next((code for code in told_in_text if code in candidates), candidates[0])
    return candidates[0] if candidates else ""


def _written(place: str) -> str:
    """A dateline's place as a name in a sentence: "NEW YORK" is "New York"."""
    return place.title() if place.isupper() else place


def _best(first: list[Mention], second: list[Mention], kind: str) -> Location:
    """The region that weighs most; INTERNATIONAL where several weigh the same."""
    weights: dict[Region, float] = {}
    for share, found in ((1.0, first), (_LEAD_SHARE, second)):
        for mention in found:
            if mention.name.country:
                region = region_of_country(mention.name.country)
                weights[region] = weights.get(region, 0.0) + share * mention.weight
    ranked = sorted(weights, key=lambda region: -weights[region])
    top = [region for region in ranked if weights[ranked[0]] - weights[region] < _TIE]
    if len(top) > 1:
        words = ", ".join(dict.fromkeys(mention.words for mention in first if mention.name.country))
        return Location(Region.INTERNATIONAL, tuple(top), "", "", kind, words)
    deciding = max(
        (
            mention
            for mention in (*first, *second)
            if mention.name.country and region_of_country(mention.name.country) is top[0]
        ),
        key=lambda mention: mention.weight,
    )
    country = deciding.name.country if deciding.name.country != "EU" else ""
    place = deciding.words if deciding.name.kind is Kind.PLACE else ""
    return Location(top[0], (top[0],), country, place, kind, deciding.words)
