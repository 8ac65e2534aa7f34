"""What changed between the versions of a story, word by word."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import pairwise

from textual.content import Content

from tickertui.app.reader.setting import Setting
from tickertui.app.text_view.blocks import Block
from tickertui.language.times import short_time
from tickertui.model.story import FullStory, Revision

# More words than this on both sides together are shown as one removed and one added passage: comparing takes time
# that grows with their product.
_MOST_WORDS = 1_500
# Paragraphs that share at least this part of their words are two versions of one.
_ALIKE = 0.5


class Change(Enum):
    """What became of a run of words."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stayed, came or went together."""

    change: Change
    text: str


def word_changes(before: str, after: str) -> list[Run]:
    """The runs of words that turn ``before`` into ``after``; kept and removed ones joined by a space give ``before``,
    kept and added ones ``after``.
    """
    old, new = before.split(), after.split()
    if len(old) + len(new) > _MOST_WORDS:
        runs = [Run(Change.REMOVED, before), Run(Change.ADDED, after)] if old != new else [Run(Change.KEPT, after)]
        return [run for run in runs if run.text]
    runs = []
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run(Change.KEPT, " ".join(old[old_start:old_end])))
            continue
        if old_end > old_start:
            runs.append(Run(Change.REMOVED, " ".join(old[old_start:old_end])))
        if new_end > new_start:
            runs.append(Run(Change.ADDED, " ".join(new[new_start:new_end])))
    return runs


def paragraph_changes(before: Sequence[str], after: Sequence[str]) -> Iterator[list[Run]]:
    """The runs of each paragraph: of those that stayed, that changed, that came and that went, in order."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        old, new = before[old_start:old_end], after[new_start:new_end]
        if tag == "equal":
            yield from ([Run(Change.KEPT, text)] for text in new)
            continue
        yield from _aligned(old, new)


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[list[Run]]:
    """The runs of paragraphs that replaced others: each old one beside the first new one left that is like it."""
    next_new = 0
    for text in old:
        like = next((place for place in range(next_new, len(new)) if _alike(text, new[place])), None)
        if like is None:
            yield [Run(Change.REMOVED, text)]
            continue
        yield from ([Run(Change.ADDED, added)] for added in new[next_new:like])
        yield word_changes(text, new[like])
        next_new = like + 1
    yield from ([Run(Change.ADDED, added)] for added in new[next_new:])


def _alike(before: str, after: str) -> bool:
    old, new = Counter(before.split()), Counter(after.split())
    return 2 * (old & new).total() >= _ALIKE * (old.total() + new.total())


def difference_blocks(story: FullStory, setting: Setting) -> list[Block]:
    """Every version against the one before it, the newest first; the first version is told with its time alone."""
    words, ink = setting.words, setting.ink
    if len(story.revisions) < 2:
        return [Block(Content.styled(words("reader.no_difference"), ink.muted), gap=True)]
    blocks = [_legend(setting)]
    for before, after in reversed(list(pairwise(story.revisions))):
        blocks.append(Block(_version(after, setting), gap=True))
        blocks += _changes(before, after, setting)
    first = _version(story.revisions[0], setting)
    blocks.append(Block(first.append(Content.styled(f"  {words('reader.version.first')}", ink.muted)), gap=True))
    return blocks


def _changes(before: Revision, after: Revision, setting: Setting) -> list[Block]:
    title = word_changes(before.title, after.title)
    old, new = _text(before), _text(after)
    if before.title == after.title and old == new:
        return [Block(Content.styled(setting.words("reader.version.same"), setting.ink.muted), gap=True)]
    blocks = [Block(_drawn(title, setting), gap=True)]
    blocks += [Block(_drawn(runs, setting), gap=True) for runs in paragraph_changes(old, new)]
    return blocks


def _text(revision: Revision) -> tuple[str, ...]:
    return revision.paragraphs or ((revision.lead,) if revision.lead else ())


def _drawn(runs: list[Run], setting: Setting) -> Content:
    ink = setting.ink
    changed = any(run.change is not Change.KEPT for run in runs)
    styles = {
        Change.KEPT: ink.text if changed else ink.muted,
        Change.ADDED: ink.added,
        Change.REMOVED: ink.removed,
    }
    return Content(" ").join(Content.styled(run.text, styles[run.change]) for run in runs)


def _version(revision: Revision, setting: Setting) -> Content:
    time = short_time(revision.seen, setting.now, setting.words, setting.zone)
    return Content.styled(setting.words("reader.version", version=revision.number, time=time), setting.ink.key)


def _legend(setting: Setting) -> Block:
    words, ink = setting.words, setting.ink
    return Block(
        Content.assemble(
            (words("reader.version.legend"), ink.added), "  ", (words("reader.version.legend_gone"), ink.removed)
        ),
        gap=True,
    )
