"""Measures the query language at a size: ``python -m benchmarks.query [stories]``, 100,000 unless told otherwise.

Prints for each kind of query the time of reading it and of asking a store for the ids, in list order, and how many
pass; then the time of highlights in lines of a list and of completions. The store is built in a temporary folder.
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from benchmarks.store import DOCUMENT, NOW, SYLLABLES, best, document, say, with_store
from tickertui.model.clock import SetClock
from tickertui.model.filter import Filter
from tickertui.model.region import REGIONS, Location
from tickertui.model.story import StoryRow
from tickertui.query import parse_query
from tickertui.query.completing import completions
from tickertui.query.highlighting import highlights
from tickertui.query.vocabulary import Vocabulary
from tickertui.store import Store

COUNTRIES = ("UA", "RU", "US", "CN", "DE", "FR", "GB", "IL", "")
LANGUAGES = ("nl", "en", "")
TOWNS = 2_000
YEAR = timedelta(days=365)
FEEDS = ("https://een.example/feed", "https://twee.example/feed")


def main(stories: int) -> None:
    """Build a store of ``stories`` stories and print what queries take."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stories.db"
        random = Random(1)
        vocabulary = ["".join(random.choices(SYLLABLES, k=random.randint(2, 4))) for _ in range(8_000)]
        with_store(path, lambda store: fill(store, stories, vocabulary, random))
        store = Store.open(path, clock=SetClock(NOW))
        say(f"{stories:,} stories, {path.stat().st_size / 1e6:,.0f} MB")
        say(f"{'query':56}{'read, ms':>9}{'ids, ms':>9}{'pass':>9}")
        for query in queries(vocabulary):
            report(store, query)
        told = store.rows(store.ids(Filter())[:1_000])
        store.close()
    report_typing(told, vocabulary)


def queries(vocabulary: Sequence[str]) -> list[str]:
    """One query of each kind, and the combinations people make of them."""
    word, other, third = vocabulary[0], vocabulary[1], vocabulary[2]
    return [
        word,
        word[0],
        word[:2],
        f"{word} -{other[:3]}",
        f"-{word}",
        f"{word} or {other} or {third}",
        f"({word} or {other}) -({third} or {vocabulary[3]})",
        f"{word} or -{other}",
        "region:az,af",
        "country:oekraine",
        "-country:ua,ru",
        f"place:{word}",
        f'-place:"{word}"',
        "agency:anp",
        "-agency:anp,rtr",
        "feed:een",
        "lang:nl",
        "since:2d",
        "since:2025-01-01",
        "is:unread",
        "is:starred",
        "is:breaking",
        f"{word[:3]} region:eu since:30d is:unread",
        f"{word} or region:eu",
        f"({word} or country:ua) -agency:tass (lang:nl or is:starred)",
        " ".join(vocabulary[:20]),
        " or ".join(vocabulary[:60]),
    ]


def report(store: Store, query: str) -> None:
    """One line of the table."""
    ids = len(store.ids(Filter(text=query)))
    reading, asking = best(lambda: parse_query(query)), best(lambda: store.ids(Filter(text=query)))
    say(f"{query if len(query) <= 55 else query[:54] + '…':56}{reading:9.3f}{asking:9.2f}{ids:9,}")


def report_typing(rows: Sequence[StoryRow], vocabulary: Sequence[str]) -> None:
    """Highlights in the titles and leads of a thousand rows, plain and with letters that fold to two; completions."""
    words = parse_query(f"{vocabulary[0]} or {vocabulary[1]} or {vocabulary[2]}").words()
    plain = [text for row in rows for text in (row.title, row.lead)]
    for name, texts in (
        ("plain", plain),
        ("accents", [f"é{text}" for text in plain]),
        ("æ, ß", [f"æß{it}" for it in plain]),
    ):
        took = best(lambda texts=texts: [highlights(text, words) for text in texts])  # type: ignore[misc]  # as in store.py
        say(f"{f'highlights in {len(texts):,} texts, {name}':65}{took:9.2f}")
    counted = Vocabulary(places=[(word.upper(), len(word)) for word in vocabulary[:5_000]])
    took = best(lambda: completions("gas plaats:z", 12, counted))
    say(f"{'completions of a letter among 5,000 places':65}{took:9.2f}")


def fill(store: Store, stories: int, vocabulary: Sequence[str], random: Random) -> None:
    """Save invented stories of which all that can be asked after differs."""
    towns = [word.upper() for word in vocabulary[:TOWNS]]
    for first in range(0, stories, DOCUMENT):
        told = document(first, vocabulary, random, NOW - (stories - first) / stories * YEAR)
        told = replace(
            told,
            stories=tuple(
                replace(
                    story,
                    place=random.choice(towns),
                    language=random.choice(LANGUAGES),
                    breaking=random.random() < 0.02,
                )
                for story in told.stories
            ),
        )
        locations = [
            Location(random.choice(REGIONS), country=random.choice(COUNTRIES), place=story.place.title())
            for story in told.stories
        ]
        store.save(FEEDS[first // DOCUMENT % 2], told, locations)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
