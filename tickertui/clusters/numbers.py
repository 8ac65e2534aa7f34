"""The numbers that a text tells, as values, and of what kind they are."""

import re
from dataclasses import dataclass

from tickertui.model.text import fold

_MOST = 24
_UNITS = dict(
    een=1, one=1, twee=2, two=2, drie=3, three=3, vier=4, four=4, vijf=5, five=5, zes=6, six=6, zeven=7, seven=7, acht=8, eight=8,
    negen=9, nine=9, tien=10, ten=10, elf=11, eleven=11, twaalf=12, twelve=12, dertien=13, thirteen=13, veertien=14, fourteen=14,
    vijftien=15, fifteen=15, zestien=16, sixteen=16, zeventien=17, seventeen=17, achttien=18, eighteen=18, negentien=19,
    nineteen=19, twintig=20, twenty=20, dertig=30, thirty=30, veertig=40, forty=40, vijftig=50, fifty=50, zestig=60, sixty=60,
    zeventig=70, seventy=70, tachtig=80, eighty=80, negentig=90, ninety=90, honderd=100,
)  # fmt: skip
_NO_COUNT = frozenset({"een", "one"})
_SCALES = {
    "duizend": 1e3, "thousand": 1e3, "miljoen": 1e6, "million": 1e6, "mln": 1e6, "m": 1e6, "miljard": 1e9, "billion": 1e9, "mld": 1e9,
    "bn": 1e9, "biljoen": 1e12, "trillion": 1e12,
}  # fmt: skip
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<score>\d{1,3}[-–]\d{1,3})(?![\w-])"
    r"|(?P<age>\(\d{1,3}\)|(?<!\w)\d{1,3}-?(?:jarige\b|year-old\b))"
    r"|(?P<money>[€$£]\s?)?(?<![\w.,])(?P<value>\d{1,3}(?:[.,\s]\d{3}(?!\d))+|\d+(?:[.,]\d{1,2})?)(?P<percent>\s?%|\s(?:procent|percent|per cent)\b)?"
    r"(?:[\s-]?(?P<scale>duizend|thousand|miljoen|million|mln|m|miljard|billion|mld|bn|biljoen|trillion)\b)?",
    re.I,
)
_WORD = re.compile(r"[a-z]+")
_FORCE = re.compile(r"(?:magnitude|kracht(?:\s+van)?)\W{0,3}(?:of\s+)?$", re.I)
_QUAKE = re.compile(r"^[\s-]*(?:magnitude|quake|op de schaal)", re.I)
_MONEY = re.compile(r"^\s*(?:euro|dollar|pond|pound|yen|yuan|roebel|rouble)", re.I)


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its value as text, the same however it was written, how much it tells, and its kind.

    Kinds are ``score``, ``age``, ``money``, ``percent``, ``magnitude``, ``count``.
    """

    text: str
    weight: float
    kind: str


def numbers(text: str, language: str) -> list[Number]:
    """The numbers of ``text``, in figures and in words; at most a few dozen."""
    found: list[Number] = []
    for match in _NUMBER.finditer(text):
        if len(found) >= _MOST:
            break
        if match["score"]:
            found.append(Number(match["score"].replace("–", "-"), 2.5, "score"))
        elif match["age"]:
            found.append(Number(re.sub(r"\D", "", match["age"]), 2.5, "age"))
        else:
            found.append(_figure(text, match, language))
    found.extend(_in_words(text)[: _MOST - len(found)])
    return found


def _figure(text: str, match: re.Match[str], language: str) -> Number:
    value = _value(match["value"], language) * _SCALES.get((match["scale"] or "").lower(), 1.0)
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 14]
    kind = "count"
    if match["percent"]:
        kind = "percent"
    elif match["money"] or _MONEY.match(after):
        kind = "money"
    elif value < 10 and (_FORCE.search(before) or _QUAKE.match(after)):
        kind = "magnitude"
    return Number(f"{value:.10g}", _weight(value, kind), kind)


def _value(written: str, language: str) -> float:
    grouped = re.fullmatch(r"\d{1,3}(?:[.,\s]\d{3})+", written)
    digits = re.sub(r"[.,\s]", "", written) if grouped else written.replace(",", ".")
    return float(digits[:15])


def _weight(value: float, kind: str) -> float:
    if value != int(value):
        return 4.5
    if kind == "count" and 1900 <= value <= 2040:
        return 0.7
    if value <= 12:
        return 1.2
    if value < 100:
        return 2.5 if value % 10 else 2.0
    return 3.5 if value % 100 == 0 else 4.5


def _in_words(text: str) -> list[Number]:
    found = []
    words = _WORD.findall(fold(text))
    for index, word in enumerate(words):
        value: float = _UNITS.get(word, 0)
        if not value or word in _NO_COUNT:
            continue
        if index + 1 < len(words):
            value *= _SCALES.get(words[index + 1], 1.0)
        found.append(Number(f"{value:.10g}", _weight(value, "count"), "count"))
    return found
