"""Names written with one letter wrong, missing, doubled or swapped: "KHARTOEM" is also written "CHARTOEM"."""

from collections.abc import Iterator

from tickertui.regions.gazetteer import Gazetteer
from tickertui.regions.names import Kind

_LETTERS = "abcdefghijklmnopqrstuvwxyz-' "
_SHORTEST = 6
_LONGEST = 30
_KINDS = frozenset({Kind.PLACE, Kind.COUNTRY, Kind.AREA})


def nearly(key: str, tables: Gazetteer) -> str:
    """The country of the curated places whose keys are one letter from ``key``; "" for none, or for several countries."""
    if not _SHORTEST <= len(key) <= _LONGEST:
        return ""
    names = filter(None, map(tables.index.get, set(_one_letter_away(key))))
    found = {name.country for name in names if name.kind in _KINDS}
    return found.pop() if len(found) == 1 else ""


def _one_letter_away(key: str) -> Iterator[str]:
    for at in range(len(key) + 1):
        before, after = key[:at], key[at:]
        for letter in _LETTERS:
            yield before + letter + after
            yield before + letter + after[1:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
