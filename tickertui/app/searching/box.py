"""A query as it is typed: the field, what is wrong with it in a sentence, and what may come next."""

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from tickertui.app.ink import ink_of
from tickertui.app.searching.checking import Mistake, check
from tickertui.app.searching.field import QueryField
from tickertui.app.searching.history import History
from tickertui.app.searching.offer_list import OfferList
from tickertui.app.searching.offers import Offers, put
from tickertui.app.theme_following import FollowsTheme
from tickertui.language.words import Words
from tickertui.query.completing import Completion, completions
from tickertui.query.vocabulary import Vocabulary

# A word of so many letters may be meant as a key; a single letter too often is not.
_LEAST_KEY = 2


class QueryBox(FollowsTheme, Vertical):
    """Checks what is typed, and offers what may come next out of ``vocabulary``.

    ``prefix`` stands before the field; ``below`` puts the rest below it instead of above; ``field_id`` is the field's.
    With a ``history`` the arrows go through earlier queries where nothing is offered.
    """

    DEFAULT_CSS = """
    QueryBox { height: auto; width: 1fr; background: $surface; }
    QueryBox > Horizontal { height: 1; }
    QueryBox #query-prefix { width: auto; color: $primary; text-style: bold; padding: 0 1 0 0; }
    QueryBox #query-mistake { height: auto; max-height: 3; width: 1fr; display: none; }
    QueryBox QueryField, QueryBox QueryField:focus {
        border: none; height: 1; padding: 0; width: 1fr; background: $surface; background-tint: transparent;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "take", show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("escape", "close_offers", show=False),
    ]

    class Changed(Message):
        """Something was typed that can be asked."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Submitted(Message):
        """Enter was pressed on a query without a mistake."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(
        self,
        words: Words,
        vocabulary: Callable[[], Vocabulary],
        text: str = "",
        *,
        prefix: str = "",
        below: bool = False,
        history: History | None = None,
        field_id: str | None = None,
    ) -> None:
        super().__init__()
        self._words, self._vocabulary = words, vocabulary
        self._prefix, self._below, self._history = prefix, below, history
        self._offers = Offers()
        self._offered_for: tuple[str, int] | None = None
        self._first_text, self._field_id = text, field_id
        self._list = OfferList(words)
        self._told = Static(id="query-mistake", markup=False)

    def compose(self) -> ComposeResult:
        """The field, the sentence and the list, nearest to the field last or first."""
        prefix = [Static(self._prefix, id="query-prefix", markup=False)] if self._prefix else []
        # An input with a text in it can be made only where there is an app.
        placeholder = self._words("search.placeholder")
        self._field = QueryField(self._first_text, placeholder, at_end=self._taken, id=self._field_id)
        parts: list[Widget] = [self._list, self._told, Horizontal(*prefix, self._field)]
        yield from reversed(parts) if self._below else parts

    def on_mount(self) -> None:
        """Keep up with the theme and with where the cursor goes."""
        self.follow_theme(lambda: self._tell(self._field.mistake))
        self.watch(self._field, "selection", self._cursor_went, init=False)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._field.value

    def set_text(self, text: str) -> None:
        """Put ``text`` in the field, with the cursor at its end; nobody is told."""
        with self._field.prevent(Input.Changed):
            self._field.value = text
        self._field.cursor_position = len(text)
        self._tell(None)
        self._close()

    def focus_field(self) -> None:
        """Type there."""
        self._field.focus()

    def set_words(self, words: Words) -> None:
        """Show everything in other words."""
        self._words = words
        self._field.placeholder = words("search.placeholder")
        self._list.set_words(words)
        self._tell(self._field.mistake)

    def confirm(self) -> bool:
        """Whether the query can be kept as it stands; if not, say why, and type there."""
        self._close()
        mistake = check(self.text, typing=False).mistake
        self._tell(mistake)
        if mistake is not None:
            self.focus_field()
        return mistake is None

    def vocabulary_came(self) -> None:
        """There may be more to offer than a moment ago."""
        if self._offered_for == (self.text, self._field.cursor_position) and not self._offers.moved:
            self._offer(least=_LEAST_KEY)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Check what is typed, tell it where it can be asked, and offer how to go on."""
        event.stop()
        if self._history is not None:
            self._history.typed()
        self._take_over()
        self._offer(least=_LEAST_KEY)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the offer that was chosen; else tell that the query is done, or what is wrong with it."""
        event.stop()
        if self._offers.items and self._offers.moved:
            self._take(self._offers.chosen)
            return
        if self.confirm():
            if self._history is not None:
                self._history.keep(self.text)
            self.post_message(self.Submitted(self.text))

    def on_offer_list_pressed(self, event: OfferList.Pressed) -> None:
        """Take the offer that was clicked."""
        event.stop()
        if event.number < len(self._offers.items):
            self._take(event.number)
        self.focus_field()

    def on_offer_list_turned(self, event: OfferList.Turned) -> None:
        """Another offer is chosen; the wheel does not go round."""
        event.stop()
        self._show(self._offers.at(self._offers.chosen + event.steps, self._list.rows))

    def on_resize(self) -> None:
        """Keep the chosen offer in view."""
        if self._offers.items:
            self._show(self._offers.fitted(self._list.rows))

    def action_take(self) -> None:
        """Take the chosen offer; in a line that has the keyboard to itself, show what there is where none was shown."""
        if self._taken():
            return
        if self._history is None:
            raise SkipAction
        self._offer(least=0)

    def action_step(self, steps: int) -> None:
        """Choose another offer; where none is shown, go through earlier queries, or down to what is offered."""
        if self._offers.items:
            self._show(self._offers.step(steps, self._list.rows))
            return
        recalled = None
        if self._history is not None:
            recalled = self._history.earlier(self.text) if steps < 0 else self._history.later()
        if recalled is not None:
            self.set_text(recalled)
            self._take_over()
        elif steps > 0:
            self._offer(least=0)

    def action_close_offers(self) -> None:
        """Close the list; where it is closed, the key means what it means around here."""
        if not self._offers.items:
            raise SkipAction
        self._close()

    def _take_over(self) -> None:
        """Tell what is typed where it can be asked; where it is wrong, say so: what was asked last stays in force."""
        checked = check(self.text, typing=True)
        self._tell(checked.mistake)
        if checked.good:
            self.post_message(self.Changed(self.text))

    def _taken(self) -> bool:
        if not self._offers.items:
            return False
        self._take(self._offers.chosen)
        return True

    def _take(self, number: int) -> None:
        text, cursor = put(self.text, self._offers.items[number])
        self._close()
        self._field.value = text
        self._field.cursor_position = cursor

    def _offer(self, *, least: int) -> None:
        """Offer how to go on at the cursor: values always, keys for a word of at least so many letters."""
        text, cursor = self.text, self._field.cursor_position
        found = completions(text, cursor, self._vocabulary())
        items = tuple(one for one in found if not _is_key(one) or cursor - one.start >= least)
        self._offered_for = (text, cursor)
        self._show(Offers(items))

    def _show(self, offers: Offers) -> None:
        self._offers = offers
        column = 0
        if offers.items:
            typed = cell_len(self.text[: offers.items[0].start]) - int(self._field.scroll_offset.x)
            column = self._field.region.x - self.region.x + max(typed, 0)
        self._list.show(offers, column)

    def _close(self) -> None:
        self._offered_for = None
        if self._offers.items:
            self._show(Offers())

    def _cursor_went(self) -> None:
        """What is offered is for one place in one text."""
        made_for, now = self._offered_for, (self.text, self._field.cursor_position)
        if made_for is not None and made_for != now and made_for[0] == now[0]:
            self._close()

    def _tell(self, mistake: Mistake | None) -> None:
        self._field.mark(mistake)
        self._told.display = mistake is not None
        if mistake is not None:
            self._told.update(Content.styled(mistake.in_words(self._words), ink_of(self.app).error))


def _is_key(completion: Completion) -> bool:
    return completion.text.endswith(":")
