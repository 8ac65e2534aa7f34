"""A feed's health as a row, and in full."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from tickertui.app.ink import Ink
from tickertui.app.marks import Marks
from tickertui.app.text_view.blocks import Block
from tickertui.language.ages import full_age, short_age
from tickertui.language.faults import fault_in_words
from tickertui.language.times import countdown, short_time
from tickertui.language.words import Words
from tickertui.model.address import is_web
from tickertui.model.age import age_of
from tickertui.model.feed import FeedHealth, FeedState


@dataclass(frozen=True, slots=True)
class FeedsSetting:
    """What feeds are drawn with: ``now`` aware, ``zone`` None the machine's own, ``interval`` in seconds for feeds
    without their own, ``paused`` when nothing is fetched, ``kept_offline`` when nothing is over the network.
    """

    words: Words
    ink: Ink
    now: datetime
    interval: float
    paused: bool = False
    kept_offline: bool = False
    zone: tzinfo | None = None
    marks: Marks = field(default_factory=Marks)


def state_mark(state: FeedState, marks: Marks) -> str:
    """The mark of a feed's state; it always stands with the word."""
    if state in (FeedState.FAILING, FeedState.GONE):
        return marks.offline
    return {FeedState.WAITING: marks.waiting, FeedState.POLLING: marks.polling, FeedState.OK: marks.live}[state]


def state_style(state: FeedState, ink: Ink) -> Style:
    """The style of a feed's state."""
    if state in (FeedState.FAILING, FeedState.GONE):
        return ink.error
    return ink.accent if state is FeedState.POLLING else ink.muted


def feed_row(health: FeedHealth, width: int, setting: FeedsSetting) -> Content:
    """One line of ``width`` cells: mark, name, state, and as room allows last success, next poll and stories."""
    words, ink = setting.words, setting.ink
    style = state_style(health.state, ink)
    columns = [Content.styled(words(f"feeds.state.{health.state.value}").ljust(_STATE), style)]
    if width >= _NARROW:
        columns += [
            _right(_success(health, setting), _SUCCESS, ink.text),
            _right(_next(health, setting), _NEXT, ink.muted),
        ]
    if width >= 66:
        columns.append(_right(str(health.stories), _STORIES, ink.muted))
    end = Content("  ").join(columns)
    room = max(width - 4 - end.cell_length, 4)
    name = Content.styled(health.title, ink.strong).truncate(room, ellipsis=True)
    return Content.assemble(
        (state_mark(health.state, setting.marks), style), " ", name, " " * (room - name.cell_length + 2), end
    ).truncate(width)


def heading_row(width: int, setting: FeedsSetting) -> Content:
    """The names of the columns, above the rows."""
    words, ink = setting.words, setting.ink
    columns = [Content.styled(words("feeds.column.state").ljust(_STATE), ink.muted)]
    if width >= _NARROW:
        columns += [
            _right(words("feeds.column.success"), _SUCCESS, ink.muted),
            _right(words("feeds.column.next"), _NEXT, ink.muted),
        ]
    if width >= 66:
        columns.append(_right(words("feeds.column.stories"), _STORIES, ink.muted))
    end = Content("  ").join(columns)
    name = words("feeds.column.feed")
    space = " " * max(width - 2 - cell_len(name) - end.cell_length, 1)
    return Content.assemble("  ", (name, ink.muted), space, end).truncate(width)


def feed_details(health: FeedHealth, width: int, setting: FeedsSetting) -> Sequence[Block]:
    """Everything known of a feed: a label and a value a line, or one above the other where it is narrow."""
    words, ink, memory = setting.words, setting.ink, health.memory
    rows: list[tuple[str, str, Style]] = []
    if memory.last_error is not None:
        error = fault_in_words(memory.last_error, words)
        if memory.failures > 1:
            error = f"{error} ({words('feeds.failures', n=memory.failures)})"
        rows.append(("feeds.fault", error, ink.error))
    rows.append(("feeds.address", health.feed.address, ink.text))
    if memory.current_address and memory.current_address != health.feed.address:
        rows.append(("feeds.moved", memory.current_address, ink.text))
    if memory.title and memory.title != health.title:
        rows.append(("feeds.calls_itself", memory.title, ink.text))
    rows.append(("feeds.last_success", _told(memory.last_success, setting), ink.text))
    if memory.last_attempt != memory.last_success:
        rows.append(("feeds.last_attempt", _told(memory.last_attempt, setting), ink.text))
    rows.append(("feeds.next_poll", _next_in_words(health, setting), ink.text))
    rows.append(("feeds.interval", countdown(health.feed.interval or setting.interval), ink.text))
    rows.append(("feeds.column.stories", words("feeds.stories", n=health.stories), ink.text))
    if width < _NARROW:
        labelled = [
            (Content.styled(words(label), ink.muted), Content.styled(value, style)) for label, value, style in rows
        ]
        return [Block(content) for pair in labelled for content in pair]
    column = max(cell_len(words(label)) for label, _, _ in rows) + 2
    return [
        Block(Content.assemble((words(label).ljust(column), ink.muted), (value, style)), indent=column)
        for label, value, style in rows
    ]


_NARROW = 56
_STATE, _SUCCESS, _NEXT, _STORIES = 12, 7, 8, 7


def _right(text: str, width: int, style: Style) -> Content:
    return Content.styled(text, style).pad_left(max(width - cell_len(text), 0))


def _success(health: FeedHealth, setting: FeedsSetting) -> str:
    last = health.memory.last_success
    if last is None:
        return setting.words("feeds.never")
    return short_age(age_of(last, setting.now), setting.words.language)


def _next(health: FeedHealth, setting: FeedsSetting) -> str:
    if health.state in (FeedState.GONE, FeedState.POLLING) or setting.paused or _left_alone(health, setting):
        return "–"
    seconds = _seconds_left(health, setting)
    return countdown(seconds) if seconds > 0 else setting.words("feeds.now")


def _next_in_words(health: FeedHealth, setting: FeedsSetting) -> str:
    words = setting.words
    if health.state is FeedState.GONE:
        return words("feeds.never_again")
    if health.state is FeedState.POLLING:
        return words("feeds.state.polling")
    if setting.paused:
        return words("feeds.paused")
    if _left_alone(health, setting):
        return words("feeds.kept_offline")
    seconds = _seconds_left(health, setting)
    return words("feeds.in", time=countdown(seconds)) if seconds > 0 else words("feeds.as_soon")


def _left_alone(health: FeedHealth, setting: FeedsSetting) -> bool:
    return setting.kept_offline and is_web(health.feed.address)


def _seconds_left(health: FeedHealth, setting: FeedsSetting) -> float:
    coming = health.memory.next_poll
    return (coming - setting.now).total_seconds() if coming else 0.0


def _told(time: datetime | None, setting: FeedsSetting) -> str:
    if time is None:
        return setting.words("feeds.never")
    age = full_age(age_of(time, setting.now), setting.words.language)
    return f"{short_time(time, setting.now, setting.words, setting.zone)}, {age}"
