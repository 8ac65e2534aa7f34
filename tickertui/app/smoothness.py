"""What the interpreter does by itself, in moments that nobody notices."""

import gc
import sys
from contextlib import suppress

from textual._styles_cache import StylesCache

_TURN = 0.001
"""Seconds that a thread which computes keeps the event loop waiting: it waits so long several times for one key."""


def run_smoothly() -> None:
    """For a program that has just drawn its first frame: what was loaded for it is there to stay, so that no collection
    of garbage goes through it again; and threads take short turns.
    """
    gc.freeze()
    sys.setswitchinterval(_TURN)


def forget_what_was_drawn() -> None:
    """Let go of lines that were drawn for widgets which are gone: a cache of Textual's holds on to a thousand of them."""
    if forget := getattr(StylesCache.get_inner_outer, "cache_clear", None):
        forget()


def give_memory_back() -> None:
    """Give the system what was freed: glibc keeps it, in pieces, of which weeks make many. Elsewhere nothing is done.

    Takes some milliseconds; for a thread.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # once an hour

    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)
