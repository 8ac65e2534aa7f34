"""Finds the weights in tickertui/clusters/scoring.py: ``python -m tools.fit_clusters`` prints them.

Logistic regression by Newton's method over the pairs of the labelled sets in tests/clusters/data; those called ``held`` are
left out, so that they can tell how well the weights do on what they were not found by.
"""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from tests.clusters.labelled import labelled, set_names
from tickertui.clusters.comparing import LONGEST_GAP, hours_between, traits
from tickertui.clusters.genre import Genre
from tickertui.clusters.postings import EXPECTED
from tickertui.clusters.scoring import TRAITS

_LEAST_SHARED = 0.4
_ROUNDS = 12
_RIDGE = 1.0
# Its stories are days apart, as a ticker's are not: it counts for less.
_SHARES = {"pairs_dev": 0.5}
# Of events told days apart the sets have more than a ticker: beyond half a day so much goes off for each day.
_PER_DAY = 1.0

Vector = list[float]


def samples(name: str) -> list[tuple[Vector, float, float]]:
    """For each pair of a set that shares anything and might be compared: its traits and 1, whether it is one event, its share."""
    stories = [(story.event, story.profile) for story in labelled(name)]
    counts = Counter(key for _, profile in stories for key in profile.weights)
    whole = math.log(len(stories) + EXPECTED)
    rarity = {key: math.inf if key[0] == "#" else whole - math.log(count + 1) for key, count in counts.items()}
    found = []
    for (event, one), (other, two) in combinations(stories, 2):
        if (hours_between(one, two) or 0.0) > LONGEST_GAP or {one.genre, two.genre} & {Genre.LIVE, Genre.ROUND_UP}:
            continue
        vector = traits(one, two, rarity).vector()
        if vector[0] >= _LEAST_SHARED:
            found.append(([*vector, 1.0], float(event == other), _SHARES.get(name, 1.0)))
    return found


def fitted(data: Sequence[tuple[Vector, float, float]]) -> Vector:
    """The weights, the last of them the constant."""
    size = len(data[0][0])
    weights = [0.0] * size
    for _ in range(_ROUNDS):
        gradient = [_RIDGE * weight for weight in weights[:-1]] + [0.0]
        curvature = [[_RIDGE if row == column < size - 1 else 0.0 for column in range(size)] for row in range(size)]
        for vector, truth, share in data:
            score = sum(weight * value for weight, value in zip(weights, vector, strict=True))
            chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            for row, value in enumerate(vector):
                if value:
                    gradient[row] += share * (chance - truth) * value
                    bend = share * chance * (1 - chance) * value
                    line = curvature[row]
                    for column, other in enumerate(vector):
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


if __name__ == "__main__":
    names = [name for name in set_names() if not name.endswith("_held")]
    *found, bias = fitted([sample for name in names for sample in samples(name)])
    told = dict(zip(TRAITS, found, strict=True))
    told["hours"] -= _PER_DAY
    told["half_day"] += _PER_DAY / 2
    for trait, weight in told.items():
        print(f'    "{trait}": {weight:.2f},')
    print(f"_BIAS = {bias:.2f}")
