"""Where a story happens: the dateline decides; without one title and lead do, where it happens before who it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tickertui.model.region import NOWHERE, Location, Region
from tickertui.regions.countries import country_of, region_of_country
from tickertui.regions.forms import Forms
from tickertui.regions.gazetteer import Gazetteer, key_of
from tickertui.regions.mentions import Mention, mentions
from tickertui.regions.names import Kind, Name
from tickertui.regions.unnamed import cues, towns_named

# What the lead adds where the title names something already; more where only the lead tells where, or the title says little.
_LEAD_SHARE = 0.35
_LEAD_SHARE_WHERE = 0.5
_LEAD_SHARE_OF_LITTLE = 0.9
_LITTLE = 1.25
# How much each further name of a lead counts of the one before it.
_FADING = 0.8
_TIE = 0.02
_PEOPLE = frozenset({Kind.PEOPLE, Kind.SEAT})
_HEIRS = {
    "RU": tuple("RU UA BY MD LT LV EE GE AM AZ KZ UZ TM KG TJ".split()),
    "RS": tuple("RS HR SI BA ME MK XK".split()),
}


class Locator:
    """Locates with one set of tables."""

    def __init__(self, tables: Gazetteer) -> None:
        self._forms = Forms(tables)

    def locate(self, *, place: str, title: str, lead: str, text: str = "", language: str = "") -> Location:
        """Where a story happens, from clean texts.

        ``place`` is the dateline's, as written, or "". ``text`` is looked at only where title and lead name nothing.
        ``language`` is a tag ("nl-BE") or "": then the texts' small words tell it.
        """
        forms, spoken = self._forms, language[:2].lower()
        if place and (location := _by_dateline(place, f"{title}. {lead}", forms, spoken)):
            return location
        in_title, in_lead = mentions(title, forms, spoken), mentions(lead, forms, spoken) if lead else []
        told = [*in_title, *in_lead]
        in_title, in_lead = _told_apart(in_title, told), _told_apart(in_lead, told)
        if _tells(in_title):
            return _best(in_title, in_lead, "title")
        if _tells(in_lead):
            return _best(in_lead, [], "lead")
        in_text = mentions(text, forms, spoken) if text else []
        if _tells(in_text):
            return _best(_told_apart(in_text, in_text), [], "lead")
        if location := _by_towns(title, lead, forms):
            return location
        for kind, found in (("title", in_title), ("lead", in_lead)):
            if found:
                return Location(Region.INTERNATIONAL, (), "", "", kind, found[0].words)
        return _by_cues(title, lead, forms, spoken)


def _tells(found: Sequence[Mention]) -> bool:
    return any(mention.name.country for mention in found)


def _by_towns(title: str, lead: str, forms: Forms) -> Location | None:
    """By small towns that nothing tells are towns."""
    in_title, in_lead = towns_named(title, forms), towns_named(lead, forms)
    if in_title:
        return _best(in_title, in_lead, "title")
    return _best(in_lead, [], "lead") if in_lead else None


def _by_cues(title: str, lead: str, forms: Forms, language: str) -> Location:
    """By the words of one country's press."""
    in_title, both = cues([title], forms, language), cues([title, lead], forms, language)
    return _best(both, [], "title" if in_title else "lead") if both else NOWHERE


def _told_apart(found: list[Mention], told: Sequence[Mention]) -> list[Mention]:
    """The mentions, where several places share a name the one in a country that is told of too.

    "Georgia" is the American state where another American name stands by it.
    """
    if len({mention.name.country for mention in told if mention.name.country}) < 2:
        return found
    return [_meant(mention, [other for other in told if other.words != mention.words]) for mention in found]


def _meant(mention: Mention, others: Sequence[Mention]) -> Mention:
    if (
        mention.words == "Georgia"
        and mention.name.country == "GE"
        and any(other.name.country == "US" for other in others)
    ):
        return replace(mention, name=Name("US", Kind.PLACE))
    if "," not in mention.cities:
        return mention
    told = {other.name.country for other in others if other.name.kind not in _PEOPLE}
    if mention.name.country in told:
        return mention
    code = next((code for code in mention.cities.split(",") if code in told), mention.name.country)
    return replace(mention, name=Name(code, mention.name.kind))


def _by_dateline(place: str, text: str, forms: Forms, language: str) -> Location | None:
    """By the dateline's place or places; None where it is nowhere or unknown."""
    tables = forms.tables
    key = key_of(place)
    if key.startswith(tuple(tables.nowhere)) and key not in tables.cities:
        return None
    found = [code for part in place.split("/") if (code := _country_of(part, text, forms, language))]
    if not found:
        return None
    regions = tuple(dict.fromkeys(region_of_country(code) for code in found))
    if len(regions) > 1:
        return Location(Region.INTERNATIONAL, regions, "", "", "dateline", place)
    country = country_of(found[0]) if len(set(found)) == 1 else ""
    return Location(regions[0], regions, country, _written(place), "dateline", place)


