"""The stream that the screen is drawn on: it outlives a terminal that goes away and one that is slow, and gives a
terminal without Unicode something of the same width.
"""

import codecs
import errno
import os
import select
import unicodedata
from typing import TextIO

from rich.cells import cell_len

_ERRORS = "tickertui.drawn"
_FULL = (errno.EAGAIN, errno.EWOULDBLOCK)
# Lines, signs and punctuation of one cell.
_SIGNS = {
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‐‑‒–—―─", "-"),
    **dict.fromkeys("│┃‖▌▐▎▏", "|"),
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╯╰", "+"),
    **dict.fromkeys("·•●★☆", "*"),
    **dict.fromkeys("█▇▆▅▄▃▂▁▀", "#"),
    **{"…": ".", "━": "=", "◌": "o", "►": ">", "↑": "^", "↓": "v", "←": "<", "→": ">", "↵": "<", "⇧": "^", "×": "x"},
}


class ScreenStream:
    """Writes to the terminal ``stream`` is: in its encoding, all of it however slowly the terminal takes it, and nothing
    more once the terminal has gone. For one thread at a time.
    """

    def __init__(self, stream: TextIO) -> None:
        self._handle = stream.fileno()
        self._encoding = screen_encoding(stream.encoding)
        self._buffer = bytearray()
        self._gone = False

    @property
    def encoding(self) -> str:
        """What its text is written in."""
        return self._encoding

    def fileno(self) -> int:
        """The terminal."""
        return self._handle

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return os.isatty(self._handle)

    def write(self, text: str) -> None:
        """Write ``text`` with the next :meth:`flush`."""
        if not self._gone:
            self._buffer += text.encode(self._encoding, _ERRORS)

    def flush(self) -> None:
        """Hand everything to the terminal."""
        left = memoryview(bytes(self._buffer))
        self._buffer.clear()
        while left and not self._gone:
            try:
                left = left[os.write(self._handle, left) :]
            except OSError as error:
                # A program that shared the terminal may have left it so that nobody waits for it.
                if error.errno in _FULL:
                    select.select((), (self._handle,), ())
                else:
                    self._gone = True


def screen_encoding(name: str | None) -> str:
    """The encoding for a screen whose stream has the encoding ``name``: that one, where sequences for the terminal are in it
    as the bytes they are; else UTF-8.
    """
    try:
        if name and "\x1b[0m".encode(name) == b"\x1b[0m":
            return name
    except (LookupError, UnicodeError):
        pass
    return "utf-8"


def in_ascii(text: str) -> str:
    """``text`` in ASCII, as many cells wide: letters without their marks, signs by what looks like them, else ``?``."""
    return "".join(char if char.isascii() else _one_in_ascii(char) for char in text)


def _one_in_ascii(char: str) -> str:
    width = cell_len(char)
    letters = "".join(part for part in unicodedata.normalize("NFKD", char) if part.isascii())
    if len(letters) == width:
        return letters
    return _SIGNS.get(char, "?") * width


def _drawn_otherwise(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    return in_ascii(error.object[error.start : error.end]), error.end


codecs.register_error(_ERRORS, _drawn_otherwise)
