"""Where a story happens: the dateline decides; without one title and lead do, where it happens before who it is about."""

from collections.abc import Iterator, Sequence

from tickertui.model.region import NOWHERE, Location, Region
from tickertui.regions.by_dateline import by_dateline, is_nowhere
from tickertui.regions.countries import country_of, region_of_country
from tickertui.regions.cues import cues
from tickertui.regions.forms import Forms
from tickertui.regions.gazetteer import Gazetteer
from tickertui.regions.mentions import Mention, mentions
from tickertui.regions.names import Kind
from tickertui.regions.sport import is_of_sport
from tickertui.regions.telling_apart import told_apart
from tickertui.regions.unnamed import towns_named

# What the lead adds where the title names something already; more where only the lead tells where, or the title says little.
_LEAD_SHARE = 0.35
_LEAD_SHARE_WHERE = 0.5
_LEAD_SHARE_OF_LITTLE = 0.9
_LITTLE = 1.25
_ATHLETES = frozenset({Kind.PEOPLE, Kind.SEAT, Kind.ADJECTIVE})
# How much each further name of a lead counts of the one before it.
_FADING = 0.8
_TIE = 0.02


class Locator:
    """Locates with one set of tables."""

    def __init__(self, tables: Gazetteer) -> None:
        self._forms = Forms(tables)

    def locate(
        self, *, place: str, title: str, lead: str, text: str = "", language: str = "", misspelt: bool = True
    ) -> Location:
        """Where a story happens, from clean texts.

        ``place`` is the dateline's, as written, or "". ``text`` is looked at only where title and lead name nothing.
        ``language`` is a tag ("nl-BE") or "": then the texts' small words tell it. ``misspelt``: an unknown place may be
        one that is written with a letter wrong, which takes longer to find out than all the rest.
        """
        forms, spoken = self._forms, language[:2].lower()
        if place and (location := by_dateline(place, f"{title}. {lead}", forms, spoken, misspelt=misspelt)):
            return location
        in_title, in_lead = mentions(title, forms, spoken), mentions(lead, forms, spoken) if lead else []
        told = [*in_title, *in_lead]
        in_title, in_lead = (told_apart(found, told, (title, lead), forms) for found in (in_title, in_lead))
        if (where := _of_match(in_title, in_lead)) and is_of_sport(f"{title} {lead}"):
            return _best(where, [], "lead")
        if _tells(in_title):
            return _best(in_title, in_lead, "title")
        if _tells(in_lead):
            return _best(in_lead, [], "lead")
        in_text = mentions(text, forms, spoken) if text else []
        if _tells(in_text):
            return _best(told_apart(in_text, in_text, (text,), forms), [], "lead")
        if location := _by_towns(title, lead, forms):
            return location
        for kind, found in (("title", in_title), ("lead", in_lead)):
            if found:
                return Location(Region.INTERNATIONAL, (), "", "", kind, found[0].words)
        return NOWHERE if place and is_nowhere(place, forms.tables) else _by_cues(title, lead, forms, spoken)


def _of_match(in_title: Sequence[Mention], in_lead: Sequence[Mention]) -> list[Mention]:
    """Where the lead says that it happens, if the title names nobody but athletes, who compete all over the world."""
    if not in_title or any(mention.name.country and mention.name.kind not in _ATHLETES for mention in in_title):
        return []
    return [mention for mention in in_lead if mention.where and mention.name.country]


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
    kind = kind if any(mention is other for other in first) else "lead"
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
