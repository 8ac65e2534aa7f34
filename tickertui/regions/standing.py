"""What the words around a name say: "in het zuiden van" tells where, "over" and "tegen" what it is about."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’.\-‑/&][^\W_]+)*['’]?")
_PAUSE = re.compile(r"[.:;?!|,–—()]")
_FURTHEST_BACK = 7

WHERE = 2.5
ABOUT = -1.9

_IN = frozenset(
    (
        "in bij nabij rond boven near off at outside around inside across buiten binnen langs along onto into within "
        "vanuit throughout tussen out"
    ).split()
)
_ABOUT = frozenset("over about tegen against regarding".split())
_FROM = frozenset("uit from".split())
_TO = frozenset("naar richting toward towards".split())
_BY = frozenset("door by volgens zegt says according aldus meldt meldden said".split())
_ON = frozenset("op on".split())
_ATTACKS = re.compile(
    r".*(?:aanval(?:len)?|aanslag(?:en)?|inval(?:len)?|invasie|bombardement(?:en)?|beschieting(?:en)?|offensief|jacht"
    r"|attacks?|strikes?|airstrikes?|raids?|assault|invasion|crackdown|bezoek|visit|stemming|verkiezingen|elections?"
    r"|(?:aard)?beving(?:en)?|brand(?:en)?|vliegveld|luchthaven|staatsgreep|coup|wildfires?|onrust|protest(?:en)?)$"
)
_OPINIONS = re.compile(
    r".*(?:kritiek|druk|sancties|heffing(?:en)?|tarieven|reactie|boos|woedend|invloed|antwoord|criticism|pressure|sanctions"
    r"|tariffs?|ban|report|war|angry|reacts)$"
)
# Who does this to a place does it there.
_DONE_THERE = frozenset(
    (
        "bombardeert bombarderen bombardeerde beschiet beschieten bestookt bestoken treft treffen raakt teistert bezoekt "
        "bezoeken bezocht bezoek veroverd verovert veroveren valt vallen bezet bezetten bestormt bestormen overspoelt "
        "bereikt bereiken nadert schudt schudden verwoest verwoesten raast invasie inval "
        "bombs bombards shells strikes strike struck hits hit attacks attack pounds rocks shakes batters invades invade "
        "visits visit visiting enters enter reaches devastates ravages lashes slams sweeps storms"
    ).split()
)
_BETWEEN = frozenset(
    (
        "de het the een a an van of 's diens zijn haar his her their its hij zij ze he she they meerdere verschillende several "
        "zuiden noorden oosten westen noordoosten noordwesten zuidoosten zuidwesten midden binnenland south north east west "
        "southern northern eastern western central northeastern northwestern southeastern southwestern northeast northwest "
        "southeast southwest kust kusten coast hoofdstad capital stad steden city cities provincie province provinces regio "
        "region eiland eilanden island islands dorp dorpen village town towns zuidelijke noordelijke oostelijke westelijke "
        "noordoostelijke noordwestelijke zuidoostelijke zuidwestelijke centrale centrum center centre buurt omgeving grens "
        "grenzen border borders deelstaat deelstaten staat state states haven port port-city havenstad luchthaven airport "
        "gevangenis prison ziekenhuis hospital school universiteit university vluchtelingenkamp refugee camp wateren waters "
        "gebied territory bezette occupied hele grote delen deel parts part heart hart badplaats resort wijk district gemeente "
        "kustplaats kuststad grensstad buurland neighbouring neighboring eilandengroep archipel vulkaan volcano berg mount lake "
        "meer rivier river straat republiek republic vliegveld moskee kerk church mosque hotel stadion stadium mine mijn "
        "tourist toeristische wereldstad miljoenenstad"
    ).split()
)
_SHORES = frozenset("kust kusten coast coastline shores wateren waters".split())
_PARTS = frozenset(
    (
        "zuiden noorden oosten westen noordoosten noordwesten zuidoosten zuidwesten hoofdstad capital stad city provincie "
        "province eiland island dorp village deelstaat southern northern eastern western havenstad zuidelijke noordelijke "
        "oostelijke westelijke luchthaven airport vliegveld"
    ).split()
)
_MET = frozenset("met with to".split())
_BORDERS = frozenset("grens border grenzen".split())
_AND = frozenset("en and & of or als".split())
# A traveller's nationality says little about where it happens.
_TRAVELLERS = re.compile(
    r"(?:[a-z]*toerist\w*|tourists?|backpackers?|rugzak\w*|reizigers?|travell?ers?|vakantiegangers?|holidaymakers?|journalist\w*"
    r"|reporters?|verslag\w*|studente?n?|students?|zendeling\w*|missionar\w*|gijzelaars?|hostages?|man|vrouw|woman|jongen|meisje"
    r"|teenagers?|tiener\w*|gezin|family|echtpaar|couple|stel|zakenman|businessman|arts(?:en)?|hulpverlener\w*|aid|klimmers?"
    r"|climbers?|alpinist\w*|zeilers?|duikers?|divers?|soldiers?|militair(?:en)?|oorlogs\w*|warship|marine\w*|navy|vliegtuigen"
    r"|jets?|jetliner|airliner|plane|passenger|ship|tanker|vessel|vliegtuig|toestel|schip|luchtaanval(?:len)?|raketaanval(?:len)?|drones?|droneaanval(?:len)?|airstrikes?|air|strikes?|commando'?s?|soldaten|fighters|convoys?|troops|forces|marines|mercenaries|huurling\w*"
    r"|citizens?|staatsburgers?|ingenieurs?|engineers?|winger|spits|striker|voetballer|pensionado|nationals?|onderdanen)$"
)


_EVENTS = frozenset(
    (
        "news press court courtroom courthouse trial hearing talks summit meeting conference rally protest protests march "
        "airport hospital hotel stadium station prison jail consulate embassy school church mosque synagogue market club "
        "nightclub concert festival attack attacks shooting shootings bombing bombings blast blasts explosion fire fires "
        "crash earthquake quake floods flood landslide mayor police authorities residents suburb zoo museum marathon "
        "parade ceremony funeral streets flat home beach park bridge port harbour metro subway cafe restaurant"
    ).split()
)


class Token(NamedTuple):
    """A word of a text: as written, in lower case, from where to where, and whether a sentence or a part of one ends
    after it."""

    text: str
    lower: str
    start: int
    end: int
    pause: bool


# A story's texts are taken apart for what they name, and again for what they hint at.
@lru_cache(maxsize=4)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text."""
    found = [(match[0], *match.span()) for match in WORD.finditer(text)]
    following = [start for _, start, _ in found[1:]]
    gaps = [text[end:begin] for (_, _, end), begin in zip(found, following, strict=False)]
    gaps.append(".")
    made = []
    for (word, start, end), gap in zip(found, gaps, strict=False):
        is_quoted = word[-1] in "'’" and word[-2:] not in ("s'", "s’")
        written = word.rstrip("'’") if is_quoted else word
        made.append(Token(written, written.lower(), start, end, gap != " " and _PAUSE.search(gap) is not None))
    return tuple(made)


