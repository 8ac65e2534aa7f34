"""Writes tickertui/regions/data/words.tsv: ``python -m tools.make_words``.

Words are those of Debian's packages wdutch (OpenTaal; CC BY 3.0 or BSD), wamerican and wbritish (SCOWL), which lie in
/usr/share/dict where they are installed; another folder may be named.
"""

import sys
from pathlib import Path

from tickertui.regions.gazetteer import key_of
from tickertui.regions.tables import gazetteer
from tools.make_places import write

_LISTS = ("dutch", "american-english", "british-english")


def words_in(folder: Path) -> set[str]:
    """The keys of all words without a capital."""
    lines = (line.strip() for name in _LISTS for line in (folder / name).read_text("utf-8").splitlines())
    return {key_of(line) for line in lines if line.islower() and "'" not in line}


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/dict")
    write(
        "words.tsv",
        "Names of towns that are ordinary words of Dutch or English too, one a line, as they are looked up. The words are\n"
        "OpenTaal's (CC BY 3.0) and SCOWL's, by way of wdutch, wamerican and wbritish. Made by `python -m tools.make_words`.",
        sorted(words_in(folder).intersection(gazetteer().towns.keys())),
    )
