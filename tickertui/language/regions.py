"""Regions by the words people type: names, short names and codes of both languages, and numbers."""

from functools import cache

from tickertui.language.messages.regions import MESSAGES
from tickertui.model.region import REGIONS, Region
from tickertui.model.text import fold


def region_named(text: str) -> Region | None:
    """The region that ``text`` names in Dutch or English, whatever the case, accents, hyphens and spaces; else None.

    A name ("Midden-Oosten", "middle east"), short name, code ("MO", "ME"), number ("2") or the name in the code
    ("MIDDLE_EAST") will do. Dutch goes first where the languages disagree (AS is Asia: Dutch has AZ).
    """
    return _regions().get(_key(text))


def has_region_beginning(text: str) -> bool:
    """Whether one of the words for a region begins with ``text``."""
    key = _key(text)
    return any(name.startswith(key) for name in _regions())


@cache
def _regions() -> dict[str, Region]:
    named: dict[str, Region] = {}
    for column in (0, 1):
        for region in REGIONS:
            for kind in ("name", "short", "code"):
                named.setdefault(_key(str(MESSAGES[f"region.{region.name}.{kind}"][column])), region)
    for region in REGIONS:
        named.setdefault(_key(region.name), region)
        named.setdefault(str(region.number), region)
    return named


def _key(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())
