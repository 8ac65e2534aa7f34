"""What a target is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_REGRESSIONS = Path(__file__).parent / "regressions"


@dataclass(frozen=True, slots=True)
class Target:
    """One reader under test.

    ``check`` takes bytes and raises whatever the reader should not have raised, ``AssertionError`` where a result is not
    as promised. ``seeds`` are inputs to begin with; ``words`` what inputs are made of; ``longest`` the most bytes of one.
    """

    name: str
    check: Callable[[bytes], None]
    seeds: tuple[bytes, ...]
    words: tuple[str, ...] = ()
    longest: int = 4_096

    def regressions(self) -> list[Path]:
        """The inputs that were once faults."""
        return sorted((_REGRESSIONS / self.name).glob("*"))

    @property
    def dictionary(self) -> str:
        """``words`` as a libFuzzer dictionary."""
        return "".join(f'"{"".join(map(_escaped, word.encode()))}"\n' for word in self.words)


def _escaped(byte: int) -> str:
    char = chr(byte)
    return char if 0x20 <= byte < 0x7F and char not in '"\\' else f"\\x{byte:02X}"
