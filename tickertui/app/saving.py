"""Keeps what was chosen by key: filters, theme, density, language; off the event loop, in the order it was chosen.

What cannot be written, as on a full disk, is told once, stays in force, and is written as soon as that can be done.
"""

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

from tickertui.language.faults import fault_in_words
from tickertui.model.fault import Fault, SettingsError
from tickertui.model.filter import Filter, SavedFilters
from tickertui.query import QueryError, parse_query

if TYPE_CHECKING:
    from tickertui.app.services import Services

_log = logging.getLogger(__name__)
_TRY_AGAIN_AFTER = 30.0
# Far more than anybody chooses while a disk is full; each keeps what those before it chose.
_MOST_WAITING = 200


class Saver:
    """Reads and writes the program's own files; ``faults`` are those of reading."""

    def __init__(self, services: "Services") -> None:
        self._services = services
        self.faults: list[Fault] = []
        # One thread, so that a later choice is never overtaken by an earlier one.
        self._writing = ThreadPoolExecutor(1, "tickertui-settings")
        self._waiting: list[Callable[[], object]] = []
        self._told: Fault | None = None
        self._again: threading.Timer | None = None
        self._named: dict[str, Filter] = {}
        self._finishing = False

    def load_filters(self) -> SavedFilters:
        """The filters of last time."""
        if self._services.filters is None:
            return SavedFilters()
        saved, fault = self._services.filters.load()
        self._named = dict(saved.named)
        if fault:
            self.faults.append(fault)
        try:
            parse_query(saved.active.text)
        except QueryError:
            saved = replace(saved, active=replace(saved.active, text=""))
        if self._services.demo:
            # The demo's feeds have other addresses each time.
            named = tuple((name, replace(filter, feeds=frozenset())) for name, filter in saved.named)
            saved = SavedFilters(replace(saved.active, feeds=frozenset()), named)
        return saved

    def save_filters(self, saved: SavedFilters, failed: Callable[[str], None]) -> None:
        """Write the filters; ``failed`` is told on the event loop what went wrong.

        Of the named ones only what was changed here: another window may have put some in the file meanwhile.
        """
        file = self._services.filters
        before, self._named = self._named, dict(saved.named)
        if file is not None:
            self._write(lambda: file.update(lambda there: merged(there, before, saved)), failed)

    def save_active(self, filter: Filter, failed: Callable[[str], None]) -> None:
        """Write the filter in force; named ones stay as they are in the file, where another window may have put some."""
        file = self._services.filters
        if file is not None:
            self._write(lambda: file.update(lambda there: replace(there, active=filter)), failed)

    def save_choice(self, failed: Callable[[str], None], **chosen: str) -> None:
        """Write a choice of theme, density or language over those made before."""
        file = self._services.state
        if file is not None:
            self._write(lambda: file.update(lambda there: replace(there, **chosen)), failed)

    def finish(self) -> None:
        """Wait until all that was chosen is written, or cannot be; done already, do nothing."""
        if self._finishing:
            return
        self._finishing = True
        if self._again is not None:
            self._again.cancel()
        self._writing.submit(self._write_waiting)
        self._writing.shutdown()

    def _write(self, write: Callable[[], object], failed: Callable[[str], None]) -> None:
        loop = asyncio.get_running_loop()

        def run() -> None:
            self._waiting.append(write)
            fault = self._write_waiting()
            if fault is not None and fault != self._told:
                loop.call_soon_threadsafe(failed, fault_in_words(fault, self._services.words))
            self._told = fault

        self._writing.submit(run)

    def _write_waiting(self) -> Fault | None:
        """Write all that waits, in its order; what keeps the rest from being written."""
        while self._waiting:
            try:
                self._waiting[0]()
            except SettingsError as error:
                del self._waiting[:-_MOST_WAITING]
                self._try_again_later()
                return error.fault
            except Exception:  # nobody foresaw it: it keeps nothing else from being written
                _log.exception("a choice cannot be written")
            del self._waiting[0]
        self._told = None
        return None

    def _try_again_later(self) -> None:
        if not self._finishing and (self._again is None or not self._again.is_alive()):
            self._again = threading.Timer(_TRY_AGAIN_AFTER, self._try_again)
            self._again.daemon = True
            self._again.start()

    def _try_again(self) -> None:
        self._again = None
        try:
            self._writing.submit(self._write_waiting)
        except RuntimeError:  # the app has ended meanwhile, and wrote what it could
            return


def merged(there: SavedFilters, before: dict[str, Filter], saved: SavedFilters) -> SavedFilters:
    """What the file holds with what was changed here over it: ``before`` are the named filters as they were here,
    ``saved`` is all as it is now."""
    mine = dict(saved.named)
    theirs = dict(there.named)
    named = {name: filter if before.get(name) != filter else theirs.get(name, filter) for name, filter in mine.items()}
    named |= {name: filter for name, filter in theirs.items() if name not in mine and name not in before}
    return SavedFilters(saved.active, tuple(named.items()))
