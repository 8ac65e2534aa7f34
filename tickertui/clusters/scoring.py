"""The traits of two stories as one number: above 0 it is likelier than not that they tell one event."""

from tickertui.clusters.comparing import Traits

# Found by logistic regression over the pairs of labelled sets (`python -m tools.fit_clusters`), in the order of Traits.vector().
_WEIGHTS = (
    2.41,
    1.63,
    0.61,
    -0.13,
    1.39,
    -0.49,
    0.31,
    -1.13,
    -2.50,
    0.22,
    -0.93,
    -1.02,
    0.64,
    -2.37,
    -3.43,
    -0.42,
    -3.28,
)
_BIAS = -3.13


def score(traits: Traits) -> float:
    """The logarithm of the odds that two stories with these traits tell one event."""
    return _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, traits.vector(), strict=True))
