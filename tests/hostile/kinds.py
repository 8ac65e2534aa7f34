"""What a hostile document is: how its bytes are made, small and large, and what reading it must give."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Outcome(Enum):
    """What reading must give: at least one story, a refusal, or either of the two. Never silence."""

    STORIES = "stories"
    REFUSED = "refused"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Hostile:
    """One kind of document.

    ``make`` gives its bytes for a number of repetitions of what does the harm; ``light`` is a number for a suite of
    tests, ``heavy`` the one at which it hurts. ``never`` holds what no text of it may hold.
    """

    name: str
    make: Callable[[int], bytes]
    light: int
    heavy: int
    outcome: Outcome = Outcome.EITHER
    never: tuple[str, ...] = ()

    def within(self, size: int) -> bytes:
        """Its bytes with as many repetitions as fit in about ``size`` bytes, and no more than ``heavy``."""
        small, double = len(self.make(self.light)), len(self.make(self.light * 2))
        each = max((double - small) / self.light, 0.01)
        return self.make(min(self.heavy, int((size - small) / each)))


class Kinds:
    """A register of kinds, to which a module adds its own."""

    def __init__(self) -> None:
        self.all: list[Hostile] = []

    def add(
        self,
        name: str,
        make: Callable[[int], str | bytes],
        *,
        light: int = 50,
        heavy: int = 50,
        outcome: Outcome = Outcome.EITHER,
        never: tuple[str, ...] = (),
    ) -> None:
        """Add one; text becomes UTF-8, lone surrogates as they are."""

        def to_bytes(count: int) -> bytes:
            made = make(count)
            return made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")

        self.all.append(Hostile(name, to_bytes, light, heavy, outcome, never))

    def repeat(
        self,
        name: str,
        frame: Callable[[str], str | bytes],
        piece: str,
        *,
        heavy: int,
        outcome: Outcome = Outcome.EITHER,
    ) -> None:
        """Add one that is ``piece`` again and again, in a ``frame``."""
        self.add(name, lambda count: frame(piece * count), heavy=heavy, outcome=outcome)
