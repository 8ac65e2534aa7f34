"""Values to and from what SQLite stores: seconds since 1970, JSON lists, numbers of regions."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from types import UnionType
from typing import Any, overload

from tickertui.model.fault import Fault, FaultCode
from tickertui.model.region import REGIONS, Region

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@overload
def seconds(time: datetime) -> int: ...
@overload
def seconds(time: datetime | None) -> int | None: ...
def seconds(time: datetime | None) -> int | None:
    """A moment as whole seconds since 1970, cut."""
    return None if time is None else int(time.timestamp() // 1)


@overload
def moment(stored: int) -> datetime: ...
@overload
def moment(stored: int | None) -> datetime | None: ...
def moment(stored: int | None) -> datetime | None:
    """The moment that was stored, aware, in UTC.

    :raises ValueError: when what was stored is no number; OverflowError when there is no such time.
    """
    if stored is None:
        return None
    if not isinstance(stored, int):
        raise ValueError("no time")
    # Added rather than converted: no platform's limits on times before 1970.
    return _EPOCH + timedelta(seconds=stored)


def packed(values: Sequence[object]) -> str:
    """A list as JSON; nothing for an empty one."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) if values else ""


def unpacked(text: str) -> list[str]:
    """The list of texts, or of numbers as texts, that was stored.

    :raises ValueError: when it is none.
    """
    return [str(item) for item in _list(text, str | int)]


def unpacked_rows(text: str, width: int) -> list[list[str]]:
    """The list of lists, each of ``width`` texts, that was stored.

    :raises ValueError: when it is none.
    """
    rows: list[list[str]] = _list(text, list)
    if not all(len(row) == width and all(isinstance(item, str) for item in row) for row in rows):
        raise ValueError("no texts")
    return rows


def _list(text: str, kind: type | UnionType) -> list[Any]:
    found = _loaded(text) if text else []
    if not isinstance(found, list) or not all(isinstance(item, kind) for item in found):
        raise ValueError("no list")
    return found


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError("lists in too many others") from None


def packed_fault(fault: Fault | None) -> str:
    """A fault as JSON; nothing for none."""
    return json.dumps([fault.code.value, fault.particulars], ensure_ascii=False) if fault else ""


def unpacked_fault(text: str) -> Fault | None:
    """The fault that was stored; one that this version does not know counts as internal.

    :raises ValueError: when it is none.
    """
    if not text:
        return None
    match _loaded(text):
        case [str(code), dict(particulars)]:
            told = {name: str(value) for name, value in particulars.items()}
        case _:
            raise ValueError("no fault")
    try:
        return Fault(FaultCode(code), told)
    except ValueError:
        return Fault(FaultCode.INTERNAL, {"reason": code})


def region_of(number: int) -> Region:
    """The region with this number."""
    return REGIONS[number - 1] if 1 <= number <= len(REGIONS) else Region.INTERNATIONAL
