"""What completions choose from: what the store has, with how often each occurs."""

from collections.abc import Sequence
from dataclasses import dataclass

from tickertui.language.words import Language

Counted = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The values that stories have, each with the number of stories; any order will do.

    ``countries`` are ISO 3166-1 codes and ``languages`` ISO 639-1 codes, ``feeds`` their titles. ``language`` is the
    interface's, in which keys and values are offered.
    """

    agencies: Counted = ()
    feeds: Counted = ()
    languages: Counted = ()
    countries: Counted = ()
    places: Counted = ()
    language: Language = Language.DUTCH
