"""Writes tickertui/regions/data/names.index, which the program looks names up in: ``python -m tools.make_names``.

To be run whenever a table of names was edited; until then the program reads the tables themselves, which takes longer.
"""

from tickertui.regions.names_index import written
from tickertui.regions.tables import INDEX, curated_names
from tools.make_places import DATA

if __name__ == "__main__":
    (DATA / INDEX).write_bytes(written(*curated_names()))
