"""A driver for terminals of Unix that is stopped and continued at any moment, and leaves the terminal as it was found.

Textual's own takes Ctrl+Z well. Beyond that: SIGCONT after a SIGSTOP (its terminal belonged to the shell meanwhile) made it
take the modes that it had set itself for those it found; signals were answered in the middle of whatever ran; a terminal
that goes away kept its threads busy or waiting for ever.
"""

import os
import select
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from textual.driver import Driver

from tickertui.app.screen_stream import ScreenStream

HUNG_UP = 128 + 1  # the exit code that SIGHUP would give
_PUSH_TITLE, _POP_TITLE = "\x1b[22;2t", "\x1b[23;2t"  # XTWINOPS
_TRIES, _BETWEEN_TRIES = 20, 0.05
_UNKNOWN = (80, 24)  # columns and rows; a serial line tells none
_LARGEST = (1_000, 500)  # a mistyped stty tells thousands


def bounded_size(columns: int, rows: int) -> tuple[int, int]:
    """A size as a terminal tells it, as one that can be drawn in."""
    return (
        min(columns, _LARGEST[0]) if columns > 0 else _UNKNOWN[0],
        min(rows, _LARGEST[1]) if rows > 0 else _UNKNOWN[1],
    )


def enduring_driver(base: type[Driver]) -> type[Driver]:
    """A driver like ``base`` that endures what happens to processes and terminals; ``base`` where it is for no terminal of
    Unix.
    """
    if not hasattr(base, "_sigtstp_application"):
        return base

    class Enduring(base):  # type: ignore[misc, valid-type]
        """See the module."""

        _file: Any
        _size: tuple[int, int] | None
        attrs_before: Any

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self._file = ScreenStream(self._file)
            self._in_use = self._stopping = False
            self._title: str | None = None
            self._watching: threading.Thread | None = None
            self._size = self._size or self._get_terminal_size()

        # The terminal taken and given back

        def start_application_mode(self) -> None:
            """Take the terminal. It is not taken where the process is in the background; it was stopped then."""
            super().start_application_mode()
            self._in_use = self._writer_thread is not None and self._writer_thread.is_alive()
            if self._in_use and self._title is not None:
                self.write(_PUSH_TITLE + self._title)
            if self._watching is None:
                self._watching = threading.Thread(target=self._watch, name="tickertui-terminal", daemon=True)
                self._watching.start()

        def stop_application_mode(self) -> None:
            """Give the terminal back; given back already, do nothing."""
            if not self._in_use:
                return
            if self._title is not None:
                self.write(_POP_TITLE)
            super().stop_application_mode()
            self._in_use = False

        def disable_input(self) -> None:
            """Take no more keys. A terminal that was given back is another's: to touch it might stop the process."""
            if self._in_use:
                super().disable_input()

        def set_title(self, sequence: str) -> None:
            """Write ``sequence``, which gives the window a title, now and whenever the terminal is taken again."""
            if self._in_use:
                self.write((_PUSH_TITLE if self._title is None else "") + sequence)
            self._title = sequence

        def write(self, data: str) -> None:
            """Write it; what comes while nobody would take it is let go."""
            if self._writer_thread is not None and self._writer_thread.is_alive():
                super().write(data)

        def close(self) -> None:
            """Wait until all is written."""
            if self._writer_thread is not None and self._writer_thread.is_alive():
                super().close()

        def _get_terminal_size(self) -> tuple[int, int]:
            """The terminal's own; not that of ``COLUMNS`` and ``LINES``, which are of the window that a shell began in."""
            try:
                return bounded_size(*os.get_terminal_size(self._file.fileno()))
            except OSError:
                return _UNKNOWN

        # A stop and what follows it

        def _sigtstp_application(self, *_: object) -> None:
            self._soon(self._stop_process)

        def _sigcont_application(self, *_: object) -> None:
            if not self._stopping:
                self._soon(self._take_again)

        def _stop_process(self) -> None:
            if not self._holds_terminal():
                os.kill(os.getpid(), signal.SIGSTOP)
                return
            self._stopping = True  # until we are back the answer to SIGCONT is here
            try:
                self.suspend_application_mode()
                os.kill(os.getpid(), signal.SIGSTOP)
                self._take()
            finally:
                self._stopping = False

        def _take_again(self) -> None:
            """Continued after a stop that was not announced: the terminal may be in anybody's modes."""
            if not self._holds_terminal():
                return
            found = self.attrs_before
            self.suspend_application_mode()
            self._take()
            self.attrs_before = found

        def _take(self) -> None:
            for _ in range(_TRIES):
                if getattr(self._app, "is_ending", False):  # told to end while it stood still
                    return
                self._must_signal_resume = True
                self.resume_application_mode()
                if self._in_use:
                    return
                # Continued in the background we were stopped once more. Where nobody stops us, there is no shell.
                time.sleep(_BETWEEN_TRIES)
            self._hang_up()

        def _holds_terminal(self) -> bool:
            """Whether the terminal is ours: not while another program has it that the app waits for."""
            return bool(self._in_use and self._auto_restart)

        def _soon(self, call: Callable[[], None]) -> None:
            """Answer a signal between two turns of the loop, never in the middle of what holds a lock."""
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(call)

        # The terminal gone

        def _watch(self) -> None:
            """Wait until the terminal hangs up; a process that leads no session is not told by a signal."""
            if not hasattr(select, "poll"):
                return
            poll = select.poll()
            poll.register(self.fileno, 0)
            with suppress(OSError):
                if any(what & (select.POLLHUP | select.POLLERR) for _, what in poll.poll()):
                    self._soon(self._hang_up)

        def _hang_up(self) -> None:
            if self._app.return_code is None:
                self._app.exit(return_code=HUNG_UP)

        def _run_input_thread(self) -> None:
            try:
                self.run_input_thread()
            except OSError:
                self._soon(self._hang_up)
            except Exception as error:
                found = error
                self._soon(lambda: self._app._handle_exception(found))

    return Enduring
