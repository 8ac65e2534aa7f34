"""What the keys do that move: through the list, and through the stories that tell one event."""

from textual import work

from tickertui.app.listing.story_list import StoryList
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
        model = self.list.model
        position = model.position(self.list.chosen)
        if backwards:
            rest = model.ids[: None if position is None else model.standing(position)][::-1]
        else:
            rest = model.ids if position is None else model.ids[position + 1 :]
        id = await self.desk.first_unread(rest, but=model.members)  # from one event to the next
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

    # Events that several tell

    def action_expand(self) -> None:
        """Open the event of the chosen story out, or close it."""
        self.unfold()

    @work(group="unfold", exit_on_error=False)
    async def unfold(self) -> None:
        """Open the event of the chosen story out below it, or close it."""
        model = self.list.model
        position = model.position(self.list.chosen)
        if position is None or not self.listing.grouped:
            message = "list.expand.nothing" if position is None else "list.expand.apart"
            self.notify(self.words(message), markup=False)
            return
        id = model.ids[model.standing(position)]
        if id in self.open:
            self.open -= {id}
            self.list.close(id)
            return
        self.open |= {id}
        story = await self.desk.story(id)
        if story is None or not story.others:
            self.open -= {id}
            self.notify(self.words("list.expand.alone"), markup=False)
        elif id in self.open:  # else it was closed meanwhile
            self.list.open_out(id, story.others)

    def on_story_list_expanded(self, event: StoryList.Expanded) -> None:
        """Open it out, or close it."""
        event.stop()
        self.touch()
        self.unfold()

    def action_next_version(self) -> None:
        """The next story that tells the same event."""
        self._turn(1)

    def action_previous_version(self) -> None:
        """The one before that tells the same event."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        """In the reader; where that is not seen, open it first."""
        if self.layout_now.side_by_side or self.app.screen is not self:
            self.turn_version(step)
        elif (id := self.at_hand()) is not None:
            self.read_story(id)

    def action_show_version(self, id: int) -> None:
        """Read this one of those that tell the event at hand."""
        self.show_version(id)
