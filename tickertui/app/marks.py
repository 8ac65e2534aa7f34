"""The marks of the screen, and their stand-ins for terminals without UTF-8."""

import locale
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """One cell each."""

    selected: str = "▌"
    unread: str = "•"
    updated: str = "±"
    live: str = "●"
    polling: str = "◌"
    paused: str = "‖"
    offline: str = "×"
    heavy: str = "━"
    light: str = "─"
    up: str = "↑"
    runs: str = "►"
    down: str = "↓"
    waiting: str = "·"
    version: str = "│"


ASCII = Marks(">", "o", "~", "*", ".", "=", "x", "=", "-", "^", ">", "v", "-", "|")


def marks_for(environment: Mapping[str, str] = os.environ, encoding: str | None = None) -> Marks:
    """The marks that the terminal can show: by its locale's encoding, and never more than ASCII on a dumb one."""
    name = (encoding or getattr(sys.__stdout__, "encoding", "") or locale.getpreferredencoding(False)).lower()
    return Marks() if "utf" in name and environment.get("TERM") != "dumb" else ASCII
