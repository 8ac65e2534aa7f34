"""Stories as plain lines for a pipe, and as a table for a terminal."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, TextIO

from tickertui.language.ages import age_in_words, short_age
from tickertui.language.tellers import tellers_in_words
from tickertui.language.words import Words
from tickertui.model.age import age_of
from tickertui.model.region import Region
from tickertui.model.story import StoryRow
from tickertui.model.text import clean

if TYPE_CHECKING:
    from rich.text import Text

_WIDTH_WITH_SOURCE = 100

# The sixteen colours of any terminal, on whatever ground it has.
_COLOURS = {
    Region.EUROPE: "bright_blue",
    Region.MIDDLE_EAST: "bright_red",
    Region.ASIA: "magenta",
    Region.AFRICA: "green",
    Region.NORTH_AMERICA: "bright_magenta",
    Region.LATIN_AMERICA: "yellow",
    Region.OCEANIA: "cyan",
    Region.INTERNATIONAL: "default",
}


def plain_line(row: StoryRow, now: datetime, words: Words, *, tellers: bool = False) -> str:
    """Age, region, place, agencies, title and address, with tabs between; what lacks is empty. ``tellers``: and the
    number of sources that tell its event.
    """
    return "\t".join(
        (
            age_in_words(row.published.end, now, words.language),
            words(f"region.{row.location.region.name}.name"),
            clean(row.place),
            clean("/".join(row.agencies)),
            clean(row.title),
            clean(row.url or ""),
            *((str(row.told.sources),) if tellers else ()),
        )
    )


def print_table(rows: Iterable[StoryRow], now: datetime, words: Words, file: TextIO) -> None:
    """A table of the stories on a terminal, as wide as it is, with the columns of the app's list.

    Unread titles are bold, breaking ones marked ``!``; the source stands beside them where there is room.
    """
    from rich.console import Console
    from rich.table import Table

    console = Console(file=file, highlight=False)
    with_source = console.width >= _WIDTH_WITH_SOURCE
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(words("cli.table.age"), justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    table.add_column(words("cli.table.dateline"), no_wrap=True, max_width=15)
    table.add_column(words("cli.table.title"), ratio=1)
    if with_source:
        table.add_column(words("cli.table.source"), max_width=24, style="dim", no_wrap=True)
    for row in rows:
        table.add_row(*_cells(row, now, words)[: 5 if with_source else 4])
    console.print(table)


def _cells(row: StoryRow, now: datetime, words: Words) -> "list[Text]":
    from rich.text import Text

    region = row.location.region
    agencies = Text(clean("/".join(row.agencies)), style="dim")
    return [
        Text(short_age(age_of(row.published.end, now), words.language)),
        Text(words(f"region.{region.name}.code"), style=f"bold {_COLOURS[region]}"),
        Text("\n").join(part for part in (Text(clean(row.place)), agencies) if part.plain),
        _title(row, words),
        Text(clean(row.feed_title)),
    ]


def _title(row: StoryRow, words: Words) -> "Text":
    from rich.text import Text

    several = tellers_in_words(row.told, words)
    return Text.assemble(
        ("! ", "bold red") if row.breaking else "",
        (clean(row.title), "" if row.read else "bold"),
        (f"  {several}", "dim") if several else "",
    )
