"""Polls once without the app, for the commands that want fresh stories or only the news of what came."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tickertui.cli.configured import Configured, load_configured, told
from tickertui.cli.context import Context
from tickertui.cli.keeping import keeping, keeping_for_now
from tickertui.cli.logbook import begin_log
from tickertui.cli.source_addresses import source_feed
from tickertui.model.credentials import without_user
from tickertui.model.fault import FaultCode, SettingsError, StoreError, fault
from tickertui.model.feed import Feed
from tickertui.model.text import clean, fold
from tickertui.polling import Poller, PollResult
from tickertui.polling.reading import reader_with
from tickertui.settings.schema import Settings
from tickertui.store import Store, StoreService

_MOST_WARNINGS = 5


@dataclass(frozen=True, slots=True)
class Polled:
    """A round that is over: the store it filled, the settings in force, and what each feed gave.

    All its faults have been told.
    """

    store: Store
    settings: Settings
    results: tuple[PollResult, ...]
    exit_code: int


@contextmanager
def polled_sources(context: Context, sources: Sequence[str]) -> Iterator[Polled]:
    """Poll the sources as typed on the command line, each once, into a store in memory; faults name them as typed."""
    typed: dict[str, str] = {}
    found: dict[str, Feed] = {}
    for source in sources:
        feed = source_feed(source)
        found.setdefault(feed.address, feed)
        typed.setdefault(feed.address, without_user(source))
    configured = told(context, load_configured(context.locations))
    feeds = tuple(found.values())
    configured = replace(configured, settings=replace(configured.settings, feeds=feeds))
    with _round(context, configured, feeds, None, typed) as polled:
        yield polled


@contextmanager
def polled_feeds(context: Context, only: Sequence[str] = ()) -> Iterator[Polled]:
    """Poll the configured feeds once into the user's store; ``only`` names some of them, by name or address.

    :raises SettingsError: NO_SUCH_FEED.
    """
    configured = told(context, load_configured(context.locations))
    feeds = chosen_feeds(configured.settings.feeds, only)
    names = {feed.address: feed.name or feed.address for feed in feeds}
    with _round(context, configured, feeds, context.locations.store_file, names) as polled:
        yield polled


def chosen_feeds(feeds: Sequence[Feed], only: Sequence[str]) -> tuple[Feed, ...]:
    """The feeds that ``only`` names, by address or by the user's name whatever its case; all when it is empty.

    :raises SettingsError: NO_SUCH_FEED.
    """
    if not only:
        return tuple(feeds)
    chosen: dict[str, Feed] = {}
    for wanted in only:
        found = [feed for feed in feeds if without_user(wanted) == feed.address or fold(wanted) == fold(feed.name)]
        if not found:
            raise SettingsError(fault(FaultCode.NO_SUCH_FEED, address=clean(without_user(wanted))))
        chosen.update((feed.address, feed) for feed in found)
    return tuple(chosen.values())


@contextmanager
def _round(
    context: Context, configured: Configured, feeds: Sequence[Feed], store_file: Path | None, names: Mapping[str, str]
) -> Iterator[Polled]:
    begin_log(context)
    settings = configured.settings
    with asyncio.Runner() as runner:
        grouped = getattr(context.options, "grouped", False)
        searched = bool(getattr(context.options, "search", ""))
        kept = keeping(settings) if store_file else keeping_for_now(settings, gather=grouped, searched=searched)
        service = StoreService.open(store_file, clock=context.clock, keeping=kept)
        try:
            if service.fault is not None:
                context.tell(service.fault)
            try:
                service.store.name_feeds(settings.feeds)
            except StoreError as error:  # a full disk keeps nobody from what is stored
                context.tell(error.fault)
            poller = Poller(
                feeds,
                store=service,
                clock=context.clock,
                rules=settings.poll,
                bounds=settings.bounds,
                reader=reader_with(configured.places),
            )
            results = runner.run(poller.poll_once())
            try:
                if kept.days:
                    runner.run(service.write(Store.retain, kept.days))
            except StoreError as error:
                context.tell(error.fault)
            code = max((_tell(context, result, names[result.feed.address]) for result in results), default=0)
            if store_file is not None and service.store.in_memory:  # what came is gone when the command ends
                code = max(code, 1)
            yield Polled(service.store, settings, results, code)
        finally:
            runner.run(service.close())


def _tell(context: Context, result: PollResult, name: str) -> int:
    """Tell of what was wrong with one feed; 1 when it failed, else 0."""
    if result.fault is not None:
        context.tell(result.fault, about=name)
        return 1
    for warning in result.warnings[:_MOST_WARNINGS]:
        context.tell(warning, about=name)
    more = len(result.warnings) - _MOST_WARNINGS
    if more > 0:
        context.output.error(context.words("cli.more_warnings", n=more), about=name)
    return 0
