"""Puts the rooms together: what the app works with, for the user's feeds, for sources named here alone, or the demo.

Nothing here waits for the network or imports what fetches: that comes after the first frame.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tickertui.app.services import Services
from tickertui.cli.configured import load_configured
from tickertui.cli.context import Context, UsageError
from tickertui.cli.keeping import keeping, keeping_for_demo, keeping_for_now
from tickertui.cli.source_addresses import source_feed
from tickertui.model.fault import Fault, StoreError
from tickertui.model.feed import Feed
from tickertui.model.filter import Filter
from tickertui.polling import Poller
from tickertui.polling.reading import reader_with
from tickertui.regions import Entry
from tickertui.settings.durations import duration_text
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.schema import Settings
from tickertui.settings.state_file import StateFile
from tickertui.store import StoreService

_DEMO_INTERVAL = 10.0
"""Often enough for each story of the demo to arrive by itself; its server runs inside the program."""


def app_services(context: Context) -> Services:
    """The services for the options: the demo's, those of ``--source``, or the user's own.

    :raises UsageError: when the options contradict each other.
    """
    options = context.options
    configured = load_configured(context.locations)
    settings, faults = configured.settings, configured.faults
    if (slip := StateFile(context.locations.state_file).load()[1]) is not None:
        faults = (*faults, slip)
    if options.theme:
        settings = replace(settings, ui=replace(settings.ui, theme=options.theme))
    if options.demo:
        services = _demo(context, settings, configured.places)
        return replace(services, faults=(*faults, *services.faults))
    settings = _with_interval(context, settings)
    if sources := getattr(options, "source", None):
        feeds = tuple(source_feed(source) for source in dict.fromkeys(sources))
        services = _passing(context, settings, feeds, configured.places)
    else:
        services = _own(context, settings, configured.places)
    return replace(
        services, faults=(*faults, *services.faults), start_demo=_demo_starter(context, settings, configured.places)
    )


def _with_interval(context: Context, settings: Settings) -> Settings:
    """``--interval`` in the place of the one for all; others' servers are not asked more often than is courteous."""
    interval: float | None = context.options.interval
    if interval is None:
        return settings
    if interval < settings.poll.least_interval:
        raise UsageError(context.words("cli.short_interval", least=duration_text(settings.poll.least_interval)))
    return replace(settings, poll=replace(settings.poll, interval=interval))


def _own(context: Context, settings: Settings, places: Sequence[Entry]) -> Services:
    """The user's feeds, in the user's store."""
    where = context.locations
    store = StoreService.open(where.store_file, clock=context.clock, keeping=keeping(settings))
    return _services(
        context,
        settings,
        store,
        places,
        filters=FilterFile(where.filters_file),
        state=StateFile(where.state_file),
    )


def _passing(context: Context, settings: Settings, feeds: Sequence[Feed], places: Sequence[Entry]) -> Services:
    """Sources of this time alone: nothing of them is kept."""
    store = StoreService.open(None, clock=context.clock, keeping=keeping_for_now(settings))
    return _services(context, replace(settings, feeds=tuple(feeds)), store, places)


def _demo(context: Context, settings: Settings, places: Sequence[Entry]) -> Services:
    """The demo: its server runs in a thread until the app ends. Stories go when it ends, filters and theme stay."""
    from tickertui.demo import DemoServer

    server = DemoServer(clock=context.clock)
    rules = replace(settings.poll, interval=context.options.interval or _DEMO_INTERVAL, least_interval=1.0)
    settings = replace(settings, feeds=server.start(), poll=rules)
    services = _services(
        context,
        settings,
        StoreService.open(None, clock=context.clock, keeping=keeping_for_demo(settings, server.round)),
        places,
        filters=FilterFile(context.locations.demo_filters_file),
        state=StateFile(context.locations.state_file),
        offline=False,
    )
    return replace(services, demo=True, on_exit=server.stop)


def _demo_starter(context: Context, settings: Settings, places: Sequence[Entry]) -> Callable[[], Services]:
    return lambda: _demo(context, settings, places)


def _services(
    context: Context,
    settings: Settings,
    store: StoreService,
    places: Sequence[Entry],
    *,
    filters: FilterFile | None = None,
    state: StateFile | None = None,
    offline: bool | None = None,
) -> Services:
    poller = Poller(
        settings.feeds,
        store=store,
        clock=context.clock,
        rules=settings.poll,
        bounds=settings.bounds,
        offline=context.options.offline if offline is None else offline,
        reader=reader_with(places),
    )
    regions = getattr(context.options, "region", None)
    return Services(
        settings=settings,
        words=context.words,
        clock=context.clock,
        store=store,
        poller=poller,
        filters=filters,
        state=state,
        faults=_prepared(store, settings),
        start_filter=Filter(regions=frozenset(regions)) if regions else None,
        locations=context.locations,
    )


def _prepared(store: StoreService, settings: Settings) -> tuple[Fault, ...]:
    """The store made ready for the feeds, and what is wrong with it: a full disk keeps nobody from what is stored."""
    found = () if store.fault is None else (store.fault,)
    try:
        store.store.name_feeds(settings.feeds)
    except StoreError as error:
        found = (*found, error.fault)
    return found
