"""What went wrong at the start: files that could not be read, a store that was set aside."""

from collections.abc import Sequence

from textual.content import Content

from tickertui.app.ink import Ink
from tickertui.app.text_view.blocks import Block
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Words
from tickertui.model.fault import Fault


def notice_blocks(faults: Sequence[Fault], words: Words, ink: Ink, *, most: int) -> list[Block]:
    """The faults as sentences, at most ``most`` of them and how many more; none when there are none."""
    if not faults:
        return []
    blocks = [Block(Content.styled(words("notices.title"), ink.strong))]
    blocks += [
        Block(Content.assemble(("! ", ink.error), (fault_in_words(fault, words), ink.text)), indent=2)
        for fault in faults[:most]
    ]
    if len(faults) > most:
        blocks.append(Block(Content.styled(f"  {words('notices.more', n=len(faults) - most)}", ink.muted)))
    return blocks
