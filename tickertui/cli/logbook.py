"""Where the program's log goes: nowhere, or with ``TICKERTUI_DEBUG`` into ``tickertui.log`` beside the store.

Never to standard error: the screen is there, and errors are said there in one line each.
"""

import errno
import logging
from io import TextIOWrapper
from pathlib import Path

from tickertui.cli.context import Context


class _QuietFile(logging.FileHandler):
    """A log that goes without what cannot be written: a full disk is told on screen, and ends nothing."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record, where that can be done."""
        try:
            super().emit(record)
        except OSError:
            self.stream = None  # as where it was not opened yet; tried with the next one

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's own name)
        """Say nothing: standard error is the screen."""

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise OSError(errno.EINVAL, "not an ordinary file")
        return super()._open()


def begin_log(context: Context) -> None:
    """Send the log of this process where it belongs; to be called once, before anything is polled."""
    handler: logging.Handler = logging.NullHandler()
    if context.environment.get("TICKERTUI_DEBUG"):
        handler = _QuietFile(context.locations.log_file, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
