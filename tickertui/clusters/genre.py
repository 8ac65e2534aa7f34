"""Whether a story tells one event, follows a day, gathers many, or comments."""

import re
from enum import Enum


class Genre(Enum):
    """What a story is. ``EVENT`` joins others freely; ``COMMENT`` needs far more; the rest stand alone."""

    EVENT = "event"
    COMMENT = "comment"
    LIVE = "live"
    ROUND_UP = "round_up"


_MARK = r"(?:\s*[:|•–—-])"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_LIVE = _any(
    r"^\W*live\b(?!\s+(?:music|show|aid|ammunition|nation|concert))",
    r"\blive\s*(?:blog|updates?|stream|ticker|verslag|cent(?:er|re)|coverage)\b|\bliveblog",
    r"\blive\s*[:|•–—-]|[|:–—-]\s*live\W*$|\blatest:",
    r"\bas it happened\b|\bminute by minute\b|^\W*lees terug\b|\bteruglezen\b|\bvolg hier\b|^\W*updates?\b",
)
_LIVE_LEAD = _any(
    r"\bfollow (?:the|all|our|along|live|here)\b.*\b(?:news|updates?|live|happens?|developments|coverage)",
    r"\bvolg hier\b|\blees hier (?:alles|in)\b|\b(?:our|dit) live ?blog\b",
)
_ROUND_UP = _any(
    r"\bround-?up\b|\b(?:week|jaar|dag|nieuws|sport)?overzicht\b|\bin het kort\b|\bin brief\b|\bnews ?letter\b|\bnieuwsbrief\b|\bquiz\b",
    r"\bpodcast\b|\bnieuws van (?:de dag|vandaag|gisteren)\b|\b(?:dit was )?het nieuws van\b|\b(?:ochtend|avond)nieuws\b|\bdit gebeurde\b",
    r"\b(?:morning|evening|daily|news|world|weekly|war|friday|monday|sunday) (?:briefing|wrap|digest|brief|edition)\b|\bup first\b",
    r"\b(?:week|day|year|dag|jaar) in (?:pictures|review|photos|beeld|foto)|\b(?:pictures|photos|foto's) (?:of|van) (?:the|de)\b",
    r"\b(?:\d+|three|five|seven|ten|vijf|drie|zeven|tien) (?:things|dingen)\b|\bthings to know\b|\bwhat to know today\b|\bgemist\?",
    r"\bfront pages\b|^\W*(?:the )?papers\b|\bkranten(?:koppen)?:|\buitslagen\b|\bprogramma van vandaag\b|\btv-gids\b|\bagenda van\b",
    r"\blist of key events\b|\bkey (?:events|moments)\b|\bwhat we know on day\b",
)
_LABELS = (
    "column|analyse|analysis|opinion|opinie|commentaar|comment|essay|interview|recensie|review|explainer|achtergrond|profiel|profile|"
    "reportage|video|watch|kijk|bekijk|factcheck|fact check|factbox|explained|editorial|hoofdredactioneel|reconstructie|uitleg|"
    "in memoriam|obituary|hands-on|timeline|tijdlijn|q&a|longread|portret|perspective|letters?|ingezonden|cartoon|gallery|fotoserie"
)
_COMMENT = _any(
    r"\?(?:\W+\w+){0,4}\W*$|\?['’”\"]|^\W*(?:moet(?:en)?|kan|kunnen|is|zijn|wordt|should|could|can|will|is|are|does|do) [^:,]*\?",
    rf"^\W*(?:{_LABELS}){_MARK}|[|:–—]\s*(?:{_LABELS})\W*$|\b(?:{_LABELS}) by\b|★|☆|\bhands-on\b|\bexplained\b|\btimeline\b",
    r"^\W*(?:why|waarom|hoe|zo (?!goed als)\w+ (?:je|de|het|een|u|ziet|gaat|werkt)|how (?:to|will|can|much|many)|what (?:is|are|to|the|we|if|it)"
    r"|who (?:is|are|was|could|might)|wie (?:is|zijn|was|was)|wat (?:we|weten|is|zijn|betekent|betekenen|er|doet)|dit (?:is|zijn|moet|weten)"
    r"|alles (?:over|wat)|everything (?:we|you)|inside|behind|meet)\b",
    r"[:–—,]\s*(?:why|waarom|hoe|how|zo (?:hard|erg|groot|gaat|werkt|zit)|what (?:it|we|this|that|a|the|to|you|are|is)|wat (?:we|betekent|is|zijn|nu)"
    r"|when (?:is|to|and)|this is|dit (?:is|zijn))\b",
    r"\b(?:could|might|may) mean\b|\bwhat \w+ means\b|\b(?:guardian|times|editorial|our) view\b|\bview on\b|\bhow to (?:watch|follow|help)\b"
    r"|\bwhen (?:is it|to look|to watch)\b|\bwhere to\b",
    r"\branked\b|\bbest (?:\w+ )?(?:performances|moments|films|songs|books|quotes|photos)\b|\bin (?:photos|pictures|foto's|beeld)\b|\btakeaways\b",
    r"\bwinners and losers\b|\bwinnaars en verliezers\b|\blooks? back\b|\bblikt terug\b|\bterugblik\b|\blessons\b|\blessen uit\b|\bthe math of\b",
    r"\b(?:vijf|drie|zes|zeven|tien|vier|five|three|six|seven|ten|four|\d+) (?:vragen|questions|tips|redenen|reasons|ways|manieren|takeaways"
    r"|keer|lessen|names|conclusies|opvallende|scenario's|scenarios|charts|grafieken|inzichten)\b",
    r"\bis a (?:gift|warning|reminder|lesson|test|sign|gamble|disgrace|triumph|mistake)\b|\bis (?:geen|een) (?:les|waarschuwing|geschenk|teken)\b",
    r"^\W*(?:i|ik|we|wij|my|mijn) \w+|^[‘'’“\"](?:i|ik|we|wij|my|mijn|it|het|they|ze)\b.*[’'”\"]\W*\w+.*\b(?:on|over|about|who|die)\b",
    r"^\w+(?: [\w'’.-]+){0,3}\s*:\s*[‘“'\"](?:i|ik|we|wij|my|mijn)\b.*[’”'\"]\W*$|\blong road\b|\bfinally gets\b|\bthe (?:inside|untold|real) story\b|\bhet verhaal (?:van|achter)\b",
)
_COMMENT_LEAD = _any(
    rf"^\W*(?:news )?(?:{_LABELS}|een terugblik)\b(?:\W*$|{_MARK}|.{{0,40}}$)",
    r"^\w+ (?:van |de |van der |van den )?\w+$",
)


def genre_of(title: str, lead: str) -> Genre:
    """What a story is, by the words that newsrooms mark it with."""
    if _LIVE.search(title) or _LIVE_LEAD.search(lead):
        return Genre.LIVE
    if _ROUND_UP.search(title):
        return Genre.ROUND_UP
    if _COMMENT.search(title) or _COMMENT_LEAD.search(lead):
        return Genre.COMMENT
    return Genre.EVENT
