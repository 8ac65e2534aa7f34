"""Whether a story tells one event, follows a day, gathers many, or comments."""

import re
from enum import Enum


class Genre(Enum):
    """What a story is. Only ``EVENT`` joins others freely; ``COMMENT`` needs more; the rest stand alone."""

    EVENT = "event"
    COMMENT = "comment"
    LIVE = "live"
    ROUND_UP = "round_up"


_LIVE = re.compile(
    r"^\W*live\b(?!\s+(?:music|show|aid)\b)|\blive\s*(?:blog|updates?|stream|ticker|verslag|center)\b|\bliveblog|\blive\s*[:|•–—-]"
    r"|[|:–—-]\s*live\W*$|\bas it happened\b|\bminute by minute\b|\bupdates?:|^\W*lees terug\b|\bteruglezen\b|\bvolg hier\b|(?:^|[:|]\s*)live\b",
    re.I,
)
_LIVE_LEAD = re.compile(
    r"\bfollow (?:the|all|our|along|live)\b.*\b(?:news|updates?|live|happens?)|\bvolg hier\b|\blees hier (?:alles|in)\b",
    re.I,
)
_ROUND_UP = re.compile(
    r"\b(?:round-?up|overzicht|weekoverzicht|jaaroverzicht|in het kort|nieuws van (?:de dag|vandaag|gisteren)|dit was het nieuws|het nieuws van"
    r"|(?:morning|evening|daily|news|world|weekly|friday|monday) (?:briefing|wrap|digest|brief|quiz|edition)|in brief|newsletter|nieuwsbrief"
    r"|week in (?:pictures|review|beeld)|in pictures|in beeld|pictures of the|photos of the|foto's van|quiz|podcast|\d+ things (?:to|you)"
    r"|things to know|what to know today|gemist\?|ochtendnieuws|avondnieuws|dit gebeurde|front pages|papers:|the papers|kranten:"
    r"|what you need to know today|uitslagen|programma van vandaag|tv-gids|agenda|fact of the day|nieuwsupdate|dagoverzicht|up first)\b",
    re.I,
)
_COMMENT = re.compile(
    r"\?\W*$|\?['’”\"]|^\W*(?:column|analyse|analysis|opinion|opinie|commentaar|comment|essay|interview|recensie|review|explainer|achtergrond"
    r"|profiel|profile|reportage|podcast|video|watch|kijk|factcheck|fact check|explained|editorial|reconstructie|uitleg|in memoriam|obituary)"
    r"\s*[:|•–—-]|\|\s*(?:column|analyse|analysis|opinion|opinie|commentaar|comment|essay|review|explainer|editorial|\w+ \w+)\s*$|★|☆"
    r"|^\W*(?:why|waarom|zo \w+|dit (?:is|zijn|moet|weten)|wat (?:we|weten|is|zijn|betekent|betekenen)|what (?:we|is|are|to|the)|who (?:is|are)"
    r"|wie (?:is|zijn|was)|how (?:to|will|did|do)|hoe)\b",
    re.I,
)
_COMMENT_LEAD = re.compile(
    r"^\W*(?:column|analyse|analysis|news analysis|opinion|opinie|commentaar|comment|essay|interview|recensie|review|explainer|achtergrond|profiel"
    r"|een terugblik)\b(?:\W*$|\s*[:|•–—-]|.{0,40}$)|^\w+ \w+$",
    re.I,
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
