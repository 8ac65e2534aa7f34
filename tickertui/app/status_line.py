"""The first line: what polling is doing, the time of the last news, the next round, feeds in trouble, the clock."""

from datetime import datetime, tzinfo

from textual.content import Content
from textual.widgets import Static

from tickertui.app.ink import Ink, ink_of
from tickertui.app.marks import Marks
from tickertui.language.faults import fault_in_words
from tickertui.language.times import clock_time, countdown, date_in_words
from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.fault import FaultCode
from tickertui.polling.progress import Phase, PollState

_LONG_FROM = 98


class StatusLine(Static):
    """Always tells the state in a word with its mark, and the clock; the rest goes when there is no room.

    In this order: number of feeds, date, feeds in trouble, next round, last news.
    """

    DEFAULT_CSS = "StatusLine { height: 1; width: 1fr; background: $surface; padding: 0 1; }"

    def __init__(
        self, words: Words, clock: Clock, marks: Marks, *, zone: tzinfo | None = None, demo: bool = False
    ) -> None:
        super().__init__(markup=False)
        self._words, self._clock, self._marks, self._zone, self._demo = words, clock, marks, zone, demo
        self._state: PollState | None = None
        self._latest: datetime | None = None
        self._kept = True
        self._said: Content | None = None

    def show(self, state: PollState, latest: datetime | None, *, kept: bool = True) -> None:
        """Tell this state of polling, and when the last news came; where the store fails, that nothing is ``kept``."""
        self._state, self._latest, self._kept = state, latest, kept
        self.tick()

    def set_words(self, words: Words) -> None:
        """Tell it in other words."""
        self._words = words
        self.tick()

    def on_mount(self) -> None:
        """Draw, and draw anew when the theme changes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.tick())

    def on_resize(self) -> None:
        """Tell what fits."""
        self.tick()

    def tick(self) -> None:
        """Draw when something has changed: a clock, a countdown, the state."""
        said = self._drawn(ink_of(self.app), self.size.width)
        if said != self._said:
            self._said = said
            self.update(said, layout=False)

    def _drawn(self, ink: Ink, width: int) -> Content:
        now = self._clock.now()
        clock = Content.styled(clock_time(now, self._zone), ink.strong)
        if self._state is None or width <= 0:
            return clock
        head = self._head(self._state, ink)
        left, right = self._details(self._state, ink, now, long=width >= _LONG_FROM)
        date = Content.styled(date_in_words(now, self._words.language, self._zone), ink.muted)
        chosen = [
            name
            for name in ("latest", "next", "failing", "date", "feeds")
            if name in left or name in right or name == "date"
        ]
        right = {**right, "date": date}
        while True:
            line = self._joined(
                head, [left[name] for name in ("latest", "next", "feeds") if name in chosen and name in left]
            )
            end = [right[name] for name in ("failing", "date") if name in chosen and name in right]
            tail = Content("  ").join([*end, clock])
            space = width - line.cell_length - tail.cell_length
            if space >= 2 or not chosen:
                return line.append(" " * max(space, 1)).append(tail)
            chosen.pop()

    def _joined(self, head: Content, facts: list[Content]) -> Content:
        dot = Content(" · ") if self.size.width >= _LONG_FROM else Content("  ")
        ink = ink_of(self.app)
        return head.append("  ").append(dot.stylize(ink.muted).join(facts)) if facts else head

    def _head(self, state: PollState, ink: Ink) -> Content:
        word, mark = self._words, self._marks
        if state.phase is Phase.PAUSED:
            return Content.styled(f" {mark.paused} {word('status.paused')} ", ink.chosen)
        if state.phase is Phase.OFFLINE:
            return Content.styled(f"{mark.offline} {word('status.offline')}", ink.error + ink.strong.without_color)
        if state.phase is Phase.POLLING and state.of > 1:
            return Content.styled(f"{mark.polling} {word('status.polling', done=state.done, of=state.of)}", ink.key)
        demo = f" {word('status.demo')}" if self._demo else ""
        return Content.assemble((f"{mark.live} {word('status.live')}", ink.key), (demo, ink.muted))

    def _details(
        self, state: PollState, ink: Ink, now: datetime, *, long: bool
    ) -> tuple[dict[str, Content], dict[str, Content]]:
        left: dict[str, str] = {}
        suffix = "" if long else ".short"
        since = clock_time(state.since, self._zone)
        latest = clock_time(self._latest, self._zone) if self._latest else ""
        wait = countdown((state.next_round - now).total_seconds()) if state.next_round else ""
        if state.phase is Phase.PAUSED:
            left["latest"] = self._words("status.since", time=since)
        elif state.phase is Phase.OFFLINE:
            left["latest"] = self._offline(state, since)
            if wait:
                left["next"] = self._words("status.again", time=wait)
            if latest and long:
                left["feeds"] = self._words("status.news_of", time=latest)
        else:
            if latest:
                left["latest"] = self._words(f"status.latest{suffix}", time=latest)
            if wait and state.phase is Phase.LIVE:
                left["next"] = self._words(f"status.next{suffix}", time=wait)
            if long and state.phase is Phase.LIVE:
                left["feeds"] = self._words("status.feeds", n=state.feeds)
        right = {}
        if state.failing and state.phase is not Phase.OFFLINE:
            right["failing"] = Content.styled(self._words("status.failing", n=state.failing), ink.error)
        if not self._kept:
            right["failing"] = Content.styled(self._words("status.not_kept"), ink.error)
        return {name: Content.styled(text, ink.muted) for name, text in left.items()}, right

    def _offline(self, state: PollState, since: str) -> str:
        if state.fault is not None and state.fault.code is FaultCode.OFFLINE:
            return fault_in_words(state.fault, self._words)
        if self._latest is None:
            return self._words("status.never_connected")
        return self._words("status.no_connection", time=since)
