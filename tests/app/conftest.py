"""Newsrooms for the app's tests."""

from pathlib import Path
from typing import Protocol

import pytest

from tests.app.newsroom import FEEDS, Newsroom
from tickertui.model.listing import HideRule
from tickertui.settings.schema import Settings, UiSettings


class MakeNewsroom(Protocol):
    """Makes a newsroom: with stories unless ``empty``, in ``folder`` (the test's own), with these settings."""

    def __call__(
        self,
        *,
        empty: bool = False,
        on_disk: bool = False,
        ui: UiSettings | None = None,
        keys: dict[str, tuple[str, ...]] | None = None,
        hide: tuple[HideRule, ...] = (),
    ) -> Newsroom:
        """The newsroom."""
        ...


@pytest.fixture
def make_newsroom(tmp_path: Path) -> MakeNewsroom:
    """Makes newsrooms on the same files."""

    def make(
        *,
        empty: bool = False,
        on_disk: bool = False,
        ui: UiSettings | None = None,
        keys: dict[str, tuple[str, ...]] | None = None,
        hide: tuple[HideRule, ...] = (),
    ) -> Newsroom:
        settings = Settings(feeds=FEEDS, ui=ui or UiSettings(), keys=keys or {}, hide=hide)
        newsroom = Newsroom(tmp_path, settings, on_disk)
        if not empty:
            newsroom.fill()
        return newsroom

    return make


@pytest.fixture
def newsroom(make_newsroom: MakeNewsroom) -> Newsroom:
    """A newsroom with stories."""
    return make_newsroom()


@pytest.fixture
def retold(newsroom: Newsroom) -> Newsroom:
    """A newsroom in which other feeds tell some of the stories too."""
    newsroom.retell()
    return newsroom
