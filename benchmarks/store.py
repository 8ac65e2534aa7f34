"""Measures the store at a size, each figure beside a plain SQLite query of the same rows in the same run.

``python -m benchmarks.store [stories]`` prints a table; 100,000 stories unless told otherwise. The store is built in a
temporary folder and removed. A ratio of 2.0 means twice the time of plain ``sqlite3`` reading the same rows.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING, Filter
from tickertui.model.interval import Interval
from tickertui.model.listing import Listing
from tickertui.model.region import REGIONS, Location, Region
from tickertui.model.story import Document, SourceKind, Story
from tickertui.store import Store

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
REPEATS = 7
DOCUMENT = 50
AGENCIES = ("ANP", "RTR", "AFP", "AP", "DPA", "BELGA", "EFE", "TASS")
SYLLABLES = ("ba", "de", "ko", "li", "mu", "ra", "se", "to", "vi", "zo", "ne", "pa", "ri", "du", "ga", "hel")
GROUPED = Listing(grouped=True)
PLAIN_IDS = "SELECT id FROM stories {where} ORDER BY published_to DESC, position, id"


def main(stories: int) -> None:
    """Build a store of ``stories`` stories and print what its operations take."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stories.db"
        random = Random(1)
        vocabulary = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(8_000)]
        started = time.perf_counter()
        with_store(path, lambda store: fill(store, stories, vocabulary, random))
        gather(path, random)
        built = time.perf_counter() - started
        size = path.stat().st_size / 1e6
        say(f"{stories:,} stories, {size:,.0f} MB, built in {built:,.1f} s; SQLite {sqlite3.sqlite_version}")
        say(f"{'':32}{'ms':>9}{'plain ms':>10}{'ratio':>7}")
        for name, ours, plain in measures(path, vocabulary):
            report(name, best(ours), best(plain))
        for name, took, plain_took in savings(path, stories, vocabulary, random):
            report(name, took, plain_took)


def measures(path: Path, vocabulary: Sequence[str]) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
    """Each reading operation beside its plain query."""
    common = Filter(text=vocabulary[0])
    prefix = Filter(text=vocabulary[0][:2])
    two = Filter(text=f"{vocabulary[0]} {vocabulary[1][:3]}")
    region = Filter(regions=frozenset({Region.ASIA}))
    agency = Filter(agencies=frozenset({"ANP"}))

    def open_and_read() -> None:
        with_store(path, lambda store: store.rows(store.ids(EVERYTHING)[:500]))

    def plain_open() -> None:
        plain = sqlite3.connect(path)
        plain.execute(PLAIN_IDS.format(where="")).fetchall()
        plain.execute("SELECT * FROM stories ORDER BY published_to DESC, position, id LIMIT 500").fetchall()
        plain.close()

    yield "open, ids, newest 500 rows", open_and_read, plain_open
    store, plain = Store.open(path, clock=SetClock(NOW)), sqlite3.connect(path)

    def query(text: str, *values: object) -> Callable[[], object]:
        return lambda: plain.execute(text, values).fetchall()

    match = "WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?)"
    newest = query("SELECT * FROM stories ORDER BY published_to DESC, position, id LIMIT 500")
    ids = store.ids(EVERYTHING)[:500]
    yield "newest 500 rows", lambda: store.rows(ids), newest
    yield "ids", lambda: store.ids(EVERYTHING), query(PLAIN_IDS.format(where=""))
    yield "ids by update", lambda: store.ids(EVERYTHING, Listing(by_update=True)), query(PLAIN_IDS.format(where=""))
    yield "ids, one an event", lambda: store.ids(EVERYTHING, GROUPED), query(PLAIN_IDS.format(where=""))
    yield "ids of a region", lambda: store.ids(region), query(PLAIN_IDS.format(where="WHERE region = 3"))
    yield (
        "ids of an agency",
        lambda: store.ids(agency),
        query(PLAIN_IDS.format(where="WHERE id IN (SELECT story FROM agencies WHERE agency = 'ANP')")),
    )
    feed = Filter(feeds=frozenset({"https://een.example/feed"}))
    yield "ids of a feed", lambda: store.ids(feed), query(PLAIN_IDS.format(where="WHERE feed = 1"))
    for name, filter, words in (
        ("a word", common, f'"{vocabulary[0]}"*'),
        ("two letters", prefix, f'"{vocabulary[0][:2]}"*'),
        ("two words", two, f'"{vocabulary[0]}"* AND "{vocabulary[1][:3]}"*'),
    ):
        hits = len(store.ids(filter))
        yield (
            f"ids of {name} ({hits:,} hits)",
            lambda filter=filter: store.ids(filter),  # type: ignore[misc]  # mypy infers no type for a bound default
            query(PLAIN_IDS.format(where=match), words),
        )
    tally = "SELECT region, count(*), sum(NOT read) FROM stories {where} GROUP BY region"
    yield "counts", lambda: store.counts(EVERYTHING), query(tally.format(where=""))
    yield "counts, one an event", lambda: store.counts(EVERYTHING, GROUPED), query(tally.format(where=""))
    yield "counts of a word", lambda: store.counts(common), query(tally.format(where=match), f'"{vocabulary[0]}"*')
    yield (
        "counts of an agency",
        lambda: store.counts(agency),
        query(tally.format(where="WHERE id IN (SELECT story FROM agencies WHERE agency = 'ANP')")),
    )
    read = store.ids(EVERYTHING)[-500:]
    unread = query("SELECT id FROM stories WHERE NOT read ORDER BY published_to, position DESC, id DESC LIMIT 1")
    yield "next unread, at the end", lambda: store.first_unread(read), unread
    newest_120 = query("SELECT * FROM stories ORDER BY published_to DESC, position, id LIMIT 120")
    yield "what may lead", lambda: store.candidates(EVERYTHING, GROUPED), newest_120


