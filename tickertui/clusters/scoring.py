"""The traits of two stories as one number: above 0 it is likelier than not that they tell one event."""

from tickertui.clusters.comparing import Traits

# Found by `python -m tools.fit_clusters` over the pairs of labelled sets. Weights that look small or turned round correct
# for what others count already.
_WEIGHTS = {
    "amount": 1.71,
    "in_titles": 1.36,
    "named": 1.89,
    "strong": 0.26,
    "figures": 1.59,
    "coverage": 0.71,
    "other_names": -0.20,
    "only_other": -1.15,
    "other_lands": -2.98,
    "same_land": -0.12,
    "other_spots": -0.80,
    "other_figures": -0.98,
    "hours": -0.67,
    "half_day": -1.50,
    "same_feed": -3.60,
    "two_languages": -1.34,
    "comments": -3.16,
    "what": -0.10,
    "both": 0.90,
}
_BIAS = -3.46
TRAITS = tuple(_WEIGHTS)
"""The names of the traits, in the order of ``Traits.vector()``."""
_IN_ORDER = tuple(_WEIGHTS.values())


def score(traits: Traits) -> float:
    """The logarithm of the odds that two stories with these traits tell one event."""
    return _BIAS + sum(weight * value for weight, value in zip(_IN_ORDER, traits.vector(), strict=True))
