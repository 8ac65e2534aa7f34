"""A terminal for tests: runs the installed command in a pseudo-terminal and shows what a person would see."""

import os
import re
import signal
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

# What pyte would print rather than obey: private queries, keyboard protocols.
_BEYOND_PYTE = re.compile(rb"\x1b\[(?:[<>=][0-9;]*[a-zA-Z]|\?[0-9;]*\$p|\?u)")
_TITLE = re.compile(rb"\x1b\[(2[23]);2t")
_PRIVATE_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([<>])[0-9;]*u")
_MODES = {7: "lines wrap", 25: "cursor shown", 1000: "mouse", 1004: "focus", 1049: "other screen", 2004: "paste"}
_ON_AT_FIRST = (7, 25)
_PATIENCE = 30.0


def command() -> list[str]:
    """The command under test: the one that ``TICKERTUI_COMMAND`` names, else the package as this Python has it."""
    installed = os.environ.get("TICKERTUI_COMMAND")
    return [installed] if installed else [sys.executable, "-m", "tickertui"]


def environment(home: Path, **more: str) -> dict[str, str]:
    """An environment of a user whose home is the empty folder ``home``; ``more`` goes over it."""
    dropped = ("TICKERTUI_", "XDG_", "LC_", "LANG", "NO_COLOR", "FORCE_COLOR", "TEXTUAL", "COLUMNS", "LINES", "PYTEST")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    home.mkdir(exist_ok=True)
    own = {"HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor", "TZ": "UTC"}
    return {**kept, **own, **more}


class Terminal:
    """A running program and its screen of ``columns`` by ``rows`` cells. Use it as a context manager.

    ``more`` goes over the environment, of which a value None leaves a variable out. ``program`` is run instead of the
    command under test, such as a shell that will run it.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        home: Path,
        columns: int = 120,
        rows: int = 40,
        more: Mapping[str, str | None] | None = None,
        program: Sequence[str] | None = None,
    ) -> None:
        self.raw = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        first, *rest = [*(command() if program is None else program), *arguments]
        variables = {**environment(home), **(more or {})}
        self._process: pexpect.spawn[bytes] = pexpect.spawn(
            first,
            rest,
            env={name: value for name, value in variables.items() if value is not None},
            cwd=str(home),
            dimensions=(rows, columns),
            timeout=None,
        )
        self._modes = self.modes()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.child_fd == -1:
            self._process.terminate(force=True)
        else:
            self._process.close(force=True)

    @property
    def text(self) -> str:
        """What the screen shows, a line a row, without blanks at the ends."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    @property
    def pid(self) -> int:
        """The program's process."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether the program has not ended."""
        return self._process.isalive()

    def press(self, keys: str) -> None:
        """Type ``keys``, as a terminal sends them."""
        self._process.send(keys)

    def send_signal(self, number: signal.Signals) -> None:
        """Send the program a signal, as the system does that shuts down or the window that closes."""
        self._process.kill(number)

    def resize(self, columns: int, rows: int, *, shown: bool = True) -> None:
        """Give the window another size; ``shown``: show it so, which takes memory for each cell."""
        if shown:
            self._screen.resize(rows, columns)
        self._process.setwinsize(rows, columns)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._process.child_fd)
        self._process.child_fd = -1

    def modes(self) -> list[object]:
        """The terminal's own modes (termios): echo, lines, signals by keys."""
        return list(termios.tcgetattr(self._process.child_fd))

    def take_in(self, seconds: float) -> None:
        """Let the program go on for so long, and take in what it writes."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not self._process.flag_eof:
            self._read(left)

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Wait until the screen shows ``pattern``, a regular expression.

        :raises AssertionError: when it does not within half a minute, or the program ends before.
        """
        end = time.monotonic() + _PATIENCE
        while not (found := re.search(pattern, self.text)):
            if not self._read(end - time.monotonic()):
                raise AssertionError(f"no {pattern!r} on screen:\n{self.text}")
        return found

    def wait_for_bytes(self, wanted: bytes) -> None:
        """Wait until the program has written ``wanted``.

        :raises AssertionError: when it does not within half a minute, or ends before.
        """
        end = time.monotonic() + _PATIENCE
        while wanted not in self.raw:
            if not self._read(end - time.monotonic()):
                raise AssertionError(f"never written: {wanted!r}")

    def wait_until_gone(self, pattern: str) -> None:
        """Wait until the screen no longer shows ``pattern``; see :meth:`wait_for`."""
        end = time.monotonic() + _PATIENCE
        while re.search(pattern, self.text):
            if not self._read(end - time.monotonic()):
                raise AssertionError(f"still {pattern!r} on screen:\n{self.text}")

    def wait_for_end(self) -> int:
        """Wait until the program ends by itself; gives its exit code, negative for a signal."""
        end = time.monotonic() + _PATIENCE
        while self._read(end - time.monotonic()):
            pass
        assert self._process.flag_eof, f"still running:\n{self.text}"
        self._process.wait()
        status, ended_by = self._process.exitstatus, self._process.signalstatus
        return status if status is not None else -(ended_by or 0)

    def left_over(self) -> list[str]:
        """What the program switched on in the terminal and did not switch off again, by name; [] is a clean leave."""
        on = dict.fromkeys(_ON_AT_FIRST, True)
        for numbers, action in _PRIVATE_MODE.findall(self.raw):
            on.update((int(number), action == b"h") for number in numbers.split(b";"))
        slips = [
            f"mode {number} ({_MODES.get(number, '?')}) is {'on' if set_on else 'off'}"
            for number, set_on in on.items()
            if set_on is not (number in _ON_AT_FIRST)
        ]
        keyboards = _KEYBOARD.findall(self.raw)
        if keyboards.count(b">") != keyboards.count(b"<"):
            slips.append("a keyboard protocol is on")
        titles = _TITLE.findall(self.raw)
        if titles.count(b"22") != titles.count(b"23"):
            slips.append("the window's title is not the one from before")
        if self.modes() != self._modes:
            slips.append("echo, lines or keys are not as they were")
        return slips

    def _read(self, seconds: float) -> bool:
        """Take in what the program wrote next; False when it ended or nothing came in ``seconds``."""
        try:
            body = self._process.read_nonblocking(65_536, timeout=max(0.0, seconds))
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        self.raw += body
        self._stream.feed(_BEYOND_PYTE.sub(b"", body))
        return True
