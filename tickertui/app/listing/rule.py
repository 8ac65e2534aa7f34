"""The rule above the list: its title with counts, the filter in words, and the button for new stories."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tickertui.app.ink import ink_of
from tickertui.app.marks import Marks
from tickertui.app.wrapping import clip_word

_PRESSED = "list_rule_new"


@dataclass(frozen=True, slots=True)
class RuleFace:
    """What the rule says. ``count`` is "(99 van 240)", ``filters`` the parts of the filter, ``running`` "loopt vanzelf"."""

    title: str
    count: str
    filters: tuple[str, ...] = ()
    running: str = ""
    new: str = ""
    focused: bool = True


class ListRule(Static):
    """One line; what does not fit goes: first the running word, then parts of the filter are cut."""

    DEFAULT_CSS = "ListRule { height: 1; width: 1fr; }"

    class NewPressed(Message):
        """The button for new stories was clicked."""

    def __init__(self, marks: Marks, *, id: str | None = None) -> None:
        super().__init__(markup=False, id=id)
        self._marks = marks
        self._face = RuleFace("", "")

    def show(self, face: RuleFace) -> None:
        """Say this."""
        if face != self._face:
            self._face = face
            self.draw()

    def on_mount(self) -> None:
        """Draw, and draw anew when the theme changes."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.draw())
        self.draw()

    def on_resize(self) -> None:
        """Draw as wide as it is."""
        self.draw()

    def on_click(self, event: events.Click) -> None:
        """Tell of a click on the button."""
        if _PRESSED in event.style.meta:
            event.stop()
            self.post_message(self.NewPressed())

    def draw(self) -> None:
        """Draw the rule."""
        self.update(self._drawn(self.size.width), layout=False)

    def _drawn(self, width: int) -> Content:
        face, ink = self._face, ink_of(self.app)
        stroke = (self._marks.heavy, ink.accent) if face.focused else (self._marks.light, ink.rule)
        title = Content.assemble((face.title, ink.key if face.focused else ink.strong), " ", (face.count, ink.muted))
        button = Content()
        if face.new:
            button = Content.styled(f" {face.new} ", ink.chosen + Style.from_meta({_PRESSED: True}))
        room = width - title.cell_length - 3 - (button.cell_length + 4 if button else 0)
        middle = Content()
        if face.filters and room > 6:
            text = clip_word(" · ".join(face.filters), room - 4)
            middle = Content.assemble((" · ", ink.muted), (text, ink.strong))
            room -= middle.cell_length
        running = Content()
        if face.running and room > cell_len(face.running) + 6:
            running = Content.assemble(" ", (f"{self._marks.runs} {face.running}", ink.accent), " ")
            room -= running.cell_length
        dash, style = stroke
        end_length = 4 if running and not button else 0
        line = Content.assemble(stroke, " ", title, middle, " ", (dash * max(room - end_length, 0), style), running)
        if running and not button:
            line = line.append(Content.styled(dash * end_length, style))
        if button:
            line = line.append(Content.assemble(" ", button, " ", (dash * 2, style)))
        return line.truncate(width)
