"""How the store keeps stories, by what is configured."""

from datetime import timedelta

from tickertui.settings.schema import Settings
from tickertui.store import Keeping


def keeping(settings: Settings) -> Keeping:
    """For a store that lasts."""
    return Keeping(settings.store.keep_days, gather=True, read_together=settings.ui.grouped)


def keeping_for_now(settings: Settings, *, gather: bool = True, searched: bool = True) -> Keeping:
    """For a store that ends with the program: everything is taken in, however old. A user's rules search too."""
    return Keeping(0, gather=gather, read_together=settings.ui.grouped, searched=searched or bool(settings.hide))


def keeping_for_demo(settings: Settings, round: timedelta) -> Keeping:
    """For the demo's store: what it tells again in its next round is another event."""
    return Keeping(0, gather=True, within=round / timedelta(hours=1) / 2, read_together=settings.ui.grouped)
