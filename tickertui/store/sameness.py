"""When a story says the same as before: what publishers change without changing a word is no revision."""

import re
from collections.abc import Iterable

from tickertui.sources.addresses import untracked
from tickertui.sources.wire.ages import match_age

# Typography that publishers change without changing a word.
_COSMETIC = str.maketrans({"‘": "'", "’": "'", "‚": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
                           "–": "-", "—": "-", "‑": "-", "…": "."})  # fmt: skip
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
_LONGEST_AGE_LINE = 80
# What may stand before an age or a time on a line of its own.
_BEFORE_AN_AGE = re.compile(
    r"(?:laatst |last )?(?:bijgewerkt|gewijzigd|aangepast|gepubliceerd|geplaatst|update[dt]?|published|posted|modified)"
    r"(?: op| om| on| at)?\s*:?\s*",
    re.IGNORECASE,
)


def bare(text: str) -> str:
    """Clean ``text`` without what may change and say the same: white space, typography, an address's tracking."""
    if "://" in text:
        text = _ADDRESS.sub(lambda found: untracked(found[0]), text)
    return "".join(text.translate(_COSMETIC).split())


def bare_paragraphs(paragraphs: Iterable[str]) -> list[str]:
    """Each paragraph bare, lines that only tell an age ("Laatst bijgewerkt: 5 minuten geleden") and empty ones left out."""
    return [told for text in paragraphs if not _is_an_age(text) and (told := bare(text))]


def _is_an_age(text: str) -> bool:
    if len(text) > _LONGEST_AGE_LINE:
        return False
    label = _BEFORE_AN_AGE.match(text)
    rest = text[label.end() :] if label else text
    age = match_age(rest)
    return age is not None and not rest[age[0] :].strip(" .·|")
