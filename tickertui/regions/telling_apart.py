"""Which of several places of one name, and which of several people of one surname, a text means."""

from collections.abc import Sequence
from dataclasses import replace

from tickertui.regions.cues import cues
from tickertui.regions.forms import Forms
from tickertui.regions.gazetteer import Gazetteer, key_of
from tickertui.regions.mentions import Mention
from tickertui.regions.names import Kind, Name

_PEOPLE = frozenset({Kind.PEOPLE, Kind.SEAT})
_ENOUGH = 1.0


def told_apart(found: list[Mention], told: Sequence[Mention], texts: Sequence[str], forms: Forms) -> list[Mention]:
    """The mentions ``found``, where several places share a name the one in a country that is told of too.

    ``told`` are all mentions of ``texts``. "Georgia" is the American state where another American name stands by it. Of the
    towns that the tables themselves say share a name, people and a press's own words tell too: the jury in Alexandria that
    convicted Manafort sat in Virginia.
    """
    if not any("," in mention.cities or mention.words == "Georgia" for mention in found):
        return found
    return [_meant(mention, told, texts, forms) for mention in found]


def _meant(mention: Mention, told: Sequence[Mention], texts: Sequence[str], forms: Forms) -> Mention:
    others = [other for other in told if other.words != mention.words and other.name.country]
    if mention.words == "Georgia" and mention.name.country == "GE":
        is_american = any(other.name.country == "US" for other in others)
        return replace(mention, name=Name("US", Kind.PLACE)) if is_american else mention
    if "," not in mention.cities:
        return mention
    codes = mention.cities.split(",")
    code = likeliest(mention.name.country, codes, others, forms.tables)
    if code == mention.name.country and key_of(mention.words) in forms.tables.doubtful:
        people = [other.name.country for other in others]
        if code not in people:
            code = next((other for other in people if other in codes), "") or by_cues(code, codes, texts, forms, "")
    return mention if code == mention.name.country else replace(mention, name=Name(code, mention.name.kind))


def by_cues(first: str, codes: Sequence[str], texts: Sequence[str], forms: Forms, language: str) -> str:
    """The country among ``codes`` whose press's words stand in the texts, more than one and more than of the ``first``."""
    told: dict[str, float] = {}
    for cue in cues(texts, forms, language):
        told[cue.name.country] = told.get(cue.name.country, 0.0) + cue.weight
    most = max(codes, key=lambda code: told.get(code, 0.0))
    return most if told.get(most, 0.0) >= max(_ENOUGH, told.get(first, 0.0)) else first


def likeliest(first: str, codes: Sequence[str], told: Sequence[Mention], tables: Gazetteer) -> str:
    """The country among ``codes`` that is told of where the ``first`` one is not.

    A code in lower case, a much smaller town's, takes what tells datelines apart: "in Florida", not "an American".
    """
    places = [other for other in told if other.name.kind not in _PEOPLE]
    if any(other.name.country == first for other in places):
        return first
    for other in places:
        code = other.name.country
        if code in codes or (code.lower() in codes and _is_told(other, tables)):
            return code
    return first


def _is_told(mention: Mention, tables: Gazetteer) -> bool:
    hint = tables.hints.get(key_of(mention.words))
    return hint == mention.name.country and (mention.where or mention.name.kind is Kind.ADJECTIVE)
