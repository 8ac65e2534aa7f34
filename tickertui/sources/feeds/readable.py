"""An XML text in pieces that libxml2 can read: impossible characters and entities resolved, and no more than is bounded.

Work is bounded, not size: a long text of words costs little, a short one of marks much.
"""

import re
from collections.abc import Iterator
from html.entities import html5

from tickertui.model.bounds import DocumentBounds

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos);)(?:#(?:x([0-9a-fA-F]{1,8})|(\d{1,8}))|([A-Za-z][A-Za-z0-9]{0,30}));"
)
_BARE_AMPERSAND = re.compile(r"&(?!#?\w{1,31};)")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_PIECE = 16_384
# A reference is no longer than this.
_LONGEST_REFERENCE = 40
# Of a run that is passed over so much is kept: a tag or a comment that it belongs to ends there.
_TAIL = 64
# Of tags that never end libxml2 takes no more before the document ends: so many in one piece are no accident.
_MOST_OPEN = 200
# How many marks a document may have for each element it may have. A tag is two, one at each end, and HTML within the
# items' text has as many again; most attributes stand in that HTML, and all its marks may be escaped.
_MARKS = {"<": 4, "=": 4, "&": 8}


class ReadableText:
    """The text of a document from its root on; ``head`` goes before it.

    ``spent``: whether it has more marks than ``bounds.elements`` allows, or tags that never end, so that the rest was not
    given.
    """

    def __init__(self, text: str, start: int, bounds: DocumentBounds, head: str = "") -> None:
        self._text, self._at, self._head = text, start, head
        self._marks = {mark: share * bounds.elements for mark, share in _MARKS.items()}
        self._longest_run = bounds.text * 8
        self._run = 0
        self._in_cdata = False
        self._leap: tuple[int, int] | None = None
        self.spent = False

    def pieces(self) -> Iterator[str]:
        """The pieces, in order; what a field could never hold of a run without a tag is passed over."""
        if self._head:
            yield self._head
        while self._at < len(self._text) and not self.spent:
            yield self._next()

    def keep_last(self, ending: str, count: int) -> bool:
        """Pass over what lies between the next ``ending`` and the last ``count`` of them; False where that is not now
        to be done: within a CDATA section, or where nothing lies between.
        """
        if self._in_cdata or self._leap:
            return False
        first = self._text.find(ending, self._at)
        last = len(self._text)
        for _ in range(count + 1):
            last = self._text.rfind(ending, self._at, last)
            if last <= first:
                return False
        self._leap = (first + len(ending), last + len(ending))
        return True

    def _next(self) -> str:
        start, end = self._at, self._boundary(self._at + _PIECE)
        if self._leap and self._leap[0] <= end:
            end, leap, self._leap = self._leap[0], self._leap[1], None
        else:
            leap = end
        raw = self._text[start:end]
        self._at = end
        for mark in self._marks:
            self._marks[mark] -= raw.count(mark)
        self.spent = min(self._marks.values()) < 0 or (
            raw.count("<") > _MOST_OPEN and ">" not in raw and not self._in_cdata
        )
        in_cdata = self._in_cdata
        piece = self._resolved(_NOT_XML.sub("", raw))
        if leap > end and not self._in_cdata:
            self._at = leap
        self._pass_over(raw, _CDATA_END if in_cdata else "<")
        return piece

    def _pass_over(self, raw: str, ending: str) -> None:
        """Go on to what ends a run that is longer than any field."""
        self._run = 0 if ending in raw else self._run + len(raw)
        if self._run > self._longest_run:
            end = self._text.find(ending, self._at)
            self._at = max(self._at, (end if end >= 0 else len(self._text)) - _TAIL)

    def _boundary(self, end: int) -> int:
        """A place near ``end`` that parts no reference, no tag's beginning and no section's end."""
        text = self._text
        if end >= len(text):
            return len(text)
        if (section := text.find(_CDATA_END, end - len(_CDATA_END), end + len(_CDATA_END))) >= 0:
            return section + len(_CDATA_END)
        tag, reference = text.rfind("<", end - len(_CDATA), end), text.rfind("&", end - _LONGEST_REFERENCE, end)
        return min(place for place in (tag, reference, end) if place >= 0)

    def _resolved(self, raw: str) -> str:
        if not self._in_cdata and _CDATA not in raw:
            return _with_references(raw)
        parts: list[str] = []
        at = 0
        while at < len(raw):
            # In a CDATA section an ampersand is itself.
            ending = _CDATA_END if self._in_cdata else _CDATA
            found = raw.find(ending, at)
            end = found + len(ending) if found >= 0 else len(raw)
            parts.append(raw[at:end] if self._in_cdata else _with_references(raw[at:end]))
            self._in_cdata ^= found >= 0
            at = end
        return "".join(parts)


def _with_references(text: str) -> str:
    return _BARE_AMPERSAND.sub("&amp;", _REFERENCE.sub(_meant, text)) if "&" in text else text


def _meant(found: re.Match[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name:
        # HTML has names in capitals for XML's own signs, which must stay references.
        return html5.get(name + ";", "").replace("&", "&amp;").replace("<", "&lt;")
    number = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if 0x80 <= number <= 0x9F:
        return bytes([number]).decode("cp1252", "ignore")
    if number > 0x10FFFF or _NOT_XML.match(chr(number)):
        return ""
    return found.group()
