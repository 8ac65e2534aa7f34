"""By how many an event is told, and why their stories stand together, in words."""

from collections.abc import Iterable

from tickertui.language.words import Words
from tickertui.model.cluster import ClusterReason, Told

_MOST_WORDS = 6
_KINDS = ("address", "text", "names")


def tellers_in_words(told: Told, words: Words) -> str:
    """ "3 bronnen"; "2 berichten" where one publisher tells it more than once, "" where it is told once."""
    if told.alone:
        return ""
    if told.sources > 1:
        return words("told.sources", n=told.sources)
    return words("told.stories", n=told.versions)


def place_in_words(place: int, count: int, told: Told, words: Words) -> str:
    """Which of the ``count`` stories of an event one is, from 1: "1 van 6 bronnen", or "1 van 7 berichten" where some
    source tells it more than once.
    """
    key = "told.source_of" if count == told.sources else "told.story_of"
    return words(key, place=place, n=count)


def reasons_in_words(reasons: Iterable[ClusterReason], words: Words) -> str:
    """Why stories stand together, each kind of reason once, with the words that they share: "Lacombe, 271"."""
    shared: dict[str, dict[str, None]] = {}
    for reason in reasons:
        shared.setdefault(reason.kind, {}).update(dict.fromkeys(reason.words))
    parts = []
    for kind in _KINDS:
        if kind in shared:
            named = ", ".join([*shared[kind]][:_MOST_WORDS])
            parts.append(_reason_in_words(kind, named, words))
    return "; ".join(part for part in parts if part)


def _reason_in_words(kind: str, named: str, words: Words) -> str:
    if kind == "names":
        return named
    return words(f"told.{kind}.words", words=named) if named and kind == "text" else words(f"told.{kind}")
