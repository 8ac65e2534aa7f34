"""How a list of stories is made: its order, one row an event or one a story, and what the user's rules hide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HideRule:
    """Stories that pass ``query`` (in the query language) are hidden; with ``feed``, an address, only those of that feed."""

    query: str
    feed: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """``by_update``: ordered by last revision, else by publication. ``grouped``: one row for each event.

    ``only_hidden``: the stories that ``hide`` takes away, in place of all others.
    """

    by_update: bool = False
    grouped: bool = False
    hide: tuple[HideRule, ...] = ()
    only_hidden: bool = False


EACH_STORY = Listing()
