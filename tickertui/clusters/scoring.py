"""The traits of two stories as one number: above 0 it is likelier than not that they tell one event."""

from tickertui.clusters.comparing import Traits

# Found by `python -m tools.fit_clusters` over the pairs of labelled sets. Weights that look small or turned round correct
# for what others count already.
_WEIGHTS = {
    "amount": 1.71,
    "in_titles": 1.69,
    "named": 2.16,
    "strong": 0.37,
    "figures": 2.06,
    "coverage": 1.08,
    "other_names": -0.21,
    "only_other": -0.70,
    "other_lands": -2.54,
    "same_land": -0.23,
    "other_spots": -0.85,
    "other_figures": -1.48,
    "hours": -0.70,
    "half_day": -1.40,
    "same_feed": -4.47,
    "two_languages": -1.38,
    "comments": -6.00,
    "what": -0.51,
    "both": 0.82,
    "apart": -0.60,
}
_BIAS = -3.47
TRAITS = tuple(_WEIGHTS)
"""The names of the traits, in the order of ``Traits.vector()``."""
_IN_ORDER = tuple(_WEIGHTS.values())


def score(traits: Traits) -> float:
    """The logarithm of the odds that two stories with these traits tell one event."""
    return _BIAS + sum(weight * value for weight, value in zip(_IN_ORDER, traits.vector(), strict=True))
