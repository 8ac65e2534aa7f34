"""Datelines: ``PLACE (AGENCY[/AGENCY…]) - text`` and the shapes they have in the wild."""

import re
from dataclasses import dataclass

from tickertui.sources.dates import month_number

_DASH = "-‐‑–—―−"
_LONGEST_PLACE = 70
_LONGEST = 170

_PLACE_CHARS = r"[^\W\d_][\w.,'’`/&\- ]"
_WITH_AGENCIES = re.compile(
    rf"(?P<place>['’‘]?{_PLACE_CHARS}{{0,{_LONGEST_PLACE}}}?)\s?\((?P<agencies>[^()\n]{{2,60}})\)\s?[{_DASH}:]+\s*(?=\S)"
)
_WITHOUT = re.compile(rf"(?P<place>['’‘]?{_PLACE_CHARS}{{1,{_LONGEST_PLACE}}}?)\s+[{_DASH}]{{1,2}}\s+(?=\S)")
_ONLY_AGENCY = re.compile(rf"\((?P<agencies>[^()\n]{{2,60}})\)\s?[{_DASH}]\s*(?=\S)")
_AGENCY_BREAK = re.compile(r"\s*(?:[/,;+&]|\ben\b|\band\b)\s*")
_AGENCY = re.compile(r"[^\W_][\w.'’\- ]{0,24}")
# "(Van onze correspondent)", "(By our staff)": who wrote it, but no agency.
_BYLINE = re.compile(r"(?:van|door|from|by)\s+(?:onze|een|our|a|an|the)\s.*|eigen\s+\w.*|own\s+correspondent.*", re.I)
_DATE_TAIL = re.compile(
    r",?\s+(?:(?P<name1>[^\W\d]{3,9})\.?\s+\d{1,2}|\d{1,2}\s+(?P<name2>[^\W\d]{3,9})\.?)(?:,?\s+\d{4})?$"
)
_LOWER_WORDS = frozenset(
    (
        "'s 's- 't aan aux bij d' da das de del della den der des di do dos du e el en het in la las le les los na of op "
        "sur te ten ter the und van voor y von zu al"
    ).split()
)
# Words in capitals before a dash that announce a kind of story and name no place.
_LABELS = frozenset(
    (
        "UPDATE UPDATES LIVE LIVEBLOG VIDEO VIDEOS KIJK LUISTER FOTO FOTO'S FOTOS BEELD ANALYSE ANALYSIS ACHTERGROND "
        "BACKGROUND INTERVIEW COLUMN COLUMNS OPINIE OPINION BREAKING URGENT SPOED FLASH ALERT EXCLUSIEF EXCLUSIVE WATCH "
        "LISTEN EXPLAINER PODCAST CORRECTIE CORRECTION REPORTAGE PROFIEL PROFILE PORTRET RECONSTRUCTIE COMMENTAAR COMMENT "
        "FEATURE FACTBOX TIMELINE NIEUWS NEWS SPORT RECENSIE REVIEW ESSAY QUIZ TV RADIO ADVERTENTIE LEES KLAAR"
    ).split()
)
_ARTICLES = frozenset({"De", "Het", "Een", "The", "A", "An"})
_KNOWN_AGENCIES = frozenset(
    "anp rtr afp ap dpa belga reuters bloomberg ntb tt ritzau efe ansa tass xinhua pa upi dow aap kyodo lusa apa pti novum "
    "jiji yonhap interfax cnn bbc nos".lower().split()
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as written: its place ("" when only agencies stand there), its agencies, and where the text begins."""

    place: str
    agencies: tuple[str, ...]
    text_start: int


def find_dateline(text: str) -> Dateline | None:
    """The dateline that clean ``text`` begins with, or None."""
    head = text[:_LONGEST]
    if found := _WITH_AGENCIES.match(head):
        agencies = _agencies(found["agencies"])
        place = _without_date(found["place"].strip())
        if _BYLINE.fullmatch(found["agencies"].strip()):
            return Dateline(place, (), found.end()) if _is_place(place, sure=False) else None
        if agencies and _is_place(place, sure=all(_sounds_like_agency(agency) for agency in agencies)):
            return Dateline(place, agencies, found.end())
    if found := _ONLY_AGENCY.match(head):
        agencies = _agencies(found["agencies"])
        if agencies and all(agency.lower() in _KNOWN_AGENCIES for agency in agencies):
            return Dateline("", agencies, found.end())
    if found := _WITHOUT.match(head):
        place = _without_date(found["place"].strip())
        if _is_place(place, sure=False) and len(place) > 2:
            return Dateline(place, (), found.end())
    return None


def split_dateline(text: str) -> tuple[str, tuple[str, ...], str]:
    """Clean ``text`` as (place, agencies, the text after its dateline); ("", (), text) where it has none."""
    dateline = find_dateline(text)
    return (dateline.place, dateline.agencies, text[dateline.text_start :]) if dateline else ("", (), text)


def _agencies(text: str) -> tuple[str, ...]:
    names = [name.strip() for name in _AGENCY_BREAK.split(text) if name.strip()]
    return tuple(names) if len(names) <= 8 and all(_AGENCY.fullmatch(name) for name in names) else ()


def _sounds_like_agency(name: str) -> bool:
    return name.lower() in _KNOWN_AGENCIES or (name.isupper() and len(name) > 1)


def _without_date(place: str) -> str:
    """American wires write the date after the place: "SALVADOR, Feb 26"."""
    found = _DATE_TAIL.search(place)
    if found and month_number(found["name1"] or found["name2"]):
        return place[: found.start()].rstrip(" ,")
    return place


def _is_place(place: str, *, sure: bool) -> bool:
    """Whether this can be a dateline's place: written in capitals, or (``sure``) a few capitalised words."""
    if not place or place.upper() in _LABELS or place.split(maxsplit=1)[0].upper().rstrip(":") in _LABELS:
        return False
    words = place.replace("/", " ").split()
    if words[0] in _ARTICLES and _is_loud(words[-1]):
        return False
    first, _, rest = place.partition(",")
    if _in_capitals(first):
        return not rest or len(rest.split()) <= 4
    # "Aan boord van de ARCTIC SUNRISE (ANP)": an agency vouches for what leads up to a name in capitals.
    return sure and len(words) <= 7 and (all(map(_capitalised, words)) or _leads_to_a_name(words))


def _leads_to_a_name(words: list[str]) -> bool:
    return words[0][0].isupper() and _is_loud(words[-1]) and len(words[-1]) > 3


def _in_capitals(text: str) -> bool:
    words = [word for part in text.split("/") for word in part.split()]
    letters = sum(char.isalpha() for char in text)
    loud = [word for word in words if _is_loud(word)]
    return letters >= 2 and bool(loud) and all(_is_loud(word) or word.lower() in _LOWER_WORDS for word in words)


def _is_loud(word: str) -> bool:
    """In capitals, but for what may stand before them: 's-HERTOGENBOSCH, McALLEN, d'ARC."""
    bare = word.lstrip("'’‘`")
    if bare[:2] in ("s-", "t-", "d'", "d’", "l'", "l’", "Mc"):
        bare = bare[2:]
    return bool(bare) and bare == bare.upper() and any(char.isalpha() for char in bare)


def _capitalised(word: str) -> bool:
    return word[0].isupper() or word[0] in "'’‘" or word.lower() in _LOWER_WORDS
