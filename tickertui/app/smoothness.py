"""What the interpreter does by itself, in moments that nobody notices."""

import gc
import sys

_TURN = 0.001
"""Seconds that a thread which computes keeps the event loop waiting: it waits so long several times for one key."""


def run_smoothly() -> None:
    """For a program that has just drawn its first frame: what was loaded for it is there to stay, so that no collection
    of garbage goes through it again; and threads take short turns.
    """
    gc.freeze()
    sys.setswitchinterval(_TURN)
