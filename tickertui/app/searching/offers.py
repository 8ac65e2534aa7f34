"""The ways to go on that are offered below or above a query, and which of them is chosen."""

from dataclasses import dataclass, replace

from tickertui.query.completing import Completion


@dataclass(frozen=True, slots=True)
class Offers:
    """``chosen`` is the number of the one that is taken next; ``moved`` once the user chose it; ``first`` is the one
    that stands first on screen.
    """

    items: tuple[Completion, ...] = ()
    chosen: int = 0
    moved: bool = False
    first: int = 0

    def step(self, steps: int, rows: int) -> "Offers":
        """The one so many steps further chosen, round the ends; ``rows`` fit on screen."""
        return self.at((self.chosen + steps) % len(self.items), rows) if self.items else self

    def at(self, number: int, rows: int) -> "Offers":
        """The one with this number chosen, where there is one, and in view."""
        if not 0 <= number < len(self.items):
            return self
        first = min(max(self.first, number - rows + 1), number)
        return replace(self, chosen=number, moved=True, first=first)

    def fitted(self, rows: int) -> "Offers":
        """The chosen one in view where other ``rows`` fit."""
        first = min(max(self.first, self.chosen - rows + 1), self.chosen, max(len(self.items) - rows, 0))
        return replace(self, first=first)

    def in_view(self, rows: int) -> range:
        """The numbers of those on screen."""
        return range(self.first, min(self.first + rows, len(self.items)))


def put(text: str, completion: Completion) -> tuple[str, int]:
    """``text`` with the completion in it, and where the cursor then stands."""
    return (
        text[: completion.start] + completion.text + text[completion.end :],
        completion.start + len(completion.text),
    )
