"""What the command line prints: lines on standard output, and errors in one clear line each on standard error."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from tickertui.model.text import clean, cut, drawn

_PROGRAM = "tickertui"
_LONGEST_NAME = 400
_LONGEST_REASON = 500


class Output:
    """The two streams of a command. Either may be None, as where a caller closed it."""

    def __init__(self, out: TextIO | None, err: TextIO | None) -> None:
        self._out, self._err = out, err
        for stream in (out, err):
            if isinstance(stream, TextIOWrapper):
                # A character that the terminal's encoding lacks is no reason to stop.
                stream.reconfigure(errors="replace")

    @property
    def out(self) -> TextIO | None:
        """Standard output."""
        return self._out

    @property
    def is_terminal(self) -> bool:
        """Whether standard output is a terminal."""
        return self._out is not None and self._out.isatty()

    @property
    def is_watched(self) -> bool:
        """Whether standard error is a terminal, so that a person reads what is said there."""
        return self._err is not None and self._err.isatty()

    @property
    def is_unicode(self) -> bool:
        """Whether standard output can carry every character."""
        encoding = getattr(self._out, "encoding", None) or "utf-8"
        return encoding.lower().replace("-", "").replace("_", "").startswith("utf")

    def line(self, text: str, *, is_json: bool = False) -> None:
        """Print a line on standard output; of ``text`` only tabs between fields stay that a terminal would obey.

        JSON, of which nothing may be taken away, has that as escapes (:func:`~tickertui.cli.json_text.written_json`).
        """
        if self._out is not None and is_json:
            self._out.write(f"{drawn(text)}\n")
        elif self._out is not None:
            self._out.write("\t".join(drawn(field) for field in text.split("\t")) + "\n")

    def error(self, reason: str, *, about: str = "", under: Sequence[str] = ()) -> None:
        """Say on standard error, in one line, what went wrong and with which document or file (``about``).

        ``under`` are lines that show it, printable, which stand under it.
        """
        about = clean(about)
        if len(about) > _LONGEST_NAME:  # the end of a path tells more than its beginning
            about = "…" + about[-_LONGEST_NAME:]
        text = ": ".join(part for part in (_PROGRAM, about, cut(clean(reason), _LONGEST_REASON)) if part)
        if self._err is not None:
            try:
                self._err.write("".join(f"{line}\n" for line in (text, *map(drawn, under))))
                self._err.flush()
            except OSError:  # nobody to tell, now or when Python ends
                if self._err is sys.stderr:
                    _to_nowhere(self._err)
                self._err = None

    def flush(self) -> None:
        """Hand everything on.

        :raises OSError: when it cannot be written, as on a full disk or a closed pipe.
        """
        if self._out is not None:
            self._out.flush()

    def hang_up(self) -> None:
        """The reader of standard output went away: nothing more goes there, not even what Python still holds."""
        if self._out is not None and self._out is sys.stdout:
            _to_nowhere(self._out)
        self._out = None


def _to_nowhere(stream: TextIO) -> None:
    """Let what ``stream`` still holds go where it is no failure; it would be tried once more when Python ends."""
    with suppress(OSError, ValueError):
        handle = os.open(os.devnull, os.O_WRONLY)
        os.dup2(handle, stream.fileno())
        os.close(handle)
