"""The rule above the list: its title with counts, the filter in words, and the button for new stories."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tickertui.app.ink import Ink, ink_of
from tickertui.app.marks import Marks
from tickertui.app.wrapping import clip_word

_PRESSED = "list_rule"
_TO_NEW, _TO_HIDDEN = (Style.from_meta({_PRESSED: to}) for to in ("new", "hidden"))


@dataclass(frozen=True, slots=True)
class RuleFace:
    """What the rule says. ``count`` is "(99 van 240)", ``filters`` the parts of the filter, ``running`` "loopt vanzelf".

    ``hidden`` is "3 verborgen" (pressed, it shows those), and ``back`` the key that leads back from them with its word.
    """

    title: str
    count: str
    filters: tuple[str, ...] = ()
    hidden: str = ""
    back: tuple[str, str] = ("", "")
    running: str = ""
    new: str = ""
    focused: bool = True


class ListRule(Static):
    """One line; what does not fit goes: the running word, the count of what is hidden; then the filter is cut."""

    DEFAULT_CSS = "ListRule { height: 1; width: 1fr; }"

    class NewPressed(Message):
        """The button for new stories was clicked."""

    class HiddenPressed(Message):
        """The count of what is hidden was clicked, or the way back from there."""

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
        """Tell of a click on a button."""
        pressed = event.style.meta.get(_PRESSED)
        if pressed:
            event.stop()
            self.post_message(self.NewPressed() if pressed == "new" else self.HiddenPressed())

    def draw(self) -> None:
        """Draw the rule."""
        self.update(self._drawn(self.size.width), layout=False)

    def _drawn(self, width: int) -> Content:
        face, ink = self._face, ink_of(self.app)
        stroke = (self._marks.heavy, ink.accent) if face.focused else (self._marks.light, ink.rule)
        title = Content.assemble((face.title, ink.key if face.focused else ink.strong), " ", (face.count, ink.muted))
        button = self._button(ink)
        room = width - title.cell_length - 3 - (button.cell_length + 4 if button else 0)
        filters = " · ".join(face.filters)
        back = self._back(ink)
        if back.cell_length <= room - 2:
            title, room = title.append(back), room - back.cell_length
        hidden = self._hidden(ink)
        if hidden.cell_length + cell_len(filters) + 5 <= room:
            title, room = title.append(hidden), room - hidden.cell_length
        if filters and room > 6:
            middle = Content.assemble((" · ", ink.muted), (clip_word(filters, room - 4), ink.strong))
            title, room = title.append(middle), room - middle.cell_length
        running = Content()
        if face.running and room > cell_len(face.running) + 6:
            running = Content.assemble(" ", (f"{self._marks.runs} {face.running}", ink.accent), " ")
            room -= running.cell_length
        dash, style = stroke
        end_length = 4 if running and not button else 0
        line = Content.assemble(stroke, " ", title, " ", (dash * max(room - end_length, 0), style), running)
        if running and not button:
            line = line.append(Content.styled(dash * end_length, style))
        if button:
            line = line.append(Content.assemble(" ", button, " ", (dash * 2, style)))
        return line.truncate(width)

    def _button(self, ink: Ink) -> Content:
        """At the right end, the button for new stories."""
        if not self._face.new:
            return Content()
        return Content.styled(f" {self._face.new} ", ink.chosen + _TO_NEW)

    def _hidden(self, ink: Ink) -> Content:
        """How many are hidden."""
        if not self._face.hidden:
            return Content()
        return Content.assemble((" · ", ink.muted), (self._face.hidden, ink.muted + _TO_HIDDEN))

    def _back(self, ink: Ink) -> Content:
        """The way back from what is hidden."""
        key, back = self._face.back
        if not back:
            return Content()
        return Content.assemble("  ", (f"{key} " if key else "", ink.key + _TO_HIDDEN), (back, ink.muted + _TO_HIDDEN))
