"""Contrast between colours by WCAG 2, and colours moved until they have enough of it."""

from collections.abc import Sequence

from textual.color import Color

_STEPS = 40


def ratio(first: str, second: str) -> float:
    """The contrast ratio (WCAG 2.2, relative luminance) of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def legible(colour: str, grounds: Sequence[str], *, dark: bool, least: float) -> str:
    """``colour`` as "#rrggbb", moved towards white (towards black on light grounds) until it has ``least`` on each ground."""
    start = Color.parse(colour)
    start = Color.parse(grounds[0]).blend(start, start.a, 1.0) if start.a < 1 else start
    end = Color(255, 255, 255) if dark else Color(0, 0, 0)
    for step in range(_STEPS + 1):
        candidate = start.blend(end, step / _STEPS, 1.0).hex6
        if all(ratio(candidate, ground) >= least for ground in grounds):
            return candidate
    return end.hex6


def _luminance(colour: str) -> float:
    parsed = Color.parse(colour)
    red, green, blue = (_linear(channel / 255) for channel in (parsed.r, parsed.g, parsed.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
