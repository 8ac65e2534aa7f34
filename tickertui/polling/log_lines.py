"""What a poll came to, as a line for the log (in English, whatever the interface's language)."""

import logging

from tickertui.model.feed import FeedMemory
from tickertui.polling.progress import PollResult

_log = logging.getLogger(__name__)


def log_poll(result: PollResult, memory: FeedMemory, seconds: float) -> None:
    """Log a poll that took ``seconds``: a failure as a warning when it is the first in a row, all else for debugging."""
    level = logging.WARNING if result.fault is not None and memory.failures <= 1 else logging.DEBUG
    if _log.isEnabledFor(level):
        _log.log(level, "%s: %s (%.2f s)", result.feed.address, _outcome(result, memory), seconds)


def _outcome(result: PollResult, memory: FeedMemory) -> str:
    if result.fault is not None:
        told = " ".join(f"{name}={value}" for name, value in result.fault.particulars.items())
        return f"failed, {memory.failures} in a row: {result.fault.code.value} {told}".rstrip()
    warnings = "".join(f", {warning.code.value}" for warning in result.warnings)
    if result.saved is None:
        return f"nothing changed{warnings}"
    saved = result.saved
    return (
        f"{result.stories} stories: {len(saved.new)} new, {len(saved.changed)} changed, "
        f"{len(saved.withdrawn)} withdrawn{warnings}"
    )
