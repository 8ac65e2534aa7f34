"""The names that a text mentions, in order, and how much each says about where the story happens."""

from collections.abc import Sequence
from dataclasses import dataclass

from tickertui.regions.forms import Forms
from tickertui.regions.names import Kind, Name
from tickertui.regions.names_at import is_a_word, is_person, is_titled, is_told_by_the_next, names_at
from tickertui.regions.standing import ABOUT, WHERE, Token, is_joined, is_of_an_event, is_traveller, standing, tokens

_FIRST = 0.6
_TRAVELLER = -0.8
_SIDE = 0.3
_EVENT = 0.8
_PEOPLE = frozenset({Kind.PEOPLE, Kind.SEAT})
_DUTCH = frozenset(
    (
        "de het een van voor met bij op naar te zijn niet ook uit aan en na om tegen door wil heeft wint wordt worden weer "
        "meer geen nog wel mag moet kan gaat krijgt maar dat ik hij zij wij ze er als dan toch al alle twee drie jaar eerste "
        "tijdens zonder sinds mensen hebben deze dit die zich hun haar werd waren zo veel onder vrouw nieuwe hoe waarom wie wat"
    ).split()
)
_ENGLISH = frozenset(
    (
        "the a of for with to and is are by at from his her as after on says has be who new how why what when it its they "
        "their she we you this that have had been but could would were more than about up down out into off not no may can "
        "an say dies killed charged found years year woman two three first people amid back against between before"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text: what it says there (``weight``), the words as written, and whether it tells where (``in`` …).

    ``cities`` are the countries that have a city of that name, joined by ",".
    """

    name: Name
    words: str
    weight: float
    where: bool
    cities: str = ""


def language_of(words: Sequence[Token]) -> str:
    """The language of a text by its small words: "nl", "en", or "" where they do not tell."""
    found = {word.lower for word in words}
    dutch, english = len(found & _DUTCH), len(found & _ENGLISH)
    return "nl" if dutch > english else "en" if english > dutch else ""


def mentions(text: str, forms: Forms, language: str = "") -> list[Mention]:
    """The names that ``text`` mentions, in order. The first one, which mostly acts, counts a little more."""
    words = tokens(text)
    language = language or language_of(words)
    titled = is_titled(words)
    found: list[Mention] = []
    named: set[int] = set()
    end_before = -1
    at = 0
    while at < len(words):
        count, names, cities = names_at(words, at, text, forms, language, named)
        if count == 1 and names and is_a_word(words, at, forms, titled):
            names = ()
        if not names or names[0].kind is Kind.NOTHING or is_person(words, at, count, names[0], forms, titled):
            at += max(count, 1)
            continue
        if is_told_by_the_next(words, at + count, names[0], forms):
            named.update(range(at, at + count))
            at += count
            continue
        added = standing(words, at, named)
        end = words[at + count - 1].end
        spoken = text[words[at].start : end].rstrip("'’")
        joined = bool(found) and is_joined(words, end_before, at)
        for index, name in enumerate(names):
            weight, where = _weight(name, added)
            if (name.kind is Kind.ADJECTIVE or name.exact) and is_traveller(words, at + count):
                weight, where = name.kind.value + _TRAVELLER, False
            if name.kind is Kind.PLACE and is_of_an_event(words, at + count):
                weight += _EVENT
            if not found and weight > name.kind.value - 1:
                weight += _FIRST
            if found and (index or joined) and found[-1].name.country and name.country:
                found, weight = _side_by_side(found, weight, at == end_before, names, name)
            found.append(Mention(name, spoken, weight, where, cities))
        named.update(range(at, at + count))
        at += count
        end_before = at
    return found


def _weight(name: Name, added: float) -> tuple[float, bool]:
    if name.kind is Kind.GLOBE:
        return name.kind.value, False
    if added == ABOUT:
        return max(name.kind.value + ABOUT, _SIDE), False
    if name.kind in _PEOPLE and added > 0:
        added = 0.0
    return name.kind.value + added, added >= WHERE


def _side_by_side(
    found: list[Mention], weight: float, touching: bool, names: tuple[Name, ...], name: Name
) -> tuple[list[Mention], float]:
    """Two names joined by "en" weigh the same; of two that touch the second says what it is: a "Turkse Nederlander"."""
    last = found[-1]
    if touching and len(names) == 1 and last.name.kind is Kind.ADJECTIVE and name.kind is Kind.ADJECTIVE:
        lowered = Mention(last.name, last.words, min(last.weight, _SIDE), last.where, last.cities)
        return [*found[:-1], lowered], max(weight, last.weight)
    if touching and len(names) == 1:
        return found, weight
    both = max(last.weight, weight)
    return [*found[:-1], Mention(last.name, last.words, both, last.where, last.cities)], both
