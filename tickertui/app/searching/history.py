"""The queries of this run, to go back to."""

from dataclasses import dataclass, field

_MOST = 50


@dataclass
class History:
    """Queries that were kept, each once, the last one last; and which of them stands in the line now."""

    _kept: list[str] = field(default_factory=list)
    _back: int = 0
    _draft: str = ""

    @property
    def browsing(self) -> bool:
        """Whether an earlier query stands in the line."""
        return self._back > 0

    def keep(self, text: str) -> None:
        """Remember a query, unless it is empty."""
        if text.strip():
            self._kept = [*(other for other in self._kept if other != text), text][-_MOST:]
        self.typed()

    def typed(self) -> None:
        """Something else was typed: going back starts from there."""
        self._back, self._draft = 0, ""

    def earlier(self, now: str) -> str | None:
        """The query before the one in the line, which has ``now``; None where there is none."""
        if not self.browsing:
            self._draft = now
        back = self._back + 1
        if back == 1 and self._kept and self._kept[-1] == now:  # what is in force is no step back
            back = 2
        if back > len(self._kept):
            return None
        self._back = back
        return self._kept[-back]

    def later(self) -> str | None:
        """The query after it; what was typed first after the last; None where that stands there already."""
        if not self.browsing:
            return None
        self._back -= 1
        if self._back and self._kept[-self._back] == self._draft:
            self._back = 0
        return self._kept[-self._back] if self._back else self._draft
