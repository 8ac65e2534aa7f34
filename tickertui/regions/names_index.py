"""The curated names as they are looked up, out of a file that is made of the tables: names by the ten thousand cost one
read of a file. A bitmap tells of most words at once that they are no name; the others are searched in lines in order.

The file: a line with the digest of the tables, the number of names and the bitmap's bytes; the bitmap; then lines
``key<tab>country<tab>kind<tab>exact``. The key of a name that is kept to one language begins with "nl:" or "en:". For names
of several words there is also a line ``first word, U+001F<tab>most words``.
"""

from collections.abc import Iterable, Mapping
from zlib import crc32

from tickertui.regions.names import Kind, Name
from tickertui.regions.ordered import lines_beginning, value_of

_BITS_A_NAME = 32
_BEGINS = "\x1f"
_MOST_KEPT = 20_000
# Strangers' words may be of any length.
_LONGEST_KEPT = 40


class NamesIndex:
    """The names in such a file; without one there are none."""

    def __init__(self, body: bytes = b"") -> None:
        heading, _, _ = body.partition(b"\n") if body else (b"0 0 1", b"", b"")
        digest, count, size = heading.split(b" ")
        begin = len(heading) + 1
        self.digest, self.count = digest.decode("ascii"), int(count)
        self._bits = body[begin : begin + int(size)] or b"\0"
        self._mask = len(self._bits) * 8 - 1
        self._body, self._start = body, begin + int(size)
        self._found: dict[str, Name] = {}
        self._most_words: dict[str, int] = {}

    def get(self, key: str) -> Name | None:
        """The name with this key."""
        if name := self._found.get(key):
            return name
        wanted = key.encode("utf-8", "replace")
        if not self._may_have(wanted):
            return None
        found = value_of(wanted, self._body, self._start)
        if found is None:
            return None
        if len(self._found) >= _MOST_KEPT:  # two threads may read: whatever one forgets, the other has in hand
            self._found.clear()
        name = self._found[key] = _name(found)
        return name

    def most_words(self, first: str) -> int:
        """How many words a name that begins with this word has at most; 1 where none of several does."""
        most = self._most_words.get(first)
        if most is None:
            wanted = f"{first}{_BEGINS}".encode("utf-8", "replace")
            found = value_of(wanted, self._body, self._start) if self._may_have(wanted) else None
            most = int(found) if found else 1
            if len(first) <= _LONGEST_KEPT:
                if len(self._most_words) >= _MOST_KEPT:
                    self._most_words.clear()
                self._most_words[first] = most
        return most

    def _may_have(self, key: bytes) -> int:
        bit = crc32(key) & self._mask
        return self._bits[bit >> 3] >> (bit & 7) & 1

    def spoken(self, language: str) -> dict[str, Name]:
        """The names that are kept to a language."""
        prefix = f"{language}:".encode("ascii")
        found = lines_beginning(prefix, self._body, self._start)
        names = [(key.removeprefix(prefix).decode("utf-8"), value) for key, value in found]
        return {key: _name(value) for key, value in names if not key.endswith(_BEGINS)}


def digest_of(bodies: Iterable[bytes]) -> str:
    """What tells tables from edited ones."""
    digest = 0
    for body in bodies:
        digest = crc32(body.replace(b"\r\n", b"\n"), digest)
    return f"{digest:08x}"


def written(digest: str, names: Mapping[str, Name]) -> bytes:
    """A file with these names, by their keys."""
    values = {key: f"{name.country}\t{name.kind.name}\t{name.exact}" for key, name in names.items()} | _firsts(names)
    bits = bytearray(1 << max(3, (len(values) * _BITS_A_NAME // 8).bit_length()))
    for key in values:
        bit = crc32(key.encode("utf-8")) & (len(bits) * 8 - 1)
        bits[bit >> 3] |= 1 << (bit & 7)
    lines = sorted((key.encode("utf-8"), value.encode("utf-8")) for key, value in values.items())
    heading = f"{digest} {len(names)} {len(bits)}\n".encode("ascii")
    return heading + bits + b"".join(b"%s\t%s\n" % line for line in lines)


def _firsts(names: Iterable[str]) -> dict[str, str]:
    most: dict[str, int] = {}
    for key in names:
        first, space, others = key.removeprefix("nl:").removeprefix("en:").partition(" ")
        if space:
            most[first] = max(most.get(first, 2), others.count(" ") + 2)
    return {f"{first}{_BEGINS}": str(count) for first, count in most.items()}


def _name(value: bytes) -> Name:
    country, kind, exact = value.decode("utf-8").split("\t")
    return Name(country, Kind[kind], exact)
