"""Widgets that are drawn anew when the theme changes, and forgotten when their screen is closed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget as Base
else:
    Base = object


class FollowsTheme(Base):
    """For widgets of screens that come and go.

    Textual's signal holds on to whoever listens until the theme changes, which may be never: each screen that was ever
    opened would stay in memory. So who is unmounted stops listening.
    """

    def follow_theme(self, draw: Callable[[], object]) -> None:
        """Call ``draw`` whenever the theme has changed, from now until this is unmounted."""
        self.app.theme_changed_signal.subscribe(self, lambda _: draw())

    def on_unmount(self) -> None:
        """Let go."""
        self.app.theme_changed_signal.unsubscribe(self)
