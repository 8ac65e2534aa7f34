"""Every action of the app with its keys: bindings, footer, help, palette and ``[keys]`` all come from this table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Group(Enum):
    """A heading of the keys' help."""

    MOVE = "move"
    READ = "read"
    FILTER = "filter"
    POLL = "poll"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Action:
    """One action.

    ``id`` names it in ``config.toml`` and in the messages ``action.<id>`` (a sentence for help and palette) and
    ``footer.<id>`` (one word). ``keys`` are Textual key names. ``footer`` is its rank there, the first lasting longest
    when room runs out; None keeps it out.
    """

    id: str
    keys: tuple[str, ...]
    group: Group
    footer: int | None = None


ACTIONS: tuple[Action, ...] = (
    Action("down", ("down", "j"), Group.MOVE),
    Action("up", ("up", "k"), Group.MOVE),
    Action("page_down", ("pagedown", "ctrl+f", "ctrl+d"), Group.MOVE),
    Action("page_up", ("pageup", "ctrl+b", "ctrl+u"), Group.MOVE),
    Action("first", ("home", "g"), Group.MOVE),
    Action("last", ("end", "G"), Group.MOVE),
    Action("next_unread", ("n",), Group.MOVE, 4),
    Action("previous_unread", ("N",), Group.MOVE),
    Action("other_pane", ("tab", "shift+tab"), Group.MOVE),
    Action("read", ("enter", "l", "right"), Group.READ, 1),
    Action("headline", ("h",), Group.READ),
    Action("back", ("escape", "left"), Group.READ),
    Action("open", ("o",), Group.READ),
    Action("copy", ("y",), Group.READ),
    Action("next_link", ("right_square_bracket",), Group.READ),
    Action("previous_link", ("left_square_bracket",), Group.READ),
    Action("difference", ("d",), Group.READ),
    Action("expand", ("space",), Group.READ, 8),
    Action("next_version", ("v",), Group.READ),
    Action("previous_version", ("V",), Group.READ),
    Action("star", ("s",), Group.READ, 5),
    Action("pin", ("P",), Group.READ),
    Action("mark_read", ("m",), Group.READ),
    Action("all_read", ("A",), Group.READ),
    *(Action(f"region_{number}", (str(number),), Group.FILTER, 2 if number == 1 else None) for number in range(1, 9)),
    Action("all_regions", ("0",), Group.FILTER),
    Action("search", ("slash",), Group.FILTER, 3),
    Action("filters", ("f",), Group.FILTER),
    Action("clear_filter", ("x",), Group.FILTER),
    Action("hidden", ("H",), Group.FILTER),
    Action("refresh", ("r",), Group.POLL, 6),
    Action("pause", ("p",), Group.POLL, 7),
    Action("feeds", ("e",), Group.POLL),
    Action("density", ("c",), Group.PROGRAM),
    Action("language", ("L",), Group.PROGRAM),
    Action("theme", ("t",), Group.PROGRAM, 11),
    Action("palette", ("ctrl+p",), Group.PROGRAM, 9),
    Action("help", ("question_mark",), Group.PROGRAM, 0),
    Action("quit", ("q",), Group.PROGRAM, 10),
)


def keys_of(action: Action, rebound: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The Textual keys of ``action``: the user's where ``rebound`` (action id → keys) names it, else its own."""
    return rebound.get(action.id, action.keys)
