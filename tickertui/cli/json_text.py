"""JSON in and out: what is read is JSON and nothing more, what is written shows nothing that a terminal would obey."""

import json
import math
from typing import Any, NoReturn

from tickertui.model.text import escaped


def read_json(text: str) -> Any:
    """The value of a JSON text; a number that is too large to be counted with is None.

    :raises ValueError: when it is no JSON, whose words for that stand in ``msg`` where it is a ``JSONDecodeError``.
    :raises RecursionError: when lists and objects stand in too many others.
    """
    return json.loads(text, parse_constant=_no_number, parse_float=_finite)


def written_json(value: Any, *, ascii_only: bool) -> str:
    """A value as JSON on one line; characters that cannot be seen stand in it as escapes, so that it is the same value.

    ``ascii_only`` escapes what an output without Unicode cannot carry.
    """
    text = json.dumps(value, ensure_ascii=ascii_only, allow_nan=False)
    return escaped(text)


def _no_number(name: str) -> NoReturn:
    # Python reads these, and writes them; no other reader of JSON need take them.
    raise json.JSONDecodeError(f"{name} is not JSON", name, 0)


def _finite(text: str) -> float | None:
    number = float(text)
    return number if math.isfinite(number) else None
