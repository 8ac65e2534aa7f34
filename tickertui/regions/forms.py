"""From a word as written to the name of the tables it is a form of: endings, compounds, abbreviations."""

import re
from collections.abc import Iterator

from tickertui.regions.gazetteer import Gazetteer, key_of
from tickertui.regions.names import Kind, Name

_MOST_KEPT = 20_000
# Phrases of strangers' words may be of any length.
_LONGEST_KEPT = 80
_UNKNOWN = Name("", Kind.NOTHING)
_SHORTEST_STEM = 4
_PEOPLE = frozenset({Kind.PEOPLE, Kind.SEAT, Kind.WORLD, Kind.NOTHING, Kind.GLOBE})
_LAST_LETTERS = frozenset("sne'r")
_GENITIVES = frozenset({"'s", "s'", "s", "'"})
# Dutch: Trumps, Oekraïense, Malinezen, Franse, Braziliaanse; inhabitants: New Yorker, Rotterdammer, Parijzenaar.
_ENDINGS = ("'s", "s'", "'", "naren", "naar", "nese", "sen", "ers", "se", "en", "es", "er", "e", "s", "n")
_ENGLISH_ENDINGS = frozenset({"'s", "s'", "'", "ers", "er", "s"})
_DIRECTION = re.compile(
    r"(?:noord|zuid|oost|west|centraal|midden|north|south|east|west|central)(?:west|oost|east)?-", re.I
)
_DASHES = re.compile("[-/‑–&]")
# What Dutch glues to a name: Brexitdeal, Gazaoorlog, Kremlincriticus.
_TAILS = tuple(
    (
        "aanhang aanval aanslag affaire akkoord afspra baas ban beleid besluit bestand bezoek beving brand campagne chef "
        "commissie conflict correspondent coup crisis critic deal debat dossier expert fonds ganger gas gezant gijzel "
        "grens hater heffing hulp invasie kamp kandidaat kenner kiezer kopstuk kritiek kust kwestie leden leger leid lid "
        "lijst lobby militant missie offensief olie onderhandel onderzoek oorlog overeenkomst overleg parlementari plan "
        "proces protest raad raket ramp rebel rechter rede referendum regering regime reis sanctie schandaal soldaat "
        "soldaten speech steun strijder strijd strook supporter tari tekst tijdperk top tribunaal uittreding verdrag "
        "verkiezing veteraan vluchteling voorstel voorzitter vrede wet woordvoerder zaak zege"
    ).split()
)


class Forms:
    """Finds names by words; keeps what it found."""

    def __init__(self, tables: Gazetteer) -> None:
        self.tables = tables
        self._kept: dict[tuple[str, str], tuple[Name, ...]] = {}
        self._phrases: dict[tuple[str, str], Name | None] = {}
        self._begin_cues = {
            language: frozenset(key.partition(" ")[0] for key in cues) for language, cues in tables.cues.items()
        }

    def begins_cue(self, language: str) -> frozenset[str]:
        """The words with which what only one country's press says begins in a language."""
        return self._begin_cues.get(language, frozenset())

    def names(self, word: str, language: str) -> tuple[Name, ...]:
        """The names that a word of a text stands for: mostly none or one, two in "Amerikaans-Chinees"."""
        kept = self._kept.get((word, language))
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[word, language] = tuple(self._found(word, language))
        return kept

    def phrase(self, words: str, language: str) -> Name | None:
        """The name of several words, for the words as written."""
        kept = self._phrases.get((words, language), _UNKNOWN)
        if kept is not _UNKNOWN:
            return kept
        key = key_of(words)
        name = self.tables.named(key, language)
        if name is None and key[-1:] in _LAST_LETTERS:
            name = self._inflected(key, language)
        if len(words) <= _LONGEST_KEPT:
            if len(self._phrases) >= _MOST_KEPT:
                self._phrases.clear()
            self._phrases[words, language] = name
        return name

    def _found(self, word: str, language: str) -> Iterator[Name]:
        key = key_of(word)
        name = self._inflected(key, language)
        if name is not None and _written(name, word):
            yield name
            return
        bare = _DIRECTION.sub("", word)
        parts = [bare] if bare not in ("", word) else [part for part in _DASHES.split(word) if part not in ("", word)]
        for part in parts:
            name = self._inflected(key_of(part), language)
            if name is not None and (part[0].isupper() or part[0].isdigit()) and _written(name, part):
                yield name
        if not parts and len(key) >= 2 * _SHORTEST_STEM:
            yield from self._compound(key, language)

    def _inflected(self, key: str, language: str) -> Name | None:
        name = self.tables.named(key, language)
        if name is not None:
            return name
        for stem, ending in _stems(key):
            name = self.tables.named(stem, language)
            if name is None or (
                language == "en" and ending not in _ENGLISH_ENDINGS and name.kind is not Kind.ADJECTIVE
            ):
                continue  # "Gunman" is no form of Gunma
            if ending in _GENITIVES or name.kind not in _PEOPLE:
                return name
        return None

    def _compound(self, key: str, language: str) -> Iterator[Name]:
        for end in range(len(key) - 3, 2, -1):
            if key.startswith(_TAILS, end):
                name = self.tables.named(key[:end], language)
                if name is not None and (end >= _SHORTEST_STEM or name.exact):
                    yield name
                    return


def _written(name: Name, word: str) -> bool:
    """Whether an abbreviation is written as one, its genitive included."""
    return not name.exact or word.replace(".", "").replace("’", "'").removesuffix("'s") == name.exact


def _stems(key: str) -> Iterator[tuple[str, str]]:
    """A key without its ending, in the ways it may have been spelled before it, and the ending.

    Dutch spells a long vowel once in an open syllable and doubles a consonant after a short one: "Amerikanen" is of
    "Amerikaan", "Rotterdammer" of "Rotterdam".
    """
    for ending in _ENDINGS:
        if not key.endswith(ending):
            continue
        stem = key[: -len(ending)]
        if len(stem) < _SHORTEST_STEM and ending not in ("'s", "s'", "'"):
            continue
        yield stem, ending
        if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2]:
            yield stem[:-1], ending
        if ending[0] == "e" and len(stem) > 2:
            if stem[-2] in "aeou" and stem[-3] not in "aeiou":
                yield stem[:-1] + stem[-2:], ending
            if stem[-1] in "zv":
                hard = "s" if stem[-1] == "z" else "f"
                yield stem[:-1] + hard, ending
                yield stem[:-1] + stem[-2] + hard, ending
        if ending in ("naar", "naren") and stem.endswith("ze"):
            yield f"{stem[:-2]}s", ending
