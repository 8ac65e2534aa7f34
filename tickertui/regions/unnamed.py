"""What is left to go by where no text names a place that is known: towns that nothing tells are towns."""

from collections.abc import Iterator, Sequence

from tickertui.regions.forms import Forms
from tickertui.regions.mentions import Mention
from tickertui.regions.names import Kind, Name
from tickertui.regions.names_at import is_titled, town_at
from tickertui.regions.standing import Token, tokens

_TOWN = 1.0
_SMALL_TOWN = 0.6
# Here most small towns have the names of people.
_SURNAMES = frozenset("US GB CA AU NZ IE ZA".split())


def towns_named(text: str, forms: Forms) -> list[Mention]:
    """The towns that stand in a text, whether or not "in" is before them."""
    words = tokens(text)
    if is_titled(words):
        return []
    return list(_towns(words, text, forms))


def _towns(words: Sequence[Token], text: str, forms: Forms) -> Iterator[Mention]:
    at = 0
    while at < len(words):
        count, cities = _town_here(words, at, text, forms)
        if cities:
            spoken = text[words[at].start : words[at + count - 1].end]
            weight = _TOWN if forms.tables.large_countries_of(spoken.lower()) else _SMALL_TOWN
            yield Mention(Name(cities[0], Kind.TOWN), spoken, weight, False)
        at += max(count, 1)


def _town_here(words: Sequence[Token], at: int, text: str, forms: Forms) -> tuple[int, list[str]]:
    word = words[at]
    if not word.text[0].isupper() or len(word.text) < 3 or word.lower in forms.tables.first_names:
        return 0, []
    if forms.names(word.text, ""):
        return 1, []
    before = words[at - 1] if at and not words[at - 1].pause else None
    if before is not None and before.text[0].isupper():
        return 0, []
    count, _, found = town_at(words, at, text, forms)
    cities = found.split(",") if found else []
    spoken = text[word.start : words[at + count - 1].end] if count else ""
    if count > 1 and forms.names(spoken, ""):  # it means something else: the United Nations' dateline is a place
        return count, []
    if count == 1 and (forms.tables.is_word(word.lower) or (cities and cities[0] in _SURNAMES)):
        return count, []
    return count, cities
