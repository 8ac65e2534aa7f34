"""Keeps what was chosen by key: filters, theme, density, language; off the event loop, in the order it was chosen."""

import asyncio
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


class Saver:
    """Reads and writes the program's own files; ``faults`` are those of reading."""

    def __init__(self, services: "Services") -> None:
        self._services = services
        self.faults: list[Fault] = []
        # One thread, so that a later choice is never overtaken by an earlier one.
        self._writing = ThreadPoolExecutor(1, "tickertui-settings")

    def load_filters(self) -> SavedFilters:
        """The filters of last time."""
        if self._services.filters is None:
            return SavedFilters()
        saved, fault = self._services.filters.load()
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
        """Write the filters; ``failed`` is told on the event loop what went wrong."""
        file = self._services.filters
        if file is not None:
            self._write(lambda: file.save(saved), failed)

    def save_active(self, filter: Filter, failed: Callable[[str], None]) -> None:
        """Write the filter in force; named ones stay as they are in the file, where another window may have put some."""
        file = self._services.filters
        if file is not None:
            self._write(lambda: file.save(replace(file.load()[0], active=filter)), failed)

    def save_choice(self, failed: Callable[[str], None], **chosen: str) -> None:
        """Write a choice of theme, density or language over those made before."""
        file = self._services.state
        if file is not None:
            self._write(lambda: file.save(replace(file.load()[0], **chosen)), failed)

    def finish(self) -> None:
        """Wait until all that was chosen is written."""
        self._writing.shutdown()

    def _write(self, write: Callable[[], None], failed: Callable[[str], None]) -> None:
        loop = asyncio.get_running_loop()

        def run() -> None:
            try:
                write()
            except SettingsError as error:
                message = fault_in_words(error.fault, self._services.words)
                loop.call_soon_threadsafe(failed, message)

        self._writing.submit(run)
