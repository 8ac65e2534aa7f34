"""The numbers that a text tells, as values, and of what kind they are."""

import re
from dataclasses import dataclass

from tickertui.model.text import fold

_MOST = 24
_IN_WORDS = """
twee two 2 drie three 3 vier four 4 vijf five 5 zes six 6 zeven seven 7 acht eight 8 negen nine 9 tien ten 10 elf eleven 11
twaalf twelve 12 dertien thirteen 13 veertien fourteen 14 vijftien fifteen 15 zestien sixteen 16 zeventien seventeen 17
achttien eighteen 18 negentien nineteen 19 twintig twenty 20 dertig thirty 30 veertig forty 40 vijftig fifty 50 zestig sixty 60
zeventig seventy 70 tachtig eighty 80 negentig ninety 90 honderd hundred 100
""".split()
_UNITS = {word: int(value) for *words, value in zip(*[iter(_IN_WORDS)] * 3, strict=True) for word in words}
_SCALES = {
    "duizend": 1e3, "thousand": 1e3, "miljoen": 1e6, "million": 1e6, "mln": 1e6, "m": 1e6,
    "miljard": 1e9, "billion": 1e9, "mld": 1e9, "bn": 1e9, "biljoen": 1e12, "trillion": 1e12,
}  # fmt: skip
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<score>\d{1,3}[-–]\d{1,3})(?![\w-])"
    r"|(?P<age>\(\d{1,3}\)|(?<!\w)\d{1,3}-?(?:jarige\b|year-old\b))"
    r"|(?P<money>[€$£]\s?)?(?<![\w.,])(?P<value>\d{1,3}(?:[.,\s]\d{3}(?!\d))+|\d+(?:[.,]\d{1,2})?)"
    r"(?P<percent>\s?%|\s(?:procent|percent|per cent)\b)?"
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


def numbers(text: str) -> list[Number]:
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
            found.append(_figure(text, match))
    found.extend(_in_words(text)[: _MOST - len(found)])
    return found


def is_number(word: str) -> bool:
    """Whether a folded word is a number written out: it says what the figure says, in either language."""
    return word in _UNITS


def _figure(text: str, match: re.Match[str]) -> Number:
    value = _value(match["value"]) * _SCALES.get((match["scale"] or "").lower(), 1.0)
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 14]
    kind = "count"
    if match["percent"]:
        kind = "percent"
    elif match["money"] or _MONEY.match(after):
        kind = "money"
    elif value < 10 and (_FORCE.search(before) or _QUAKE.match(after)):
        kind = "magnitude"
    return Number(f"{value:.10g}", _weight(value, kind), kind)


def _value(written: str) -> float:
    grouped = re.fullmatch(r"\d{1,3}(?:[.,\s]\d{3})+", written)
    digits = re.sub(r"[.,\s]", "", written) if grouped else written.replace(",", ".")
    return float(digits[:15])


def _weight(value: float, kind: str) -> float:
    if value != int(value):
        return 4.5
    if kind == "count" and 1900 <= value <= 2040:
        return 0.7
    if value <= 12:
        return 1.2 if value <= 6 or value == 10 else 1.6
    if value < 100:
        return 2.5 if value % 10 else 2.0
    return 3.5 if value % 100 == 0 else 4.5


def _in_words(text: str) -> list[Number]:
    found = []
    words = _WORD.findall(fold(text))
    for index, word in enumerate(words):
        value: float = _UNITS.get(word, 0)
        if not value:
            continue
        if index + 1 < len(words):
            value *= _SCALES.get(words[index + 1], 1.0)
        found.append(Number(f"{value:.10g}", _weight(value, "count"), "count"))
    return found