def savings(path: Path, stories: int, vocabulary: Sequence[str], random: Random) -> Iterator[tuple[str, float, float]]:
    """Saving a document of 50, unchanged and new, beside plain reads and inserts of as many rows."""
    store, plain = Store.open(path, clock=SetClock(NOW)), sqlite3.connect(path, isolation_level=None)
    known = document(stories - DOCUMENT, vocabulary, Random(2), NOW)
    address = "https://een.example/feed"
    where = [Location(Region.ASIA)] * DOCUMENT
    store.save(address, known, where)
    marks = ",".join("?" * DOCUMENT)
    select = f"SELECT * FROM stories JOIN texts ON texts.story = stories.id WHERE key IN ({marks}) AND feed = 1"
    keys = [story.key for story in known.stories]
    yield (
        "save 50, unchanged",
        best(lambda: store.save(address, known, where)),
        best(lambda: plain.execute(select, keys).fetchall()),
    )
    page = replace(known, kind=SourceKind.WIRE_PAGE)
    yield (
        "save a wire page, unchanged",
        best(lambda: store.save(address, page, where)),
        best(lambda: plain.execute(select, keys).fetchall()),
    )
    columns = [row[1] for row in plain.execute("PRAGMA table_info(stories)")][1:]
    insert = f"INSERT INTO stories ({','.join(columns)}) VALUES ({','.join('?' * len(columns))})"
    template = list(plain.execute(f"SELECT {','.join(columns)} FROM stories LIMIT 1").fetchone())
    took, plain_took = [], []
    for turn in range(REPEATS):
        fresh = document(stories + turn * DOCUMENT, vocabulary, random, NOW)
        took.append(timed(lambda fresh=fresh: store.save(address, fresh, where)))  # type: ignore[misc]  # as above
        rows = [[*template[:1], f"plain {turn} {number}", *template[2:]] for number in range(DOCUMENT)]

        def insert_plainly(rows: list[list[object]] = rows) -> None:
            plain.execute("BEGIN IMMEDIATE")
            plain.executemany(insert, rows)
            plain.execute("COMMIT")

        plain_took.append(timed(insert_plainly))
    yield "save 50, new", min(took), min(plain_took)


def fill(store: Store, stories: int, vocabulary: Sequence[str], random: Random) -> None:
    """Save ``stories`` invented stories, spread over a year before :data:`NOW`."""
    for first in range(0, stories, DOCUMENT):
        saved = document(first, vocabulary, random, NOW - timedelta(days=365) * (1 - first / stories))
        locations = [Location(random.choice(REGIONS)) for _ in saved.stories]
        store.save(("https://een.example/feed", "https://twee.example/feed")[first // DOCUMENT % 2], saved, locations)


def gather(path: Path, random: Random) -> None:
    """Have one story in five tell the event of another a little before it."""
    plain = sqlite3.connect(path)
    (last,) = plain.execute("SELECT max(id) FROM stories").fetchone()
    joined = [(random.randint(max(1, id - 300), id - 1), id) for id in random.sample(range(2, last), last // 5)]
    for drew, id in sorted(joined, key=lambda pair: pair[1]):
        plain.execute(
            "UPDATE stories SET cluster = (SELECT cluster FROM stories WHERE id = ?) WHERE id = ?", (drew, id)
        )
    plain.commit()
    plain.close()


def document(first: int, vocabulary: Sequence[str], random: Random, newest: datetime) -> Document:
    """A document of 50 invented stories, the keys numbered from ``first``."""
    return Document(
        SourceKind.RSS,
        tuple(
            Story(
                key=f"story {first + number}",
                title=" ".join(random.choices(vocabulary, k=8)).capitalize(),
                published=Interval.at(newest - timedelta(seconds=number * 300)),
                lead=" ".join(random.choices(vocabulary, k=25)),
                paragraphs=tuple(" ".join(random.choices(vocabulary, k=40)) for _ in range(3)),
                place=random.choice(vocabulary).upper(),
                agencies=tuple(random.sample(AGENCIES, k=random.randint(1, 2))),
                url=f"https://een.example/{first + number}",
            )
            for number in range(DOCUMENT)
        ),
    )


def with_store(path: Path, do: Callable[[Store], object]) -> None:
    """Open the store at ``path``, do this with it, close it."""
    store = Store.open(path, clock=SetClock(NOW))
    do(store)
    store.close()


def best(call: Callable[[], object]) -> float:
    """The shortest of several times, in milliseconds."""
    return min(timed(call) for _ in range(REPEATS))


def timed(call: Callable[[], object]) -> float:
    """How long it takes, in milliseconds."""
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1_000


def report(name: str, took: float, plain_took: float) -> None:
    """One line of the table."""
    say(f"{name:32}{took:9.2f}{plain_took:10.2f}{took / plain_took:7.1f}")


def say(line: str) -> None:
    """Put a line out."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
