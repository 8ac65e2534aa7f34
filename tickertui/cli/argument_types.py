"""Types of arguments: text as typed → value, or a sentence in the interface's language that says what is wrong.

Each function gives what argparse calls with the text; it raises ``argparse.ArgumentTypeError``.
"""

from argparse import ArgumentTypeError
from collections.abc import Callable
from typing import TYPE_CHECKING

from tickertui.language.words import Words

if TYPE_CHECKING:
    from tickertui.model.region import Region


def region_type(words: Words) -> "Callable[[str], Region]":
    """A region by its name in either language, a code or a number."""

    def read(text: str) -> "Region":
        from tickertui.language.regions import region_named
        from tickertui.model.region import REGIONS

        region = region_named(text)
        if region is None:
            names = ", ".join(words(f"region.{region.name}.name") for region in REGIONS)
            raise ArgumentTypeError(words("cli.no_such_region", text=text, names=names))
        return region

    return read


def duration_type(words: Words) -> Callable[[str], float]:
    """A duration in seconds, more than none."""

    def read(text: str) -> float:
        from tickertui.settings.durations import duration

        try:
            seconds = duration(text)
        except ValueError:
            seconds = 0
        if seconds <= 0:
            raise ArgumentTypeError(words("cli.no_duration", text=text))
        return seconds

    return read


def count_type(words: Words) -> Callable[[str], int]:
    """A whole number, 0 or more."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise ArgumentTypeError(words("cli.no_count", text=text))
        return int(text)

    return read
