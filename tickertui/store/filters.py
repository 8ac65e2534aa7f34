"""A filter as a condition over the ``stories`` table. The one place where that is done."""

import json

from tickertui.model.filter import Filter
from tickertui.query import parse_query

Condition = tuple[str, list[str | int]]

# A list of any length in one parameter, since SQLite bounds how many there may be.
_LISTED = "(SELECT value FROM json_each(?))"


def condition(filter: Filter, *, regions: bool = True) -> Condition:
    """The SQL condition for ``filter`` and its parameters; without its regions when ``regions`` is false.

    What is unfinished in its text, as while it is typed, is left out.

    :raises QueryError: when its text cannot be read.
    """
    parts: list[str] = []
    parameters: list[str | int] = []
    if regions and filter.regions:
        parts.append(f"stories.region IN ({','.join('?' * len(filter.regions))})")
        parameters += sorted(region.number for region in filter.regions)
    if filter.feeds:
        parts.append(f"stories.feed IN (SELECT id FROM feeds WHERE address IN {_LISTED})")
        parameters.append(json.dumps(sorted(filter.feeds)))
    if filter.agencies:
        parts.append(f"stories.id IN (SELECT story FROM agencies WHERE agency IN {_LISTED})")
        parameters.append(json.dumps(sorted(agency.upper() for agency in filter.agencies)))
    if filter.text.strip():
        text, values = parse_query(filter.text, typing=True).sql()
        parts.append(text)
        parameters += values
    return " AND ".join(parts) or "1", parameters
