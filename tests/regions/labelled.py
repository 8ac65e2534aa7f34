"""Texts of our own with the region they happen in: those of a set are tuned on, those of its ``_held`` twin only scored.

``own`` is what the tables began with. The others were written for this by others than who wrote the tables: ``world_nl`` and
``world_en`` in the manner of Dutch and British headlines with leads of 2016 to 2026, ``world_wire87`` in that of an American
wire of 1987, ``world_sections`` in that of the world sections of a British newsroom.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tickertui.model.region import Location
from tickertui.model.text import clean
from tickertui.regions import locate
from tickertui.sources.datelines import split_dateline

DATA = Path(__file__).parent / "data"
SETS = {
    "own": 0.99,
    "own_held": 0.98,
    "world_nl": 0.94,
    "world_nl_held": 0.93,
    "world_en": 0.95,
    "world_en_held": 0.93,
    "world_wire87": 0.98,
    "world_wire87_held": 0.98,
    "world_sections": 0.97,
    "world_sections_held": 0.91,
}
"""The sets, each with the share of its texts that is to be placed right."""


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
    """The texts of a set."""
    return list(_read((DATA / f"{name}.tsv").read_text("utf-8")))


def _read(text: str) -> Iterator[Labelled]:
    for line in text.splitlines():
        if line and line[0] != "#" and not line.startswith("kind\t"):
            kind, region, title, lead, note = line.split("\t")
            yield Labelled(kind, region, title, lead, note == "hard")
