"""How well and how fast stories are placed: ``python -m benchmarks.regions``.

Prints accuracy by kind and the confusion table for each labelled set, then the tables' load time and size and the
stories a second on one core.
"""

import time
import tracemalloc
from collections import Counter
from collections.abc import Callable

from tests.regions.labelled import SETS, Labelled, labelled
from tickertui.model.region import REGIONS
from tickertui.regions import locate
from tickertui.regions.tables import gazetteer
from tickertui.sources.datelines import split_dateline

_ROUNDS = 7
_LEAD = "De minister zei maandag in het parlement dat de regering van Canada het besluit niet wil wijzigen, meldt een woordvoerder."


def accuracy(name: str) -> None:
    """Print how many texts of a set are placed right, by kind, and which regions are mistaken for which."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    for text in labelled(name):
        told = text.located().region.value
        confused[text.region, told] += 1
        for kind in (text.kind, "all", *(["hard"] if text.hard else [])):
            total[kind] += 1
            right[kind] += told == text.region
    print(f"\n{name}: " + ", ".join(f"{kind} {right[kind]}/{total[kind]}" for kind in total))
    print(f"{'is, told as':16}" + "".join(f"{region.value[:8]:>9}" for region in REGIONS))
    for row in REGIONS:
        print(f"{row.value:16}" + "".join(f"{confused[row.value, told.value] or '·':>9}" for told in REGIONS))


def best(run: Callable[[], object]) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def load() -> None:
    """Print what reading the tables costs."""

    def read() -> None:
        gazetteer.cache_clear()
        gazetteer()

    seconds = best(read)
    gazetteer.cache_clear()
    tracemalloc.start()
    tables = gazetteer()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"\ntables: {seconds * 1000:.1f} ms, {size / 2**20:.1f} MiB", end="; ")
    print(f"{tables.index.count:,} names, {len(tables.cities):,} curated towns")


def speed(texts: list[Labelled]) -> None:
    """Print stories a second: by their dateline, and by headline and lead."""
    datelines = [(place, rest) for place, _, rest in (split_dateline(text.title) for text in texts) if place]
    headlines = [(text.title, text.lead or _LEAD) for text in texts if text.kind != "dateline"]
    seconds = best(lambda: [locate(place=place, title="", lead=rest) for place, rest in datelines])
    print(f"datelines: {len(datelines) / seconds:,.0f} a second")
    seconds = best(lambda: [locate(place="", title=title, lead=lead) for title, lead in headlines])
    print(f"headline and lead: {len(headlines) / seconds:,.0f} a second")


if __name__ == "__main__":
    for name in SETS:
        accuracy(name)
    load()
    speed([text for name in SETS for text in labelled(name)])
