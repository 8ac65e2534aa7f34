"""The world's towns, looked up in the text of their table: a table of a hundred thousand lines costs one read of a file."""


class Towns:
    """Countries by the key of a town's name, out of lines ``key<tab>countries`` that stand in the order of their keys.

    Countries are codes joined by ",", the largest town's first; a small town's code is in lower case.
    """

    def __init__(self, lines: str = "") -> None:
        self.lines = lines

    def countries(self, key: str) -> str:
        """The countries as they stand in the table, or ""."""
        lines, low, high = self.lines, 0, len(self.lines)
        while low < high:
            start = lines.rfind("\n", low, (low + high) // 2) + 1 or low
            tab = lines.find("\t", start, high)
            if tab < 0:
                return ""
            found = lines[start:tab]
            end = lines.find("\n", tab, high)
            if found == key:
                return lines[tab + 1 : end if end >= 0 else high]
            if found < key:
                low = end + 1 if end >= 0 else high
            else:
                high = start
        return ""
