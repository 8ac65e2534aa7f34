"""Searching as it looks: what is offered, a mistake, and what is marked."""

import pytest

from tests.app.conftest import MakeNewsroom
from tests.app.newsroom import Newsroom
from tests.app.shell.test_searching import keys
from tests.app.shell.test_snapshots import SnapCompare, pressing
from tickertui.app.palette import ANSI_THEME
from tickertui.settings.schema import UiSettings

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
MARKED = ("slash", *keys("water of noor of ke"), "enter", "j", "j", "j")


@SIZES
def test_what_is_offered(snap_compare: SnapCompare, newsroom: Newsroom, size: tuple[int, int]) -> None:
    typing = ("slash", *keys("water plaats:"), "down")
    assert snap_compare(newsroom.app(), terminal_size=size, run_before=pressing(*typing))


@SIZES
def test_a_mistake(snap_compare: SnapCompare, newsroom: Newsroom, size: tuple[int, int]) -> None:
    typing = ("slash", *keys("water regoi:eu"))
    assert snap_compare(newsroom.app(), terminal_size=size, run_before=pressing(*typing))


@SIZES
def test_what_is_marked(snap_compare: SnapCompare, newsroom: Newsroom, size: tuple[int, int]) -> None:
    assert snap_compare(newsroom.app(), terminal_size=size, run_before=pressing(*MARKED))


def test_in_sixteen_colours(snap_compare: SnapCompare, make_newsroom: MakeNewsroom) -> None:
    app = make_newsroom(ui=UiSettings(theme=ANSI_THEME)).app()
    typing = (*MARKED, "slash", *keys(" plaats:"))
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing(*typing))


def test_without_colours(snap_compare: SnapCompare, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    typing = (*MARKED, "slash", *keys(" regoi:"))
    assert snap_compare(newsroom.app(), terminal_size=(80, 24), run_before=pressing(*typing))
