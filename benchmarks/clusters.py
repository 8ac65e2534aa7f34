"""How well and how fast stories of one event are found: ``python -m benchmarks.clusters``.

Prints precision and recall over pairs for each labelled set (the ``held`` ones were not looked at while the rules were made),
beside those of TF-IDF vectors joined at a cosine of 0.4; then what a profile costs, and adding a story to many.
"""

import math
import random
import statistics
import time
import tracemalloc
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from tests.clusters.labelled import Labelled, Score, labelled, score_of, scored, set_names
from tickertui.clusters import Clusterer, Profile, profile
from tickertui.clusters.tables import frequencies
from tickertui.query.tokens import tokens

_COSINE = 0.4
_MANY = 100_000
_RECENT = 5_000
_ADDED = 500
_HOURS = 72
_NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def baseline(stories: list[Labelled]) -> Score:
    """Join every two stories whose TF-IDF vectors have a cosine of 0.4, and what is joined to those."""
    words = [Counter(tokens(f"{story.title} {story.lead}")) for story in stories]
    found_in = Counter(word for each in words for word in each)
    vectors = []
    for each in words:
        vector = {word: count * math.log(len(stories) / found_in[word]) for word, count in each.items()}
        length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        vectors.append({word: value / length for word, value in vector.items()})
    clusters = list(range(len(stories)))
    for one in range(len(stories)):
        for two in range(one):
            cosine = sum(value * vectors[two].get(word, 0.0) for word, value in vectors[one].items())
            if cosine >= _COSINE and clusters[one] != clusters[two]:
                old, new = clusters[one], clusters[two]
                clusters = [new if cluster == old else cluster for cluster in clusters]
    return scored([story.event for story in stories], clusters)


def quality() -> None:
    """Print a line for each set."""
    print(f"{'set':18}{'stories':>8}{'pairs':>7}   precision recall   TF-IDF {_COSINE}: precision recall")
    for name in set_names():
        stories = labelled(name)
        ours, plain = score_of(stories), baseline(stories)
        pairs = ours.right + ours.missed
        print(f"{name:18}{len(stories):8}{pairs:7}   {ours.precision:9.3f} {ours.recall:6.3f}", end="")
        print(f"   {plain.precision:21.3f} {plain.recall:6.3f}")


class Stories:
    """Made-up stories: words as common as in news, a few names, all within the window."""

    def __init__(self) -> None:
        self._random = random.Random(7)
        table = {word: value for word, value in frequencies()["nl"].items() if value < 6}
        self._words, self._weights = list(table), list(accumulate(10 ** (value - 3) for value in table.values()))
        self._names = [self._made_up() for _ in range(_MANY // 5)]

    def _made_up(self) -> str:
        syllables = (self._random.choice("bdfgklmnprstvz") + self._random.choice("aeiou") for _ in range(4))
        return "".join(syllables).capitalize()

    def profile(self, number: int) -> Profile:
        """One story's."""
        words = self._random.choices(self._words, cum_weights=self._weights, k=26)
        names = self._random.sample(self._names, 2)
        published = _NOW - timedelta(minutes=self._random.random() * 60 * _HOURS)
        title = " ".join([*words[:4], names[0], *words[4:7]]).capitalize()
        return profile(
            title=title,
            lead=f"{names[1]} {' '.join(words[7:])} {self._random.randrange(1, 900)}.",
            language="nl",
            feed=f"feed{number % 40}",
            published=published,
            url=f"https://feed{number % 40}.example/{number}",
        )


def speed() -> None:
    """Print what a profile, a restart and one more story cost, in the processor's time."""
    made = Stories()
    made.profile(0)
    start = time.process_time()
    profiles = [made.profile(number) for number in range(_RECENT)]
    print(f"\nprofile (and making the story up): {(time.process_time() - start) / _RECENT * 1e6:,.0f} µs")
    start = time.process_time()
    Clusterer[int]().restore((number, each, None) for number, each in enumerate(profiles))
    print(f"restore {_RECENT:,} profiles: {time.process_time() - start:.2f} s", end="; ")
    clusterer: Clusterer[int] = Clusterer()
    start = time.process_time()
    for number, each in enumerate(profiles):
        clusterer.add(number, each)
    print(f"cluster them one by one: {time.process_time() - start:.2f} s")
    profiles += [made.profile(number) for number in range(_RECENT, _MANY)]
    tracemalloc.start()
    clusterer = Clusterer(most=_MANY + _ADDED)
    clusterer.restore((number, each, None) for number, each in enumerate(profiles))
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    times = []
    for number in range(_MANY, _MANY + _ADDED):
        each = made.profile(number)
        start = time.process_time()
        clusterer.add(number, each)
        times.append((time.process_time() - start) * 1000)
    times.sort()
    print(f"one more to {_MANY:,} stories of {_HOURS} hours: mean {statistics.mean(times):.2f} ms, ", end="")
    print(f"median {times[len(times) // 2]:.2f}, 99 of 100 within {times[len(times) * 99 // 100]:.2f}", end="; ")
    print(f"the index takes {size / 2**20:.0f} MiB beside the profiles")


if __name__ == "__main__":
    quality()
    speed()
