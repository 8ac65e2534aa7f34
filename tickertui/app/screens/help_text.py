"""What the help says, as blocks: keys by group, the query language, regions, marks, and about the program."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.content import Content

from tickertui import __version__
from tickertui.app.actions import ACTIONS, Action, Group, keys_of
from tickertui.app.ink import Ink
from tickertui.app.key_names import key_name
from tickertui.app.marks import Marks
from tickertui.app.text_view.blocks import Block
from tickertui.language.words import Language, Words
from tickertui.model.region import REGIONS, Region
from tickertui.query.keys import Key

Sections = list[list[Block]]


def key_sections(words: Words, ink: Ink, rebound: Mapping[str, tuple[str, ...]]) -> Sections:
    """A section a group of actions: the keys of each, and what it does. The eight regions are one line."""
    rows = {group: _rows(group, words, rebound) for group in Group}
    # One column for the keys of all groups but that of the filter, which stands in the other half of a wide screen.
    column = _key_column([row for group, of_group in rows.items() if group is not Group.FILTER for row in of_group])
    return [
        [
            _heading(words(f"group.{group.value}"), ink),
            *_table(of_group, ink, _key_column(of_group) if group is Group.FILTER else column),
        ]
        for group, of_group in rows.items()
    ]


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


def search_section(words: Words, ink: Ink) -> list[Block]:
    """The query language in short: how it is written, and its keys."""
    parts = ("words", "phrase", "or", "not", "brackets", "values")
    rows = [(words(f"search.help.{part}"), words(f"search.help.{part}.is")) for part in parts]
    column = 0 if words.language is Language.DUTCH else 1
    rows += [(f"{key.value[column]}:", words(f"query.key.{key.name.lower()}")) for key in Key]
    return [_heading(words("search.help"), ink), *_table(rows, ink, max(cell_len(written) for written, _ in rows) + 2)]


def mark_section(words: Words, ink: Ink, marks: Marks) -> list[Block]:
    """The marks and what they mean."""
    drawn = {"breaking": "!", "new": "+", "unread": marks.unread, "starred": "*", "updated": marks.updated}
    drawn |= {"selected": marks.selected, "live": marks.live, "polling": marks.polling}
    drawn |= {"paused": marks.paused, "offline": marks.offline}
    rows = [(mark, words(f"help.mark.{name}")) for name, mark in drawn.items()]
    struck = Block(Content.assemble("    ", (words("help.mark.withdrawn"), ink.removed)), indent=4)
    blocks = [*_table(rows, ink, 4), struck, Block(Content()), _muted(words("help.mouse"), ink)]
    return [_heading(words("help.marks"), ink), *blocks]


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


def _rows(group: Group, words: Words, rebound: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    rows = [
        (_keys(action, rebound, words), words(f"action.{action.id}"))
        for action in ACTIONS
        if action.group is group and not action.id.startswith("region_")
    ]
    return [(_region_keys(rebound, words), words("help.regions")), *rows] if group is Group.FILTER else rows


def _key_column(rows: Sequence[tuple[str, str]]) -> int:
    return min(max(cell_len(keys) for keys, _ in rows), 16) + 2


def _table(rows: Sequence[tuple[str, str]], ink: Ink, column: int) -> list[Block]:
    blocks = []
    for keys, meaning in rows:
        space = max(column - cell_len(keys), 2)
        content = Content.assemble((keys, ink.key), " " * space, (meaning, ink.text))
        blocks.append(Block(content, indent=column))
    return blocks
