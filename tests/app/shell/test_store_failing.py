"""A store that fails: told once, shown for as long as it lasts, and gone when it works again."""

from collections import deque

import pytest

from tests.app.host import shown
from tests.app.newsroom import Newsroom
from tests.app.shell.screen import line_with, press
from tickertui.app.screens.news_actions import News
from tickertui.model.fault import FaultCode, StoreError, fault
from tickertui.store import Store

SIZE = (100, 30)
FULL = StoreError(fault(FaultCode.STORE_FULL, path="stories.sqlite"))


async def test_a_full_disk_is_told_once_and_shown_until_there_is_room(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: deque[str] = deque()
    notify = News.notify

    def note(self: News, message: str, **options: object) -> None:
        told.append(message)
        notify(self, message, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(News, "notify", note)
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        told.clear()
        store = newsroom.services.store._writer
        store.trouble = FULL.fault
        for _ in range(20):  # seconds, in which stories come in and cannot be kept
            news.tick()
        await press(pilot)
        assert len(told) == 1
        assert "stories.sqlite" in told[0]
        assert line_with(app, "bewaren lukt niet") == 0

        store.trouble = None
        news.tick()
        await press(pilot)
        assert "bewaren lukt niet" not in "".join(shown(app))
        assert len(told) == 1


async def test_what_fails_every_few_seconds_is_told_once_a_minute(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(News, "notify", lambda self, message, **_: told.append(message))
    app = newsroom.app()
    async with app.run_test(size=SIZE) as pilot:
        news = await press(pilot)
        told.clear()

        def fails(self: Store) -> int:
            raise FULL

        monkeypatch.setattr(Store, "data_version", fails)
        for _ in range(20):
            news.tick()
            await pilot.pause()
        await press(pilot)
        assert len(told) == 1
