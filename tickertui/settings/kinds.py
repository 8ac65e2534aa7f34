"""The kinds of values in the configuration: what TOML gives → the setting's value, or what was expected instead."""

import json
from dataclasses import dataclass
from typing import Protocol

from tickertui.query import parse_query, tokens
from tickertui.settings.durations import duration, duration_text


class Kind(Protocol):
    """A kind of value that is read."""

    def read(self, value: object) -> object:
        """The setting's value for what TOML gave.

        :raises ValueError: when it is not of this kind.
        """
        ...

    def expected(self) -> dict[str, str]:
        """What is expected, for a fault: a message's key under ``expected``, and that message's fields."""
        ...


class WrittenKind(Kind, Protocol):
    """A kind of value that the default configuration shows too."""

    def written(self, value: object) -> str:
        """The value as it is written in TOML."""
        ...


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number of at least ``least`` and at most ``most``."""

    least: int
    most: int

    def read(self, value: object) -> int:
        """See :meth:`Kind.read`."""
        if isinstance(value, bool) or not isinstance(value, int) or not self.least <= value <= self.most:
            raise ValueError(value)
        return value

    def written(self, value: object) -> str:
        """See :meth:`WrittenKind.written`."""
        return f"{value:_}"

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.whole", "least": f"{self.least}", "most": f"{self.most}"}


@dataclass(frozen=True, slots=True)
class Number:
    """A number, whole or with a fraction, of at least ``least`` and at most ``most``."""

    least: float
    most: float

    def read(self, value: object) -> float:
        """See :meth:`Kind.read`."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not self.least <= value <= self.most:
            raise ValueError(value)
        return float(value)

    def written(self, value: object) -> str:
        """See :meth:`WrittenKind.written`."""
        return f"{self.read(value)}"

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.number", "least": f"{self.least:g}", "most": f"{self.most:g}"}


@dataclass(frozen=True, slots=True)
class Seconds:
    """A duration (``settings.durations``) of at least ``least`` and at most ``most`` seconds; 0 where ``or_zero``."""

    least: float
    most: float
    or_zero: bool = False

    def read(self, value: object) -> float:
        """See :meth:`Kind.read`."""
        if not isinstance(value, str | int | float):
            raise ValueError(value)
        seconds = duration(value)
        if not (self.least <= seconds <= self.most or (self.or_zero and seconds == 0)):
            raise ValueError(value)
        return seconds

    def written(self, value: object) -> str:
        """See :meth:`WrittenKind.written`."""
        return f'"{duration_text(self.read(value))}"'

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        key = "expected.duration_or_zero" if self.or_zero else "expected.duration"
        return {"expected": key, "least": duration_text(self.least), "most": duration_text(self.most)}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words; the first is the default."""

    words: tuple[str, ...]

    def read(self, value: object) -> str:
        """See :meth:`Kind.read`."""
        if not isinstance(value, str) or value not in self.words:
            raise ValueError(value)
        return value

    def written(self, value: object) -> str:
        """See :meth:`WrittenKind.written`."""
        return _quoted(value)

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.choice", "words": ", ".join(f'"{word}"' for word in self.words)}


@dataclass(frozen=True, slots=True)
class Name:
    """Text on one line."""

    def read(self, value: object) -> str:
        """See :meth:`Kind.read`."""
        if not isinstance(value, str) or not (value == "" or value.isprintable()):
            raise ValueError(value)
        return value

    def written(self, value: object) -> str:
        """See :meth:`WrittenKind.written`."""
        return _quoted(value)

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.text"}


@dataclass(frozen=True, slots=True)
class Switch:
    """``true`` or ``false``."""

    def read(self, value: object) -> bool:
        """See :meth:`Kind.read`."""
        if not isinstance(value, bool):
            raise ValueError(value)
        return value

    def written(self, value: object) -> str:
        """See :meth:`WrittenKind.written`."""
        return "true" if value else "false"

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.switch"}


@dataclass(frozen=True, slots=True)
class Names:
    """A list of texts, each on one line."""

    def read(self, value: object) -> tuple[str, ...]:
        """See :meth:`Kind.read`."""
        if not isinstance(value, list):
            raise ValueError(value)
        return tuple(Name().read(item) for item in value)

    def written(self, value: object) -> str:
        """See :meth:`WrittenKind.written`."""
        items = value if isinstance(value, tuple) else ()
        return "[" + ", ".join(Name().written(item) for item in items) + "]"

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.texts"}


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of at most ``most`` texts with a letter or digit, each on one line."""

    most: int

    def read(self, value: object) -> tuple[str, ...]:
        """See :meth:`Kind.read`."""
        texts = Names().read(value)
        if len(texts) > self.most or not all(tokens(text) for text in texts):
            raise ValueError(value)
        return texts

    def written(self, value: object) -> str:
        """See :meth:`WrittenKind.written`."""
        return Names().written(value)

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.words", "most": f"{self.most}"}


@dataclass(frozen=True, slots=True)
class Values:
    """A list of anything; its members are read one by one, so that a wrong one does not take the others with it."""

    def read(self, value: object) -> tuple[object, ...]:
        """See :meth:`Kind.read`."""
        if not isinstance(value, list):
            raise ValueError(value)
        return tuple(value)

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.texts"}


@dataclass(frozen=True, slots=True)
class QueryText:
    """A query in the query language that asks for something: one in which nothing is asked would let all through."""

    def read(self, value: object) -> str:
        """See :meth:`Kind.read`.

        :raises QueryError: when it is text that is no query; a ValueError too.
        """
        if not isinstance(value, str) or parse_query(value).sql()[0] == parse_query("").sql()[0]:
            raise ValueError(value)
        return value

    def expected(self) -> dict[str, str]:
        """See :meth:`Kind.expected`."""
        return {"expected": "expected.query"}


def _quoted(text: object) -> str:
    # What JSON escapes in text on one line, TOML reads as JSON does.
    return json.dumps(text, ensure_ascii=False)
