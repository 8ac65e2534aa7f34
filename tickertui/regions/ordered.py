"""Looks a key up in the bytes of lines ``key<tab>value`` that stand in the order of their keys."""

from collections.abc import Iterator


def value_of(key: bytes, lines: bytes, start: int) -> bytes | None:
    """What stands after ``key`` on its line in ``lines``, which begin at ``start``; None where there is no such line."""
    at = _line_of(key, lines, start)
    begin = at + len(key) + 1
    return lines[begin : _end(lines, begin)] if lines.startswith(key + b"\t", at) else None


def lines_beginning(prefix: bytes, lines: bytes, start: int) -> Iterator[tuple[bytes, bytes]]:
    """The keys that begin with ``prefix``, with what stands after them."""
    at = _line_of(prefix, lines, start)
    while lines.startswith(prefix, at):
        end = _end(lines, at)
        key, _, value = lines[at:end].partition(b"\t")
        yield key, value
        at = end + 1


def _line_of(key: bytes, lines: bytes, start: int) -> int:
    """Where the first line begins whose key is not before ``key``."""
    low, high = start, len(lines)
    while low < high:
        begin = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        tab = lines.find(b"\t", begin, high)
        if tab < 0:
            return high
        if lines[begin:tab] < key:
            low = _end(lines, tab) + 1
        else:
            high = begin
    return low


def _end(lines: bytes, at: int) -> int:
    end = lines.find(b"\n", at)
    return end if end >= 0 else len(lines)
