"""The main screen as it looks, in the sizes and ways that differ most."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.app.conftest import MakeNewsroom
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import press
from tickertui.app.themes import LIGHT_THEME
from tickertui.settings.schema import UiSettings


class SnapCompare(Protocol):
    """The ``snap_compare`` fixture of pytest-textual-snapshot."""

    def __call__(
        self, app: App[Any], *, terminal_size: tuple[int, int], run_before: Callable[[Pilot[Any]], Awaitable[None]]
    ) -> bool:
        """Whether the app looks as its snapshot once ``run_before`` has run."""
        ...


def pressing(*keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """What presses these keys, and waits for what comes of it."""

    async def run(pilot: Pilot[Any]) -> None:
        await press(pilot)
        await press(pilot, *keys)

    return run


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_main_screen(snap_compare: SnapCompare, newsroom: Newsroom, size: tuple[int, int]) -> None:
    assert snap_compare(newsroom.app(), terminal_size=size, run_before=pressing("j", "j"))


def test_light(snap_compare: SnapCompare, make_newsroom: MakeNewsroom) -> None:
    app = make_newsroom(ui=UiSettings(theme=LIGHT_THEME)).app()
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing("j", "j"))


def test_filtered(snap_compare: SnapCompare, newsroom: Newsroom) -> None:
    keys = ("1", "3", "slash", "v", "e", "r", "enter", "j")
    assert snap_compare(newsroom.app(), terminal_size=(100, 26), run_before=pressing(*keys))


def test_without_colours(snap_compare: SnapCompare, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(newsroom.app(), terminal_size=(100, 26), run_before=pressing("j", "j", "1"))
