"""What is remembered of a feed after each poll. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta

from tickertui.model.address import is_web
from tickertui.model.fault import Fault, FaultCode
from tickertui.model.feed import Feed, FeedMemory
from tickertui.polling.network import CONNECTION_FAULTS, NOBODY_REACHED, NOTHING_SENT
from tickertui.polling.retrieval import Request, Retrieved

_FORGOTTEN_AFTER = 8


def request_for(feed: Feed, memory: FeedMemory) -> Request:
    """What to ask for a feed: where it is now, with the validators from last time."""
    moved = bool(memory.current_address) and is_web(feed.address)
    address = memory.current_address if moved else feed.address
    return Request(address, memory.etag, memory.last_modified, feed.login, feed.address)


def may_lead_elsewhere(memory: FeedMemory) -> bool:
    """Whether a web page that comes in a feed's place may say where the feed is.

    Where a feed was before, a page is more often a network's that wants its user to log in first, or an error's: such a
    page leads nowhere until it has been there for long.
    """
    if memory.last_success is None:
        return True
    reached = memory.last_error is not None and memory.last_error.code not in CONNECTION_FAULTS | NOTHING_SENT
    return reached and memory.failures >= _FORGOTTEN_AFTER


def after_answer(
    memory: FeedMemory, retrieved: Retrieved, *, title: str, moved_to: str, now: datetime, wait: float
) -> FeedMemory:
    """After an answer that was read, or that said nothing changed.

    ``title`` is what the feed calls itself ("" unsaid), ``moved_to`` where to ask from now on ("" where it was asked).
    """
    return replace(
        memory,
        title=title or memory.title,
        current_address=moved_to or memory.current_address,
        etag=retrieved.etag,
        last_modified=retrieved.last_modified,
        last_success=now,
        last_attempt=now,
        last_error=None,
        failures=0,
        next_poll=now + timedelta(seconds=wait),
    )


def failures_with(memory: FeedMemory, found: Fault) -> int:
    """How many failures in a row there are with this one.

    Those that reached nobody say nothing of who is reached now; nor do those for want of a network of the page that asks
    its user to log in to one.
    """
    if memory.last_error is None:
        return memory.failures + 1
    without = NOTHING_SENT | (CONNECTION_FAULTS if found.code is FaultCode.WEB_PAGE else NOBODY_REACHED)
    anew = memory.last_error.code in without and found.code not in without
    return 1 if anew else memory.failures + 1


def after_failure(memory: FeedMemory, found: Fault, *, now: datetime, wait: float) -> FeedMemory:
    """After a poll that gave nothing.

    An address that a redirect or a web page led to, and that keeps giving nothing, is given up for the one configured.
    """
    failures = failures_with(memory, found)
    remembered = replace(
        memory, last_attempt=now, last_error=found, failures=failures, next_poll=now + timedelta(seconds=wait)
    )
    gone = found.code is FaultCode.GONE
    given_up = failures >= _FORGOTTEN_AFTER and found.code not in CONNECTION_FAULTS | NOTHING_SENT
    if memory.current_address and (gone or given_up):
        return replace(remembered, current_address="", etag="", last_modified="")
    return replace(remembered, gone=True, next_poll=None) if gone else remembered


def after_no_room(memory: FeedMemory, *, now: datetime, wait: float) -> FeedMemory:
    """After an answer that could not be stored: what was remembered stays, its validators too, so that all of it comes
    again."""
    return replace(memory, last_attempt=now, next_poll=now + timedelta(seconds=wait))


def for_the_store(memory: FeedMemory) -> FeedMemory:
    """The same as the store, which keeps whole seconds, may hold it: its next poll not a moment before its time."""
    if memory.next_poll is None or not memory.next_poll.microsecond:
        return memory
    return replace(memory, next_poll=memory.next_poll.replace(microsecond=0) + timedelta(seconds=1))


def without_validators(memory: FeedMemory) -> FeedMemory:
    """The same, for asking in full."""
    return replace(memory, etag="", last_modified="")
