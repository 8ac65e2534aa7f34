"""The reader on a screen of its own, for windows too narrow to show it beside the list."""

from collections.abc import Callable, Mapping
from datetime import tzinfo
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tickertui.app.key_names import first_key
from tickertui.app.reader.pane import ReaderPane
from tickertui.app.screens.key_line import KeyItem, KeyLine
from tickertui.app.too_small import tell_if_too_small
from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.story import FullStory


class ReaderScreen(Screen[None]):
    """Shows ``story``; the row it was opened from stays chosen below.

    ``act`` does an action of the main screen by its id (``next_unread``, ``star`` …), which then shows the outcome with
    :meth:`show`. ``rebound`` are the user's keys (action id → keys). ``zone`` None is the machine's own.
    ``marked`` words stand out.
    """

    CSS = "ReaderScreen { background: $background; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,left", "back", id="back", show=False),
        Binding("h", "back", id="headline", show=False),
        Binding("n", "act('next_unread')", id="next_unread", show=False),
        Binding("N", "act('previous_unread')", id="previous_unread", show=False),
        Binding("v", "act('next_version')", id="next_version", show=False),
        Binding("V", "act('previous_version')", id="previous_version", show=False),
        Binding("s", "act('star')", id="star", show=False),
        Binding("P", "act('pin')", id="pin", show=False),
        Binding("m", "act('mark_read')", id="mark_read", show=False),
        Binding("q", "act('quit')", id="quit", show=False),
        Binding("question_mark", "act('help')", id="help", show=False),
        *(Binding(str(number), f"open_number({number})", show=False) for number in range(1, 10)),
    ]

    def __init__(
        self,
        words: Words,
        clock: Clock,
        story: FullStory,
        act: Callable[[str], object],
        rebound: Mapping[str, tuple[str, ...]] | None = None,
        *,
        zone: tzinfo | None = None,
        marked: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._words = words
        self._clock = clock
        self._story = story
        self._act = act
        self._rebound = rebound or {}
        self._zone = zone
        self._marked = marked

    @property
    def story(self) -> FullStory:
        """The story that is shown."""
        return self._story

    @property
    def pane(self) -> ReaderPane:
        """The pane that shows the story."""
        return self.query_one(ReaderPane)

    def compose(self) -> ComposeResult:
        """The story and the keys that matter here."""
        yield ReaderPane(self._words, self._clock, self._rebound, zone=self._zone, centred=True)
        yield KeyLine(self._items(), KeyItem(self._key("help"), self._words("footer.help"), "act('help')"))

    def on_mount(self) -> None:
        """Show the story, and let its age go on."""
        self.pane.mark(self._marked)
        self.pane.show(self._story)
        self.pane.text.focus()
        self.set_interval(1.0, self.pane.refresh_age)

    def on_resize(self) -> None:
        """Say so where there is no room to read in."""
        tell_if_too_small(self, self._words)

    def show(self, story: FullStory) -> None:
        """Show ``story``: another one from its top, the same one with its place kept."""
        self._story = story
        self.pane.show(story)
        self.query_one(KeyLine).show(
            self._items(), KeyItem(self._key("help"), self._words("footer.help"), "act('help')")
        )

    def action_back(self) -> None:
        """From the differences to the text, from there to the list."""
        if self.pane.differing:
            self.pane.action_difference()
        else:
            self.dismiss(None)

    def action_act(self, action_id: str) -> None:
        """Do an action of the main screen."""
        self._act(action_id)

    def action_open_number(self, number: int) -> None:
        """Open the link with that number."""
        self.pane.open_number(number)

    def on_reader_pane_version_wanted(self, event: ReaderPane.VersionWanted) -> None:
        """Another that tells the same event."""
        event.stop()
        self._act(f"show_version({event.id})")

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """A click on a key does what the key does."""
        self.call_later(self.run_action, event.action)

    def action_open(self) -> None:
        """Open the chosen link, else the story's own."""
        self.pane.action_open()

    def action_copy(self) -> None:
        """Copy the chosen link, else the story's own."""
        self.pane.action_copy()

    def action_difference(self) -> None:
        """Show what the versions changed."""
        self.pane.action_difference()

    def _key(self, action_id: str) -> str:
        return first_key(action_id, self._rebound, self._words)

    def _items(self) -> list[KeyItem]:
        wanted = [("back", "back"), ("open", "open"), ("copy", "copy"), ("next_unread", "act('next_unread')")]
        if self._story.others:
            wanted.append(("next_version", "act('next_version')"))
        wanted.append(("star", "act('star')"))
        if len(self._story.revisions) > 1:
            wanted.append(("difference", "difference"))
        wanted.append(("quit", "act('quit')"))
        return [
            KeyItem(self._key(action_id), self._words(f"footer.{action_id}"), action)
            for action_id, action in wanted
            if self._key(action_id)
        ]
