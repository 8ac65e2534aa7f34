"""What the first screen says, as blocks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from tickertui.app.first_start.notices import notice_blocks
from tickertui.app.ink import Ink
from tickertui.app.key_names import first_key
from tickertui.app.marks import marks_for
from tickertui.app.screens.feed_rows import state_mark, state_style
from tickertui.app.text_view.blocks import Block
from tickertui.language.faults import fault_in_words
from tickertui.language.times import countdown
from tickertui.language.words import Words
from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.model.feed import FeedHealth, FeedState
from tickertui.polling.network import CONNECTION_FAULTS
from tickertui.polling.progress import Phase, PollState

KEY = "first_start_key"
"""The key, in the meta of a style, of the Textual key that a click stands for."""

DEMO_KEY = "d"
"""The key for the demo, on this screen alone: elsewhere it shows what changed in a story."""

_NAME = 26
_SMALL = 17
_SMALLEST = 10


@dataclass(frozen=True, slots=True)
class FirstStart:
    """What there is to tell: ``now`` aware; ``demo`` whether the demo can be had; ``rebound`` the user's keys."""

    health: Sequence[FeedHealth]
    state: PollState | None
    now: datetime
    faults: Sequence[Fault] = ()
    demo: bool = True

    @property
    def asks_nothing(self) -> bool:
        """Whether no feed will be asked, so that no news can come."""
        return self.state is not None and self.state.asks_nothing


def tells_faults(height: int) -> bool:
    """Whether so many rows have room to say what is wrong with the user's files."""
    return height >= _SMALL


def first_start_blocks(
    first: FirstStart, words: Words, ink: Ink, rebound: Mapping[str, tuple[str, ...]], *, width: int, height: int
) -> list[Block]:
    """The block of the first screen for ``width`` by ``height`` cells; in a small window what matters most of it."""
    if height < _SMALL:
        return _small(first, words, ink, width=width, height=height)
    notices = notice_blocks(first.faults, words, ink, most=3)
    keys = _keys(first, words, ink, rebound)
    room = height - 11 - len(keys) - 2 * len(notices)
    return [
        Block(Content.styled(words("first.welcome"), ink.key)),
        Block(_intro(first, words, ink), gap=True),
        *_gapped(notices),
        *_gapped(_feeds(first, words, ink, width=width, most=max(room, 3))),
        Block(_state(first, words, ink, rebound), gap=True),
        *_gapped(keys),
    ]


def _small(first: FirstStart, words: Words, ink: Ink, *, width: int, height: int) -> list[Block]:
    # Feeds go before notices in the smallest windows: notices are told by the program elsewhere too.
    notices = notice_blocks(first.faults, words, ink, most=1) if height >= _SMALLEST else []
    most = max(height - 3 - 2 * len(notices), 1)
    return [
        Block(Content.styled(words("first.welcome"), ink.key)),
        *notices,
        *_feeds(first, words, ink, width=width, most=most),
        Block(_state(first, words, ink, {})),
    ]


def _intro(first: FirstStart, words: Words, ink: Ink) -> Content:
    count = len(first.health)
    key = "first.no_feeds" if not count else "first.intro.offline" if first.asks_nothing else "first.intro"
    return Content.styled(words(key, n=count), ink.text)


def _feeds(first: FirstStart, words: Words, ink: Ink, *, width: int, most: int) -> list[Block]:
    feeds = list(first.health)
    if len(feeds) > most:
        # What something is known of goes before what still waits.
        feeds.sort(key=lambda health: health.state is FeedState.WAITING and health.memory.last_attempt is None)
    shown = feeds if len(feeds) <= most else feeds[: most - 1]
    blocks = [Block(_feed(health, first, words, ink, width)) for health in shown]
    if len(feeds) > len(shown):
        blocks.append(Block(Content.styled(f"  {words('first.more', n=len(feeds) - len(shown))}", ink.muted)))
    return blocks


def _feed(health: FeedHealth, first: FirstStart, words: Words, ink: Ink, width: int) -> Content:
    style = state_style(health.state, ink)
    column = min(_NAME, max(width // 2 - 2, 8))
    name = Content.styled(health.title, ink.text).truncate(column, ellipsis=True)
    says, said_in = _says(health, first, words, ink, style)
    space = " " * (column - name.cell_length + 2)
    line = Content.assemble(
        (state_mark(health.state, marks_for()), style + Style(bold=True)), " ", name, space, (says, said_in)
    )
    return line.truncate(width, ellipsis=True)


def _says(health: FeedHealth, first: FirstStart, words: Words, ink: Ink, style: Style) -> tuple[str, Style]:
    error = health.memory.last_error
    if health.state is FeedState.POLLING:
        return words("first.busy"), ink.accent
    if error is not None:
        told = fault(FaultCode.NO_CONNECTION) if error.code in CONNECTION_FAULTS else error
        return fault_in_words(told, words), ink.error
    if health.state is FeedState.OK:
        return (words("first.answered", n=health.stories) if health.stories else words("first.nothing")), ink.muted
    return words("first.not_asked" if first.asks_nothing else "first.queued"), style


def _state(first: FirstStart, words: Words, ink: Ink, rebound: Mapping[str, tuple[str, ...]]) -> Content:
    state = first.state
    if state is None or not first.health:
        return Content()
    if state.phase is Phase.POLLING:
        return Content.styled(words("first.fetching", done=state.done, of=state.of), ink.accent)
    if state.phase is Phase.PAUSED:
        bold, plain = words("first.paused"), words("first.paused.hint", key=first_key("pause", rebound, words))
    elif state.next_round is None:
        bold, plain = words("first.offline"), words("first.offline.hint")
    else:
        failed = sum(health.memory.last_error is not None for health in first.health)
        offline = state.phase is Phase.OFFLINE
        bold = words("first.no_network") if offline else words("first.some_failed", n=failed) if failed else ""
        left = (state.next_round - first.now).total_seconds()
        plain = words("first.next", time=countdown(left))
    parts = [Content.styled(bold, ink.strong)] if bold else []
    return Content(" ").join([*parts, Content.styled(plain, ink.text)])


def _keys(first: FirstStart, words: Words, ink: Ink, rebound: Mapping[str, tuple[str, ...]]) -> list[Block]:
    rows = [] if first.asks_nothing else [("refresh", first_key("refresh", rebound, words))]
    if first.demo:
        rows.append(("demo", DEMO_KEY))
    rows += [(action, first_key(action, rebound, words)) for action in ("feeds", "help", "language")]
    column = max(cell_len(key) for _, key in rows) + 2
    blocks = []
    for action, key in rows:
        if not key:
            continue
        touch = Style.from_meta({KEY: action})
        meaning = words(f"first.key.{action}")
        space = " " * (column - cell_len(key))
        blocks.append(
            Block(Content.assemble("  ", (key, ink.key + touch), (space, touch), (meaning, ink.text + touch)))
        )
    return blocks


def _gapped(blocks: Sequence[Block]) -> list[Block]:
    return [Block(block.content, gap=number == 0, indent=block.indent) for number, block in enumerate(blocks)]
