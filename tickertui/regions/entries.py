"""One line of a table, the program's own or the user's: what names are, the country or region, and the names."""

from dataclasses import dataclass

from tickertui.model.region import REGIONS
from tickertui.model.text import clean, fold
from tickertui.regions.countries import area_of_region, codes
from tickertui.regions.gazetteer import Gazetteer, key_of
from tickertui.regions.names import Kind

KINDS = ("country", "place", "town", "area", "people", "adjective", "seat", "dateline", "shared", "hint")
"""What names that place a story may be."""
KINDS_OF_NOWHERE = ("nothing", "world", "globe", "first", "word", "nowhere")
"""What names may be that place none; their line has "-" for a country."""
_NO_CODE = "-"
_MOST_NAMES = 2_000
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Entry:
    """Names of one kind and one country (a code of ``countries``, "" for the kinds of nowhere)."""

    kind: str
    code: str
    names: tuple[str, ...]


class EntryError(ValueError):
    """A line that is no entry: ``reason`` is one of ``columns``, ``kind``, ``code``, ``names``; ``word`` what stood there."""

    def __init__(self, reason: str, word: str = "") -> None:
        super().__init__(reason, word)
        self.reason, self.word = reason, word


def read_entry(line: str) -> Entry | None:
    """The entry on a line ``kind code name|name…`` with tabs or spaces between; None for a comment and an empty line.

    The code is a country's (ISO 3166-1 alpha-2, EU), or a region's Dutch name for a part of the world.

    :raises EntryError: when it is none.
    """
    line = clean(line)
    if not line or line[0] == "#":
        return None
    columns = line.split(maxsplit=2)
    if len(columns) < 3:
        raise EntryError("columns", line)
    kind, code = columns[0].lower(), columns[1]
    if kind not in KINDS and kind not in KINDS_OF_NOWHERE:
        raise EntryError("kind", columns[0])
    names = tuple(name for part in columns[2].split("|")[:_MOST_NAMES] if (name := clean(part)))
    if not names or any(len(name) > _LONGEST_NAME or not key_of(_bare(name)) for name in names):
        raise EntryError("names", columns[2])
    return Entry(kind, _code(code, kind), names)


def _bare(name: str) -> str:
    return name[3:] if name[:3] in ("nl:", "en:") else name


def _code(written: str, kind: str) -> str:
    if kind in KINDS_OF_NOWHERE:
        if written == _NO_CODE:
            return ""
        raise EntryError("code", written)
    if written.upper() in codes():
        return written.upper()
    for region in REGIONS:
        if fold(region.value) == fold(written) and (area := area_of_region(region)):
            return area
    raise EntryError("code", written)


def enter(tables: Gazetteer, entry: Entry) -> None:
    """Put an entry into the tables, over what they say of the same names."""
    if entry.kind == "hint":
        tables.hints.update((key_of(name), entry.code) for name in entry.names)
    elif entry.kind == "dateline":
        tables.add_towns(entry.names, entry.code)
    elif entry.kind == "shared":
        tables.share(entry.names, entry.code)
    elif entry.kind == "nowhere":
        tables.nowhere.extend(key_of(name) for name in entry.names)
    elif entry.kind in ("first", "word"):
        (tables.first_names if entry.kind == "first" else tables.words).update(key_of(name) for name in entry.names)
    else:
        tables.add("|".join(entry.names), entry.code, Kind[entry.kind.upper()])
