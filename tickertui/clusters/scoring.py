"""The traits of two stories as one number: above 0 it is likelier than not that they tell one event."""

from tickertui.clusters.comparing import Traits

# Found by logistic regression over the pairs of labelled sets (`python -m tools.fit_clusters`), in the order of Traits.vector().
_WEIGHTS = (
    1.77,
    1.40,
    2.07,
    0.24,
    1.49,
    0.59,
    -0.17,
    -1.16,
    -2.83,
    -0.16,
    -0.57,
    -0.99,
    -0.63,
    -1.57,
    -3.65,
    -1.39,
    -3.26,
    -0.09,
    0.82,
)
_BIAS = -3.51


def score(traits: Traits) -> float:
    """The logarithm of the odds that two stories with these traits tell one event."""
    return _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, traits.vector(), strict=True))
