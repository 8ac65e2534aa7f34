"""What is logged → lines: one a record, clean and without secrets; the last of them are remembered."""

import logging
from collections import deque
from datetime import UTC, datetime
from pathlib import Path

from tickertui.cli.logbook.log_file import LogFile
from tickertui.cli.logbook.redaction import redacted
from tickertui.model.text import clean, cut

_REMEMBERED = 200
_LONGEST = 4_000
_BETWEEN = " ⏎ "


class Book(logging.Handler):
    """Takes all records; those of ``level`` or above go to ``file`` too, in a thread, so that nobody waits for a disk."""

    def __init__(self, file: LogFile, level: int) -> None:
        super().__init__()
        self._file, self._level = file, level
        self._recent: deque[str] = deque(maxlen=_REMEMBERED)
        self._home = home_folder()

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record. Nothing is raised: a log ends nothing."""
        try:
            line = line_of(record, self._home)
        except Exception as error:
            line = f"{record.name}: not to be told ({type(error).__name__})"
        self._recent.append(line)
        if record.levelno >= self._level:
            self._file.write(line)

    def recent(self) -> tuple[str, ...]:
        """The last lines, oldest first."""
        return tuple(self._recent)

    def close(self) -> None:
        """Write what is to be written."""
        self._file.close()
        super().close()


def line_of(record: logging.LogRecord, home: str = "") -> str:
    """A record as one line: time (UTC), level, process, logger, message, and the trace of an error."""
    time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    parts = [record.getMessage()]
    if record.exc_info and record.exc_info[1] is not None:
        parts.append(logging.Formatter().formatException(record.exc_info))
    message = _BETWEEN.join(line for part in parts for line in part.splitlines() if line.strip())
    safe = cut(clean(redacted(message[: _LONGEST * 4], home)), _LONGEST)
    return f"{time} {record.levelname} {record.process} {record.name}: {safe}"


def home_folder() -> str:
    """The user's home folder, "" where there is none."""
    try:
        return str(Path.home())
    except RuntimeError:  # nobody's home
        return ""
