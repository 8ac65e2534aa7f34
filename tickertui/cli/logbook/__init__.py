"""The program's log: lines in a file that is kept short, and the last ones in memory for a report of a crash.

Never to standard error: the screen is there, and errors are said there in one line each.
"""

import atexit
import logging
import sys
import threading
from types import TracebackType

from tickertui.cli.context import Context
from tickertui.cli.logbook.book import Book
from tickertui.cli.logbook.log_file import LogFile

_log = logging.getLogger("tickertui")
_OURS = "tickertui"
_book: Book | None = None


def begin_log(context: Context) -> None:
    """Log to the file of the context's locations: warnings and worse, with ``--verbose`` all that the program does.

    Of libraries only warnings, in any case: what httpcore tells below that has passwords in it. To be called before
    anything is polled; called again, the log goes on as it is then asked for.
    """
    global _book  # noqa: PLW0603 (a process has one log)
    end_log()
    level = logging.DEBUG if getattr(context.options, "verbose", None) else logging.WARNING
    _book = Book(LogFile(context.locations.log_file), level)
    logging.getLogger().addHandler(_book)
    logging.getLogger(_OURS).setLevel(logging.DEBUG)
    threading.excepthook = _of_thread
    sys.unraisablehook = _of_nobody


def recent_lines() -> tuple[str, ...]:
    """The last lines that were logged, those too that no file has; none before :func:`begin_log`."""
    return _book.recent() if _book is not None else ()


def end_log() -> None:
    """Write what is still to be written, and log no more."""
    global _book  # noqa: PLW0603
    if _book is not None:
        logging.getLogger().removeHandler(_book)
        _book.close()
        _book = None


def _of_thread(failed: threading.ExceptHookArgs) -> None:
    """An error that ended a thread: the screen goes on without it."""
    if failed.exc_value is not None and failed.exc_type is not SystemExit:
        _log.error("a thread ended by a fault", exc_info=_information(failed.exc_value))


def _of_nobody(failed: "sys.UnraisableHookArgs") -> None:
    """An error where nobody can be told, as in a destructor."""
    if failed.exc_value is not None:
        _log.error("a fault that nobody waited for", exc_info=_information(failed.exc_value))


def _information(error: BaseException) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    return type(error), error, error.__traceback__


atexit.register(end_log)
