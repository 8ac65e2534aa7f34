"""The names that a text mentions, in order, and how much each says about where the story happens."""

from dataclasses import dataclass

from tickertui.regions.forms import Forms
from tickertui.regions.gazetteer import Kind, Name, key_of
from tickertui.regions.standing import ABOUT, WHERE, Token, is_joined, is_traveller, standing, tokens

_FIRST = 0.6
_TRAVELLER = -0.8
_SIDE = 0.3
_PEOPLE = frozenset({Kind.PEOPLE, Kind.SEAT})
_PLACES = frozenset({Kind.PLACE, Kind.COUNTRY, Kind.AREA})
_LOWER = frozenset(
    {"wereldwijd", "wereldwijde", "worldwide", "global", "globally", "wereld", "klimaattop", "paus", "pope"}
)
_DUTCH = frozenset("de het een van voor met bij op naar te zijn niet ook uit aan en na om tegen door wil heeft".split())
_ENGLISH = frozenset("the a of for with to and is are by at from his her as after over on says has be who new".split())
# English months and days after "in" and "on", and words that are towns somewhere.
_NO_TOWNS = frozenset(
    (
        "january february march april may june july august september october november december monday tuesday wednesday "
        "thursday friday saturday sunday parliament congress court english christmas man mobile reading bath of the los las "
        "san santa police prison school war peace oorlog kerst pasen police trump university best goes plan open april "
        "union victory hope commerce liberty independence league first second third"
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


def language_of(words: list[Token]) -> str:
    """The language of a text by its small words: "nl", "en", or "" where they do not tell."""
    found = {word.lower for word in words}
    dutch, english = len(found & _DUTCH), len(found & _ENGLISH)
    return "nl" if dutch > english else "en" if english > dutch else ""


def mentions(text: str, forms: Forms, language: str = "") -> list[Mention]:
    """The names that ``text`` mentions, in order. The first one, which mostly acts, counts a little more."""
    words = tokens(text)
    language = language or language_of(words)
    titled = _is_titled(words)
    found: list[Mention] = []
    named: set[int] = set()
    end_before = -1
    at = 0
    while at < len(words):
        count, names, cities = _names_at(words, at, text, forms, language, named)
        if not names or names[0].kind is Kind.NOTHING or _is_person(words, at, count, names[0], forms, titled):
            at += max(count, 1)
            continue
        if _is_told_by_the_next(words, at + count, names[0], forms):
            named.update(range(at, at + count))
            at += count
            continue
        added = standing(words, at, named)
        end = words[at + count - 1].end
        spoken = text[words[at].start : end].rstrip("'’")
        joined = bool(found) and is_joined(words, end_before, at)
        for index, name in enumerate(names):
            weight, where = _weight(name, added)
            if name.kind is Kind.ADJECTIVE and is_traveller(words, at + count):
                weight += _TRAVELLER
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


def _names_at(
    words: list[Token], at: int, text: str, forms: Forms, language: str, named: set[int]
) -> tuple[int, tuple[Name, ...], str]:
    """How many words the name that begins here has, what it is, and the cities of that name."""
    word = words[at]
    tables = forms.tables
    if not word.text[0].isupper():
        if word.lower in _LOWER:
            return 1, forms.names(word.text, language), ""
        if not (word.text[:2] in ("al", "el", "'s") or "-" in word.text):
            return 0, (), ""
    longest = tables.longest.get(key_of(word.text), 1)
    if longest > 1:
        for count in range(min(longest, len(words) - at), 1, -1):
            if words[at + count - 2].pause and words[at + count - 2].text[-1:].islower():
                continue
            name = forms.phrase(text[word.start : words[at + count - 1].end], language)
            if name is not None:
                return (
                    count,
                    (name,),
                    ",".join(tables.countries_of(key_of(text[word.start : words[at + count - 1].end]))),
                )
    if names := forms.names(word.text, language):
        return 1, names, ",".join(tables.countries_of(key_of(word.text))) if names[0].kind is Kind.PLACE else ""
    if word.text[0].isupper() and standing(words, at, named) >= WHERE:
        for count in (3, 2, 1):
            if at + count > len(words) or not words[at + count - 1].text[0].isupper():
                continue
            key = key_of(text[word.start : words[at + count - 1].end])
            if key not in _NO_TOWNS and (cities := tables.countries_of(key)):
                return count, (Name(cities[0], Kind.TOWN),), ",".join(cities)
    return 0, (), ""


def _is_titled(words: list[Token]) -> bool:
    """Whether (nearly) all words are capitalised, as in American headlines."""
    return len(words) > 3 and sum(word.text[0].isupper() for word in words) > 0.7 * len(words)


def _is_person(words: list[Token], at: int, count: int, name: Name, forms: Forms, titled: bool) -> bool:
    """Whether a place's name is a person's here: "Michael Jordan", "Paris Hilton"."""
    if count > 1 or name.kind not in _PLACES:
        return False
    first_names = forms.tables.first_names
    if at and not words[at - 1].pause and words[at - 1].text[0].isupper() and words[at - 1].lower in first_names:
        return True
    if titled or words[at].pause or at + 1 >= len(words) or key_of(words[at].text) not in first_names:
        return False
    following = words[at + 1]
    return (
        following.text[0].isupper()
        and not following.text.isupper()
        and not forms.names(following.text, "")
        and following.lower not in _OFFICES
    )


_OFFICES = frozenset(
    "king prime minister president police court government army supreme election state governor".split()
)


def _is_told_by_the_next(words: list[Token], at: int, name: Name, forms: Forms) -> bool:
    """Whether a name is made precise by what follows: in "Athens, Ohio" it is Ohio that tells where."""
    if name.kind not in (Kind.PLACE, Kind.TOWN) or at >= len(words) or not words[at - 1].pause:
        return False
    last, following = words[at - 1], words[at]
    if following.start - last.end != 2 or not following.text[0].isupper():
        return False
    told = forms.names(following.text, "")
    return bool(told) and told[0].country != name.country and key_of(following.text) in forms.tables.hints
