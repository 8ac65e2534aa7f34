"""What a word tells of an event, and how much."""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tickertui.clusters.concepts import Concept, concepts, parts_of
from tickertui.clusters.numbers import is_number
from tickertui.clusters.spelling import sound, stem
from tickertui.clusters.tables import commonness

MOST_OF_A_CONCEPT = {"event": 5.0, "act": 4.0, "body": 3.5, "role": 3.5, "thing": 5.5}
"""How much sharing a concept says at most, by its kind."""
LEAST = 1.6
"""Features that tell less are left out."""
_WORDS_OF_A_STORY = 25.0
_MOST = 8.5
_PART = 0.6
_SHORTEST_HEAD = 5
"""Of a word with a capital that may be a name ("Weghorst") only such a first part makes it a compound ("Kabinetscrisis")."""
# What stands in many names: particles, and the numbers of kings and popes.
_IN_NAMES = frozenset(
    "de den der het van von zu du la le les el al bin ibn da di do dos del della mac st saint sint ii iii iv vi vii viii xi xii "
    "xiv xv xvi jr sr mr mrs ms dr sir lord lady".split()
)
_FUNCTION_WORD = 6.0
"""Words so common (Zipf) tell nothing."""
# Words of reporting: commoner in news than anywhere else.
_REPORTING = frozenset(
    (
        "say says said zegt zeggen zei meldt melden gemeld volgens aldus according officials official near amid after over during "
        "tijdens rond bij tegen nieuwe nieuw new latest laatste big grote groot zeker ruim least people mensen first eerste second "
        "tweede report reports reported source sources bronnen thousands hundreds dozens duizenden honderden tientallen scores "
        "could would will may might should wants wil moet moeten kan kunnen gaat komt blijft krijgt maakt doet weer still biggest "
        "grootste largest major hope hopes hoop call calls called faces ahead urges urge told tells vertelt seen takes take taken "
        "gets get make makes goes comes late early later eerder later next volgend volgende vorige last year years jaar"
    ).split()
)
_REPORTED = 1.8


class Told(NamedTuple):
    """A feature that a word gives: its key, how much it tells, whether it is a name."""

    key: str
    weight: float
    named: bool


@lru_cache(maxsize=1_000)
def weight_of(zipf: float, most: float = _MOST) -> float:
    """How much sharing a word tells: the negative logarithm of the chance that any story has it."""
    return min(most, -math.log(min(0.9, _WORDS_OF_A_STORY * 10 ** (zipf - 9))))


@lru_cache(maxsize=8_000)  # most words of a story are those of others
def told_by(folded: str, language: str, capital: bool, sure: bool, name: bool) -> tuple[Told, ...]:
    """The features of a folded word; ``capital``, ``sure`` and ``name`` are those of :class:`naming.Word`."""
    if folded.isdigit() or len(folded) < 2 or is_number(folded) or (capital and folded in _IN_NAMES):
        return ()
    zipf = commonness(folded, language)
    if zipf >= _FUNCTION_WORD and not sure:
        return ()
    meaning = concepts().named(folded, language)
    if meaning and (not sure or meaning.kind == "body"):
        return (_concept(meaning, folded, language),)
    parts = parts_of(folded) if language != "en" and not sure and len(folded) >= 7 and zipf < 4 else ()
    if name and parts and len(parts[0]) < _SHORTEST_HEAD:
        parts = ()
    if name and not parts:
        return (Told(sound(folded), weight_of(min(zipf, commonness(folded, ""))), named=True),)
    weight = _REPORTED if folded in _REPORTING else weight_of(zipf)
    whole = Told(sound(stem(folded, language)), weight * (_PART if parts else 1.0), named=False)
    return (whole, *_parts(parts, language))


def _parts(parts: tuple[str, ...], language: str) -> Iterator[Told]:
    for part in parts:
        if meaning := concepts().named(part, "nl"):
            yield _concept(meaning, part, language, share=_PART)
        else:
            yield Told(sound(stem(part, "nl")), weight_of(commonness(part, "nl")) * _PART, named=False)


def _concept(meaning: Concept, folded: str, language: str, share: float = 1.0) -> Told:
    weight = weight_of(commonness(folded, language), MOST_OF_A_CONCEPT[meaning.kind])
    return Told(f"c:{meaning.name}", max(LEAST, weight * share), named=False)
