"""``places.tsv``: the user's own names of places, people and groups, over the program's tables. Written by hand."""

from pathlib import Path

from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.model.text import cut
from tickertui.regions import Entry, EntryError, read_entry
from tickertui.regions.entries import KINDS, KINDS_OF_NOWHERE
from tickertui.settings.locations import short_path
from tickertui.settings.reading import read_bytes

_MOST_BYTES = 1024 * 1024
_MOST_SLIPS = 50


def load_places(path: Path) -> tuple[tuple[Entry, ...], tuple[Fault, ...]]:
    """The file's entries in their order, and a fault for each line that is none; nothing is raised.

    Without a file there are none. Faults have the codes BAD_ENTRY, UNREADABLE_SETTINGS and PLACES_TOO_LARGE.
    """
    try:
        body = read_bytes(path, _MOST_BYTES + 1)
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return (), (fault(FaultCode.UNREADABLE_SETTINGS, file=short_path(path), reason=reason),)
    if len(body) > _MOST_BYTES:
        return (), (fault(FaultCode.PLACES_TOO_LARGE, file=short_path(path), most=_MOST_BYTES),)
    return _read(body.decode("utf-8-sig", "replace"), path)


def _read(text: str, path: Path) -> tuple[tuple[Entry, ...], tuple[Fault, ...]]:
    entries: list[Entry] = []
    slips: list[Fault] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            entry = read_entry(line)
        except EntryError as error:
            if len(slips) < _MOST_SLIPS:
                slips.append(_slip(error, path, number))
            continue
        if entry is not None:
            entries.append(entry)
    return tuple(entries), tuple(slips)


def _slip(error: EntryError, path: Path, number: int) -> Fault:
    return fault(
        FaultCode.BAD_ENTRY,
        file=short_path(path),
        line=number,
        expected=f"expected.entry.{error.reason}",
        word=cut(error.word, 60),
        kinds=", ".join((*KINDS, *KINDS_OF_NOWHERE)),
    )
