"""Carries over what can be read of a broken store to a fresh one: stars, pins and read marks above all, then the newest.

Stories keep their numbers. What feeds answered last is not carried over: they are asked anew in full, as stories may lack.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tickertui.query.terms import story_words
from tickertui.store.encoding import unpacked
from tickertui.store.faults import is_damage
from tickertui.store.mended_header import with_mended_header
from tickertui.store.places import has_odd_companions
from tickertui.store.salvaged_rows import Row, checked_feed, checked_revision, checked_story, checked_text
from tickertui.store.searching import add_words

_SECONDS = 10.0
_STEPS_BETWEEN_LOOKS = 20_000
_BATCH = 200
# Where clusters lost the story that they are numbered by, the lowest that is left takes its place.
_HEIRS = (
    "UPDATE stories SET cluster = (SELECT min(id) FROM stories AS others WHERE others.cluster = stories.cluster) "
    "WHERE cluster NOT IN (SELECT id FROM stories)"
)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How much was carried over."""

    stories: int = 0
    starred: int = 0


def salvage(broken: Path, into: sqlite3.Connection, seconds: float = _SECONDS) -> Salvaged:
    """Carry over what is readable in the store at ``broken`` within so many seconds; nothing is raised.

    ``broken`` is only read. Each row is checked, as damage may have put anything in it.
    """
    until = time.monotonic() + seconds
    try:
        try:
            return _salvaged(broken, into, until)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            with with_mended_header(broken) as mended:
                return _salvaged(mended, into, until)
    except (sqlite3.Error, OSError, LookupError, TypeError):  # the names of columns are damaged, or their types
        return Salvaged()


def _salvaged(broken: Path, into: sqlite3.Connection, until: float) -> Salvaged:
    with closing(_opened(broken, until)) as source:
        return _Salvage(source, into, until).run()


def _opened(broken: Path, until: float) -> sqlite3.Connection:
    if has_odd_companions(broken):
        raise OSError
    source = sqlite3.connect(f"file:{quote(str(broken))}?mode=ro", uri=True, isolation_level=None)
    source.text_factory = bytes
    source.set_progress_handler(lambda: time.monotonic() > until, _STEPS_BETWEEN_LOOKS)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "writable_schema = ON", "query_only = ON"):
        source.execute(f"PRAGMA {pragma}")
    return source


