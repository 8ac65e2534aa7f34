"""What the app works with: composed by the command line, handed in whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Protocol

from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.fault import Fault
from tickertui.model.feed import FeedHealth
from tickertui.model.filter import Filter
from tickertui.polling.progress import PollResult, PollState
from tickertui.settings.filter_file import FilterFile
from tickertui.settings.locations import Locations
from tickertui.settings.schema import Settings
from tickertui.settings.state_file import StateFile
from tickertui.store import StoreService

Listener = Callable[[PollResult | PollState], None]


class PollerLike(Protocol):
    """The poller, as far as the app needs it."""

    @property
    def state(self) -> PollState:
        """What polling is doing."""
        ...

    def health(self) -> Sequence[FeedHealth]:
        """How every feed fares, in the user's order."""
        ...

    def listen(self, listener: Listener) -> None:
        """Tell ``listener`` of every result and change of state, on the event loop."""
        ...

    async def run(self) -> None:
        """Poll until cancelled."""
        ...

    def pause(self) -> None:
        """Ask nothing until resumed."""
        ...

    def resume(self) -> None:
        """Go on."""
        ...

    def refresh(self, address: str | None = None) -> None:
        """Ask one feed, or all, now."""
        ...


@dataclass
class Services:
    """``filters`` and ``state`` are None where nothing is kept (``--source``); ``start_filter`` goes before the saved one.

    ``start_demo`` gives the services of the demo, for the first screen's key; None where there is none to go to.
    ``on_exit`` runs when the app has ended (stops the demo's server). ``zone`` is the one times are shown in, None the
    machine's own.
    """

    settings: Settings
    words: Words
    clock: Clock
    store: StoreService
    poller: PollerLike
    filters: FilterFile | None = None
    state: StateFile | None = None
    faults: tuple[Fault, ...] = ()
    demo: bool = False
    start_filter: Filter | None = None
    start_demo: "Callable[[], Services] | None" = None
    locations: Locations | None = None
    zone: tzinfo | None = None
    on_exit: Callable[[], None] = field(default=lambda: None)
