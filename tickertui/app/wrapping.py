"""Titles wrapped to a few lines of so many cells, ended by an ellipsis where they are longer."""

from rich.cells import cell_len, chop_cells

_SHORTEST_CUT = 3


def wrap(text: str, width: int, most: int, *, last: int | None = None) -> list[str]:
    """``text`` on at most ``most`` lines of at most ``width`` cells, broken at words; ``last`` is the width of the
    line number ``most`` where something stands beside it.

    A last line that is cut ends in "…": after a whole word if one ends in its last third, else within a word, but never
    after two letters or fewer of it.
    """
    if width <= 1 or most <= 0:
        return []
    lines: list[str] = []
    rest = text.split()
    while rest:
        if len(lines) == most - 1:
            lines.append(_last(rest, width if last is None else last))
            break
        line, rest = _line(rest, width)
        lines.append(line)
    return lines


def clip_word(text: str, width: int) -> str:
    """``text`` cut within a word to at most ``width`` cells, "…" included: for names in a narrow column."""
    if cell_len(text) <= width:
        return text
    return _chop(text, width - 1).rstrip() + "…" if width > 0 else ""


def _line(words: list[str], width: int) -> tuple[str, list[str]]:
    line = words[0]
    if cell_len(line) > width:
        head = _chop(line, width)
        return head, [line[len(head) :], *words[1:]]
    for count, word in enumerate(words[1:], 1):
        if cell_len(line) + 1 + cell_len(word) > width:
            return line, words[count:]
        line = f"{line} {word}"
    return line, []


def _last(words: list[str], width: int) -> str:
    text = " ".join(words)
    if cell_len(text) <= width:
        return text
    room = width - 1
    cut = _chop(text, room)
    whole = cut if text[len(cut) : len(cut) + 1] == " " else cut.rpartition(" ")[0]
    part = cut.rpartition(" ")[2]
    if cell_len(whole) * 3 >= width * 2 or (whole and len(part) < _SHORTEST_CUT):
        return whole.rstrip(" ,;:.-–") + "…"
    return cut.rstrip() + "…"


def _chop(text: str, width: int) -> str:
    return chop_cells(text, width)[0] if text and width > 0 else ""
