"""Durations as people write them: ``90``, ``90s``, ``2m``, ``1h``, ``1h30m``."""

import math
import re

_UNITS = {"d": 86_400, "h": 3_600, "m": 60, "s": 1}
# Nothing is given back once taken: digits could be parted in more ways than can be tried.
_PART = re.compile(r"(\d++(?:\.\d++)?+)\s*+([dhms]?+)")
_WHOLE = re.compile(rf"(?:{_PART.pattern}\s*+)++")


def duration(text: str | int | float) -> float:
    """Seconds for a duration: a number of seconds, or numbers with ``d``, ``h``, ``m`` or ``s`` after each.

    :raises ValueError: when it is none, negative or not finite; a truth value is none either.
    """
    if isinstance(text, str):
        return _from_text(text.strip().lower())
    if isinstance(text, bool) or not math.isfinite(text) or text < 0:
        raise ValueError(f"not a duration: {text!r}")
    return float(text)


def duration_text(seconds: float) -> str:
    """The shortest way to write a duration that :func:`duration` reads back as the same: 120 is ``2m``."""
    for unit, length in _UNITS.items():
        if seconds >= length and seconds % length == 0 and seconds // length * length == seconds:
            return f"{seconds // length:.0f}{unit}"
    from decimal import Decimal  # only for fractions

    return f"{Decimal(repr(float(seconds))).normalize():f}s"


def _from_text(text: str) -> float:
    parts = _PART.findall(text)
    bare = [number for number, unit in parts if not unit]
    if not _WHOLE.fullmatch(text) or (bare and len(parts) > 1):
        raise ValueError(f"not a duration: {text!r}")
    seconds = math.fsum(float(number) * _UNITS[unit or "s"] for number, unit in parts)
    if not math.isfinite(seconds):
        raise ValueError(f"not a duration: {text!r}")
    return seconds
