"""A filter in words, and the things a filter can be made of."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from tickertui.app.ink import Ink
from tickertui.app.screens.tick_list import Choice
from tickertui.language.words import Words
from tickertui.model.feed import FeedHealth
from tickertui.model.filter import Filter
from tickertui.model.region import REGIONS, Region


def filter_in_words(filter: Filter, words: Words, titles: Mapping[str, str]) -> str:
    """Everything a filter asks for: 'Europa, Azië · "gas" · ANP'; ``titles`` names feeds by their address."""
    parts = []
    if filter.regions:
        parts.append(", ".join(words(f"region.{region.name}.short") for region in REGIONS if region in filter.regions))
    if filter.text:
        parts.append(f"“{filter.text}”")
    parts += sorted(filter.agencies)
    parts += sorted(titles.get(address, address) for address in filter.feeds)
    return " · ".join(parts) or words("filters.all")


def region_choices(counts: Mapping[Region, int], words: Words, ink: Ink) -> list[Choice[Region]]:
    """The regions, with how many stories each has under the rest of the filter."""
    choices = []
    for region in REGIONS:
        code, name = (words(f"region.{region.name}.{part}") for part in ("code", "name"))
        label = Content.assemble((code, ink.region(region, bold=True)), " ", (name, ink.text))
        choices.append(Choice(region, label, counts.get(region, 0)))
    return choices


def agency_choices(agencies: Sequence[tuple[str, int]], ticked: frozenset[str], ink: Ink) -> list[Choice[str]]:
    """The agencies there are, most frequent first, and after them those that are ticked and no longer occur."""
    known = {name for name, _ in agencies}
    rows = [*agencies, *((name, 0) for name in sorted(ticked - known))]
    return [Choice(name, Content.styled(name, ink.text), count) for name, count in rows]


def feed_choices(health: Sequence[FeedHealth], ticked: frozenset[str], ink: Ink) -> list[Choice[str]]:
    """The feeds in the user's order, and after them those that are ticked and no longer configured."""
    known = {feed.feed.address for feed in health}
    choices = [Choice(feed.feed.address, Content.styled(feed.title, ink.text), feed.stories) for feed in health]
    gone = [Choice(address, Content.styled(address, ink.muted), 0) for address in sorted(ticked - known)]
    return [*choices, *gone]
