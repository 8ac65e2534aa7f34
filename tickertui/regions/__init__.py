"""Text to place, country and region, with the reason. Pure functions over data files beside them."""

from tickertui.regions.locating import locate

__all__ = ["locate"]