def standing(words: Sequence[Token], at: int, named: set[int]) -> float:
    """What the words before the name at ``at`` add to its weight; ``named`` are the words that are names already."""
    crossed: set[str] = set()
    for back in range(1, min(_FURTHEST_BACK, at) + 1):
        index = at - back
        word = words[index]
        if word.pause and not (index in named and not crossed):
            break
        lower = word.lower
        if index in named:
            continue
        if lower in _IN or (lower in ("voor", "on", "op", "to") and crossed & _SHORES):
            return WHERE
        if lower in _MET and crossed & _BORDERS:
            return 0.4
        if lower in _ON:
            return _on(words, index, crossed)
        if lower in _DONE_THERE:
            return 1.9
        if lower in _BETWEEN:
            crossed.add(lower)
            continue
        if lower in _MET and index and words[index - 1].lower in _BORDERS:
            return 0.8
        if lower in _ABOUT:
            return ABOUT
        if lower in _FROM:
            return -0.4
        if lower in _TO or (
            lower == "to" and index and words[index - 1].lower in ("trip", "visit", "travels", "flies")
        ):
            return 0.35
        if lower in _BY:
            return -0.6
        break
    return 1.2 if crossed & _PARTS else 0.0


def _on(words: Sequence[Token], index: int, crossed: set[str]) -> float:
    before = words[index - 1].lower if index else ""
    if _OPINIONS.match(before):
        return ABOUT
    if _ATTACKS.match(before) or crossed & (_PARTS | _SHORES):
        return WHERE
    return WHERE if words[index].lower == "op" and before else 0.5


def is_traveller(words: Sequence[Token], after: int) -> bool:
    """Whether the word at ``after``, which follows a nationality, is somebody who may be anywhere."""
    return after < len(words) and not words[after - 1].pause and bool(_TRAVELLERS.match(words[after].lower))


def is_of_an_event(words: Sequence[Token], after: int) -> bool:
    """Whether the word at ``after`` is what happens in the place before it: "Beirut news conference", "Doha talks"."""
    return after < len(words) and not words[after - 1].pause and words[after].lower in _EVENTS


def is_joined(words: Sequence[Token], end: int, at: int) -> bool:
    """Whether nothing but "en" stands between the name that ends before ``end`` and the one at ``at``."""
    return at == end or (at == end + 1 and words[end].lower in _AND and not words[end].pause)
