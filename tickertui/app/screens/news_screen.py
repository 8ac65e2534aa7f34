"""What happens on the main screen: news arriving, time passing, the filter changing, a story chosen."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from textual import events, work
from textual.timer import Timer
from textual.worker import Worker, WorkerState

from tickertui.app.desk import Asked, Loaded
from tickertui.app.first_start.pane import FirstStartPane
from tickertui.app.headline import HeadlinePane
from tickertui.app.listing.rule import ListRule
from tickertui.app.listing.story_list import StoryList
from tickertui.app.region_bar import RegionBar
from tickertui.app.saving import Saver
from tickertui.app.screens.reading_screen import ReadingScreen
from tickertui.app.smoothness import forget_what_was_drawn, give_memory_back, run_smoothly
from tickertui.app.status_line import StatusLine
from tickertui.app.telling import tell
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Words
from tickertui.model.fault import Fault, FaultCode, StoreError
from tickertui.model.filter import EVERYTHING, Filter, SavedFilters
from tickertui.polling.progress import Phase, PollResult, PollState

if TYPE_CHECKING:
    from tickertui.app.services import Services

# A story that the user chose counts as read after it has stood in the reader for so long.
_READ_AFTER = timedelta(seconds=2)
_LOOK_ELSEWHERE_EVERY = 5
_SAID_AGAIN_AFTER = timedelta(minutes=1)
_POLLED_AGAIN_AFTER = 30.0
_POLLER = "poller"
_TIDY_EVERY = timedelta(hours=1)
_FORGET_EVERY = 60  # ticks; until then every screen that was opened keeps its lines


class NewsScreen(ReadingScreen):
    """The main screen, alive."""

    def __init__(self, services: "Services", saver: Saver, *, density: str) -> None:
        super().__init__(services, saver)
        self.density = density
        self._latest: datetime | None = None
        self._ticks = 0
        self._tidied = services.clock.now()
        self._reload: Timer | None = None
        self._resetting = False
        self._failed: dict[FaultCode, datetime] = {}

    def on_mount(self) -> None:
        """Show what is stored at once; polling begins after the first frame."""
        self.lay_out(self.app.size.width, self.app.size.height, density=self.density)
        try:
            self._show(self.desk.load_now(self._asked()), reset=True)
        except StoreError as error:
            tell(self, error)
        self._show_state(self.services.poller.state)
        self.list.focus()
        self.set_interval(1.0, self.tick)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        if not self.app.is_headless:
            run_smoothly()
        self._tell_slips([*self.services.faults, *self.saver.faults])
        self.services.poller.listen(self._on_poll)
        self._poll()
        self._tidy()

    def _poll(self) -> None:
        self.run_worker(self.services.poller.run(), name=_POLLER, exit_on_error=False)

    def _tell_slips(self, slips: Sequence[Fault]) -> None:
        """What is wrong with the user's files; in a small window one of it, which leaves room for the news."""
        if self.query_one(FirstStartPane).tells_faults:
            return
        width, height = self.app.size
        told = slips if width >= 80 and height >= 24 else slips[:1]
        for slip in told:
            text = fault_in_words(slip, self.words)
            if len(slips) > len(told):
                text = f"{text}\n{self.words('notices.more', n=len(slips) - len(told))}"
            self.notify(text, severity="warning", markup=False, timeout=15)

    def on_resize(self, event: events.Resize) -> None:
        """Lay everything out for the new size; the place in the list stays."""
        headline = self.query_one(HeadlinePane)
        was_shown = headline.display
        self.lay_out(event.size.width, event.size.height, density=self.density)
        self._draw_rule()
        if headline.display != was_shown:  # its story is in the list only where it does not stand above it
            self.reload_soon()

    # News

    def _on_poll(self, news: PollResult | PollState) -> None:
        if isinstance(news, PollState):
            self._show_state(news)
            return
        if news.saved is None or not news.saved.anything:
            return
        # A feed's first document is its backlog, which is no news.
        if news.saved.new and len(news.saved.new) < max(news.stories, 2):
            until = self.services.clock.now() + timedelta(seconds=self.services.settings.ui.new_for)
            self.list.mark_new(news.saved.new, until=until)
        self.list.model.forget(news.saved.changed + news.saved.withdrawn)
        self.reload_soon()

    def on_reading_screen_outdated(self, event: ReadingScreen.Outdated) -> None:
        """Marks were set that the list counts otherwise than we do."""
        event.stop()
        self.reload_soon()

    def reload_soon(self) -> None:
        """Read the list anew, once for all that happens within a moment."""
        if self._reload is None:
            self._reload = self.set_timer(0.1, self._reload_now)

    def _reload_now(self) -> None:
        self._reload = None
        self.load()

    @work(exclusive=True, group="load", exit_on_error=False)
    async def load(self, *, reset: bool = False, wait: float = 0.0) -> None:
        """Read and show the list for the filter in force, from its top where ``reset``; ``wait`` for a later load that
        takes the place of this one.
        """
        # A reset that a later load overtakes must not be lost with it.
        self._resetting = self._resetting or reset
        if wait:
            await asyncio.sleep(wait)
        loaded, opened = None, self.open
        while loaded is None or opened != self.open:  # an event was opened out or closed meanwhile
            opened = self.open
            loaded = await self.desk.load(self._asked())
        if loaded.filter == self.filter and loaded.listing == self.listing:
            reset, self._resetting = self._resetting, False
            self._show(loaded, reset=reset)

    def _asked(self) -> Asked:
        """What is to be read for what is shown now."""
        return Asked(
            self.filter,
            self.listing,
            self.services.clock.now(),
            self.lead,
            without_lead=self.query_one(HeadlinePane).display,
            also=self.list.ids_in_view(),
            open=self.open,
            chosen=self.list.chosen,
        )

    def _show(self, loaded: Loaded, *, reset: bool) -> None:
        self.show_first(loaded.counts.total == 0 and loaded.lead is None)
        self.lead = loaded.lead
        self.query_one(HeadlinePane).show(loaded.lead)
        self.counts, self._latest = loaded.counts, loaded.latest
        self.query_one(RegionBar).show(loaded.counts.regions, self.filter.regions)
        self.list.model.forget()
        self.mark_words(loaded.filter.text)
        self.list.show(loaded.ids, loaded.rows, members=loaded.expanded, stands=loaded.stands, reset=reset)
        self.open = self._still_open(loaded)
        self.show_empty(self.filter, loaded.counts, loading=False, only_hidden=loaded.listing.only_hidden)
        self._draw_rule()
        self._show_state(self.services.poller.state)
        self.follow()
        self._tell_unread()

    def _still_open(self, loaded: Loaded) -> frozenset[int]:
        """What is opened out but for rows that stand alone now; those that the filter holds back open when they return."""
        model = self.list.model
        opened = (loaded.stands.get(id, id) for id in self.open)
        return frozenset(id for id in opened if (at := model.position(id)) is None or len(model.below(at)))

    def _show_state(self, state: PollState) -> None:
        self._show_status(state)
        if self.has_class("-first"):
            self.query_one(FirstStartPane).update(self.services.poller.health(), state)
            self._show_footer()

    def _show_status(self, state: PollState) -> None:
        self.query_one(StatusLine).show(state, self._latest, kept=self.services.store.trouble is None)

    # Time

    def tick(self) -> None:
        """A second has passed."""
        now = self.services.clock.now()
        self._ticks += 1
        self._show_status(self.services.poller.state)
        for found in self.services.store.untold():
            tell(self, StoreError(found))
        self.query_one(HeadlinePane).tick()
        self.list.tick()
        self.reader.refresh_age()
        if self._chosen_since and now - self._chosen_since >= _READ_AFTER and self.layout_now.side_by_side:
            self._chosen_since = None
            if self.list.chosen is not None:
                self.mark_read(self.list.chosen)
        if self.app.screen is self and self._may_advance() and self.idleness.is_due(now):
            self._advance()
        if self._ticks % _LOOK_ELSEWHERE_EVERY == 0:
            self._look_elsewhere()
        if self._ticks % _FORGET_EVERY == 0:
            forget_what_was_drawn()
        if (
            abs(now - self._tidied) >= _TIDY_EVERY
        ):  # by the clock: a machine that was away for days tidies when it is back
            self._tidied = now
            self._tidy()

    def _may_advance(self) -> bool:
        paused = self.services.poller.state.phase is Phase.PAUSED
        return not paused and len(self.list.model) > 1 and not self.reader.has_focus_within

    def _advance(self) -> None:
        position = self.list.model.position(self.list.chosen)
        if (position is not None and position + 1 >= len(self.list.model)) or position is None:
            self.list.choose(0, by_user=False)
        else:
            self.list.move(1, by_user=False)
        self._draw_rule()

    @work(exclusive=True, group="elsewhere", exit_on_error=False)
    async def _look_elsewhere(self) -> None:
        """Another window on the same store may have read, starred or fetched something."""
        if await self.desk.changed_elsewhere():
            self.reload_soon()

    @work(group="tidy", exit_on_error=False)
    async def _tidy(self) -> None:
        await asyncio.to_thread(give_memory_back)
        if await self.desk.retain(self.services.settings.store.keep_days):
            self.reload_soon()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say what went wrong in the background; the rest goes on."""
        if (
            event.state is WorkerState.ERROR
            and event.worker.error is not None
            and not self._was_told(event.worker.error)
        ):
            tell(self, event.worker.error)
        if event.state is WorkerState.ERROR and event.worker.name == _POLLER:
            # Whatever it was, a ticker that no longer asks would show old news as if it were all there is.
            self.set_timer(_POLLED_AGAIN_AFTER, self._poll)

    def _was_told(self, error: BaseException) -> bool:
        """Whether the store failed in the same way a moment ago: every second look at it would say so again."""
        if not isinstance(error, StoreError):
            return False
        now, code = self.services.clock.now(), error.fault.code
        before, self._failed[code] = self._failed.get(code), now
        return before is not None and abs(now - before) < _SAID_AGAIN_AFTER

    # The list and the reader

    def on_story_list_wanted(self, event: StoryList.Wanted) -> None:
        """Read the rows that come into view."""
        event.stop()
        self._read_rows(event.ids)

    @work(group="rows", exit_on_error=False)
    async def _read_rows(self, ids: Sequence[int]) -> None:
        try:
            self.list.rows_read(await self.desk.rows(ids))
        except StoreError:
            self.list.ask_again(ids)
            raise

    def on_story_list_chosen(self, event: StoryList.Chosen) -> None:
        """The reader follows."""
        event.stop()
        self._chosen_since = self.services.clock.now() if event.by_user and event.id is not None else None
        self._reading = self._version = None
        self.follow()

    def on_story_list_opened(self, event: StoryList.Opened) -> None:
        """Read it."""
        event.stop()
        self.touch()
        self.read_story(event.id)

    def on_story_list_moved(self, event: StoryList.Moved) -> None:
        """Another count of new ones above."""
        event.stop()
        self._draw_rule()

    def on_descendant_focus(self) -> None:
        """The rule above the list tells whether the reader has the focus, wherever that came from."""
        self._draw_rule()

    def on_descendant_blur(self) -> None:
        """See :meth:`on_descendant_focus`."""
        self._draw_rule()

    def on_list_rule_new_pressed(self, event: ListRule.NewPressed) -> None:
        """To the newest."""
        event.stop()
        self.touch()
        self.list.to_top()

    def on_headline_pane_pressed(self, event: HeadlinePane.Pressed) -> None:
        """Read the headline."""
        event.stop()
        self.touch()
        self.read_headline()

    def on_region_bar_pressed(self, event: RegionBar.Pressed) -> None:
        """The region on or off."""
        event.stop()
        self.touch()
        self.change_filter(self.filter.toggled(event.region))

    # The filter

    def change_filter(self, filter: Filter, *, save: bool = True, wait: float = 0.0) -> None:
        """Show what passes ``filter``, and keep it for the next start; ``wait`` for what follows while one types."""
        if filter == self.filter:
            return
        self.filter = filter
        # The key is answered at once; the list and its counts follow.
        self.query_one(RegionBar).show(self.counts.regions, filter.regions)
        self.load(reset=True, wait=wait)
        if save:
            self.keep_filters(SavedFilters(filter, self.saved.named))

    def clear_filter(self) -> None:
        """Let everything through again."""
        self.change_filter(EVERYTHING)

    @work(group="marks", exit_on_error=False)
    async def mark_all_read(self, filter: Filter) -> None:
        """All that passes ``filter`` has been read."""
        async with self._marking:
            count = await self.desk.mark_all_read(filter, self.listing)
        self.notify(self.words("list.all_read", n=count), markup=False)
        self.load()

    def set_words(self, words: Words) -> None:
        """Show everything in other words."""
        super().set_words(words)
        self.services.words = words
        self.show_empty(self.filter, self.counts, loading=False, only_hidden=self.listing.only_hidden)
        self._draw_rule()
        self._show_state(self.services.poller.state)
