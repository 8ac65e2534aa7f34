"""When the list advances by itself: after nobody has touched a key for a while, at a calm pace."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(slots=True)
class Idleness:
    """``after`` and ``every`` are in seconds; ``after`` 0 means never."""

    after: float
    every: float
    touched: datetime
    stepped: datetime | None = None

    @property
    def running(self) -> bool:
        """Whether the list advances by itself now."""
        return self.stepped is not None

    def touch(self, now: datetime) -> bool:
        """Somebody touched a key: control is theirs again. Whether it was not."""
        was_running, self.touched, self.stepped = self.running, now, None
        return was_running

    def is_due(self, now: datetime) -> bool:
        """Whether it is time for a step; it then counts as taken."""
        if self.after <= 0 or now - self.touched < timedelta(seconds=self.after):
            return False
        if self.stepped is not None and now - self.stepped < timedelta(seconds=self.every):
            return False
        self.stepped = now
        return True
