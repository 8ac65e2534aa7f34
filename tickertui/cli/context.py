"""What every command is given: the options, the words, the clock, where the files lie, where to print."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tickertui.cli.output import Output
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.fault import Fault
from tickertui.settings.locations import Locations


@dataclass(frozen=True, slots=True)
class Context:
    """A command's surroundings."""

    options: argparse.Namespace
    words: Words
    clock: Clock
    environment: Mapping[str, str]
    locations: Locations
    output: Output

    def tell(self, fault: Fault, *, about: str = "") -> None:
        """Say a fault on standard error; ``about`` is the document or file it is of."""
        self.output.error(fault_in_words(fault, self.words), about=about)


class UsageError(Exception):
    """The command line asks for what cannot be; the message is for the user, in the interface's language.

    ``under`` are lines that show it, printable, to stand under the message.
    """

    def __init__(self, message: str, *, under: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.under = tuple(under)
