"""The installed program in a pseudo-terminal: keys go in, what it draws is taken in, its process can be looked at."""

import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect

_DROPPED = ("TICKERTUI_", "XDG_", "LC_", "LANG", "NO_COLOR", "FORCE_COLOR", "TEXTUAL", "COLUMNS", "LINES")
_SIZE = (40, 120)


class Program:
    """``command`` started in ``home``, its settings in ``home/config``, its store in ``home/data``. A context manager."""

    def __init__(self, command: Sequence[str], home: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(_DROPPED)}
        own = {
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "PYTHONFAULTHANDLER": "1",
            "TICKERTUI_CONFIG_DIR": str(home / "config"),
            "TICKERTUI_DATA_DIR": str(home / "data"),
            "TICKERTUI_BROWSER": sys.executable,
        }
        self._child: pexpect.spawn[bytes] = pexpect.spawn(
            command[0], list(command[1:]), env={**kept, **own}, cwd=str(home), dimensions=_SIZE, timeout=None
        )
        self._lock = threading.Lock()
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._latest = b""
        self.drawn = 0
        self._reading.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.close(force=True)

    @property
    def number(self) -> int:
        """The process's."""
        return int(self._child.pid or 0)

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return bool(self._child.isalive())

    def press(self, keys: str) -> None:
        """Type."""
        self._child.send(keys)

    def resize(self, rows: int, columns: int) -> None:
        """The window gets another size."""
        self._child.setwinsize(rows, columns)

    def stop(self) -> None:
        """The machine is suspended, as far as the program can tell."""
        self._child.kill(signal.SIGSTOP)

    def go_on(self) -> None:
        """The machine is back."""
        self._child.kill(signal.SIGCONT)

    def wait_for_end(self, seconds: float) -> int | None:
        """The exit code, negative for a signal; None when it still runs after so long."""
        self._reading.join(seconds)
        if self._reading.is_alive():
            return None
        self._child.wait()
        status, ended_by = self._child.exitstatus, self._child.signalstatus
        return int(status) if status is not None else -int(ended_by or 0)

    def say_where(self) -> None:
        """End it where it hangs; its last words tell where that was."""
        self._child.kill(signal.SIGABRT)
        self._reading.join(5)

    def last_words(self) -> str:
        """The end of what it wrote, for when it ended by itself."""
        with self._lock:
            return self._latest.decode("utf-8", "replace")

    def _read(self) -> None:
        while True:
            try:
                body = self._child.read_nonblocking(65_536, timeout=None)
            except (pexpect.EOF, OSError):
                return
            with self._lock:
                self.drawn += len(body)
                self._latest = (self._latest + body)[-8_000:]
