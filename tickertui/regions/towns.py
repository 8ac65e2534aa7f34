"""The world's towns, looked up in the bytes of their table: a table of a hundred thousand lines costs one read of a file."""

from tickertui.regions.ordered import value_of

_MOST_KEPT = 20_000


class Towns:
    """Countries by the key of a town's name, out of lines ``key<tab>countries`` that stand in the order of their keys.

    Countries are codes joined by ",", the largest town's first; a small town's code is in lower case. Lines that begin
    with "#" may stand before them.
    """

    def __init__(self, lines: bytes = b"") -> None:
        self._lines, self._start = lines, 0
        self._found: dict[str, str] = {}
        while lines.startswith(b"#", self._start):
            self._start = lines.find(b"\n", self._start) + 1 or len(lines)

    def keys(self) -> list[str]:
        """The keys of all towns, as they stand in the table."""
        lines = self._lines[self._start :].decode("ascii").splitlines()
        return [line.partition("\t")[0] for line in lines]

    def countries(self, key: str) -> str:
        """The countries as they stand in the table, or ""."""
        kept = self._found.get(key)
        if kept is None:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            found = value_of(key.encode("utf-8", "replace"), self._lines, self._start)
            kept = self._found[key] = found.decode("ascii") if found else ""
        return kept
