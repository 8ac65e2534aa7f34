"""What the shell's tests look at on the screen."""

from typing import Any

from textual.geometry import Offset
from textual.pilot import Pilot

from tests.app.host import shown
from tests.app.newsroom import is_busy, settle
from tickertui.app.app import TickerApp
from tickertui.app.screens.news_actions import News


async def press(pilot: Pilot[Any], *keys: str) -> News:
    """Press keys, each when what the one before it set going is done."""
    assert isinstance(pilot.app, TickerApp)
    if not keys or is_busy(pilot.app):
        await settle(pilot)
    for key in keys:
        await pilot.press(key)
        await settle(pilot)
    return pilot.app.news


def title(news: News) -> str:
    """The title of the chosen story, "" when none is."""
    id = news.list.chosen
    row = news.list.model.known(id) if id is not None else None
    return row.title if row else ""


def titles(news: News) -> list[str]:
    """The titles in the list, as far as they have been read."""
    rows = (news.list.model.row(position) for position in range(len(news.list.model)))
    return [row.title for row in rows if row]


def line_with(app: TickerApp, text: str) -> int:
    """The first row of the screen that holds ``text``; -1 for none."""
    return next((number for number, line in enumerate(shown(app)) if text in line), -1)


def place_of(app: TickerApp, text: str) -> Offset:
    """Where ``text`` begins on the screen; its row and column exist."""
    row = line_with(app, text)
    assert row >= 0, f"{text!r} is not on the screen"
    return Offset(shown(app)[row].index(text), row)


def stories_shown(app: TickerApp) -> list[str]:
    """The lines below the list's rule, without scroll bar and keys."""
    first = next(number for number, line in enumerate(shown(app)) if line.startswith("━"))
    return [line[:-1].rstrip() if len(line) == app.size.width else line for line in shown(app)[first + 1 : -1]]
