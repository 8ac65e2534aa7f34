"""What the user does to the program, a step at a time: keys, other sizes of the window, a lid that shuts."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

_DOWN, _ESCAPE, _ENTER, _PAGE_DOWN, _END, _HOME = "\x1b[B", "\x1b", "\r", "\x1b[6~", "\x1b[F", "\x1b[H"
_LEAVE = (_ESCAPE, _ESCAPE, _ESCAPE, "x", "0")
_WORDS = ("gas", "water", "minister", "asiel OR asylum", "fabriek -brand", "titel:politie", "strike", "zz", '"(')
_DOINGS: tuple[tuple[str, ...], ...] = (
    (_DOWN, _DOWN, _DOWN, "n", "n"),
    (_ENTER, _PAGE_DOWN, "d", "v", _ESCAPE),
    (_PAGE_DOWN, _PAGE_DOWN, _END, _HOME),
    ("m", "s", "s", " ", _DOWN, " "),
    ("1", _DOWN, "3", "0"),
    ("f", _DOWN, " ", _ESCAPE, _ESCAPE),
    ("e", _DOWN, _DOWN, _ESCAPE),
    ("?", _PAGE_DOWN, _ESCAPE),
    ("r",),
    ("t", "c", "L", "L", "c"),
    ("p", "p"),
    ("A",),
    ("P", _DOWN, "P"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done, and ``wait`` seconds after it. ``size`` is rows and columns; ``away`` seconds of suspension."""

    wait: float
    keys: str = ""
    size: tuple[int, int] | None = None
    away: float = 0.0


def steps(random: Random) -> Iterator[Step]:
    """A user without end: works for a while, sits back for a while."""
    while True:
        for _ in range(random.randint(5, 15)):
            yield from _one(random)
        yield from (Step(0.3, key) for key in _LEAVE)
        yield Step(random.uniform(5, 40))


def _one(random: Random) -> Iterator[Step]:
    drawn = random.random()
    if drawn < 0.05:
        yield Step(1.0, size=(random.choice((20, 30, 40, 60)), random.choice((40, 80, 120, 200))))
    elif drawn < 0.07:
        yield Step(2.0, away=random.uniform(5, 40))
    elif drawn < 0.25:
        yield Step(0.3, "/")
        for letter in random.choice(_WORDS):
            yield Step(0.08, letter)
        for key in (_ENTER, _DOWN, _ENTER, _ESCAPE, _ESCAPE, "x"):
            yield Step(0.3, key)
    else:
        for key in random.choice(_DOINGS):
            yield Step(0.25, key)
    yield Step(random.uniform(0.5, 4))
