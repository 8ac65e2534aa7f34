"""Text to place, country and region, with the reason. Pure functions over data files beside them, and the user's entries."""

from collections.abc import Callable, Sequence
from functools import cache

from tickertui.model.region import Location
from tickertui.regions.entries import Entry, EntryError, read_entry

Locate = Callable[..., Location]
"""Called as :func:`locate`."""

__all__ = ["Entry", "EntryError", "Locate", "locate", "locate_with", "read_entry"]


def locate(*, place: str, title: str, lead: str, text: str = "", language: str = "") -> Location:
    """Where a story happens, by the program's own tables; see :meth:`Locator.locate`, which takes more."""
    return locate_with(())(place=place, title=title, lead=lead, text=text, language=language)


@cache
def _locate_with(entries: tuple[Entry, ...]) -> Locate:
    from tickertui.regions.locating import Locator
    from tickertui.regions.tables import gazetteer, gazetteer_with

    return Locator(gazetteer_with(entries) if entries else gazetteer()).locate


def locate_with(entries: Sequence[Entry]) -> Locate:
    """The same with the user's entries over the tables; the tables are read at the first call for these entries."""
    return _locate_with(tuple(entries))
