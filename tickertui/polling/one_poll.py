"""One poll of one feed: ask, read, save, remember. Whatever goes wrong stays within it."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from random import Random

from tickertui.model.bounds import DocumentBounds, PollRules
from tickertui.model.clock import Clock
from tickertui.model.fault import Fault, FaultCode, FetchError, StoreError, TickerError, fault
from tickertui.model.feed import Feed, FeedMemory
from tickertui.polling import manners, remembering
from tickertui.polling.log_lines import log_poll
from tickertui.polling.progress import PollResult
from tickertui.polling.reading import Reading, read_answer
from tickertui.polling.retrieval import RefusedError, Request, Retrieved, Retriever
from tickertui.store import Store, StoreService

_log = logging.getLogger(__name__)
_READERS = 2
_MOST_FOUND = 3

Reader = Callable[..., Reading]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a feed when it is polled: ``digest`` of the bytes read last, ``ttl`` its own pace in seconds.

    ``store`` counts the stores that took another's place while the program ran: what this one has of the feed is what
    ``memory`` and ``digest`` stand for.
    """

    memory: FeedMemory
    digest: bytes = b""
    ttl: int | None = None
    store: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a poll gave, and what is known now."""

    known: Known
    result: PollResult


@dataclass(frozen=True, slots=True)
class _Read:
    """An answer that was read: how it came, what it gave, where to ask from now on ("" as before)."""

    retrieved: Retrieved
    reading: Reading
    moved_to: str = ""
    warnings: tuple[Fault, ...] = ()


class OnePoll:
    """Polls feeds, one a call; calls may overlap. Reading has threads of its own, so that names being looked up in the
    loop's threads do not hold it up.
    """

    def __init__(
        self,
        *,
        store: StoreService,
        clock: Clock,
        rules: PollRules,
        bounds: DocumentBounds,
        retriever: Retriever,
        random: Random,
        reader: Reader = read_answer,
    ) -> None:
        self._store, self._clock, self._rules, self._bounds = store, clock, rules, bounds
        self._retriever, self._random, self._reader = retriever, random, reader
        self._threads: ThreadPoolExecutor | None = None

    async def poll(self, feed: Feed, known: Known, *, offline: bool) -> Outcome:
        """Poll ``feed``; ``offline``: no feed has been reached lately.

        Raises nothing but ``CancelledError``: what goes wrong is in the result.
        """
        began = asyncio.get_running_loop().time()
        outcome = await self._polled(feed, known, offline=offline)
        log_poll(outcome.result, outcome.known.memory, asyncio.get_running_loop().time() - began)
        return outcome

    async def _polled(self, feed: Feed, known: Known, *, offline: bool) -> Outcome:
        retry_after = None
        try:
            outcome = await self._poll(feed, known)
        except StoreError as error:
            outcome = self._not_kept(feed, known, error.fault)
        except TickerError as error:
            retry_after = error.retry_after if isinstance(error, RefusedError) else None
            outcome = self._failed(feed, known, error.fault, retry_after, offline)
        except Exception as error:
            _log.exception("polling a feed failed")
            outcome = self._failed(feed, known, _internal(error), None, offline)
        try:
            await self._store.write(Store.remember, remembering.for_the_store(outcome.known.memory))
        except Exception as error:
            _log.exception("remembering a feed failed")
            why = error.fault if isinstance(error, TickerError) else _internal(error)
            return replace(outcome, result=replace(outcome.result, fault=outcome.result.fault or why))
        return outcome

    async def close(self) -> None:
        """Let go of connections and threads. Polling again takes new ones."""
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            self._threads = None
        await self._retriever.close()

    async def _poll(self, feed: Feed, known: Known) -> Outcome:
        store = self._store.replaced
        if known.store != store:  # another store: what the feed answered last may lack in it
            known = replace(known, memory=remembering.without_validators(known.memory), digest=b"")
        read = await self._fetch(remembering.request_for(feed, known.memory), known.digest)
        if read.reading.found and not remembering.may_lead_elsewhere(known.memory):
            raise FetchError(fault(FaultCode.WEB_PAGE))
        if read.reading.found:
            read = await self._discover(read, feed)
        reading, document = read.reading, read.reading.document
        saved = None
        if document is not None:
            saved = await self._store.write(Store.save, feed.address, document, reading.locations)
        ttl = document.ttl_seconds if document is not None else known.ttl
        memory = remembering.after_answer(
            known.memory,
            read.retrieved,
            title=document.name if document is not None else "",
            moved_to=read.moved_to,
            now=self._clock.now(),
            wait=manners.wait_after_answer(feed, self._rules, max_age=read.retrieved.max_age, ttl=ttl),
        )
        result = PollResult(
            feed,
            saved,
            unchanged=document is None,
            warnings=(*read.warnings, *(document.warnings if document is not None else ())),
            stories=len(document.stories) if document is not None else 0,
        )
        return Outcome(Known(memory, reading.digest or known.digest, ttl, store), result)

    async def _fetch(self, request: Request, digest: bytes) -> _Read:
        retrieved = await self._retriever.retrieve(request)
        moved_to = retrieved.permanent_address
        warnings = (fault(FaultCode.MOVED, address=moved_to),) if moved_to else ()
        if retrieved.body is None:
            return _Read(retrieved, Reading(), moved_to, warnings)
        reading = await self._in_thread(retrieved, digest)
        return _Read(retrieved, reading, moved_to, warnings)

    async def _discover(self, page: _Read, feed: Feed) -> _Read:
        """The first of the feeds that a page points to that is one; one from outside points nowhere inside.

        :raises TickerError: what was wrong with the first, when none is.
        """
        first: TickerError | None = None
        for address in page.reading.found[:_MOST_FOUND]:
            try:
                outside = not page.retrieved.inside
                request = Request(address, login=feed.login, login_for=feed.address, outside_only=outside)
                read = await self._fetch(request, b"")
                if read.reading.document is None:  # one more page that points elsewhere
                    raise FetchError(fault(FaultCode.WEB_PAGE))
            except TickerError as error:
                first = first or error
                continue
            there = read.moved_to or address
            return replace(read, moved_to=there, warnings=(fault(FaultCode.FEED_FOUND, address=there),))
        raise first or FetchError(fault(FaultCode.WEB_PAGE))

    async def _in_thread(self, retrieved: Retrieved, digest: bytes) -> Reading:
        if self._threads is None:
            self._threads = ThreadPoolExecutor(_READERS, "tickertui-reading")
        now, bounds = self._clock.now(), self._bounds
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, lambda: self._reader(retrieved, known=digest, now=now, bounds=bounds)
        )

    def _not_kept(self, feed: Feed, known: Known, found: Fault) -> Outcome:
        """The store failed, which is no fault of the feed's: it is asked again in its turn, for all that was not kept."""
        now = self._clock.now()
        memory = remembering.after_no_room(known.memory, now=now, wait=manners.interval_of(feed, self._rules))
        return Outcome(replace(known, memory=memory), PollResult(feed, fault=found))

    def _failed(self, feed: Feed, known: Known, found: Fault, retry_after: float | None, offline: bool) -> Outcome:
        wait = manners.wait_after_failure(
            feed,
            self._rules,
            failures=remembering.failures_with(known.memory, found),
            retry_after=retry_after,
            reach=manners.Reach.of(found.code, offline=offline),
            random=self._random,
        )
        memory = remembering.after_failure(known.memory, found, now=self._clock.now(), wait=wait)
        return Outcome(replace(known, memory=memory), PollResult(feed, fault=found))


def _internal(error: Exception) -> Fault:
    """The kind of error alone: its words may hold what must not be shown."""
    return fault(FaultCode.INTERNAL, reason=type(error).__name__)
