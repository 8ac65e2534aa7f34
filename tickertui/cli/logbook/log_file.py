"""The log's file: written by a thread, kept short, shared with other programs that log to it at the same time."""

import os
import stat
import threading
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from tickertui.settings.folder_lock import locked_folder

MOST_BYTES = 1024 * 1024
OLDER = 3
"""So many full files are kept beside the one that is written: ``tickertui.log.1`` is the newest of them."""
_PATIENCE = 2.0
_MOST_WAITING = 10_000


class LogFile:
    """Appends lines to the file at ``path``. What cannot be written is let go: a full disk is told on screen."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._waiting: SimpleQueue[str | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        # Taken again by the same thread where a destructor that fails in the midst of this is logged.
        self._lock = threading.RLock()

    def write(self, line: str) -> None:
        """Write a line soon. Returns at once."""
        if self._waiting.qsize() >= _MOST_WAITING:  # a disk that hangs
            return
        self._waiting.put(line)
        with self._lock:
            if self._thread is None:
                thread = threading.Thread(target=self._run, name="tickertui-log", daemon=True)
                with suppress(RuntimeError):  # no thread to be had, or the program has ended: with the next line
                    thread.start()
                    self._thread = thread

    def close(self) -> None:
        """Wait, but not for long, until what was to be written is written."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is not None:
            self._waiting.put(None)
            thread.join(_PATIENCE)

    def _run(self) -> None:
        ended = False
        while not ended:
            lines = [self._waiting.get()]
            with suppress(Empty):
                while len(lines) < _MOST_WAITING:
                    lines.append(self._waiting.get_nowait())
            ended = None in lines
            text = "".join(f"{line}\n" for line in lines if line is not None)
            if text:
                with suppress(OSError):
                    append(self._path, text)


def append(path: Path, text: str) -> None:
    """Append ``text`` to the log at ``path``, after its full file was put aside.

    The file is opened anew each time, and written in one piece: so two programs may write and put aside at once, and no
    line is lost or mixed with another.

    :raises OSError: when it cannot be written, or what stands there is no ordinary file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if _size(path) > MOST_BYTES:
        _put_aside(path)
    # A pipe that nobody reads would be waited for.
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags, 0o600)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("not an ordinary file")
        os.write(handle, text.encode("utf-8", "replace"))
    finally:
        os.close(handle)


def _put_aside(path: Path) -> None:
    with locked_folder(path.parent) as alone:
        # Another program may have done it meanwhile. Where there is no lock to be had it is done later: it is less likely
        # then that two do it at once, and a log does not grow for ever.
        if _size(path) <= (MOST_BYTES if alone else 2 * MOST_BYTES):
            return
        for number in range(OLDER, 0, -1):
            newer = path.with_name(f"{path.name}.{number - 1}") if number > 1 else path
            with suppress(OSError):  # not there, or, on Windows, open in another program
                newer.replace(path.with_name(f"{path.name}.{number}"))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
