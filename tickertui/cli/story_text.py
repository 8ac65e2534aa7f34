"""Stories as plain lines for a pipe, and as a table for a terminal."""

from collections.abc import Iterable
from datetime import datetime
from typing import TextIO

from tickertui.language.ages import age_in_words, short_age
from tickertui.language.words import Words
from tickertui.model.age import age_of
from tickertui.model.region import Region
from tickertui.model.story import StoryRow

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


def plain_line(row: StoryRow, now: datetime, words: Words) -> str:
    """Age, region, place, agencies, title and address, with tabs between; what lacks is empty."""
    return "\t".join(
        (
            age_in_words(row.published.end, now, words.language),
            words(f"region.{row.location.region.name}.name"),
            row.place,
            "/".join(row.agencies),
            row.title,
            row.url or "",
        )
    )


def print_table(rows: Iterable[StoryRow], now: datetime, words: Words, file: TextIO) -> None:
    """A table of the stories on a terminal, as wide as it is; unread titles are bold, breaking ones marked ``!``."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(words("cli.table.age"), justify="right", no_wrap=True)
    table.add_column(words("cli.table.region"), no_wrap=True)
    table.add_column(words("cli.table.place"), max_width=18)
    table.add_column(words("cli.table.agencies"), max_width=12)
    table.add_column(words("cli.table.title"), ratio=1)
    table.add_column(words("cli.table.source"), max_width=18, style="dim", no_wrap=True)
    for row in rows:
        region = row.location.region
        title = Text.assemble(("! ", "bold red") if row.breaking else "", (row.title, "" if row.read else "bold"))
        table.add_row(
            short_age(age_of(row.published.end, now), words.language),
            Text(words(f"region.{region.name}.short"), style=_COLOURS[region]),
            Text(row.place),
            Text("/".join(row.agencies)),
            title,
            Text(row.feed_title),
        )
    Console(file=file, highlight=False).print(table)
