"""Asks the terminal something and waits a moment for its answer, leaving it as it was."""

import os
import select
import sys
import time

_PATIENCE = 0.4  # seconds; over a slow line an answer takes a tenth
_MOST = 4_096
_LAST = "c"  # ends the answer to DA1 (ECMA-48; "\x1b[?…c"), which is asked last


def ask(questions: str) -> str:
    """What the terminal on standard input answers to these control sequences, of which the last must be DA1.

    "" where it says nothing, and on Windows, whose console is asked otherwise.
    """
    try:
        import termios
        import tty
    except ImportError:
        return ""
    stdin, stdout = sys.__stdin__, sys.__stdout__
    if stdin is None or stdout is None:
        return ""
    number = stdin.fileno()
    try:
        before = termios.tcgetattr(number)
    except termios.error:
        return ""
    try:
        tty.setcbreak(number, termios.TCSANOW)
        stdout.write(questions)
        stdout.flush()
        return _answer(number)
    finally:
        # What comes late must not end up on the user's command line.
        termios.tcsetattr(number, termios.TCSAFLUSH, before)


def _answer(number: int) -> str:
    answer, end = b"", time.monotonic() + _PATIENCE
    while len(answer) < _MOST and (left := end - time.monotonic()) > 0:
        if not select.select([number], [], [], left)[0]:
            break
        piece = os.read(number, 1_024)
        answer += piece
        if not piece or _complete(answer):
            break
    return answer.decode("latin-1")


def _complete(answer: bytes) -> bool:
    start = answer.rfind(b"\x1b[?")
    return start >= 0 and answer.endswith(_LAST.encode()) and answer[start + 3 : -1].replace(b";", b"").isdigit()
