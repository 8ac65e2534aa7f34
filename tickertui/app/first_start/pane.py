"""The first screen: what the program is doing, what failed, and what to press. It goes when the first story comes."""

from collections.abc import Mapping, Sequence

from textual import events
from textual.content import Content
from textual.widget import Widget

from tickertui.app.actions import ACTIONS, keys_of
from tickertui.app.first_start.text import DEMO_KEY, KEY, FirstStart, first_start_blocks, tells_faults
from tickertui.app.ink import ink_of
from tickertui.app.text_view.blocks import lines_of
from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.fault import Fault
from tickertui.model.feed import FeedHealth
from tickertui.polling.progress import PollState

_WIDTH = 72


class FirstStartPane(Widget):
    """A block at most 72 cells wide, a third of the way down. ``rebound`` are the user's keys (action id → keys).

    A click on a line of what to press does what its key does.
    """

    DEFAULT_CSS = "FirstStartPane { height: 1fr; width: 1fr; }"

    def __init__(
        self,
        words: Words,
        clock: Clock,
        rebound: Mapping[str, tuple[str, ...]] | None = None,
        *,
        faults: Sequence[Fault] = (),
        demo: bool = True,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._words = words
        self._clock = clock
        self._rebound = rebound or {}
        self._faults = tuple(faults)
        self._demo = demo
        self._health: Sequence[FeedHealth] = ()
        self._state: PollState | None = None

    def on_mount(self) -> None:
        """Count down while it is shown, and draw anew when the theme changes."""
        self._second = self.set_interval(1.0, self.refresh, pause=True)
        self.app.theme_changed_signal.subscribe(self, lambda _: self.refresh())

    def on_show(self) -> None:
        """Count on."""
        self._second.reset()

    def on_hide(self) -> None:
        """Stories came: there is nothing to count for the days that the program runs."""
        self._second.pause()

    def update(self, health: Sequence[FeedHealth], state: PollState) -> None:
        """Show how the feeds fare and what polling is doing."""
        self._health, self._state = tuple(health), state
        self.refresh()

    @property
    def tells_faults(self) -> bool:
        """Whether what is wrong with the user's files stands here, so that nobody else has to say it."""
        return self.display and tells_faults(self.size.height)

    def set_words(self, words: Words) -> None:
        """Show everything in other words."""
        self._words = words
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click on a line does what its key does."""
        action_id = event.style.meta.get(KEY)
        if action_id == "demo":
            self.app.simulate_key(DEMO_KEY)
        elif isinstance(action_id, str):
            action = next(action for action in ACTIONS if action.id == action_id)
            self.app.simulate_key(keys_of(action, self._rebound)[0])

    def render(self) -> Content:
        """The block, at its place."""
        size = self.size
        margin = 3 if size.width >= 60 else 1
        width = max(min(_WIDTH, size.width - 2 * margin), 8)
        first = FirstStart(self._health, self._state, self._clock.now(), self._faults, self._demo)
        blocks = first_start_blocks(
            first, self._words, ink_of(self.app), self._rebound, width=width, height=size.height
        )
        lines = lines_of(blocks, width)
        left = max(margin, (size.width - width) // 2)
        spare = size.height - len(lines)
        top = [Content()] * max(spare // 3, 1 if spare > 0 else 0)
        return Content("\n").join([*top, *(line.content.pad_left(left) for line in lines)])
