"""Finds the weights in tickertui/clusters/scoring.py: ``python -m tools.fit_clusters [directory …]`` prints them.

Logistic regression by Newton's method over the pairs of the labelled sets in tests/clusters/data and of further directories
with sets of the same form. With ``--left-out`` it also prints how well clusters match the sets of each kind (a set's name up
to its last "_") with the weights that the other kinds give: what to expect of stories that nobody tuned on.
"""

import argparse
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from tests.clusters.labelled import DATA, Labelled, labelled, score_of, set_names
from tickertui.clusters import scoring
from tickertui.clusters.comparing import LONGEST_GAP, hours_between, traits
from tickertui.clusters.genre import Genre
from tickertui.clusters.postings import EXPECTED
from tickertui.clusters.scoring import TRAITS

_LEAST_SHARED = 0.4
_ROUNDS, _MORE_ROUNDS = 9, 4
_RIDGE = 1.0
# Their stories are days apart, or their labels are for another purpose: they count for less.
_LESS, _ELSEWHERE = {"pairs_dev": 0.5, "pairs_held": 0.5}, 0.4
# By hand: the sets have more events told days apart than a ticker, and too little comment on them.
_GIVEN = {"hours": -0.7, "half_day": -1.4, "comments": -6.0}
_FREE = [at for at, trait in enumerate(TRAITS) if trait not in _GIVEN]

Vector = list[float]
Sample = tuple[Vector, float, float, float]
"""The traits that are free and a 1 for the constant; what the given ones add; 1 for one event; how much it counts."""


def samples(stories: Sequence[Labelled], share: float) -> list[Sample]:
    """The pairs of a set that share anything and might be compared."""
    told = [(story.event, story.profile) for story in stories]
    counts = Counter(key for _, profile in told for key in profile.weights)
    whole = math.log(len(told) + EXPECTED)
    rarity = {key: math.inf if key[0] == "#" else whole - math.log(count + 1) for key, count in counts.items()}
    found = []
    for (event, one), (other, two) in combinations(told, 2):
        if (hours_between(one, two) or 0.0) > LONGEST_GAP or {one.genre, two.genre} & {Genre.LIVE, Genre.ROUND_UP}:
            continue
        vector = traits(one, two, rarity).vector()
        if vector[0] >= _LEAST_SHARED:
            given = sum(weight * vector[TRAITS.index(trait)] for trait, weight in _GIVEN.items())
            found.append(([*(vector[at] for at in _FREE), 1.0], given, float(event == other), share))
    return found


def fitted(data: Sequence[Sample], start: Vector | None = None) -> Vector:
    """The weights of the free traits, the last of them the constant."""
    size = len(data[0][0])
    weights = list(start or [0.0] * size)
    for _ in range(_MORE_ROUNDS if start else _ROUNDS):
        gradient = [_RIDGE * weight for weight in weights[:-1]] + [0.0]
        curvature = [[_RIDGE if row == column < size - 1 else 0.0 for column in range(size)] for row in range(size)]
        for vector, given, truth, share in data:
            score = given + sum(weight * value for weight, value in zip(weights, vector, strict=True))
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            there = [(row, value) for row, value in enumerate(vector) if value]
            for row, value in there:
                gradient[row] += share * (chance - truth) * value
                bend = share * chance * (1 - chance) * value
                line = curvature[row]
                for column, other in there:
                    line[column] += bend * other
        step = solved(curvature, gradient)
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
    return weights


def solved(matrix: list[Vector], right: Vector) -> Vector:
    """The solution of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for row in range(at + 1, size):
            factor = rows[row][at] / rows[at][at]
            rows[row] = [value - factor * other for value, other in zip(rows[row], rows[at], strict=True)]
    solution = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][column] * solution[column] for column in range(at + 1, size))
        solution[at] = (rows[at][size] - known) / rows[at][at]
    return solution


def in_order(found: Vector) -> tuple[tuple[float, ...], float]:
    """All weights in the traits' order, and the constant, rounded as they are written down."""
    told = {**_GIVEN, **{TRAITS[at]: weight for at, weight in zip(_FREE, found, strict=False)}}
    return tuple(round(told[trait], 2) for trait in TRAITS), round(found[-1], 2)


def print_left_out(sets: Mapping[str, list[Labelled]], data: Mapping[str, list[Sample]], start: Vector) -> None:
    """For each kind of set: precision and recall with the weights that all other kinds give."""
    for kind in sorted({name.rpartition("_")[0] or name for name in sets}):
        ours = [name for name in sets if (name.rpartition("_")[0] or name) == kind]
        others = [sample for name, each in data.items() if name not in ours for sample in each]
        scoring._IN_ORDER, scoring._BIAS = in_order(fitted(others, start))
        for name in ours:
            score = score_of(sets[name])
            print(f"left out: {name:18} precision {score.precision:.3f} recall {score.recall:.3f}", flush=True)


def main() -> None:
    """Read the sets, print the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", nargs="*", type=Path, help="further labelled sets")
    parser.add_argument("--left-out", action="store_true")
    chosen = parser.parse_args()
    sets, data = {}, {}
    for directory in (DATA, *chosen.directory):
        for name in set_names(directory):
            sets[name] = labelled(name, directory)
            share = _LESS.get(name, 1.0 if directory == DATA else _ELSEWHERE)
            data[name] = samples(sets[name], share)
    found = fitted([sample for each in data.values() for sample in each])
    weights, bias = in_order(found)
    for trait, weight in zip(TRAITS, weights, strict=True):
        print(f'    "{trait}": {weight:.2f},')
    print(f"_BIAS = {bias:.2f}")
    if chosen.left_out:
        print_left_out(sets, data, found)


if __name__ == "__main__":
    main()
