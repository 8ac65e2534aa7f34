"""The traits of two stories as one number: above 0 it is likelier than not that they tell one event."""

from tickertui.clusters.comparing import Traits

# Found by `python -m tools.fit_clusters` over the pairs of labelled sets. Weights that look small or turned round correct
# for what others count already.
_WEIGHTS = {
    "amount": 1.70,
    "in_titles": 1.71,
    "named": 2.19,
    "strong": 0.35,
    "figures": 2.05,
    "coverage": 1.07,
    "other_names": -0.24,
    "only_other": -0.68,
    "other_lands": -2.52,
    "same_land": -0.23,
    "other_spots": -0.84,
    "other_figures": -1.47,
    "hours": -0.70,
    "half_day": -1.40,
    "same_feed": -4.48,
    "two_languages": -1.41,
    "comments": -6.00,
    "what": -0.57,
    "both": 0.79,
    "apart": -0.61,
}
_BIAS = -3.46
TRAITS = tuple(_WEIGHTS)
"""The names of the traits, in the order of ``Traits.vector()``."""
_IN_ORDER = tuple(_WEIGHTS.values())


def score(traits: Traits) -> float:
    """The logarithm of the odds that two stories with these traits tell one event."""
    return _BIAS + sum(weight * value for weight, value in zip(_IN_ORDER, traits.vector(), strict=True))
