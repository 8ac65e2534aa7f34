"""The marks with which a wire says that news is breaking."""

import re

_MARK = re.compile(
    r"\W{0,3}(?:spoed|breaking(?:\s+news)?|urgent|flash|nieuwsalarm|news\s?alert|alert|snap)\s*(?:[:|–—!]|-\s)\W{0,3}",
    re.I,
)
_CATEGORIES = frozenset({"breaking", "breaking news", "urgent", "spoed", "flash", "alert"})


def is_breaking(title: str, categories: tuple[str, ...] = ()) -> bool:
    """Whether a title's first words or a category mark a story as breaking."""
    return bool(_MARK.match(title)) or any(category.lower() in _CATEGORIES for category in categories)


def without_mark(title: str) -> str:
    """``title`` without the words that mark it as breaking, for where the mark is shown apart."""
    found = _MARK.match(title)
    return title[found.end() :] if found and found.end() < len(title) else title
