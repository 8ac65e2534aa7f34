"""The headline pane: the story that leads now."""

from tickertui.app.headline.pane import HeadlinePane

__all__ = ["HeadlinePane"]
