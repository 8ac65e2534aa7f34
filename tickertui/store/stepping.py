"""Reads rows in one step of SQLite's.

Between two steps a thread waits until it may run again: beside an event loop that draws, that takes far longer than
reading a row does.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any


def read_at_once(
    connection: sqlite3.Connection, columns: str, rest: str, parameters: Sequence[str | int] = ()
) -> list[list[Any]]:
    """The rows of ``SELECT columns rest``, with values that JSON has: numbers, texts, nulls."""
    query = f"SELECT json_group_array(json(row)) FROM (SELECT json_array({columns}) AS row {rest})"
    rows: list[list[Any]] = json.loads(connection.execute(query, parameters).fetchone()[0])
    return rows
