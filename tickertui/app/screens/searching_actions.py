"""Searching on the main screen, filters by their names, and what completions choose from."""

from dataclasses import replace
from datetime import datetime, timedelta

from textual import work
from textual.widgets import Input

from tickertui.app.screens.key_line import KeyLine
from tickertui.app.screens.leading_actions import Leading
from tickertui.app.searching.checking import check
from tickertui.app.searching.line import SearchLine
from tickertui.model.filter import Filter, SavedFilters

# Counts of what can be asked for need not be of this minute.
_VOCABULARY_LASTS = timedelta(minutes=10)

# Seconds in which a fast typist, or a key held down, has typed on.
_BETWEEN_KEYS = 0.03


class Searching(Leading):
    """The main screen with its search line and its filters."""

    _vocabulary_read: datetime | None = None

    def action_search(self) -> None:
        """Type to filter."""
        self.query_one(KeyLine).display = False
        self.query_one(SearchLine).open(self.filter.text)
        self.read_vocabulary()

    def on_search_line_changed(self, event: SearchLine.Changed) -> None:
        """Filter by what is typed so far."""
        event.stop()
        self.touch()
        self.change_filter(replace(self.filter, text=event.text), save=False, wait=_BETWEEN_KEYS)

    def on_search_line_done(self, event: SearchLine.Done) -> None:
        """Keep the search, or take it away."""
        event.stop()
        self.query_one(SearchLine).close()
        self.show_empty(self.filter, self.counts, loading=False, only_hidden=self.listing.only_hidden)
        self.query_one(KeyLine).display = True
        self.list.focus()
        self.change_filter(replace(self.filter, text=event.text or ""), save=False)
        self.keep_filters(SavedFilters(self.filter, self.saved.named))

    def on_input_blurred(self, event: Input.Blurred) -> None:
        """The search stays open while its field is left by the mouse."""
        event.stop()

    def apply_filter(self, filter: Filter) -> None:
        """Put a saved filter in force; where its file was edited by hand and it has a mistake, say so."""
        mistake = check(filter.text, typing=False).mistake
        if mistake is None:
            self.change_filter(filter)
            return
        name = next((name for name, saved in self.saved.named if saved == filter), filter.text)
        told = self.words("search.named_broken", name=name, mistake=mistake.in_words(self.words))
        self.notify(told, severity="error", markup=False)

    @work(exclusive=True, group="vocabulary", exit_on_error=False)
    async def read_vocabulary(self) -> None:
        """Read what completions choose from, unless that was done lately."""
        now, before = self.services.clock.now(), self._vocabulary_read
        if before is not None and now - before < _VOCABULARY_LASTS:
            return
        found = await self.desk.vocabulary()
        self._vocabulary_read = now
        self.vocabulary = replace(found, language=self.words.language)
        self.query_one(SearchLine).box.vocabulary_came()
