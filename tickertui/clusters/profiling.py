"""A story's features: what it is compared by."""

import sys
from dataclasses import dataclass, field
from datetime import datetime

from tickertui.clusters.addresses import same_address
from tickertui.clusters.concepts import concepts
from tickertui.clusters.genre import Genre, genre_of
from tickertui.clusters.lands import places
from tickertui.clusters.naming import WORD, Word, known_names, most_said, words_of
from tickertui.clusters.numbers import numbers
from tickertui.clusters.signature import signature
from tickertui.clusters.spelling import sound
from tickertui.clusters.tables import commonness
from tickertui.clusters.telling import LEAST, MOST_OF_A_CONCEPT, told_by, weight_of
from tickertui.model.region import NOWHERE, Location

MOST_FEATURES = 80
_MOST_SPOKEN = 20
_LONGEST_TITLE, _LONGEST_LEAD = 300, 420
_FIRST_NAME = 0.35
"""A name before another is mostly a person's first name: it tells little that the second does not."""
# Countries that so many stories tell of that sharing one says little; the rest say more.
_COMMON_LANDS = {
    "US": 1.8, "NL": 1.2, "GB": 2.2, "RU": 2.0, "UA": 2.0, "IL": 2.2, "CN": 2.4, "FR": 2.6, "DE": 2.6, "BE": 2.2,
    "PS": 2.4, "IR": 2.4, "EU": 1.8, "145": 1.5,
}  # fmt: skip
_LAND = 4.0


@dataclass(frozen=True, slots=True)
class Profile:
    """What a story is compared by; everything in it is bounded and made of plain values.

    ``when`` is in seconds since 1970, None where unknown. ``weights`` gives for each feature how much it tells: words
    as they sound, "c:" a concept, "@" a country, "#" a number. ``title`` are those of the title (``title_weight`` in
    all), ``names`` those that are names, ``title_names`` those that are both. ``spots`` are places of towns' size,
    ``lands`` all countries told of. ``figures`` are numbers by kind, ``spoken`` the most telling features as the story writes them,
    ``marks`` the text's signature.
    """

    feed: str
    language: str
    when: float | None
    address: str
    genre: Genre
    weights: dict[str, float]
    title: frozenset[str]
    names: frozenset[str]
    title_weight: float
    title_names: frozenset[str]
    lands: frozenset[str]
    spots: frozenset[str]
    figures: dict[str, frozenset[str]] = field(default_factory=dict)
    spoken: dict[str, str] = field(default_factory=dict)
    marks: tuple[int, ...] = ()


def profile(
    *,
    title: str,
    lead: str = "",
    text: str = "",
    language: str = "",
    published: datetime | None = None,
    url: str | None = None,
    feed: str = "",
    place: str = "",
    location: Location = NOWHERE,
) -> Profile:
    """The profile of a story from clean texts (``text``: its paragraphs, for telling reprints).

    ``language`` is a tag or ""; ``place`` the dateline's; ``location`` what ``regions`` says. Raises nothing.
    """
    title, lead = title[:_LONGEST_TITLE], lead[:_LONGEST_LEAD]
    spoken = language[:2].lower()
    if spoken not in ("nl", "en"):
        spoken = ""
    made = _Making(spoken)
    made.read(title, in_title=True)
    made.read(lead, in_title=False)
    if place:
        made.read(place.title() if place.isupper() else place, in_title=False)
    if location.country:
        made.lands.add(location.country)
    kept = sorted(made.weights, key=lambda key: (key not in made.title, -made.weights[key], key))[:MOST_FEATURES]
    weights = {key: made.weights[key] for key in kept}
    return Profile(
        feed=feed,
        language=spoken,
        when=published.timestamp() if published else None,
        address=same_address(url),
        genre=genre_of(title, lead),
        weights=weights,
        title=frozenset(made.title & weights.keys()),
        names=frozenset(made.names & weights.keys()),
        title_weight=sum(weights[key] for key in made.title & weights.keys()),
        title_names=frozenset(made.title & made.names & weights.keys()),
        lands=frozenset(made.lands),
        spots=frozenset(made.spots & weights.keys()),
        figures={kind: frozenset(values) for kind, values in made.figures.items()},
        spoken={key: made.spoken[key] for key in sorted(weights, key=lambda key: -weights[key])[:_MOST_SPOKEN]},
        marks=signature(title, lead, text),
    )


class _Making:
    """A profile while its texts are read."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.weights: dict[str, float] = {}
        self.title: set[str] = set()
        self.names: set[str] = set()
        self.lands: set[str] = set()
        self.spots: set[str] = set()
        self.figures: dict[str, set[str]] = {}
        self.spoken: dict[str, str] = {}

    def read(self, text: str, *, in_title: bool) -> None:
        if not text:
            return
        words = words_of(text, self.language)
        before = set(self.weights)
        taken = self._places(text, words)
        for start, end, key in known_names(words, text):
            taken.update(range(start, end))
            self._add(
                key,
                weight_of(max(commonness(words[start].text, ""), 3.6)),
                text[words[start].start : words[end - 1].end],
            )
            self.names.add(key)
        self._phrases(text, words, taken)
        for at, word in enumerate(words):
            if at not in taken:
                followed = (
                    word.name and at + 1 < len(words) and words[at + 1].name and words[at + 1].start == word.end + 1
                )
                self._word(word, text[word.start : word.end], share=_FIRST_NAME if followed else 1.0)
        for number in numbers(text):
            self._add(f"#{number.text}", number.weight, number.text)
            self.figures.setdefault(number.kind, set()).add(number.text)
        if in_title:
            self.title |= self.weights.keys() - before

    def _add(self, key: str, weight: float, spoken: str) -> None:
        weight = min(weight, most_said(key))
        if weight >= LEAST or key[0] in "#@":
            key = sys.intern(key)  # many stories have it
            if weight > self.weights.get(key, 0.0):
                self.weights[key] = weight
            self.spoken.setdefault(key, spoken)

    def _places(self, text: str, words: list[Word]) -> set[int]:
        """Add the countries and places that are mentioned; gives the words that say no more than their country."""
        taken: set[int] = set()
        at = 0
        for place in places(text, self.language):
            size = len(WORD.findall(place.words))
            at = next(
                (index for index in range(at, len(words)) if text.startswith(place.words, words[index].start)), at
            )
            self.lands.add(place.code)
            if place.is_land or place.is_spot:
                self._add(f"@{place.code}", _COMMON_LANDS.get(place.code, _LAND), place.words)
            if place.is_land:
                taken.update(range(at, min(at + size, len(words))))
            elif place.is_spot:
                self.spots.update(sound(word.text) for word in words[at : at + size])
        return taken

    def _phrases(self, text: str, words: list[Word], taken: set[int]) -> None:
        folded = [word.text for word in words]
        at = 0
        while at < len(words):
            found = concepts().phrase_at(folded, at, self.language) if at not in taken else None
            size, meaning = found or (1, None)
            if meaning and taken.isdisjoint(range(at, at + size)):
                self._add(
                    f"c:{meaning.name}",
                    MOST_OF_A_CONCEPT[meaning.kind],
                    text[words[at].start : words[at + size - 1].end],
                )
                taken.update(range(at, at + size))
            at += size

    def _word(self, word: Word, spoken: str, share: float) -> None:
        for key, weight, named in told_by(word.text, self.language, word.capital, word.sure, word.name):
            self._add(key, weight * share if named else weight, spoken)
            if named:
                self.names.add(key)
