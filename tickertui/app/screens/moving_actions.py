"""What the keys do that move through the list."""

from tickertui.app.screens.news_screen import NewsScreen
from tickertui.app.telling import tells_faults


class Moving(NewsScreen):
    """The main screen with the keys that move."""

    def action_down(self) -> None:
        """One further."""
        self._move(1)

    def action_up(self) -> None:
        """One back."""
        self._move(-1)

    def action_page_down(self) -> None:
        """A page further."""
        self._move(self.list.rows_visible)

    def action_page_up(self) -> None:
        """A page back."""
        self._move(-self.list.rows_visible)

    def action_first(self) -> None:
        """To the newest."""
        self.list.to_top()

    def action_last(self) -> None:
        """To the oldest."""
        self.list.choose(len(self.list.model) - 1)

    def _move(self, steps: int) -> None:
        self.list.move(steps)

    @tells_faults
    async def action_next_unread(self) -> None:
        """The next story that has not been read."""
        await self._to_unread(backwards=False)

    @tells_faults
    async def action_previous_unread(self) -> None:
        """The one before that has not been read."""
        await self._to_unread(backwards=True)

    async def _to_unread(self, *, backwards: bool) -> None:
        ids = self.list.model.ids
        position = self.list.model.position(self.list.chosen)
        after = ids if position is None else ids[position + 1 :]
        rest = ids[:position][::-1] if backwards else after
        id = await self.desk.first_unread(rest)
        if id is None or not self.list.choose_id(id):
            self.notify(self.words("list.no_unread"), markup=False)
        elif self.app.screen is not self:
            self.read_story(id)

    def action_other_pane(self) -> None:
        """From the list to the reader and back."""
        if self.layout_now.side_by_side and not self.reader.has_focus_within:
            self.reader.text.focus()
        else:
            self.list.focus()
