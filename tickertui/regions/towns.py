"""The world's towns, looked up in the bytes of their table: a table of a hundred thousand lines costs one read of a file."""


class Towns:
    """Countries by the key of a town's name, out of lines ``key<tab>countries`` that stand in the order of their keys.

    Countries are codes joined by ",", the largest town's first; a small town's code is in lower case. Lines that begin
    with "#" may stand before them.
    """

    def __init__(self, lines: bytes = b"") -> None:
        self._lines, self._start = lines, 0
        while lines.startswith(b"#", self._start):
            self._start = lines.find(b"\n", self._start) + 1 or len(lines)

    def keys(self) -> list[str]:
        """The keys of all towns, as they stand in the table."""
        lines = self._lines[self._start :].decode("ascii").splitlines()
        return [line.partition("\t")[0] for line in lines]

    def countries(self, key: str) -> str:
        """The countries as they stand in the table, or ""."""
        if not key.isascii():
            return ""
        wanted, lines, low, high = key.encode("ascii"), self._lines, self._start, len(self._lines)
        while low < high:
            start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            tab = lines.find(b"\t", start, high)
            if tab < 0:
                return ""
            found = lines[start:tab]
            end = lines.find(b"\n", tab, high)
            if found == wanted:
                return lines[tab + 1 : end if end >= 0 else high].decode("ascii")
            if found < wanted:
                low = end + 1 if end >= 0 else high
            else:
                high = start
        return ""
