"""Feeds and how they fare, as JSON, as plain lines and as a table."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from tickertui.cli.json_text import written_json
from tickertui.cli.json_times import rfc3339
from tickertui.language.ages import age_in_words
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.fault import Fault
from tickertui.model.feed import Feed, FeedHealth, FeedMemory, FeedState
from tickertui.model.text import clean
from tickertui.settings.durations import duration_text
from tickertui.settings.locations import is_missing
from tickertui.store import Store


def feed_healths(store_file: Path, feeds: Sequence[Feed], clock: Clock) -> tuple[list[FeedHealth], Fault | None]:
    """The health of each feed as the store remembers it, and what is wrong with the store.

    Reading leaves no trace where there is no store yet.
    """
    if is_missing(store_file):
        return [FeedHealth(feed, FeedMemory(feed.address), FeedState.WAITING) for feed in feeds], None
    store = Store.open(store_file, clock=clock)
    try:
        memories, counts = store.memories(), store.story_counts()
    finally:
        store.close()
    return [_health(feed, memories.get(feed.address), counts.get(feed.address, 0)) for feed in feeds], store.fault


def _health(feed: Feed, memory: FeedMemory | None, stories: int) -> FeedHealth:
    memory = memory or FeedMemory(feed.address)
    if memory.gone:
        state = FeedState.GONE
    elif memory.last_error is not None:
        state = FeedState.FAILING
    else:
        state = FeedState.OK if memory.last_success else FeedState.WAITING
    return FeedHealth(feed, memory, state, stories)


def json_line(health: FeedHealth, words: Words, *, ascii_only: bool = False) -> str:
    """One feed as one line of JSON; times are RFC 3339 UTC, the interval is in seconds (null: the one for all).

    ``current_address`` is where it is asked, ``error`` a sentence and ``error_code`` what a program may go by.
    """
    memory = health.memory
    fields = {
        "address": health.feed.address,
        "current_address": memory.current_address or health.feed.address,
        "name": health.feed.name,
        "title": health.title,
        "interval": health.feed.interval,
        "state": health.state.value,
        "stories": health.stories,
        "last_success": rfc3339(memory.last_success),
        "last_attempt": rfc3339(memory.last_attempt),
        "next_poll": rfc3339(memory.next_poll),
        "failures": memory.failures,
        "error": fault_in_words(memory.last_error, words) if memory.last_error else None,
        "error_code": memory.last_error.code.value if memory.last_error else None,
    }
    return written_json(fields, ascii_only=ascii_only)


def plain_line(health: FeedHealth, now: datetime, words: Words) -> str:
    """State, title, address, stories, age of the last success, time to the next poll and error, tabs between."""
    return "\t".join(
        (
            words(f"cli.feeds.{health.state.value}"),
            clean(health.title),
            clean(health.feed.address),
            str(health.stories),
            _success(health, now, words),
            _next(health, now),
            _error(health, words),
        )
    )


def print_table(healths: Iterable[FeedHealth], now: datetime, words: Words, file: TextIO) -> None:
    """A table of the feeds on a terminal; an error stands below its feed."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(words("cli.feeds.state"), no_wrap=True)
    table.add_column(words("cli.feeds.feed"), ratio=1, overflow="fold")
    table.add_column(words("cli.feeds.stories"), justify="right", no_wrap=True)
    table.add_column(words("cli.feeds.last"), no_wrap=True)
    table.add_column(words("cli.feeds.next"), justify="right", no_wrap=True)
    for health in healths:
        lines = [Text(clean(health.title), style="bold")]
        if health.feed.address != health.title:
            lines.append(Text(clean(health.feed.address), style="dim"))
        if error := _error(health, words):
            lines.append(Text(error, style="red"))
        table.add_row(
            words(f"cli.feeds.{health.state.value}"),
            Text("\n").join(lines),
            str(health.stories),
            _success(health, now, words),
            _next(health, now),
        )
    Console(file=file, highlight=False).print(table)


def _success(health: FeedHealth, now: datetime, words: Words) -> str:
    success = health.memory.last_success
    return age_in_words(success, now, words.language) if success else ""


def _next(health: FeedHealth, now: datetime) -> str:
    when = health.memory.next_poll
    if when is None or health.state is FeedState.GONE or when <= now:
        return ""
    return duration_text(max(1, round((when - now).total_seconds())))


def _error(health: FeedHealth, words: Words) -> str:
    return clean(fault_in_words(health.memory.last_error, words)) if health.memory.last_error else ""
