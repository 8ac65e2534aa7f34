"""Which story leads the wire, and why. Pure functions over rows of stories."""

from tickertui.ranking.leading import lead_of

__all__ = ["lead_of"]
