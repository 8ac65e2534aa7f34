"""Feeds in every state, and a poller that only remembers what it was asked."""

from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from tests.app.reader.stories import NOW
from tickertui.language.words import Language, Words
from tickertui.model.clock import SetClock
from tickertui.model.fault import Fault, FaultCode, fault
from tickertui.model.feed import Feed, FeedHealth, FeedMemory, FeedState
from tickertui.polling.progress import Phase, PollState
from tickertui.settings.schema import Settings

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def feed(
    name: str,
    state: FeedState,
    *,
    error: Fault | None = None,
    success: timedelta | None = None,
    stories: int = 0,
    interval: float | None = None,
) -> FeedHealth:
    """A feed's health; ``success`` is how long ago it last succeeded."""
    address = f"https://bronnen.example/{name.lower().replace(' ', '-')}.xml"
    memory = FeedMemory(
        address,
        title=f"{name} | het laatste nieuws",
        last_success=NOW - success if success is not None else None,
        last_attempt=NOW - timedelta(seconds=5) if error or success is not None else None,
        last_error=error,
        failures=3 if error else 0,
        next_poll=NOW + timedelta(seconds=84),
        gone=state is FeedState.GONE,
    )
    return FeedHealth(Feed(address, name, interval), memory, state, stories)


FEEDS = (
    feed("Draad Buitenland", FeedState.OK, success=timedelta(seconds=36), stories=214, interval=60),
    feed(
        "[bold]Post[/bold] en Bode",
        FeedState.FAILING,
        error=fault(FaultCode.TIMEOUT, seconds=15),
        success=timedelta(hours=2),
        stories=37,
    ),
    feed("Avondblad", FeedState.POLLING),
    feed("De Seinpost", FeedState.WAITING),
    feed("Oude Koerier voor Handel, Scheepvaart en Nijverheid", FeedState.GONE, error=fault(FaultCode.GONE)),
)


@dataclass
class AskedPoller:
    """Feeds that stand still, and what was asked."""

    feeds: tuple[FeedHealth, ...] = FEEDS
    state: PollState = field(default_factory=lambda: PollState(Phase.LIVE, NOW, next_round=NOW + timedelta(seconds=84)))
    asked: list[str | None] = field(default_factory=list)

    def health(self) -> tuple[FeedHealth, ...]:
        return self.feeds

    def refresh(self, address: str | None = None) -> None:
        self.asked.append(address)


def services(poller: AskedPoller, **more: Any) -> Any:
    """As much of the app's services as these screens ask for."""
    return SimpleNamespace(
        words=Words(Language.DUTCH), clock=SetClock(NOW), settings=Settings(), poller=poller, zone=AMSTERDAM, **more
    )
