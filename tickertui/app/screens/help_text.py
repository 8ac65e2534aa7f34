"""What the help says, as blocks: keys by group, regions, marks, and about the program."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.content import Content

from tickertui import __version__
from tickertui.app.actions import ACTIONS, Action, Group
from tickertui.app.ink import Ink
from tickertui.app.key_names import key_name, keys_of
from tickertui.app.text_view.blocks import Block
from tickertui.language.words import Words
from tickertui.model.region import REGIONS, Region

Sections = list[list[Block]]

_MARKS = (
    ("!", "breaking"),
    ("+", "new"),
    ("•", "unread"),
    ("*", "starred"),
    ("±", "updated"),
    (" ", "withdrawn"),
    ("▌", "selected"),
    ("●", "live"),
    ("◌", "polling"),
    ("‖", "paused"),
    ("×", "offline"),
)


def key_sections(words: Words, ink: Ink, rebound: Mapping[str, tuple[str, ...]]) -> Sections:
    """A section a group of actions: the keys of each, and what it does. The eight regions are one line."""
    sections: Sections = []
    for group in Group:
        rows = [
            (_keys(action, rebound, words), words(f"action.{action.id}"))
            for action in ACTIONS
            if action.group is group and not action.id.startswith("region_")
        ]
        if group is Group.FILTER:
            rows.insert(0, (_region_keys(rebound, words), words("help.regions")))
        sections.append([_heading(words(f"group.{group.value}"), ink), *_table(rows, ink)])
    return sections


def region_section(words: Words, ink: Ink, counts: Mapping[Region, int]) -> list[Block]:
    """The regions with their number, code, name and how many stories each has now."""
    blocks = [_heading(words("help.region_counts"), ink)]
    for region in REGIONS:
        code, name = (words(f"region.{region.name}.{part}") for part in ("code", "name"))
        content = Content.assemble(
            (f"{region.number} ", ink.key),
            (code, ink.region(region, bold=True)),
            " ",
            (name.ljust(16), ink.region(region)),
            (f"{counts.get(region, 0):>6}" if counts else "", ink.text),
        )
        blocks.append(Block(content))
    return blocks


def mark_section(words: Words, ink: Ink) -> list[Block]:
    """The marks and what they mean."""
    rows = [(mark, words(f"help.mark.{name}")) for mark, name in _MARKS]
    return [_heading(words("help.marks"), ink), *_table(rows, ink), Block(Content()), _muted(words("help.mouse"), ink)]


def about_section(words: Words, ink: Ink, files: Sequence[tuple[str, str]]) -> list[Block]:
    """The version, and where the user's files lie: pairs of a message's key and a path ("" in memory only)."""
    rows = [(words("help.version"), __version__)]
    rows += [(words(label), path or words("help.store.memory")) for label, path in files]
    column = max(cell_len(label) for label, _ in rows) + 2
    blocks = [_heading(words("help.about"), ink)]
    for label, value in rows:
        content = Content.assemble((label.ljust(column), ink.muted), (value, ink.text))
        blocks.append(Block(content, indent=column))
    return [*blocks, Block(Content()), _muted(words("help.keys_hint"), ink)]


def _keys(action: Action, rebound: Mapping[str, tuple[str, ...]], words: Words) -> str:
    keys = keys_of(action, rebound)
    return "  ".join(key_name(key, words) for key in keys) or words("key.unbound")


def _region_keys(rebound: Mapping[str, tuple[str, ...]], words: Words) -> str:
    actions = [action for action in ACTIONS if action.id.startswith("region_")]
    if all(keys_of(action, rebound) == action.keys for action in actions):
        return "1–8"
    return " ".join(key_name(key, words) for action in actions for key in keys_of(action, rebound)[:1])


def _heading(text: str, ink: Ink) -> Block:
    return Block(Content.styled(text, ink.strong), gap=True)


def _muted(text: str, ink: Ink) -> Block:
    return Block(Content.styled(text, ink.muted))


def _table(rows: Sequence[tuple[str, str]], ink: Ink) -> list[Block]:
    column = min(max(cell_len(keys) for keys, _ in rows), 16) + 2
    blocks = []
    for keys, meaning in rows:
        space = max(column - cell_len(keys), 2)
        content = Content.assemble((keys, ink.key), " " * space, (meaning, ink.text))
        blocks.append(Block(content, indent=column))
    return blocks
