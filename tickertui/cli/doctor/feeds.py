"""The feeds: each asked once, as politely as ever, and why one cannot be reached."""

import asyncio
from time import monotonic
from urllib.parse import urlsplit

from tickertui.cli.configured import load_configured
from tickertui.cli.context import Context
from tickertui.cli.doctor.findings import Finding, Section, Verdict
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.fault import FaultCode, StoreError
from tickertui.model.feed import Feed, FeedMemory
from tickertui.polling import Poller, PollResult
from tickertui.polling.login_scope import in_the_open
from tickertui.settings.durations import duration_text
from tickertui.settings.schema import Settings
from tickertui.store import Store, StoreService
from tickertui.store.checkup import memories_of

# These tell of manners kept, not of something to mend.
_NOT_ASKED = (FaultCode.OFFLINE, FaultCode.RATE_LIMITED)


def examine_feeds(context: Context) -> Section:
    """Ask each configured feed. Nothing is stored; one that is gone, or that told us to stay away, is not asked."""
    configured = load_configured(context.locations)
    words, settings = context.words, configured.settings
    if not settings.feeds:
        return Section("feeds", (Finding("-", words("doctor.no_feeds"), Verdict.NOTE, words("cli.feeds.none")),))
    try:
        memories = memories_of(context.locations.store_file)
    except StoreError:  # told with the store
        memories = {}
    began = monotonic()
    results = _asked(settings, memories, context.clock, offline=context.options.offline)
    took = duration_text(max(1, round(monotonic() - began)))
    findings = [_finding(result, memories.get(result.feed.address), words) for result in results]
    return Section("feeds", (*findings, Finding(words("doctor.took"), took)))


def _asked(
    settings: Settings, memories: dict[str, FeedMemory], clock: Clock, *, offline: bool
) -> tuple[PollResult, ...]:
    with asyncio.Runner() as runner:
        service = StoreService.open(None, clock=clock)
        try:
            for feed in settings.feeds:
                if feed.address in memories:
                    # With what is remembered, so that manners are kept and nothing is sent that is known already.
                    runner.run(service.write(Store.remember, memories[feed.address]))
            poller = Poller(
                settings.feeds,
                store=service,
                clock=clock,
                rules=settings.poll,
                bounds=settings.bounds,
                offline=offline,
            )
            return runner.run(poller.poll_once())
        finally:
            runner.run(service.close())


def _finding(result: PollResult, memory: FeedMemory | None, words: Words) -> Finding:
    name = _name(result.feed, memory)
    if result.fault is not None:
        verdict = Verdict.NOTE if result.fault.code in _NOT_ASKED else Verdict.WRONG
        return Finding(name, result.feed.address, verdict, fault_in_words(result.fault, words))
    came = words("doctor.unchanged") if result.unchanged else words("cli.poll.stories", n=result.stories)
    told = [fault_in_words(warning, words) for warning in result.warnings[:3]]
    if result.feed.login is not None and in_the_open(result.feed.address):
        told.append(words("doctor.open_login"))
    warnings = "; ".join(told)
    return Finding(name, f"{result.feed.address} ({came})", Verdict.NOTE if warnings else Verdict.WELL, warnings)


def _name(feed: Feed, memory: FeedMemory | None) -> str:
    # The address stands beside it: of a feed that has no name its host is enough.
    return feed.name or (memory.title if memory else "") or urlsplit(feed.address).hostname or feed.address