def _country_of(part: str, text: str, forms: Forms, language: str) -> str:
    """The country of one place of a dateline; where several have a place of that name the text chooses."""
    name, _, hint = (piece.strip() for piece in part.partition(","))
    if hint and (told := _by_hint(key_of(hint), forms.tables)):
        return _since(told, key_of(name), forms.tables)
    for key in _spellings(key_of(name)):
        candidates = _candidates(key, forms.tables)
        if len(candidates) > 1:
            told_in_text = [mention.name.country for mention in mentions(text, forms, language)]
            if candidates[0] not in told_in_text:
                return next((code for code in told_in_text if code in candidates), candidates[0])
        if candidates:
            return candidates[0]
    return ""


def _since(told: str, key: str, tables: Gazetteer) -> str:
    """The country today of a place in a state that fell apart: "ALMA-ATA, Soviet Union" is Kazakhstan's."""
    heirs = _HEIRS.get(told, ())
    return next((code for code in _candidates(key, tables) if code in heirs), told)


def _by_hint(key: str, tables: Gazetteer) -> str:
    """The country of what follows a dateline's place: "Ore.", "Afghanistan"."""
    if told := tables.hints.get(key):
        return told
    name = tables.named(key, "en") or tables.named(key)
    return name.country if name else ""


def _candidates(key: str, tables: Gazetteer) -> list[str]:
    curated = tables.named(key)
    found = [curated.country] if curated and curated.country and curated.kind not in (Kind.PEOPLE, Kind.SEAT) else []
    return found + [code for code in tables.countries_of(key) if code not in found]


def _spellings(key: str) -> Iterator[str]:
    """The ways a dateline's place may stand in the tables: hyphens, apostrophes and "-STAD" are not the same everywhere."""
    yield key
    plain = key.replace("-", " ").replace("'", "")
    yield plain
    yield key.replace(" ", "-")
    yield plain.replace(" ", "")
    for long, short in (("sint ", "st "), ("saint ", "st "), ("st ", "saint "), ("st ", "sint ")):
        if plain.startswith(long):
            yield short + plain.removeprefix(long)
            yield (short + plain.removeprefix(long)).replace(" ", "-")
    for ending in (" stad", " city", " town", " dc", " eiland", " island", " aan zee"):
        if plain.endswith(ending):
            yield plain.removesuffix(ending)
    for beginning in (
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


def _best(first: list[Mention], second: list[Mention], kind: str) -> Location:
    """The region that weighs most; INTERNATIONAL where several weigh the same."""
    weights: dict[Region, float] = {}
    deciding: dict[Region, tuple[float, Mention]] = {}
    for mention, weight in (*_of_first(first, kind), *_of_second(first, second)):
        region = region_of_country(mention.name.country)
        weights[region] = weights.get(region, 0.0) + weight
        if weight > deciding.get(region, (-9.0, mention))[0] or region not in deciding:
            deciding[region] = (weight, mention)
    top = max(weights.values())
    best = [region for region, weight in weights.items() if top - weight < _TIE]
    if len(best) > 1 or best[0] is Region.INTERNATIONAL:
        words = ", ".join(dict.fromkeys(deciding[region][1].words for region in best))
        regions = tuple(region for region in best if region is not Region.INTERNATIONAL)
        return Location(Region.INTERNATIONAL, regions, "", "", kind, words)
    mention = deciding[best[0]][1]
    place = mention.words if mention.name.kind in (Kind.PLACE, Kind.TOWN) else ""
    return Location(best[0], (best[0],), country_of(mention.name.country), place, kind, mention.words)


def _placing(found: Sequence[Mention]) -> list[Mention]:
    return [mention for mention in found if mention.name.country or mention.name.kind is Kind.GLOBE]


def _of_first(found: list[Mention], kind: str) -> Iterator[tuple[Mention, float]]:
    """What each mention of the deciding text counts; a lead's later ones count less."""
    share = 1.0
    for mention in _placing(found):
        yield mention, mention.weight * share
        if kind == "lead":
            share *= _FADING


def _of_second(first: list[Mention], second: list[Mention]) -> Iterator[tuple[Mention, float]]:
    """What the lead adds to the title."""
    heaviest = max((mention.weight for mention in first if mention.name.country), default=0.0)
    told_where = any(mention.where for mention in first)
    fade = 1.0
    told_in_lead = any(mention.where for mention in second)
    for mention in _placing(second):
        if told_in_lead and mention.name.kind is Kind.ADJECTIVE and not mention.where:
            continue  # "De Noor won in Almaty": who it is about is told already
        share = _LEAD_SHARE_OF_LITTLE if heaviest < _LITTLE else _LEAD_SHARE
        if mention.where and not told_where:
            share = max(share, _LEAD_SHARE_WHERE)
        yield mention, mention.weight * share * fade
        fade *= _FADING