class _Salvage:
    def __init__(self, source: sqlite3.Connection, into: sqlite3.Connection, until: float) -> None:
        self._source, self._into, self._until = source, into, until
        self._feeds: dict[int, int] = {}
        self._columns = {
            table: self._shared(table) for table in ("feeds", "stories", "texts", "revisions")
        }  # an older version's store lacks some

    def run(self) -> Salvaged:
        stories = starred = 0
        try:
            self._carry_feeds()
            wanted = self._wanted()
            for start in range(0, len(wanted), _BATCH):
                if time.monotonic() > self._until:
                    break
                carried = self._in_transaction(partial(self._carry, wanted[start : start + _BATCH]))
                stories, starred = stories + carried.stories, starred + carried.starred
            self._in_transaction(lambda: self._into.execute(_HEIRS))
        except (sqlite3.Error, OSError):
            pass  # a full disk, or time is up: what is carried over so far is whole
        return Salvaged(stories, starred)

    def _wanted(self) -> list[int]:
        """The numbers of the readable stories: marked ones first, then the newest."""
        marks = [name for name in ("starred", "pinned") if name in self._columns["stories"]]
        found = list(self._ranges(", ".join(("id", *marks)), "stories", "id"))
        found.sort(key=lambda row: (not any(row[1:]), -row[0]))
        return [id for id, *_ in found]

    def _ranges(self, columns: str, table: str, key: str) -> Iterator[tuple[Any, ...]]:
        """The readable rows of a table; a range that cannot be read is halved until what is broken stands alone."""
        ranges = [(0, self._highest(table, key))]
        while ranges:
            low, high = ranges.pop()
            query = f"SELECT {columns} FROM {table} NOT INDEXED WHERE {key} BETWEEN ? AND ?"
            try:
                yield from self._source.execute(query, (low, high)).fetchall()
            except sqlite3.Error:
                if time.monotonic() > self._until:
                    return
                if low < high:
                    middle = (low + high) // 2
                    ranges += [(low, middle), (middle + 1, high)]

    def _highest(self, table: str, key: str) -> int:
        highest = 1
        for query in (f"SELECT max({key}) FROM {table}", "SELECT max(seq) FROM sqlite_sequence"):
            with suppress(sqlite3.Error):
                (found,) = self._source.execute(query).fetchone()
                if isinstance(found, int):
                    highest = max(highest, found)
        return highest

    def _carry_feeds(self) -> None:
        columns = [name for name in self._columns["feeds"] if name in ("id", "address", "name", "title")]
        rows = [checked_feed(_named(columns, row)) for row in self._ranges(", ".join(columns), "feeds", "id")]

        def write() -> None:
            for row in filter(None, rows):
                self._into.execute(
                    "INSERT OR IGNORE INTO feeds (address, name, title) VALUES (?, ?, ?)",
                    (row["address"], row.get("name", ""), row.get("title", "")),
                )
                found = self._into.execute("SELECT id FROM feeds WHERE address = ?", (row["address"],)).fetchone()
                self._feeds[row["id"]] = found[0]

        self._in_transaction(write)

    def _carry(self, ids: list[int]) -> Salvaged:
        stories = starred = 0
        for id in ids:
            try:
                row = self._story(id)
                if row is not None and self._add(id, row):
                    stories, starred = stories + 1, starred + bool(row.get("starred"))
            except (sqlite3.IntegrityError, KeyError):
                continue  # damage that passes for data, of a kind that no story has; or in the names of columns
        return Salvaged(stories, starred)

    def _story(self, id: int) -> Row | None:
        found = self._read("stories", "id = ?", id)
        row = checked_story(found[0]) if found else None
        if row is None or row["feed"] not in self._feeds:
            return None
        return row | {"feed": self._feeds[row["feed"]]}

    def _add(self, id: int, row: Row) -> bool:
        marks = ", ".join("?" * len(row))
        added = self._into.execute(
            f"INSERT OR IGNORE INTO stories ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
        ).rowcount
        if not added:
            return False
        texts = self._read("texts", "story = ?", id)
        text = checked_text(texts[0] if texts else {}, id)
        self._into.execute(
            f"INSERT INTO texts ({', '.join(text)}) VALUES ({', '.join('?' * len(text))})", tuple(text.values())
        )
        agencies = unpacked(row["agencies"])
        self._into.executemany(
            "INSERT OR IGNORE INTO agencies VALUES (?, ?)", [(agency.upper(), id) for agency in agencies]
        )
        for earlier in filter(None, map(checked_revision, self._read("revisions", "story = ?", id))):
            columns = ", ".join(earlier)
            self._into.execute(
                f"INSERT OR IGNORE INTO revisions ({columns}) VALUES ({', '.join('?' * len(earlier))})",
                tuple(earlier.values()),
            )
        paragraphs = unpacked(text["paragraphs"])
        add_words(self._into, id, story_words(row["title"], row["lead"], row["place"], agencies, paragraphs))
        return True

    def _read(self, table: str, where: str, id: int) -> list[Row]:
        columns = self._columns[table]
        try:
            rows = self._source.execute(f"SELECT {', '.join(columns)} FROM {table} WHERE {where}", (id,)).fetchall()
        except sqlite3.DatabaseError:
            if time.monotonic() > self._until:
                raise
            return []
        return [_named(columns, row) for row in rows]

    def _shared(self, table: str) -> list[str]:
        """The columns that the table has in both stores."""
        there = {row[1].decode(errors="replace") for row in self._source.execute(f"PRAGMA table_info({table})")}
        return [name for _, name, *_ in self._into.execute(f"PRAGMA table_info({table})") if name in there]

    def _in_transaction(self, write: Callable[[], Any]) -> Any:
        self._into.execute("BEGIN IMMEDIATE")
        try:
            result = write()
            self._into.execute("COMMIT")
        except BaseException:
            if self._into.in_transaction:
                self._into.execute("ROLLBACK")
            raise
        return result


def _named(columns: list[str], row: tuple[Any, ...]) -> Row:
    return dict(zip(columns, row, strict=True))
