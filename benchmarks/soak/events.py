"""Invented news: what happens, and how a feed tells it. Names never run out, as in life."""

from dataclasses import dataclass
from random import Random

_PLACES = {
    "nl": "Parijs Berlijn Londen Madrid Rome Kiev Moskou Ankara Caïro Nairobi Lagos Pretoria Teheran Bagdad Beiroet "
    "Jeruzalem Kabul Islamabad Delhi Peking Tokio Seoul Jakarta Manila Canberra Ottawa Washington Havana Bogota Lima",
    "en": "Paris Berlin London Madrid Rome Kyiv Moscow Ankara Cairo Nairobi Lagos Pretoria Tehran Baghdad Beirut "
    "Jerusalem Kabul Islamabad Delhi Beijing Tokyo Seoul Jakarta Manila Canberra Ottawa Washington Havana Bogota Lima",
}
_TITLES = {
    "nl": (
        "{n} doden bij brand in fabriek in {place}",
        "Minister {name} stapt op na ruzie over {thing}",
        "Politie pakt {n} verdachten op in {place}",
        "Regering in {place} wil {thing} strenger aanpakken",
        "Aardbeving treft dorpen bij {place}, {n} gewonden",
        "President {name} bezoekt {place} voor overleg over {thing}",
        "Rechter veroordeelt {name} tot {n} jaar cel",
        "Staking legt treinen rond {place} plat",
        "Overstroming bij {place} verdrijft {n} gezinnen",
        "{name} wint verkiezingen met {n} zetels",
    ),
    "en": (
        "Fire at factory in {place} kills {n}",
        "Minister {name} resigns in row over {thing}",
        "Police arrest {n} suspects in {place}",
        "Government in {place} plans tougher rules on {thing}",
        "Earthquake hits villages near {place}, {n} injured",
        "President {name} visits {place} for talks on {thing}",
        "Court sentences {name} to {n} years in jail",
        "Strike halts trains around {place}",
        "Floods near {place} drive out {n} families",
        "{name} wins election with {n} seats",
    ),
}
_THINGS = {
    "nl": "belasting gas visserij asiel landbouw onderwijs spoorwegen water kolen vaccins graan staal".split(),
    "en": "tax gas fisheries asylum farming schools railways water coal vaccines grain steel".split(),
}
_FILLING = {
    "nl": "volgens de woordvoerder van het ministerie zijn er nog geen berichten over de schade en ook niet over wie "
    "er achter zit maar de hulpdiensten werken door tot diep in de nacht zegt een getuige".split(),
    "en": "according to a spokesman for the ministry there are no reports yet about the damage nor about who is behind "
    "it but rescue services will work on until late at night a witness said".split(),
}
_SYLLABLES = "ba de ko li mu ra se to vi zo ne pa ri du ga hel jan mer sten vor".split()


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, whoever tells it: ``place``, ``thing`` and ``kind`` are places in the tables."""

    number: int
    kind: int
    place: int
    thing: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A story's texts."""

    place: str
    title: str
    lead: str
    paragraphs: tuple[str, ...]


def happen(number: int, random: Random) -> Happening:
    """Something happens."""
    name = "".join(random.choices(_SYLLABLES, k=random.randint(2, 4))).capitalize()
    return Happening(
        number, random.randrange(10), random.randrange(30), random.randrange(12), name, random.randint(2, 90)
    )


def tell(event: Happening, language: str, random: Random) -> Telling:
    """One feed's words for it; ``random`` makes them other than the next feed's."""
    place = _PLACES[language].split()[event.place]
    facts = {"n": event.count, "place": place, "name": event.name, "thing": _THINGS[language][event.thing]}
    title = _TITLES[language][event.kind].format(**facts)
    sentences = [_sentence(facts, language, random) for _ in range(8)]
    lead = f"{title.rstrip('.')}, {sentences[0].lower()}"
    return Telling(place.upper(), title, lead, tuple(" ".join(sentences[at : at + 2]) for at in (1, 3, 5)))


def _sentence(facts: dict[str, object], language: str, random: Random) -> str:
    start = random.randrange(12)
    words = _FILLING[language][start : start + 12]
    for fact in random.sample(list(facts.values()), k=2):
        words.insert(random.randrange(len(words)), str(fact))
    words.append("".join(random.choices(_SYLLABLES, k=3)))
    return f"{' '.join(words).capitalize()}."
