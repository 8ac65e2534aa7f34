"""Marks set by key: on the story that is read, in the order of the keys, and told where they cannot be kept."""

import pytest

from tests.app.newsroom import Newsroom, settle
from tests.app.shell.screen import press
from tickertui.app.headline import HeadlinePane
from tickertui.app.screens.news_actions import News
from tickertui.app.screens.reader_screen import ReaderScreen
from tickertui.model.fault import FaultCode, StoreError, fault
from tickertui.store import Store

WIDE, NARROW = (120, 40), (80, 24)


def headline_id(news: News) -> int:
    """The number of the story that leads."""
    row = news.query_one(HeadlinePane).row
    assert row is not None
    return row.id


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_star_is_for_the_headline_while_that_is_read(newsroom: Newsroom, size: tuple[int, int]) -> None:
    async with newsroom.app().run_test(size=size) as pilot:
        news = await press(pilot, "down", "down")
        chosen = news.list.chosen
        assert chosen is not None
        before = {row.id: row.starred for row in newsroom.store.rows([chosen, headline_id(news)])}
        await press(pilot, "h", "s")
        after = {row.id: row.starred for row in newsroom.store.rows(list(before))}
        assert after == before | {headline_id(news): not before[headline_id(news)]}
        assert news.list.chosen == chosen


async def test_the_headline_stays_in_the_reader_when_the_list_is_read_anew(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=WIDE) as pilot:
        news = await press(pilot, "down", "down", "h")
        news.load()
        await settle(pilot)
        assert news.reader.story is not None
        assert news.reader.story.row.id == headline_id(news)
        await press(pilot, "escape")
        assert news.reader.story.row.id == news.list.chosen


async def test_reading_the_headline_leaves_the_count_of_the_list_alone(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=WIDE) as pilot:
        news = await press(pilot)
        told = app.title
        await press(pilot, "h", "h")
        assert newsroom.store.rows([headline_id(news)])[0].read
        assert app.title == told


async def test_keys_pressed_at_once_count_one_by_one(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=WIDE) as pilot:
        news = await press(pilot, "down")
        chosen = news.list.chosen
        assert chosen is not None
        before = newsroom.store.rows([chosen])[0]
        await pilot.press("s", "m", "s", "m", "s")
        await settle(pilot)
        after = newsroom.store.rows([chosen])[0]
        assert (after.starred, after.read) == (not before.starred, before.read)


async def test_a_mark_shows_in_the_reader_on_its_own(newsroom: Newsroom) -> None:
    app = newsroom.app()
    async with app.run_test(size=NARROW) as pilot:
        await press(pilot, "down", "enter")
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        story = screen.pane.story
        assert story is not None
        await press(pilot, "s")
        assert screen.pane.story is not None
        assert screen.pane.story.row.starred is not story.row.starred


@pytest.mark.parametrize("key", ["s", "m", "A", "n"])
async def test_a_store_that_fails_is_told_and_the_app_goes_on(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    app = newsroom.app()
    async with app.run_test(size=WIDE) as pilot:
        await press(pilot, "down")

        def full(*_given: object, **_named: object) -> None:
            raise StoreError(fault(FaultCode.STORE_FULL, path="stories.sqlite"))

        for operation in ("set_starred", "mark_read", "mark_all_read", "first_unread"):
            monkeypatch.setattr(Store, operation, full)
        await press(pilot, key)
        assert [notice.severity for notice in app._notifications] == ["error"]


async def test_the_headline_goes_into_the_list_of_a_window_that_becomes_too_low_for_it(newsroom: Newsroom) -> None:
    async with newsroom.app().run_test(size=(60, 20)) as pilot:
        news = await press(pilot)
        headline = headline_id(news)
        assert headline not in news.list.model.ids
        await pilot.resize_terminal(60, 8)
        await settle(pilot)
        assert headline in news.list.model.ids
