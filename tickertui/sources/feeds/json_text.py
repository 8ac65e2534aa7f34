"""JSON of which no more is read than is bounded: parts counted before they cost memory."""

import json
import re

from tickertui.model.bounds import DocumentBounds
from tickertui.model.fault import DocumentError, Fault, FaultCode, fault
from tickertui.model.text import clean

# What costs: a string, a beginning or an end, and what parts two values.
_PART = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{},]', re.S)
_PARTS_OF_AN_ELEMENT = 4
# Items stand in an array within the object that is the feed.
_DEPTH_OF_ITEMS = 2


def load_json(text: str, bounds: DocumentBounds) -> tuple[object, list[Fault]]:
    """The value of JSON ``text``; of one with more parts than ``bounds.elements`` allows, the items before that, with
    a warning.

    :raises DocumentError: when it is no JSON, or has too many parts before its first item ends.
    """
    warnings: list[Fault] = []
    most = bounds.elements * _PARTS_OF_AN_ELEMENT
    if text.count('"') // 2 + sum(map(text.count, "[]{},")) > most:
        text, warnings = _cut(text, most, bounds)
    try:
        return json.loads(text), warnings
    except RecursionError:
        raise DocumentError(fault(FaultCode.TOO_DEEP, most=bounds.depth)) from None
    except ValueError as error:
        raise DocumentError(fault(FaultCode.BAD_JSON, reason=clean(str(error))[:100])) from None


def _cut(text: str, most: int, bounds: DocumentBounds) -> tuple[str, list[Fault]]:
    """The text up to the last item that ends within ``most`` parts; all of it where it has no more than those."""
    depth = whole = 0
    for count, part in enumerate(_PART.finditer(text)):
        if count == most:
            break
        mark = text[part.start()]
        if mark in "[{":
            depth += 1
            if depth > bounds.depth:
                raise DocumentError(fault(FaultCode.TOO_DEEP, most=bounds.depth))
        elif mark in "]}":
            depth -= 1
            if depth == _DEPTH_OF_ITEMS and mark == "}":
                whole = part.end()
    else:
        return text, []
    too_many = fault(FaultCode.TOO_MANY_ELEMENTS, most=bounds.elements)
    if not whole:
        raise DocumentError(too_many)
    return f"{text[:whole]}]}}", [too_many]
