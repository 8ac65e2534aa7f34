"""Where the first sentence ends: abbreviations, initials, quotes and numbers with dots do not end one."""

import re

_END = re.compile("[.!?…]+[\"'”’»)\\]]*(?=\\s|$)")
_FARTHEST = 4_000
_LONGEST_WORD = 40
_LAST = re.compile("[.!?…:][\"'”’»)\\]]*$")
_LAST_WORD = re.compile(r"[^\s(\"'“‘„«]{1,30}$")

# Abbreviations that stand before a name or a number, so that a capital after them begins no sentence.
_ABBREVIATIONS = frozenset(
    (
        "dr drs ir ing mr mrs ms prof st ste sr jhr mgr ds pres gen col lt kol maj sgt capt kapt adm gov sen rep rev hon "
        "min staatssecr nr no art afb blz pag vgl zgn ca circa resp incl excl max tel jan feb mrt apr jun jul aug sep "
        "sept okt oct nov dec ma di wo do vr za zo mon tue wed thu fri sat sun v vs ft mt fort bv nv"
    ).split()
)
_MAY_END = frozenset("enz etc jl jr inc ltd co corp e.d a.m p.m e.a o.i.d v.s n.chr v.chr".split())


def ends_a_sentence(text: str) -> bool:
    """Whether a sentence ends where clean ``text`` ends (or a colon opens what follows)."""
    return _LAST.search(text, max(0, len(text) - 20)) is not None


def first_sentence(text: str) -> str:
    """The first sentence of clean ``text``, with its full stop; the whole text where none ends within a page of text."""
    for end in _END.finditer(text, 0, _FARTHEST):
        after = text[end.end() : end.end() + 2].lstrip()
        if not after:
            break
        if _ends(text[max(0, end.start() - _LONGEST_WORD) : end.start()], end.group(), after):
            return text[: end.end()]
    return text


def _ends(before: str, mark: str, after: str) -> bool:
    opening = after[0]
    if opening.islower() or opening in ",;:)-–—":
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    found = _LAST_WORD.search(before)
    word = found.group().lower() if found else ""
    if len(mark) > 1:
        return True
    if word in _MAY_END:
        return True
    return not (word.rpartition(".")[2] in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()) or _dotted(word))


def _dotted(word: str) -> bool:
    """Whether a word is of initials or letters with dots between, as "j.p" or "o.a" (the last dot is not in it)."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) <= 2 and part.isalpha() for part in parts)
