"""Texts of our own with the region they happen in: ``data/own.tsv`` is tuned on, ``data/heldout.tsv`` only scored."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tickertui.model.region import Location
from tickertui.model.text import clean
from tickertui.regions import locate
from tickertui.sources.datelines import split_dateline

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text: its kind, the region's Dutch name, title (with its dateline) and lead, and whether it is a hard one."""

    kind: str
    region: str
    title: str
    lead: str
    hard: bool

    def located(self) -> Location:
        """Where the program says that it happens."""
        place, _, title = split_dateline(clean(self.title))
        lead = clean(self.lead)
        if not place:
            place, _, lead = split_dateline(lead)
        return locate(place=place, title=title, lead=lead)


def labelled(name: str) -> list[Labelled]:
    """The texts of a set: ``own`` or ``heldout``."""
    return list(_read((DATA / f"{name}.tsv").read_text("utf-8")))


def _read(text: str) -> Iterator[Labelled]:
    for line in text.splitlines():
        if line and line[0] != "#" and not line.startswith("kind\t"):
            kind, region, title, lead, note = line.split("\t")
            yield Labelled(kind, region, title, lead, note == "hard")
