"""Values to and from what SQLite stores: seconds since 1970, JSON lists, numbers of regions."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import overload

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
    """The moment that was stored, aware, in UTC."""
    # Added rather than converted: no platform's limits on times before 1970.
    return None if stored is None else _EPOCH + timedelta(seconds=stored)


def packed(values: Sequence[object]) -> str:
    """A list as JSON; nothing for an empty one."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) if values else ""


def unpacked(text: str) -> list[str]:
    """The list of texts that was stored."""
    return json.loads(text) if text else []


def unpacked_rows(text: str) -> list[list[str]]:
    """The list of lists of texts that was stored."""
    return json.loads(text) if text else []


def packed_fault(fault: Fault | None) -> str:
    """A fault as JSON; nothing for none."""
    return json.dumps([fault.code.value, fault.particulars], ensure_ascii=False) if fault else ""


def unpacked_fault(text: str) -> Fault | None:
    """The fault that was stored; one that this version does not know counts as internal."""
    if not text:
        return None
    code, particulars = json.loads(text)
    try:
        return Fault(FaultCode(code), particulars)
    except ValueError:
        return Fault(FaultCode.INTERNAL, {"reason": str(code)})


def region_of(number: int) -> Region:
    """The region with this number."""
    return REGIONS[number - 1] if 1 <= number <= len(REGIONS) else Region.INTERNATIONAL
